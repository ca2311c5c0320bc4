package report.dsl.pdf;

import java.util.ArrayList;
import java.util.List;

import report.dsl.report.Grid;

/**
 * How a table is set so that nothing in it is clipped and, if possible, all of it stands on one page.
 *
 * @param size    of the type
 * @param padding above and below the text of a cell
 * @param lines   the lines of each cell, in the order of {@link PlacedCell#of}
 * @param onePage whether a page holds it
 */
record TableFit(float size, float padding, List<List<String>> lines, boolean onePage) {
	static final float RULE = 0.5f;
	/** What a page has room for, below a heading. */
	private static final double PAGE = Sheet.HEIGHT - Sheet.LEADING - 2 * TablePrinter.MARGIN;
	private static final float LARGEST = 10.5f;
	private static final float SMALLEST = 7;
	/** Rather than smaller type, a table that is too long goes on on the next page. */
	private static final float SMALLEST_FOR_HEIGHT = 9;
	private static final float[] PADDINGS = {4, 3, 2, 1.2f};
	/** A column that holds fewer characters is narrow. */
	private static final double NARROW = 6;

	float leading() {
		return leading(size);
	}

	/** The largest type that does. */
	static TableFit of(Typefaces faces, Grid grid) {
		List<PlacedCell> cells = PlacedCell.of(grid);
		TableFit widest = null;
		for (float size = LARGEST; size >= SMALLEST; size -= 0.5f) {
			List<List<String>> lines = lines(faces, grid, cells, size);
			if (!fitsWidth(faces, grid, cells, lines, size) && size > SMALLEST)
				continue;
			for (float padding : PADDINGS)
				if (height(grid, cells, lines, size, padding) <= PAGE)
					return new TableFit(size, padding, lines, true);
			if (widest == null)
				widest = new TableFit(size, PADDINGS[1], lines, false);
			if (size <= SMALLEST_FOR_HEIGHT)
				break;
		}
		return widest;
	}

	/** Left and right of the text of a cell. */
	static float sidePadding(PlacedCell cell, float width) {
		return cell.isNumber() ? 0.3f : width < 60 ? 1 : 3;
	}

	/** How much of its width a cell's text can take. */
	static float room(PlacedCell cell, float width) {
		return width - RULE - 2 * sidePadding(cell, width) - 0.05f;
	}

	private static float leading(float size) {
		return size * 1.25f;
	}

	private static List<List<String>> lines(Typefaces faces, Grid grid, List<PlacedCell> cells, float size) {
		List<List<String>> lines = new ArrayList<>();
		for (PlacedCell cell : cells)
			lines.add(lines(faces, cell, room(cell, cell.width(grid, Sheet.WIDTH)) / size));
		return lines;
	}

	private static List<String> lines(Typefaces faces, PlacedCell cell, double room) {
		String text = cell.cell().text();
		if (cell.isNumber())
			return List.of(text);
		boolean narrow = room < NARROW || cell.cell().kind() == Grid.Kind.COLUMN_HEADER || cell.headsRows();
		return narrow ? LabelLines.narrow(faces, text, room) : LabelLines.full(faces, text, room);
	}

	/** No line is too long, and no character of a label is left alone on a line. */
	private static boolean fitsWidth(Typefaces faces, Grid grid, List<PlacedCell> cells, List<List<String>> lines, float size) {
		for (int i = 0; i < cells.size(); i++) {
			double room = room(cells.get(i), cells.get(i).width(grid, Sheet.WIDTH)) / size;
			boolean several = lines.get(i).size() > 1;
			for (String line : lines.get(i))
				if (faces.width(Face.SONG, line) > room || several && line.codePointCount(0, line.length()) == 1)
					return false;
		}
		return true;
	}

	private static double height(Grid grid, List<PlacedCell> cells, List<List<String>> lines, float size, float padding) {
		double[] rows = new double[grid.rows().size()];
		for (int span = 1; span <= rows.length; span++)
			for (int i = 0; i < cells.size(); i++)
				if (cells.get(i).cell().rowSpan() == span)
					grow(rows, cells.get(i), lines.get(i).size() * leading(size) + 2 * padding + RULE);
		double sum = 0;
		for (double row : rows)
			sum += row;
		return sum + RULE;
	}

	/** Gives the last row of a cell what its rows lack, as the layout library does. */
	private static void grow(double[] rows, PlacedCell cell, double height) {
		int end = Math.min(cell.row() + cell.cell().rowSpan(), rows.length);
		double have = 0;
		for (int row = cell.row(); row < end; row++)
			have += rows[row];
		rows[end - 1] += Math.max(0, height - have);
	}
}
