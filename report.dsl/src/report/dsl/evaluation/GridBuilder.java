package report.dsl.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import report.dsl.gzr.Block;
import report.dsl.gzr.Column;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.report.Address;
import report.dsl.report.CellKind;
import report.dsl.report.Grid;
import report.dsl.report.Grid.Cell;
import report.dsl.report.Grid.Kind;
import report.dsl.report.Place;
import report.dsl.report.Value;

/** Lays a table out: merged headers from the tree of columns, group labels from the tree of rows. */
final class GridBuilder {
	private static final Place NOWHERE = new Place("", 1, 1, 0, 0);
	private final Table table;
	private final Map<Address, Value> values;
	private final Map<Address, CellKind> kinds;
	private final Map<Column, String> paths = new HashMap<>();
	private final List<List<Cell>> rows = new ArrayList<>();
	private int keys;

	GridBuilder(Table table, Map<Address, Value> values, Map<Address, CellKind> kinds) {
		this.kinds = kinds;
		this.table = table;
		this.values = values;
	}

	Grid build() {
		if (!table.getBlocks().isEmpty())
			return blocks();
		return table.isAcross() ? across() : plain();
	}

	// ---- rows down, columns across

	private Grid plain() {
		int labels = rowDepth(table.getRows());
		int header = columnDepth(table.getColumns());
		List<List<String>> heads = columnHeader(table.getColumns(), header, labels, 0);
		body(table.getRows(), table.getColumns(), labels, heads, 0);
		return new Grid(widths(labels, heads.size()), header, rows);
	}

	/** Adds the header rows; returns for each leaf column the keys that head it. */
	private List<List<String>> columnHeader(List<Column> columns, int depth, int labels, int lastExtra) {
		int first = rows.size();
		for (int i = 0; i < depth; i++)
			rows.add(new ArrayList<>());
		if (labels > 0 && depth > 0)
			rows.get(first).add(cell(Kind.CORNER, table.getCorner() == null ? "" : table.getCorner(), depth, labels, List.of()));
		List<List<String>> heads = new ArrayList<>();
		for (Column column : columns)
			columnHead(column, first, depth, column == columns.get(columns.size() - 1) ? lastExtra : 0, List.of(), heads);
		return heads;
	}

	private void columnHead(Column column, int row, int depth, int extra, List<String> above, List<List<String>> heads) {
		boolean leaf = column.getColumns().isEmpty();
		Cell cell = cell(Kind.COLUMN_HEADER, Labels.of(column), leaf ? depth : 1, Paths.leafColumns(List.of(column)).size() + extra, above);
		rows.get(row).add(cell);
		List<String> path = append(above, cell.key());
		if (leaf)
			heads.add(path);
		column.getColumns().forEach(inner -> columnHead(inner, row + 1, depth - 1, 0, path, heads));
	}

	private void body(List<Row> trees, List<Column> columns, int labels, List<List<String>> heads, int lastExtra) {
		for (Row row : trees)
			row(row, 0, labels, new ArrayList<>(), List.of(), columns, heads, lastExtra);
	}

	/** @param open header cells of groups that begin in this row, not yet placed */
	private void row(Row row, int level, int labels, List<Cell> open, List<String> above, List<Column> columns, List<List<String>> heads,
			int lastExtra) {
		boolean leaf = row.getRows().isEmpty();
		Cell head = cell(Kind.ROW_HEADER, Labels.of(row), Paths.leafRows(List.of(row)).size(), leaf ? labels - level : 1, above);
		open.add(head);
		List<String> path = append(above, head.key());
		if (leaf) {
			List<Cell> line = new ArrayList<>(open);
			open.clear();
			numbers(row, columns, path, heads, lastExtra, line);
			rows.add(line);
			return;
		}
		for (Row part : row.getRows())
			row(part, level + 1, labels, open, path, columns, heads, lastExtra);
	}

	private void numbers(Row row, List<Column> columns, List<String> rowHeads, List<List<String>> heads, int lastExtra, List<Cell> line) {
		List<Column> leaves = Paths.leafColumns(columns);
		String rowPath = Paths.pathOf(row);
		for (int i = 0; i < leaves.size(); i++) {
			Address address = new Address(rowPath, paths.computeIfAbsent(leaves.get(i), Paths::pathOf));
			Value value = values.get(address);
			List<String> headers = Stream.concat(heads.get(i).stream(), rowHeads.stream()).toList();
			int span = 1 + (i == leaves.size() - 1 ? lastExtra : 0);
			line.add(new Cell(Kind.NUMBER, value.computed().map(kinds.get(address)::printed).orElse(""), 1, span, "", headers, value.place()));
		}
	}

	// ---- rows across: each row's columns stand beside the next row's

	private Grid across() {
		int header = rowDepth(table.getRows()) + columnDepth(table.getColumns());
		for (int i = 0; i < header + 1; i++)
			rows.add(new ArrayList<>());
		table.getRows().forEach(row -> acrossRow(row, 0, header, List.of()));
		int columns = rows.get(header).size();
		return new Grid(widths(0, columns), header, rows);
	}

	private void acrossRow(Row row, int level, int header, List<String> above) {
		int leaves = Paths.leafColumns(table.getColumns()).size();
		Cell head = cell(Kind.COLUMN_HEADER, Labels.of(row), 1, Paths.leafRows(List.of(row)).size() * leaves, above);
		rows.get(level).add(head);
		List<String> path = append(above, head.key());
		if (!row.getRows().isEmpty()) {
			row.getRows().forEach(part -> acrossRow(part, level + 1, header, path));
			return;
		}
		List<List<String>> heads = new ArrayList<>();
		table.getColumns().forEach(column -> columnHead(column, level + 1, header - level - 1, 0, path, heads));
		numbers(row, table.getColumns(), List.of(), heads, 0, rows.get(header));
	}

	// ---- blocks: one below the other on a common grid

	private Grid blocks() {
		int labels = table.getBlocks().stream().mapToInt(block -> rowDepth(block.getRows())).max().orElse(1);
		int width = labels + table.getBlocks().stream().mapToInt(block -> Paths.leafColumns(block.getColumns()).size()).max().orElse(1);
		for (Block block : table.getBlocks()) {
			rows.add(List.of(cell(Kind.BLOCK_HEADER, block.getLabel(), 1, width, List.of())));
			int extra = width - labels - Paths.leafColumns(block.getColumns()).size();
			List<List<String>> heads = columnHeader(block.getColumns(), columnDepth(block.getColumns()), labels, extra);
			body(block.getRows(), block.getColumns(), labels, heads, extra);
		}
		return new Grid(widths(labels, width - labels), 0, rows);
	}

	// ---- small things

	private List<Double> widths(int labels, int numbers) {
		List<Double> widths = new ArrayList<>();
		List<String> said = table.getWidths();
		for (int i = 0; i < labels + numbers; i++)
			widths.add(said.isEmpty() ? (i < labels ? 2.0 : 1.0) : Double.valueOf(report.dsl.parser.Names.ascii(said.get(Math.min(i, said.size() - 1)))));
		return widths;
	}

	private Cell cell(Kind kind, String text, int rowSpan, int columnSpan, List<String> headers) {
		return new Cell(kind, text, rowSpan, columnSpan, "h" + keys++, headers, NOWHERE);
	}

	private static int rowDepth(List<Row> rows) {
		return rows.stream().mapToInt(row -> 1 + rowDepth(row.getRows())).max().orElse(0);
	}

	private static int columnDepth(List<Column> columns) {
		return columns.stream().mapToInt(column -> 1 + columnDepth(column.getColumns())).max().orElse(0);
	}

	private static List<String> append(List<String> list, String last) {
		List<String> longer = new ArrayList<>(list);
		longer.add(last);
		return Collections.unmodifiableList(longer);
	}
}
