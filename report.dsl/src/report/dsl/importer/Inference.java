package report.dsl.importer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import report.dsl.evaluation.FormModel;
import report.dsl.evaluation.Paths;
import report.dsl.findings.Message;
import report.dsl.gzr.Column;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;

/** Asks again what an imported row stands for, long after the import: of the original in the comment behind it. */
public final class Inference {
	private static final String BETWEEN = "；";
	/** What stands before the original. */
	private static final String ORIGINAL = Draft.comment("import.comment.cells", "");

	private Inference() {
	}

	/**
	 * The only cells, as a report writes them, that the original can mean where it does not say them itself: digits that ran together, told
	 * apart by the row's own total; a number with its unit or with separators of thousands.
	 *
	 * @param comment behind the row
	 */
	public static Optional<String> cells(FormModel form, Row row, String comment) {
		int at = comment.indexOf(ORIGINAL);
		if (at < 0)
			return Optional.empty();
		String original = comment.substring(at + ORIGINAL.length()).split(BETWEEN, 2)[0].strip();
		boolean apart = original.contains(TableReader.BAR);
		List<String> values = Arrays.stream(original.split(apart ? " \\| " : "\\s+")).map(value -> value.strip().equals(TableReader.BLANK) ? "" : value.strip()).toList();
		List<Column> columns = Paths.leafColumns(Paths.columnsAt(row));
		boolean fits = values.size() == columns.size();
		RowValues given = new RowValues(row, fits ? values : List.of(), fits || apart ? List.of() : inferred(row, columns, values), original, "", Message.of("import.repair", ""));
		return new Cells(given, row, new FormWords(form)).offered();
	}

	private static List<String> inferred(Row row, List<Column> columns, List<String> runs) {
		Table table = Paths.tableOf(row);
		int width = columns.size();
		boolean totals = columns.get(width - 1).getComputed() != null;
		List<Row> rows = table.isAcross() ? Paths.leafRows(table.getRows()) : List.of(row);
		int from = rows.indexOf(row) * width;
		return Splits.only(runs, rows.size() * width, width, totals).map(cells -> cells.subList(from, from + width)).orElse(List.of());
	}
}
