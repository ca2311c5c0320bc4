package report.dsl.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import report.dsl.gzr.Block;
import report.dsl.gzr.Column;
import report.dsl.gzr.Kind;
import report.dsl.gzr.Named;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.parser.Names;

/**
 * Finds what a path can mean: [table.]row[.column], rows first and as deep as they go, then columns. A first segment may
 * name a row or a column at any depth; each further one names something inside of the one before.
 */
public final class Paths {

	private Paths() {
	}

	/** One way to read a path. {@code targets} holds what each segment names; row or column is null where the path has none. */
	public record Reading(List<Named> targets, Table table, Row row, Column column) {

		/** The full path, by which an author can tell readings apart. */
		public String path() {
			List<String> names = new ArrayList<>();
			if (row != null)
				names.add(pathOf(row));
			if (column != null)
				names.add(pathOf(column));
			return names.isEmpty() ? table.getName() : Names.segment(table.getName()) + "." + String.join(".", names);
		}
	}

	/** Readings as rows with or without a column. */
	public static List<Reading> cells(List<String> names, Collection<Table> tables) {
		return distinct(tables.stream().flatMap(table -> inTable(names, table).filter(reading -> reading.row() != null)));
	}

	/** Readings as rows alone. */
	public static List<Reading> rows(List<String> names, Collection<Table> tables) {
		return cells(names, tables).stream().filter(reading -> reading.column() == null).toList();
	}

	/** Readings as columns alone. */
	public static List<Reading> columns(List<String> names, Collection<Table> tables) {
		return distinct(tables.stream().flatMap(table -> inTable(names, table).filter(reading -> reading.row() == null && reading.column() != null)));
	}

	/** Readings as columns of one row. */
	public static List<Reading> columnsOf(Row row, List<String> names) {
		Table table = tableOf(row);
		return distinct(columns(columnsAt(row), names, 0, List.of()).map(found -> new Reading(found, table, row, (Column) last(found))));
	}

	/** Tables by name. */
	public static List<Reading> tables(List<String> names, Collection<Table> tables) {
		return names.size() != 1 ? List.of()
				: tables.stream().filter(table -> names.get(0).equals(table.getName())).map(table -> new Reading(List.of(table), table, null, null)).toList();
	}

	private static Stream<Reading> inTable(List<String> names, Table table) {
		Stream<Reading> plain = from(names, 0, table, List.of());
		boolean prefixed = names.size() > 1 && names.get(0).equals(table.getName());
		return prefixed ? Stream.concat(plain, from(names, 1, table, List.of(table))) : plain;
	}

	private static Stream<Reading> from(List<String> names, int start, Table table, List<Named> before) {
		List<Reading> readings = new ArrayList<>();
		for (Row row : allRows(rowsOf(table)))
			if (row.getName() != null && row.getName().equals(names.get(start)))
				readings.addAll(alongRows(names, start + 1, table, row, append(before, row)));
		List<Column> columns = Stream.concat(table.getColumns().stream(), table.getBlocks().stream().flatMap(block -> block.getColumns().stream())).toList();
		columns(columns, names, start, before).forEach(found -> readings.add(new Reading(found, table, null, (Column) last(found))));
		return readings.stream();
	}

	/** Rows as deep as they go; what is left are columns. */
	private static List<Reading> alongRows(List<String> names, int next, Table table, Row row, List<Named> targets) {
		if (next == names.size())
			return List.of(new Reading(targets, table, row, null));
		List<Reading> deeper = new ArrayList<>();
		for (Row inner : allRows(row.getRows()))
			if (inner.getName() != null && inner.getName().equals(names.get(next)))
				deeper.addAll(alongRows(names, next + 1, table, inner, append(targets, inner)));
		if (!deeper.isEmpty())
			return deeper;
		return columns(columnsAt(row), names, next, targets).map(found -> new Reading(found, table, row, (Column) last(found))).toList();
	}

	private static Stream<List<Named>> columns(List<Column> columns, List<String> names, int next, List<Named> before) {
		return allColumns(columns).stream().filter(column -> column.getName() != null && column.getName().equals(names.get(next))).flatMap(column -> {
			List<Named> targets = append(before, column);
			return next + 1 == names.size() ? Stream.of(targets) : columns(column.getColumns(), names, next + 1, targets);
		});
	}

	private static List<Reading> distinct(Stream<Reading> readings) {
		Map<List<Object>, Reading> found = new LinkedHashMap<>();
		readings.forEach(reading -> {
			List<Object> key = new ArrayList<>();
			key.add(reading.table());
			key.add(reading.row() == null ? "" : reading.row());
			key.add(reading.column() == null ? "" : reading.column());
			found.putIfAbsent(key, reading);
		});
		return List.copyOf(found.values());
	}

	/** The columns that cross a row: its block's, or the table's. */
	public static List<Column> columnsAt(Row row) {
		for (EObject parent = row.eContainer(); parent != null; parent = parent.eContainer()) {
			if (parent instanceof Block block)
				return block.getColumns();
			if (parent instanceof Table table)
				return table.getColumns();
		}
		return List.of();
	}

	/** All outermost rows of a table, those of its blocks in order. */
	public static List<Row> rowsOf(Table table) {
		return Stream.concat(table.getRows().stream(), table.getBlocks().stream().flatMap(block -> block.getRows().stream())).toList();
	}

	/** What the cells of a line hold, as it says itself or a group around it does. Asked of the text: 件 is the model's default, too. */
	public static Optional<Kind> kind(EObject line) {
		if (!(line instanceof Row) && !(line instanceof Column))
			return Optional.empty();
		EStructuralFeature kind = line.eClass().getEStructuralFeature("kind");
		return NodeModelUtils.findNodesForFeature(line, kind).isEmpty() ? kind(line.eContainer()) : Optional.of((Kind) line.eGet(kind));
	}

	public static Table tableOf(EObject inside) {
		EObject at = inside;
		while (at != null && !(at instanceof Table))
			at = at.eContainer();
		return (Table) at;
	}

	public static List<Row> allRows(List<Row> rows) {
		List<Row> all = new ArrayList<>();
		for (Row row : rows) {
			all.add(row);
			all.addAll(allRows(row.getRows()));
		}
		return all;
	}

	public static List<Column> allColumns(List<Column> columns) {
		List<Column> all = new ArrayList<>();
		for (Column column : columns) {
			all.add(column);
			all.addAll(allColumns(column.getColumns()));
		}
		return all;
	}

	public static List<Row> leafRows(List<Row> rows) {
		return allRows(rows).stream().filter(row -> row.getRows().isEmpty()).toList();
	}

	public static List<Column> leafColumns(List<Column> columns) {
		return allColumns(columns).stream().filter(column -> column.getColumns().isEmpty()).toList();
	}

	/** Full path of short names of a row or a column, see {@link Names#segment}; one object for all that are equal, as cells are looked up by it. */
	public static String pathOf(Named line) {
		return path(line).intern();
	}

	private static String path(Named line) {
		EObject parent = line.eContainer();
		String above = parent instanceof Row row ? path(row) + "." : parent instanceof Column column ? path(column) + "." : "";
		return above + Names.segment(line.getName());
	}

	private static List<Named> append(List<Named> list, Named last) {
		List<Named> longer = new ArrayList<>(list);
		longer.add(last);
		return longer;
	}

	private static Named last(List<Named> list) {
		return list.get(list.size() - 1);
	}
}
