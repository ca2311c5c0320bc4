package report.dsl.ide.contentassist;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import report.dsl.evaluation.Paths;
import report.dsl.gzr.Column;
import report.dsl.gzr.Named;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;

/** What a path can go on with. */
final class Inside {

	private Inside() {
	}

	/** The rows and columns that can follow a path, each by its bare name and with one reading only. */
	static List<Named> of(List<String> path, Collection<Table> tables) {
		Set<Named> inside = new LinkedHashSet<>();
		Paths.tables(path, tables).forEach(reading -> add(inside, Paths.allRows(Paths.rowsOf(reading.table())), columns(reading.table())));
		Paths.cells(path, tables).stream().filter(reading -> reading.column() == null)
				.forEach(reading -> add(inside, Paths.allRows(reading.row().getRows()), Paths.allColumns(Paths.columnsAt(reading.row()))));
		Stream.concat(Paths.cells(path, tables).stream(), Paths.columns(path, tables).stream()).filter(reading -> reading.column() != null)
				.forEach(reading -> add(inside, List.of(), Paths.allColumns(reading.column().getColumns())));
		return inside.stream().filter(named -> named.getName() != null && readings(ShortNames.join(path, List.of(named.getName())), tables) == 1).toList();
	}

	private static void add(Set<Named> inside, List<Row> rows, List<Column> columns) {
		inside.addAll(rows);
		inside.addAll(columns);
	}

	static List<Column> columns(Table table) {
		return Stream.concat(table.getColumns().stream(), table.getBlocks().stream().flatMap(block -> block.getColumns().stream()))
				.flatMap(column -> Paths.allColumns(List.of(column)).stream()).toList();
	}

	private static int readings(List<String> path, Collection<Table> tables) {
		int cells = Paths.cells(path, tables).size();
		return cells > 0 ? cells : Paths.columns(path, tables).size();
	}
}
