package report.dsl.findings;

import report.dsl.report.Place;

/**
 * A line of source as a terminal shows it, cut to its width.
 *
 * @param text   the line, or the part of it round the place
 * @param indent columns before the place
 * @param length columns that the place takes, at least 1
 */
record SourceLine(String text, int indent, int length) {
	private static final int TAB = 4;
	private static final int NARROWEST = 20;
	private static final String CUT = "…";

	static SourceLine of(String source, Place place, int width) {
		int offset = Math.min(place.offset(), source.length());
		int begin = lineStart(source, offset);
		int end = lineEnd(source, offset);
		int until = Math.max(offset, Math.min(end, offset + place.length()));
		String before = show(source.substring(begin, offset), 0);
		int indent = TextWidth.of(before);
		String marked = show(source.substring(offset, until), indent);
		int length = Math.max(1, TextWidth.of(marked));
		String after = show(source.substring(until, end), indent + TextWidth.of(marked));
		return cut(before, marked, after, new SourceLine(before + marked + after, indent, length), Math.max(NARROWEST, width));
	}

	/** Without characters that a terminal would obey. */
	static String plain(String text) {
		return text.codePoints().map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	/** Keeps about a third of the width before the place, and fills the rest after it. */
	private static SourceLine cut(String before, String marked, String after, SourceLine whole, int width) {
		if (TextWidth.of(whole.text) <= width)
			return whole;
		String head = TextWidth.of(before) <= width / 3 ? before : CUT + TextWidth.last(before, width / 3);
		int indent = TextWidth.of(head);
		String tail = marked + after;
		String shown = TextWidth.of(tail) <= width - indent ? tail : TextWidth.first(tail, width - indent - 1) + CUT;
		return new SourceLine(head + shown, indent, Math.min(whole.length, TextWidth.of(shown)));
	}

	/** Tabs as spaces up to the next stop. */
	private static String show(String text, int column) {
		StringBuilder shown = new StringBuilder();
		text.codePoints().forEach(c -> {
			if (c == '\t')
				shown.append(" ".repeat(TAB - (column + TextWidth.of(shown.toString())) % TAB));
			else
				shown.append(plain(Character.toString(c)));
		});
		return shown.toString();
	}

	private static int lineStart(String source, int offset) {
		int start = offset;
		while (start > 0 && !isBreak(source.charAt(start - 1)))
			start--;
		return start;
	}

	private static int lineEnd(String source, int offset) {
		int end = offset;
		while (end < source.length() && !isBreak(source.charAt(end)))
			end++;
		return end;
	}

	private static boolean isBreak(char c) {
		return c == '\n' || c == '\r';
	}
}
