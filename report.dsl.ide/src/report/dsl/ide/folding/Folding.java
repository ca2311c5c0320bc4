package report.dsl.ide.folding;

import java.util.List;

import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.snapshot.Snapshot;

/** What of a text can be folded away. */
public final class Folding {

	private Folding() {
	}

	/** What is folded. */
	public enum Kind {
		CHAPTER, HEADING, TABLE, PROSE, COMMENT
	}

	/** A region from its first line's beginning to its last line's end; of two lines at least. */
	public record Fold(TextRegion region, Kind kind) {
	}

	/** Sorted by offset, properly nested; no two begin on the same line. Told from tokens alone, so that syntax errors do not matter. */
	public static List<Fold> of(Snapshot snapshot) {
		return new FoldingScanner(snapshot.text()).folds();
	}
}
