package report.dsl.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What begins with a digit, in the order in which to try. Digits, points and signs may be full-width. */
public enum NumberKind {
	/** {@code 1,234}: never two numbers. */
	THOUSANDS("[0-9０-９]+(?:[,，][0-9０-９]{3})+(?![0-9０-９])"),
	/** {@code 2笔}, {@code 2024年度}, {@code 2025年1月21日}. */
	UNIT("[0-9０-９]+(?:[.．][0-9０-９]+)?" + CitationScanner.WORD),
	/** {@code -3}, {@code +461}: the sign touches its digit. */
	SIGNED("[-+＋－\u2212][0-9０-９]+(?:[.．][0-9０-９]+)?"),
	PLAIN("[0-9０-９]+(?:[.．][0-9０-９]+)?");

	private static final String BLANKS = " \t\r\n";
	private static final String SIGNS = "-+＋－\u2212";
	private final Pattern pattern;

	NumberKind(String pattern) {
		this.pattern = Pattern.compile(pattern);
	}

	/** Whether a number of any kind can begin so. */
	public static boolean begins(char c) {
		return c >= '0' && c <= '9' || c >= '０' && c <= '９' || SIGNS.indexOf(c) >= 0;
	}

	/** The end of what nearly all numbers are, digits before a blank; the beginning where something else stands there. */
	static int digitsAlone(String text, int start) {
		int at = start;
		while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9')
			at++;
		return at == text.length() || BLANKS.indexOf(text.charAt(at)) >= 0 ? at : start;
	}

	/** Where a number of this kind ends that begins here; the beginning where there is none. */
	public int end(String text, int start) {
		Matcher matcher = pattern.matcher(text).region(start, text.length());
		return matcher.lookingAt() ? matcher.end() : start;
	}
}
