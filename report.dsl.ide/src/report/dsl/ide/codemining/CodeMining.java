package report.dsl.ide.codemining;

import java.util.List;
import java.util.Locale;

import report.dsl.ide.snapshot.Snapshot;

/**
 * Something an editor shows in the text that is not in the text.
 *
 * @param offset where it stands: the end of a line for {@link Position#LINE_END}, the beginning of one for {@link Position#LINE_HEADER}
 * @param tooltip plain text, may be empty
 */
public record CodeMining(int offset, Position position, String text, String tooltip, Mood mood) {

	/** Where it is shown. */
	public enum Position {
		LINE_END, LINE_HEADER
	}

	/** How it is meant. */
	public enum Mood {
		NEUTRAL, HOLDS, BROKEN, UNDECIDED
	}

	/** Computed totals at the ends of rows; ✓ or ✗ with the difference at each rule. Sorted by offset. */
	public static List<CodeMining> of(Snapshot snapshot, Locale locale) {
		return List.of();
	}
}
