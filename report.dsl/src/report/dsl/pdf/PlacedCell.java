package report.dsl.pdf;

import java.util.List;
import java.util.Optional;

import report.dsl.report.Grid;
import report.dsl.report.Place;

/** A cell of a grid with the row and the column it begins in. */
record PlacedCell(Grid.Cell cell, int row, int column) {

	/** The cells of a grid in order. */
	static List<PlacedCell> of(Grid grid) {
		return grid.placed().stream().map(placed -> new PlacedCell(placed.cell(), placed.row(), placed.column())).toList();
	}

	/** The row below it. */
	int end() {
		return row + cell.rowSpan();
	}

	/** How far right it begins when the grid is that wide. */
	double left(Grid grid, float whole) {
		List<Double> before = grid.widths().subList(0, Math.min(column, grid.widths().size()));
		return before.stream().mapToDouble(Double::doubleValue).sum() / sum(grid) * whole;
	}

	/** Its width when the grid is that wide. */
	float width(Grid grid, float whole) {
		int end = Math.min(column + cell.columnSpan(), grid.widths().size());
		double own = grid.widths().subList(Math.min(column, end), end).stream().mapToDouble(Double::doubleValue).sum();
		return (float) (own / sum(grid) * whole);
	}

	private static double sum(Grid grid) {
		return grid.widths().stream().mapToDouble(Double::doubleValue).sum();
	}

	/** A number's place; for what heads a row, the place of its first number. */
	Optional<Place> place(Grid grid) {
		if (isNumber())
			return Optional.of(cell.place());
		return cell.kind() != Grid.Kind.ROW_HEADER ? Optional.empty()
				: grid.rows().get(row).stream().filter(other -> other.kind() == Grid.Kind.NUMBER).map(Grid.Cell::place).findFirst();
	}

	boolean isNumber() {
		return cell.kind() == Grid.Kind.NUMBER;
	}

	/** Whether it heads several rows, as the labels of groups of rows do. */
	boolean headsRows() {
		return cell.kind() == Grid.Kind.ROW_HEADER && cell.rowSpan() > 1;
	}
}
