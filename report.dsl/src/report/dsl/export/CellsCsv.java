package report.dsl.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import report.dsl.report.Report;
import report.dsl.report.Table;

/**
 * All cells of reports as CSV (RFC 4180): a header line, then a line for each cell. It is UTF-8 and begins with a byte order mark, without which
 * Excel takes it for the system's code page and shows no Chinese. Texts that spreadsheets would take for formulas have an apostrophe in front.
 */
public final class CellsCsv {
	private static final String BOM = "\uFEFF";
	/** Numbers are none. */
	private static final Pattern FORMULA = Pattern.compile("(?s)(?!-?\\d+(\\.\\d+)?\\z)[=+@\\t\\r-].*");
	private static final List<String> HEADER = List.of("body", "year", "form", "table", "row", "column", "tableLabel", "rowLabel", "columnLabel", "kind", "value",
			"stated", "origin", "file", "line");

	private CellsCsv() {
	}

	public static String of(List<Report> reports) {
		return BOM + Stream.concat(Stream.of(line(HEADER)), reports.stream().flatMap(report -> report.tables().stream().flatMap(table -> lines(report, table))))
				.collect(Collectors.joining());
	}

	private static Stream<String> lines(Report report, Table table) {
		return Cells.of(table).stream().map(cell -> line(List.of(report.body(), Integer.toString(report.year()), report.form(), table.form().name(),
				cell.row().path(), cell.column().path(), table.form().label(), String.join(" / ", cell.row().labels()), String.join(" / ", cell.column().labels()),
				name(cell.kind()), cell.value().computed().map(BigDecimal::toPlainString).orElse(""), cell.value().stated().map(BigDecimal::toPlainString).orElse(""),
				name(cell.value().origin()), cell.value().place().file(), Integer.toString(cell.value().place().line()))));
	}

	private static String name(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String line(List<String> fields) {
		return fields.stream().map(CellsCsv::field).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String field(String value) {
		String text = FORMULA.matcher(value).matches() ? "'" + value : value;
		return text.matches("(?s).*[\",\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
	}
}
