package report.dsl.importer;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import report.dsl.findings.Message;
import report.dsl.importer.Original.Cell;
import report.dsl.importer.Original.Grid;
import report.dsl.importer.Original.Row;
import report.dsl.importer.PdfPage.Glyph;

/** A table drawn with lines: where a line is missing between two fields, they are one cell. */
final class Ruling {
	private static final double NEAR = 3;
	private static final double GAP = 0.4;
	private final List<Rectangle2D.Double> lines;
	private final Rectangle2D.Double box;
	private final List<Double> xs;
	private final List<Double> ys;

	private Ruling(List<Rectangle2D.Double> lines) {
		this.lines = lines;
		this.box = bounds(lines);
		this.xs = positions(lines.stream().filter(line -> line.width == 0).map(line -> line.x).toList());
		this.ys = positions(lines.stream().filter(line -> line.height == 0).map(line -> line.y).toList());
	}

	/** The tables of a page: lines that touch each other. */
	static List<Ruling> of(List<Rectangle2D.Double> lines) {
		List<List<Rectangle2D.Double>> groups = new ArrayList<>();
		for (Rectangle2D.Double line : lines) {
			Rectangle2D.Double reach = grown(line);
			List<List<Rectangle2D.Double>> touched = groups.stream().filter(group -> group.stream().anyMatch(other -> reach.intersects(grown(other)))).toList();
			List<Rectangle2D.Double> merged = new ArrayList<>(List.of(line));
			touched.forEach(merged::addAll);
			groups.removeAll(touched);
			groups.add(merged);
		}
		return groups.stream().map(Ruling::new).filter(table -> table.xs.size() > 2 && table.ys.size() > 1).sorted(Comparator.comparing(table -> table.box.y)).toList();
	}

	private static Rectangle2D.Double grown(Rectangle2D.Double line) {
		return new Rectangle2D.Double(line.x - NEAR / 2, line.y - NEAR / 2, line.width + NEAR, line.height + NEAR);
	}

	private static Rectangle2D.Double bounds(List<Rectangle2D.Double> lines) {
		Rectangle2D.Double box = (Rectangle2D.Double) lines.get(0).clone();
		lines.forEach(box::add);
		return box;
	}

	/** Positions that differ by less than a line's width are one. */
	private static List<Double> positions(List<Double> all) {
		List<Double> positions = new ArrayList<>();
		for (double position : new TreeSet<>(all))
			if (positions.isEmpty() || position - positions.get(positions.size() - 1) > NEAR)
				positions.add(position);
		return positions;
	}

	double top() {
		return box.y;
	}

	boolean contains(Glyph glyph) {
		return glyph.x() >= box.x && glyph.x() <= box.getMaxX() && glyph.y() >= box.y && glyph.y() <= box.getMaxY();
	}

	// ---- cells

	Grid grid(List<Glyph> glyphs, int table) {
		int width = xs.size() - 1;
		int height = ys.size() - 1;
		boolean[][] taken = new boolean[height][width];
		List<Row> rows = new ArrayList<>();
		for (int row = 0; row < height; row++) {
			List<Cell> cells = new ArrayList<>();
			for (int column = 0; column < width; column++)
				if (!taken[row][column])
					cells.add(cell(row, column, taken, glyphs));
			rows.add(new Row(cells, Message.of("import.at.table", table, row + 1)));
		}
		return new Grid(rows, true);
	}

	private Cell cell(int row, int column, boolean[][] taken, List<Glyph> glyphs) {
		int columns = 1;
		while (column + columns < taken[0].length && !taken[row][column + columns] && !wall(xs.get(column + columns), row))
			columns++;
		int rows = 1;
		while (row + rows < taken.length && !floor(ys.get(row + rows), column))
			rows++;
		for (int r = row; r < row + rows; r++)
			for (int c = column; c < column + columns; c++)
				taken[r][c] = true;
		Rectangle2D.Double field = new Rectangle2D.Double(xs.get(column), ys.get(row), xs.get(column + columns) - xs.get(column), ys.get(row + rows) - ys.get(row));
		return new Cell(text(glyphs.stream().filter(glyph -> field.contains(glyph.x(), glyph.y())).toList()), rows, columns);
	}

	private boolean wall(double x, int row) {
		double middle = (ys.get(row) + ys.get(row + 1)) / 2;
		return lines.stream().anyMatch(line -> line.width == 0 && Math.abs(line.x - x) <= NEAR && line.y <= middle && line.getMaxY() >= middle);
	}

	private boolean floor(double y, int column) {
		double middle = (xs.get(column) + xs.get(column + 1)) / 2;
		return lines.stream().anyMatch(line -> line.height == 0 && Math.abs(line.y - y) <= NEAR && line.x <= middle && line.getMaxX() >= middle);
	}

	/** Line by line, with a blank where there is a gap. */
	static String text(List<Glyph> glyphs) {
		StringBuilder text = new StringBuilder();
		for (List<Glyph> line : lines(glyphs)) {
			Glyph last = null;
			for (Glyph glyph : line) {
				if (last != null && glyph.left() - last.right() > GAP * glyph.size())
					text.append(' ');
				text.append(glyph.text());
				last = glyph;
			}
		}
		return TextReader.strip(text.toString());
	}

	/** Lines from top to bottom, each from left to right. */
	static List<List<Glyph>> lines(List<Glyph> glyphs) {
		List<List<Glyph>> lines = new ArrayList<>();
		for (Glyph glyph : glyphs.stream().sorted(Comparator.comparing(Glyph::y)).toList()) {
			List<Glyph> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
			if (last == null || Math.abs(last.get(0).y() - glyph.y()) > glyph.size() / 2)
				lines.add(new ArrayList<>(List.of(glyph)));
			else
				last.add(glyph);
		}
		lines.forEach(line -> line.sort(Comparator.comparing(Glyph::left)));
		return lines;
	}
}
