package report.dsl.importer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import report.dsl.evaluation.Paths;
import report.dsl.findings.Message;
import report.dsl.gzr.Column;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.importer.Labels.Match;
import report.dsl.importer.Original.Cell;
import report.dsl.importer.Original.Grid;

/** Puts the cells of a table with merged headers into the form's order of columns. */
final class Headers {
	private static final Cell NOTHING = new Cell("");
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

	/** The texts of a row's cells. A number that stands in several rows belongs to none of them. */
	static List<String> texts(Original.Row row) {
		return row.cells().stream().map(cell -> cell.rowSpan() > 1 ? merged(cell, cell.rowSpan()) : cell.text()).toList();
	}

	private static String merged(Cell cell, int cells) {
		return cell.text().isEmpty() || !TableReader.isValue(cell.text()) ? cell.text() : Message.of("import.comment.merged", cell.text(), cells).in(Locale.CHINESE);
	}

	/** The texts of each row's cells, left to right; those under the headers of the table's columns in the form's order. */
	static List<List<String>> inOrder(Grid grid, FormWords words, Table table) {
		List<List<String>> rows = grid.rows().stream().map(Headers::texts).toList();
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

	/** Whether a row has a row's label and values. A label may head a column, too, which stands over blank cells. */
	private boolean isData(int row, FormWords words, Table table) {
		List<String> texts = grid.rows().get(row).cells().stream().map(Cell::text).toList();
		List<String> labels = texts.stream().filter(text -> Labels.match(text, words.rows(table)).map(Match::thing).map(Row::getRows).filter(List::isEmpty).isPresent()).toList();
		boolean given = texts.stream().anyMatch(text -> !text.isEmpty() && TableReader.isValue(text));
		boolean own = labels.stream().anyMatch(label -> Labels.match(label, words.columns(table)).isEmpty());
		return !labels.isEmpty() && (given || own && texts.contains(""));
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
		for (int column : order) {
			Cell cell = slots.get(row).getOrDefault(column, NOTHING);
			int covered = (int) order.stream().filter(other -> slots.get(row).get(other) == cell).count() * cell.rowSpan();
			texts.add(covered > 1 ? merged(cell, covered) : cell.text());
		}
		slots.get(row).entrySet().stream().filter(slot -> slot.getKey() >= first && !order.contains(slot.getKey())).map(slot -> slot.getValue().text())
				.filter(text -> !text.isEmpty()).forEach(texts::add);
		return texts;
	}
}
