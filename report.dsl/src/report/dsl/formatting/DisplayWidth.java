package report.dsl.formatting;

/** How many columns a text takes in a fixed-width font: East Asian wide and full-width characters take two. */
public final class DisplayWidth {

	private DisplayWidth() {
	}

	/** The columns of a text without line breaks. */
	public static int of(String text) {
		return text.codePoints().map(DisplayWidth::of).sum();
	}

	/** 2 for W and F of Unicode's annex 11, 0 for marks that combine, else 1; what is ambiguous there (“ ” … —) counts as 1. */
	public static int of(int c) {
		if (c < 0x300)
			return 1;
		int type = Character.getType(c);
		if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
			return 0;
		return isWide(c) ? 2 : 1;
	}

	private static boolean isWide(int c) {
		return c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0x303E || c >= 0x3041 && c <= 0x4DBF || c >= 0x4E00 && c <= 0xA4CF
				|| c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60
				|| c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x1F300 && c <= 0x1FAFF || c >= 0x20000 && c <= 0x3FFFD;
	}
}
