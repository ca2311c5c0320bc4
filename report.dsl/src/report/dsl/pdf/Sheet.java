package report.dsl.pdf;

import com.itextpdf.kernel.geom.PageSize;

/** The measures of a page by GB/T 9704-2012, in points. */
final class Sheet {
	static final float MM = 72 / 25.4f;
	/** In exact millimetres: the library's A4 is rounded to whole points, which costs a character a line. */
	static final PageSize A4 = new PageSize(210 * MM, 297 * MM);
	/** 天头 */
	static final float TOP = 37 * MM;
	/** 订口 */
	static final float LEFT = 28 * MM;
	static final float RIGHT = 26 * MM;
	static final float BOTTOM = 35 * MM;
	/** 版心 */
	static final float WIDTH = 156 * MM;
	static final float HEIGHT = 225 * MM;

	/** 3 号 */
	static final float SIZE = 16;
	/** 2 号 */
	static final float TITLE_SIZE = 22;
	/** 4 号 */
	static final float FOLIO_SIZE = 14;
	/** Makes a line of 28 characters as wide as the text. */
	static final float SPACING = (WIDTH - 28 * SIZE) / 27;
	static final int LINES = 22;
	static final float LEADING = HEIGHT / LINES;
	static final float TITLE_LEADING = 36;
	/** The advance of a character of the prose. */
	static final float CHARACTER = SIZE + SPACING;

	private Sheet() {
	}
}
