package report.dsl.ide.outline;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.util.TextRegion;

import report.dsl.findings.Severity;

/**
 * An entry of the outline.
 *
 * @param key    the same for the same thing in later snapshots, so that a tree keeps what is open
 * @param detail shown greyed behind the label (a row's numbers, a total); may be empty
 * @param region the whole of it
 * @param name   what to select
 * @param worst  of the findings in it
 */
public record OutlineNode(String key, String label, String detail, Kind kind, TextRegion region, TextRegion name, Optional<Severity> worst,
		List<OutlineNode> children) {

	/** What the entry is. */
	public enum Kind {
		REPORT, FORM, CHAPTER, HEADING, PROSE, TABLE, BLOCK, ROW, COLUMN, RULE, SIGNATURE, FACT, WAIVER
	}
}
