package report.dsl.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import report.dsl.evaluation.Paths;
import report.dsl.gzr.Column;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.importer.Labels.Match;
import report.dsl.importer.Original.Grid;

/** A table that the form prints as one long row, printed as rows and columns, either way round. */
final class CrossTable {
	private final Grid grid;
	private final FormWords words;
	private final Table table;

	private CrossTable(Grid grid, FormWords words, Table table) {
		this.grid = grid;
		this.words = words;
		this.table = table;
	}

	/** The cells in the form's order, if each of its rows and columns is there once. */
	static Optional<List<String>> inOneRow(Grid grid, FormWords words, Table table) {
		return table.isAcross() ? new CrossTable(grid, words, table).cells() : Optional.empty();
	}

	private Optional<List<String>> cells() {
		Map<Row, Map<Column, String>> values = new HashMap<>();
		List<Optional<Row>> rowsAbove = List.of();
		List<Optional<Column>> columnsAbove = List.of();
		int read = 0;
		for (Original.Row line : grid.rows()) {
			List<String> texts = Headers.texts(line);
			if (texts.isEmpty() || line.cells().stream().anyMatch(cell -> cell.columnSpan() > 1 || cell.rowSpan() > 1))
				return Optional.empty();
			Optional<Row> row = row(texts.get(0));
			Optional<Column> column = column(texts.get(0));
			boolean data = texts.stream().skip(1).allMatch(TableReader::isValue) && texts.stream().skip(1).anyMatch(text -> !text.isEmpty());
			if (!data) {
				rowsAbove = texts.stream().map(this::row).toList();
				columnsAbove = texts.stream().map(this::column).toList();
			}
			for (int i = 1; data && i < texts.size(); i++) {
				Optional<Row> own = row.or(above(rowsAbove, i));
				Optional<Column> of = row.isPresent() ? above(columnsAbove, i).get() : column;
				if (own.isEmpty() || of.isEmpty() || values.computeIfAbsent(own.get(), none -> new HashMap<>()).put(of.get(), texts.get(i)) != null)
					return Optional.empty();
				read++;
			}
		}
		List<String> cells = new ArrayList<>();
		for (Row row : Paths.leafRows(table.getRows()))
			for (Column column : Paths.leafColumns(table.getColumns()))
				cells.add(values.getOrDefault(row, Map.of()).get(column));
		return cells.contains(null) || cells.size() != read ? Optional.empty() : Optional.of(cells);
	}

	private static <T> Supplier<Optional<T>> above(List<Optional<T>> header, int index) {
		return () -> index < header.size() ? header.get(index) : Optional.empty();
	}

	private Optional<Row> row(String label) {
		return Labels.match(label, words.rows(table)).map(Match::thing).filter(row -> row.getRows().isEmpty());
	}

	private Optional<Column> column(String label) {
		return Labels.match(label, words.columns(table)).map(Match::thing).filter(column -> column.getColumns().isEmpty());
	}
}
