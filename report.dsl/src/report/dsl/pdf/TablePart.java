package report.dsl.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import report.dsl.report.Grid;

/**
 * The rows of a table that stand on one page, below its header. What heads rows of this page and begins on an earlier one is said again.
 *
 * @param from  the first row, header rows not counted
 * @param to    the row after the last
 * @param boxes its cells, row by row
 * @param rows  the heights of its rows, those of the header first
 */
record TablePart(TableFit fit, int from, int to, List<Box> boxes, double[] rows) {

	/**
	 * A cell on this page.
	 *
	 * @param row   the row of the part that it begins in
	 * @param span  how many of its rows it takes
	 * @param again whether it stands on an earlier page already
	 */
	record Box(TableFit.Cell cell, int row, int span, boolean again) {
	}

	static TablePart of(TableFit fit, int from, int to) {
		int[] rows = IntStream.concat(head(fit.grid(), from), IntStream.range(from, to)).toArray();
		List<Box> boxes = new ArrayList<>();
		for (int row = 0; row < rows.length; row++) {
			if (rows[row] == from)
				for (TableFit.Cell cell : fit.groups())
					if (cell.placed().row() < from && cell.placed().end() > from)
						boxes.add(box(cell, rows, row, true));
			for (TableFit.Cell cell : fit.rows().get(rows[row]))
				boxes.add(box(cell, rows, row, rows[row] < from && from > fit.grid().headerRows()));
		}
		return new TablePart(fit, from, to, boxes, heights(fit, boxes, rows.length));
	}

	private static Box box(TableFit.Cell cell, int[] rows, int row, boolean again) {
		int span = 1;
		while (row + span < rows.length && rows[row + span] < cell.placed().end())
			span++;
		return new Box(cell, row, span, again);
	}

	/** The header rows of the table, or of its block that goes on here. */
	private static IntStream head(Grid grid, int from) {
		if (grid.headerRows() > 0 || beginsBlock(grid, from))
			return IntStream.range(0, grid.headerRows());
		int block = from;
		while (block > 0 && !beginsBlock(grid, block))
			block--;
		int end = block;
		while (end < from && isHead(grid, end))
			end++;
		return IntStream.range(block, end);
	}

	static boolean beginsBlock(Grid grid, int row) {
		return row < grid.rows().size() && grid.rows().get(row).stream().anyMatch(cell -> cell.kind() == Grid.Kind.BLOCK_HEADER);
	}

	/** Whether nothing but headers begin in a row. */
	static boolean isHead(Grid grid, int row) {
		return grid.rows().get(row).stream().noneMatch(cell -> cell.kind() == Grid.Kind.NUMBER || cell.kind() == Grid.Kind.ROW_HEADER);
	}

	private static double[] heights(TableFit fit, List<Box> boxes, int count) {
		double[] rows = new double[count];
		boxes.stream().sorted(Comparator.comparingInt(Box::span)).forEach(box -> {
			double lack = fit.height(box.cell()) - sum(rows, box.row(), box.row() + box.span());
			for (int row = box.row(); row < box.row() + box.span(); row++)
				rows[row] += Math.max(0, lack) / box.span();
		});
		return rows;
	}

	private static double sum(double[] rows, int from, int to) {
		return IntStream.range(from, to).mapToDouble(row -> rows[row]).sum();
	}

	/** With its rules. */
	double height() {
		return top(rows.length) + TableFit.RULE;
	}

	/** How far below the top a row begins. */
	double top(int row) {
		return sum(rows, 0, row);
	}

	/** If it is, the cell that most makes it so. */
	Optional<TableFit.Cell> tallerThan(double page) {
		return height() <= page ? Optional.empty()
				: boxes.stream().map(Box::cell).max(Comparator.comparingDouble(cell -> fit.height(cell) / cell.placed().cell().rowSpan()));
	}

	/** The same with higher rows. */
	TablePart higher(double perRow) {
		double[] higher = IntStream.range(0, rows.length).mapToDouble(row -> rows[row] + perRow).toArray();
		return new TablePart(fit, from, to, boxes, higher);
	}
}
