package report.dsl.tests.ide;

import org.eclipse.xtext.util.TextRegion;

/**
 * A text with a caret in it.
 *
 * @param text without the mark
 */
record Caret(String text, int offset) {
	/** Stands for the caret in a test's text. */
	static final String MARK = "‸";

	static Caret in(String marked) {
		int offset = marked.indexOf(MARK);
		if (offset < 0 || marked.indexOf(MARK, offset + 1) >= 0)
			throw new IllegalArgumentException("one mark is needed: " + marked);
		return new Caret(marked.replace(MARK, ""), offset);
	}

	/** The text with regions put in brackets; the regions are sorted and do not overlap. */
	static String bracketed(String text, Iterable<TextRegion> regions) {
		StringBuilder shown = new StringBuilder();
		int end = 0;
		for (TextRegion region : regions) {
			int to = region.getOffset() + region.getLength();
			shown.append(text, end, region.getOffset()).append('⟦').append(text, region.getOffset(), to).append('⟧');
			end = to;
		}
		return shown.append(text.substring(end)).toString();
	}
}
