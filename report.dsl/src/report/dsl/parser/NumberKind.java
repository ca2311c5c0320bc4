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

	private final Pattern pattern;

	NumberKind(String pattern) {
		this.pattern = Pattern.compile(pattern);
	}

	/** Where a number of this kind ends that begins here; the beginning where there is none. */
	public int end(String text, int start) {
		Matcher matcher = pattern.matcher(text).region(start, text.length());
		return matcher.lookingAt() ? matcher.end() : start;
	}
}
