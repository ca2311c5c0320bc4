package report.dsl.pdf;

import com.itextpdf.io.font.otf.Glyph;
import com.itextpdf.kernel.font.PdfFont;

/**
 * The characters of a text in type, and the gaps between them: how wide they are, and by how much they may grow or shrink (in
 * points). Marks that are blank on one side give up half an em where two of them meet (标点挤压); numbers and Latin words keep some
 * distance from hanzi.
 */
final class Setting {
	private static final String BLANK_AFTER = "，。、；：？！）》〉】〕〗」』”’";
	private static final String BLANK_BEFORE = "（《〈【〔〖「『“‘";
	/** ASCII signs that keep no distance from hanzi. */
	private static final String CLOSE_SIGNS = "()[]{}<>,.;:!?'\"";
	private static final double HALF = 0.5;
	/** Between Latin and hanzi, in ems. Were it wider than a tenth, text copied from the PDF would have blanks there. */
	private static final double APART = 1 / 12.0;
	private static final double WIDEST = 0.098;

	final int[] text;
	/** The characters as printed: 〓 for those that no font has. */
	final int[] shown;
	final PdfFont[] fonts;
	final double[] widths;
	final float size;
	/** Of the gap after each character but the last. */
	final double[] gaps;
	/** How far a gap may grow without harm; it grows beyond that if it must. */
	final double[] stretch;
	/** How far a gap may grow that must not grow beyond that. */
	final double[] bounded;
	final double[] shrink;
	private final double[] blankBefore;
	private final double[] blankAfter;

	Setting(Fonts fonts, Face face, float size, String text) {
		this.text = text.codePoints().map(codePoint -> codePoint < ' ' ? ' ' : codePoint).toArray();
		this.size = size;
		int n = this.text.length;
		shown = this.text.clone();
		this.fonts = new PdfFont[n];
		widths = new double[n];
		blankBefore = new double[n];
		blankAfter = new double[n];
		gaps = new double[n];
		stretch = new double[n];
		bounded = new double[n];
		shrink = new double[n];
		for (int i = 0; i < n; i++)
			glyph(fonts, face, i);
		for (int i = 0; i + 1 < n; i++)
			gap(i);
	}

	int length() {
		return text.length;
	}

	/** The blank part of a mark that may be left out at the beginning of a line. */
	double blankBefore(int i) {
		return blankBefore[i];
	}

	/** The blank part of a mark that may be left out at the end of a line. */
	double blankAfter(int i) {
		return blankAfter[i];
	}

	/** The end of a line without the blanks it ends with. */
	int inked(int from, int to) {
		int end = to;
		while (end > from + 1 && BreakPlaces.blank(text[end - 1]))
			end--;
		return end;
	}

	/**
	 * All of it on one line, as wide as it is.
	 *
	 * @param start where it begins in the text of its paragraph
	 */
	SetLine line(int start) {
		double[] at = new double[text.length + 1];
		for (int i = 0; i < text.length; i++)
			at[i + 1] = at[i] + widths[i] + gaps[i];
		return new SetLine(this, 0, at, start);
	}

	private void glyph(Fonts all, Face face, int i) {
		if (!all.faces().has(face, text[i]))
			shown[i] = Typefaces.GETA;
		PdfFont font = all.of(face, shown[i]);
		Glyph glyph = font.getFontProgram().getGlyph(shown[i]);
		fonts[i] = font;
		widths[i] = glyph.getWidth() / 1000.0 * size;
		boolean opens = BLANK_BEFORE.indexOf(text[i]) >= 0;
		if (!opens && BLANK_AFTER.indexOf(text[i]) < 0 || glyph.getWidth() < 900)
			return;
		int[] box = glyph.getBbox();
		double room = box == null ? HALF : (opens ? box[0] : glyph.getWidth() - box[2]) / 1000.0 - 0.03;
		(opens ? blankBefore : blankAfter)[i] = Math.max(0, Math.min(HALF, room)) * size;
	}

	private void gap(int i) {
		boolean chinese = LineBreaks.isChinese(text[i]);
		if (text[i] == ' ' || text[i + 1] == ' ')
			set(i, 0, 1 / 16.0, 0, 1 / 32.0);
		else if (chinese && LineBreaks.isChinese(text[i + 1]))
			chineseGap(i);
		else if (chinese || LineBreaks.isChinese(text[i + 1]))
			mixedGap(i, chinese ? text[i + 1] : text[i], chinese ? text[i] : text[i + 1]);
		else
			set(i, 0, 1 / 160.0, 0, 0);
	}

	private void chineseGap(int i) {
		double natural = Sheet.SPACING / Sheet.SIZE;
		boolean closing = blankAfter[i] > 0;
		boolean opening = blankBefore[i + 1] > 0;
		if (text[i] == text[i + 1] && (text[i] == '—' || text[i] == '…'))
			set(i, natural, 0, 0, 0);
		else if (closing && (opening || blankAfter[i + 1] > 0))
			set(i, natural - blankAfter[i] / size, 1 / 32.0, 0, 0.02);
		else if (opening && blankBefore[i] > 0)
			set(i, natural - blankBefore[i + 1] / size, 1 / 32.0, 0, 0);
		else
			set(i, natural, 1 / 32.0, 0, closing || opening ? 0.25 : 0.02);
	}

	/** Between Latin or a number and hanzi or a mark. */
	private void mixedGap(int i, int latin, int other) {
		boolean apart = !LineBreaks.closes(other) && !LineBreaks.opens(other) && CLOSE_SIGNS.indexOf(latin) < 0;
		if (apart)
			set(i, APART, 0, WIDEST - APART, APART);
		else
			set(i, 0, 1 / 64.0, 0, blankAfter[i] + blankBefore[i + 1] > 0 ? 0.25 : 0);
	}

	/** In ems. */
	private void set(int i, double natural, double grow, double growBounded, double less) {
		gaps[i] = natural * size;
		stretch[i] = grow * size;
		bounded[i] = growBounded * size;
		shrink[i] = less * size;
	}
}
