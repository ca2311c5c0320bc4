package report.dsl.formatting;

import static report.dsl.parser.antlr.lexer.InternalGzrLexer.*;

import java.util.regex.Pattern;

import report.dsl.parser.ProseScanner;

/** How the formatter spells tokens: ASCII for full-width punctuation and digits, straight quotes and fences; prose stays as it is. */
final class Spelling {
	private static final String FENCE = "\"\"\"";
	private static final String FULL_WIDTH = "：，、＝．（）＋－−＜＞％０１２３４５６７８９";
	private static final String ASCII = ":,,=.()+--<>%0123456789";
	private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
	private static final Pattern TRAILING = Pattern.compile("[\\h\\x{3000}\\x{FEFF}\\f\\x0B]+(?=[\r\n]|$)");

	private Spelling() {
	}

	static String of(int type, String raw, String lineEnd) {
		return switch (type) {
			case RULE_TEXT -> ProseScanner.isFence(raw, 0) ? prose(raw, lineEnd) : string(raw);
			case RULE_STRING -> string(raw);
			case RULE_SL_COMMENT, RULE_ML_COMMENT -> withLineEnds(TRAILING.matcher(raw).replaceAll(""), lineEnd);
			case RULE_ID, RULE_WORD, RULE_NUMERAL, RULE_DASH, RULE_JUNK -> raw;
			default -> ascii(raw);
		};
	}

	private static String ascii(String raw) {
		StringBuilder result = new StringBuilder(raw);
		for (int i = 0; i < result.length(); i++) {
			int at = FULL_WIDTH.indexOf(result.charAt(i));
			if (at >= 0)
				result.setCharAt(i, ASCII.charAt(at));
		}
		return result.toString();
	}

	/** Curly quotes become straight ones where none of those stands between them. */
	private static String string(String raw) {
		if (raw.length() < 2 || raw.charAt(0) == '"' || raw.indexOf('"') >= 0 || !ProseScanner.isClosed(raw))
			return raw;
		return '"' + raw.substring(1, raw.length() - 1) + '"';
	}

	/** Only the fences change, and the blanks that stand beside a fence alone on its line. */
	private static String prose(String raw, String lineEnd) {
		if (isOpenProse(raw))
			return raw;
		String content = raw.substring(3, raw.length() - 3);
		int first = ProseScanner.lineEnd(content, 0);
		if (first == content.length())
			return FENCE + content + FENCE;
		int last = content.length();
		while (!isLineBreak(content.charAt(last - 1)))
			last--;
		String opening = content.substring(0, first);
		return FENCE + (opening.isBlank() ? "" : opening) + withLineEnds(content.substring(first, last), lineEnd) + FENCE;
	}

	/** Whether the text begins with a fence and its closing one was forgotten. */
	static boolean isOpenProse(String raw) {
		return ProseScanner.isFence(raw, 0) && (raw.length() < 6 || !ProseScanner.isFence(raw, raw.length() - 3));
	}

	private static String withLineEnds(String text, String lineEnd) {
		return LINE_BREAK.matcher(text).replaceAll(lineEnd);
	}

	static boolean isLineBreak(int c) {
		return c == '\n' || c == '\r';
	}

	/** The line end of a text: its only one, or LF where it has several or none. */
	static String lineEndOf(String text) {
		String withoutCrLf = text.replace("\r\n", "");
		boolean crLf = withoutCrLf.length() < text.length();
		boolean cr = withoutCrLf.indexOf('\r') >= 0;
		boolean lf = withoutCrLf.indexOf('\n') >= 0;
		return crLf && !cr && !lf ? "\r\n" : cr && !crLf && !lf ? "\r" : "\n";
	}

	/** How many line breaks stand between two places of a text. */
	static int lineBreaks(String text, int from, int to) {
		return (int) LINE_BREAK.matcher(text.substring(from, to)).results().count();
	}
}
