package report.dsl.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;

/**
 * A size of Chinese type, with the measures that all fonts for it share: a character is as wide as high, and a digit about half that. So a chart is
 * the same on every computer, also on one without fonts, where Java's own fonts must not be asked for anything.
 */
final class ChartFont extends Font {
	/** What offices have for 宋, as style sheets ask for it. */
	static final String FAMILY = "SimSun, STSong, Noto Serif CJK SC, serif";
	private static final long serialVersionUID = 1;
	/** From the base line up and down: the middle between them is the middle of a character, and lines stand apart. */
	private static final double ASCENT = 0.98;
	private static final double DESCENT = 0.22;
	private static final double LATIN = 0.52;
	private static final double NARROW = 0.3;

	ChartFont(float size) {
		super("serif", PLAIN, Math.round(size));
		pointSize = size;
	}

	/** The width of a text in ems. */
	static double ems(String text) {
		return text.codePoints().mapToDouble(ChartFont::ems).sum();
	}

	private static double ems(int codePoint) {
		if (codePoint >= 0x7F)
			return 1;
		return " .,:;'|!()".indexOf(codePoint) >= 0 ? NARROW : codePoint == '%' ? 1 : LATIN;
	}

	FontMetrics metrics() {
		return new Metrics(this);
	}

	@Override
	public LineMetrics getLineMetrics(String text, FontRenderContext context) {
		return new Line(getSize2D(), text.length());
	}

	private static final class Metrics extends FontMetrics {
		private static final long serialVersionUID = 1;

		Metrics(ChartFont font) {
			super(font);
		}

		@Override
		public int getAscent() {
			return (int) Math.round(ASCENT * font.getSize2D());
		}

		@Override
		public int getDescent() {
			return (int) Math.round(DESCENT * font.getSize2D());
		}

		@Override
		public int charWidth(int codePoint) {
			return (int) Math.round(ems(codePoint) * font.getSize2D());
		}

		@Override
		public int charWidth(char character) {
			return charWidth((int) character);
		}

		@Override
		public int stringWidth(String text) {
			return (int) Math.round(ems(text) * font.getSize2D());
		}

		@Override
		public int charsWidth(char[] text, int from, int length) {
			return stringWidth(new String(text, from, length));
		}
	}

	private static final class Line extends LineMetrics {
		private final float size;
		private final int characters;

		Line(float size, int characters) {
			this.size = size;
			this.characters = characters;
		}

		@Override
		public int getNumChars() {
			return characters;
		}

		@Override
		public float getAscent() {
			return (float) ASCENT * size;
		}

		@Override
		public float getDescent() {
			return (float) DESCENT * size;
		}

		@Override
		public float getLeading() {
			return 0;
		}

		@Override
		public float getHeight() {
			return getAscent() + getDescent();
		}

		@Override
		public int getBaselineIndex() {
			return Font.ROMAN_BASELINE;
		}

		@Override
		public float[] getBaselineOffsets() {
			return new float[3];
		}

		@Override
		public float getStrikethroughOffset() {
			return -getAscent() / 2;
		}

		@Override
		public float getStrikethroughThickness() {
			return 0;
		}

		@Override
		public float getUnderlineOffset() {
			return 0;
		}

		@Override
		public float getUnderlineThickness() {
			return 0;
		}
	}
}
