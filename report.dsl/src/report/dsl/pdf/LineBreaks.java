package report.dsl.pdf;

import com.itextpdf.io.font.otf.GlyphLine;
import com.itextpdf.layout.splitting.ISplitCharacters;

/**
 * Where a line may end: no closing mark begins a line, no opening mark ends one (避头尾, GB/T 15834), and neither numbers nor
 * Latin words are torn apart. The layout library's own rules leave out the full-width marks.
 */
final class LineBreaks implements ISplitCharacters {
	private static final String CLOSING = "，。、；：？！）》〉】〕〗」』”’％℃…—·～,.;:?!)]}%‰";
	private static final String OPENING = "（《〈【〔〖「『“‘([{￥$";

	@Override
	public boolean isSplitCharacter(GlyphLine line, int index) {
		if (!line.get(index).hasValidUnicode())
			return false;
		int before = line.get(index).getUnicode();
		boolean last = index + 1 >= line.size() || !line.get(index + 1).hasValidUnicode();
		return last ? before == '\n' || before == ' ' || isChinese(before) && !opens(before) : allowed(before, line.get(index + 1).getUnicode());
	}

	/** Whether a line may end between two characters. */
	static boolean allowed(int before, int after) {
		if (before == '\n')
			return true;
		if (closes(after) || opens(before))
			return false;
		return before <= ' ' || isChinese(before) || isChinese(after);
	}

	static boolean closes(int codePoint) {
		return CLOSING.indexOf(codePoint) >= 0;
	}

	static boolean opens(int codePoint) {
		return OPENING.indexOf(codePoint) >= 0;
	}

	/** Hanzi and full-width signs, and the quotation marks, dashes and dots that Chinese shares with Latin. */
	static boolean isChinese(int codePoint) {
		return codePoint >= 0x2E80 && codePoint < 0xA4D0 || codePoint >= 0xF900 && codePoint < 0xFB00
				|| codePoint >= 0xFE30 && codePoint < 0xFE50 || codePoint >= 0xFF00 && codePoint < 0xFFEF
				|| codePoint >= 0x20000 && codePoint < 0x33480 || codePoint >= 0x2460 && codePoint < 0x2500
				|| "“”‘’—…·℃‰".indexOf(codePoint) >= 0;
	}
}
