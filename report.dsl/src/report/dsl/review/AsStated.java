package report.dsl.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import report.dsl.export.Cells;
import report.dsl.report.Chapter;
import report.dsl.report.Grid;
import report.dsl.report.Table;
import report.dsl.report.Value;

/** Tables that show what their author says, where that differs from what the totals come to. */
final class AsStated {

	private AsStated() {
	}

	static Chapter of(Chapter chapter) {
		return new Chapter(chapter.number(), chapter.name(), chapter.heading(), chapter.blocks().stream().map(block -> block instanceof Table table ? of(table) : block).toList(),
				chapter.place());
	}

	private static Table of(Table table) {
		Map<List<Integer>, String> stated = new HashMap<>();
		for (Cells.Cell cell : Cells.of(table))
			if (differs(cell.value()))
				stated.put(List.of(cell.gridRow(), cell.gridColumn()), cell.kind().printed(cell.value().stated().orElseThrow()));
		if (stated.isEmpty())
			return table;
		List<List<Grid.Cell>> rows = new ArrayList<>();
		table.grid().rows().forEach(row -> rows.add(new ArrayList<>()));
		for (Grid.Placed placed : table.grid().placed()) {
			Grid.Cell cell = placed.cell();
			String text = stated.getOrDefault(List.of(placed.row(), placed.column()), cell.text());
			rows.get(placed.row()).add(new Grid.Cell(cell.kind(), text, cell.rowSpan(), cell.columnSpan(), cell.key(), cell.headers(), cell.place()));
		}
		return new Table(table.form(), table.cells(), new Grid(table.grid().widths(), table.grid().headerRows(), rows), table.place());
	}

	private static boolean differs(Value value) {
		return value.stated().isPresent() && value.computed().map(value.stated().get()::compareTo).orElse(1) != 0;
	}
}
