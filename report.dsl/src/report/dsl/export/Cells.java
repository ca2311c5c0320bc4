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
public final class Cells {

	/**
	 * A cell that holds a value.
	 *
	 * @param gridRow    of the grid, from 0
	 * @param gridColumn of the grid, from 0
	 */
	public record Cell(Line row, Line column, CellKind kind, Value value, int gridRow, int gridColumn) {

		public Address address() {
			return new Address(row.path(), column.path());
		}
	}

	private Cells() {
	}

	/** By rows, then columns, as the numbers of the grid. None where the table is half-written and has no grid. */
	public static List<Cell> of(Table table) {
		List<Grid.Placed> numbers = table.grid().placed().stream().filter(cell -> cell.cell().kind() == Kind.NUMBER).toList();
		List<Cell> cells = new ArrayList<>();
		for (Section block : table.form().blocks())
			for (Line row : block.rows())
				for (Line column : block.columns())
					if (cells.size() < numbers.size()) {
						Grid.Placed number = numbers.get(cells.size());
						Value value = table.cell(new Address(row.path(), column.path()));
						cells.add(new Cell(row, column, block.kind(row, column), value, number.row(), number.column()));
					}
		return cells;
	}
}
