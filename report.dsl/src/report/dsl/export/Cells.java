package report.dsl.export;

import java.util.ArrayList;
import java.util.List;

import report.dsl.report.Address;
import report.dsl.report.CellKind;
import report.dsl.report.Grid;
import report.dsl.report.Grid.Kind;
import report.dsl.report.Table;
import report.dsl.report.TableForm.Line;
import report.dsl.report.TableForm.Section;
import report.dsl.report.Value;

/** The cells of a table one by one, with where each stands in print. */
final class Cells {

	/**
	 * A cell that holds a value.
	 *
	 * @param gridRow    of the grid, from 0
	 * @param gridColumn of the grid, from 0
	 */
	record Cell(Line row, Line column, CellKind kind, Value value, int gridRow, int gridColumn) {

		Address address() {
			return new Address(row.path(), column.path());
		}
	}

	/** A cell of the grid with the row and the column that it begins in. */
	record Placed(Grid.Cell cell, int row, int column) {
	}

	private Cells() {
	}

	/** By rows, then columns, as the numbers of the grid. None where the table is half-written and has no grid. */
	static List<Cell> of(Table table) {
		List<Placed> numbers = placed(table.grid()).stream().filter(cell -> cell.cell().kind() == Kind.NUMBER).toList();
		List<Cell> cells = new ArrayList<>();
		for (Section block : table.form().blocks())
			for (Line row : block.rows())
				for (Line column : block.columns())
					if (cells.size() < numbers.size()) {
						Placed number = numbers.get(cells.size());
						Value value = table.cell(new Address(row.path(), column.path()));
						cells.add(new Cell(row, column, block.kind(row, column), value, number.row(), number.column()));
					}
		return cells;
	}

	/** Each cell goes to the first column of its row that no cell from above reaches into. */
	static List<Placed> placed(Grid grid) {
		List<Placed> placed = new ArrayList<>();
		int[] freeFrom = new int[grid.widths().size()];
		for (int row = 0; row < grid.rows().size(); row++) {
			int column = 0;
			for (Grid.Cell cell : grid.rows().get(row)) {
				while (column < freeFrom.length && freeFrom[column] > row)
					column++;
				placed.add(new Placed(cell, row, column));
				for (int i = 0; i < cell.columnSpan() && column < freeFrom.length; i++)
					freeFrom[column++] = row + cell.rowSpan();
			}
		}
		return placed;
	}
}
