package report.dsl.importer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import report.dsl.evaluation.Paths;
import report.dsl.gzr.Column;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.importer.Labels.Match;
import report.dsl.importer.Original.Cell;
import report.dsl.importer.Original.Grid;

/** Puts the cells of a table with merged headers into the form's order of columns. */
final class Headers {
	private final Grid grid;
	/** Each place of the grid with the cell that covers it. */
	private final List<Map<Integer, Cell>> slots = new ArrayList<>();
	private final Set<Cell> begun = Collections.newSetFromMap(new IdentityHashMap<>());

	private Headers(Grid grid) {
		this.grid = grid;
		for (int row = 0; row < grid.rows().size(); row++)
			lay(row);
	}

	private void lay(int row) {
		while (slots.size() <= row)
			slots.add(new HashMap<>());
		int column = 0;
		for (Cell cell : grid.rows().get(row).cells()) {
			while (slots.get(row).containsKey(column))
				column++;
			for (int r = row; r < Math.min(row + cell.rowSpan(), grid.rows().size()); r++) {
				while (slots.size() <= r)
					slots.add(new HashMap<>());
				for (int c = column; c < column + cell.columnSpan(); c++)
					slots.get(r).putIfAbsent(c, cell);
			}
			column += cell.columnSpan();
		}
	}

	/** The texts of each row's cells, left to right; those under the headers of the table's columns in the form's order. */
	static List<List<String>> inOrder(Grid grid, FormWords words, Table table) {
		List<List<String>> rows = grid.rows().stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
		if (!grid.spans() || table.isAcross() || !table.getBlocks().isEmpty())
			return rows;
		Headers headers = new Headers(grid);
		Map<Integer, Column> columns = headers.columns(words, table);
		List<Column> leaves = Paths.leafColumns(table.getColumns());
		if (columns.size() != leaves.size() || new HashSet<>(columns.values()).size() != leaves.size())
			return rows;
		List<Integer> order = leaves.stream().map(leaf -> columns.entrySet().stream().filter(entry -> entry.getValue() == leaf).findFirst().orElseThrow().getKey())
				.toList();
		List<List<String>> sorted = new ArrayList<>();
		for (int row = 0; row < rows.size(); row++)
			sorted.add(headers.isData(row, words, table) ? headers.row(row, order) : rows.get(row));
		return sorted;
	}

	/** Grid columns by the lowest of the headers above the first row of data. */
	private Map<Integer, Column> columns(FormWords words, Table table) {
		Map<Integer, Column> columns = new HashMap<>();
		for (int row = 0; row < slots.size() && !isData(row, words, table); row++)
			for (Map.Entry<Integer, Cell> slot : slots.get(row).entrySet()) {
				Optional<Column> leaf = Labels.match(slot.getValue().text(), words.columns(table)).map(Match::thing).filter(column -> column.getColumns().isEmpty());
				leaf.ifPresent(column -> columns.put(slot.getKey(), column));
			}
		return columns;
	}

	private boolean isData(int row, FormWords words, Table table) {
		return grid.rows().get(row).cells().stream().map(cell -> Labels.match(cell.text(), words.rows(table)).map(Match::thing))
				.anyMatch(found -> found.map(Row::getRows).filter(List::isEmpty).isPresent())
				&& grid.rows().get(row).cells().stream().anyMatch(cell -> TableReader.isValue(cell.text()));
	}

	/** The labels of the row, then its cells in the given order. */
	private List<String> row(int row, List<Integer> order) {
		List<String> texts = new ArrayList<>();
		begun.clear();
		int first = order.stream().min(Integer::compare).orElse(0);
		for (int column = 0; column < first; column++) {
			Cell cell = slots.get(row).get(column);
			if (cell != null && begun.add(cell))
				texts.add(cell.text());
		}
		order.forEach(column -> texts.add(Optional.ofNullable(slots.get(row).get(column)).map(Cell::text).orElse("")));
		slots.get(row).entrySet().stream().filter(slot -> slot.getKey() >= first && !order.contains(slot.getKey())).map(slot -> slot.getValue().text())
				.filter(text -> !text.isEmpty()).forEach(texts::add);
		return texts;
	}
}
