package report.dsl.pdf;

import java.util.ArrayList;
import java.util.List;

import report.dsl.report.Grid;
import report.dsl.report.Table;

/**
 * How a table is set so that nothing in it is clipped and, if possible, all of it stands on one page.
 *
 * @param size    of the type
 * @param padding above and below the text of a cell
 * @param figures how wide the figures are; below 1, long numbers make all of the table's narrower
 * @param rows    the cells that begin in each row
 * @param groups  those of them that head several rows
 * @param onePage whether a page holds it
 */
record TableFit(Grid grid, float size, float padding, double figures, List<List<Cell>> rows, List<Cell> groups, boolean onePage) {
	static final float RULE = 0.5f;
	/** Above and below a table. */
	static final float MARGIN = 6;
	/** The smallest type, and the narrowest figures, that one can read. */
	static final float SMALLEST = 7;
	static final double NARROWEST = 0.65;
	/** What a page has room for. */
	static final double PAGE = Sheet.LINES * Sheet.LEADING - 2 * MARGIN;
	/** The headings that may stand above a table: of chapter and section, and its caption. */
	private static final double HEADINGS = 3 * Sheet.LEADING;
	private static final float LARGEST = 12;
	/** Rather than smaller type, a table that is too long goes on on the next page, and long numbers have narrower figures. */
	private static final float SMALL = 9;
	/** Rather than still narrower figures, still smaller type. */
	private static final double NARROW_FIGURES = 0.78;
	private static final float[] PADDINGS = {5, 4, 3, 2};
	/** A column that holds fewer characters is narrow. */
	private static final double NARROW = 6;

	/**
	 * A cell with its text in lines.
	 *
	 * @param room of a line
	 * @param fits whether no line is too long, and no character of a label alone on a line
	 */
	record Cell(PlacedCell placed, List<String> lines, double room, boolean fits) {
	}

	/** The largest type that does, and the smallest if none does. */
	static TableFit of(Typefaces faces, Table table) {
		double page = PAGE - (table.form().captioned() ? HEADINGS : Sheet.LEADING);
		TableFit longer = null;
		for (float size = LARGEST; size >= SMALLEST; size -= 0.5f) {
			TableFit fit = of(faces, table.grid(), size, PADDINGS[2]);
			double narrow = size > SMALL ? 1 : NARROW_FIGURES;
			if (size > SMALLEST && (fit.figures < narrow || !fit.tooWide().isEmpty() || !fit.tooTall().isEmpty()))
				continue;
			for (float padding : PADDINGS)
				if (fit.with(padding, true).height() <= page)
					return fit.with(padding, true);
			if (longer == null)
				longer = fit;
			if (size <= SMALL)
				break;
		}
		return longer;
	}

	/** The cells whose text is too long for their columns. */
	List<Cell> tooWide() {
		return cells().stream().filter(cell -> !cell.fits()).toList();
	}

	/** The cells that make a row higher than a page. */
	List<Cell> tooTall() {
		List<Cell> found = new ArrayList<>();
		for (int row = grid.headerRows(); row < grid.rows().size(); row++)
			TablePart.of(this, row, row + 1).tallerThan(PAGE - HEADINGS).filter(cell -> !found.contains(cell)).ifPresent(found::add);
		return found;
	}

	List<Cell> cells() {
		return rows.stream().flatMap(List::stream).toList();
	}

	float leading() {
		return size * 1.25f;
	}

	/** What a cell needs. */
	double height(Cell cell) {
		return cell.lines().size() * leading() + 2 * padding + RULE;
	}

	private double height() {
		return TablePart.of(this, grid.headerRows(), grid.rows().size()).height();
	}

	private TableFit with(float otherPadding, boolean whole) {
		return new TableFit(grid, size, otherPadding, figures, rows, groups, whole);
	}

	private static TableFit of(Typefaces faces, Grid grid, float size, float padding) {
		List<List<Cell>> rows = new ArrayList<>();
		grid.rows().forEach(row -> rows.add(new ArrayList<>()));
		double figures = 1;
		for (PlacedCell placed : PlacedCell.of(grid)) {
			double room = room(placed, placed.width(grid, Sheet.WIDTH));
			Cell cell = placed.isNumber() ? number(faces, placed, room, size) : label(faces, placed, room, size);
			if (placed.isNumber() && cell.fits())
				figures = Math.min(figures, room / (faces.width(Face.SONG, placed.cell().text()) * size));
			rows.get(placed.row()).add(cell);
		}
		List<Cell> groups = rows.stream().flatMap(List::stream).filter(cell -> cell.placed().headsRows()).toList();
		return new TableFit(grid, size, padding, figures, rows, groups, false);
	}

	private static Cell number(Typefaces faces, PlacedCell placed, double room, float size) {
		String text = placed.cell().text();
		return new Cell(placed, List.of(text), room, text.isEmpty() || faces.width(Face.SONG, text) * size * NARROWEST <= room);
	}

	private static Cell label(Typefaces faces, PlacedCell placed, double room, float size) {
		String text = placed.cell().text();
		double ems = room / size;
		boolean narrow = ems < NARROW || placed.cell().kind() == Grid.Kind.COLUMN_HEADER || placed.headsRows();
		List<String> lines = narrow ? LabelLines.narrow(faces, text, ems) : LabelLines.full(faces, text, ems);
		return new Cell(placed, lines, room, text.isEmpty() || fits(faces, lines, ems));
	}

	private static boolean fits(Typefaces faces, List<String> lines, double ems) {
		return lines.stream().allMatch(line -> faces.width(Face.SONG, line) <= ems)
				&& (lines.size() == 1 || lines.stream().noneMatch(line -> line.codePointCount(0, line.length()) == 1));
	}

	/** Left and right of the text of a cell. */
	static float sidePadding(PlacedCell cell, float width) {
		return cell.isNumber() ? 1 : width < 20 ? 0.5f : width < 60 ? 1.5f : 4;
	}

	/** How much of its width a cell's text can take. */
	private static double room(PlacedCell cell, float width) {
		return width - RULE - 2 * sidePadding(cell, width) - 0.05;
	}
}
