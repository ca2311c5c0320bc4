package report.dsl.findings;

/** How many columns of a terminal a text takes: Chinese characters take two. */
final class TextWidth {

	private TextWidth() {
	}

	static int of(String text) {
		return text.codePoints().map(TextWidth::of).sum();
	}

	static int of(int codePoint) {
		int type = Character.getType(codePoint);
		if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
			return 0;
		return isWide(codePoint) ? 2 : 1;
	}

	/** The longest beginning that takes at most {@code width} columns. */
	static String first(String text, int width) {
		int end = 0;
		for (int left = width; end < text.length(); end += Character.charCount(text.codePointAt(end))) {
			left -= of(text.codePointAt(end));
			if (left < 0)
				break;
		}
		return text.substring(0, end);
	}

	/** The longest end that takes at most {@code width} columns. */
	static String last(String text, int width) {
		int begin = text.length();
		for (int left = width; begin > 0; begin -= Character.charCount(text.codePointBefore(begin))) {
			left -= of(text.codePointBefore(begin));
			if (left < 0)
				break;
		}
		return text.substring(begin);
	}

	/** East Asian Width W and F (Unicode Standard Annex 11), by block. */
	private static boolean isWide(int c) {
		return c >= 0x1100 && (c <= 0x115F // Hangul Jamo
				|| c >= 0x2E80 && c <= 0x303E || c >= 0x3041 && c <= 0xA4CF // radicals, kana, ideographs, CJK punctuation
				|| c >= 0xA960 && c <= 0xA97F || c >= 0xAC00 && c <= 0xD7A3 // Hangul
				|| c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F // compatibility forms
				|| c >= 0xFF01 && c <= 0xFF60 || c >= 0xFFE0 && c <= 0xFFE6 // full-width forms
				|| c >= 0x1F300 && c <= 0x1F64F || c >= 0x1F900 && c <= 0x1F9FF // pictographs
				|| c >= 0x20000 && c <= 0x3FFFD); // ideographs of the other planes
	}
}
