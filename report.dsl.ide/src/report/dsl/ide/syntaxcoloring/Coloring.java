package report.dsl.ide.syntaxcoloring;

import java.util.List;

import report.dsl.ide.snapshot.Snapshot;

/** The colours of a text. */
public final class Coloring {

	private Coloring() {
	}

	/** A coloured piece. */
	public record StyledRegion(int offset, int length, Style style) {
	}

	/** What the lexer alone tells; quick enough for each keystroke. Sorted, not overlapping; what has no colour is left out. */
	public static List<StyledRegion> lexical(String text) {
		return List.of();
	}

	/** Lexical and semantic colours together. Sorted, not overlapping. */
	public static List<StyledRegion> of(Snapshot snapshot) {
		return lexical(snapshot.text());
	}
}
