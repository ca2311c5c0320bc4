package report.dsl.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.report.Address;
import report.dsl.report.Report;
import report.dsl.report.Table;

/** Finds what tables have no room for: it would have to be too small to read, or a row higher than a page. */
public final class FitCheck {
	static final String CODE = "L-FIT";
	private static final int NAMED = 20;
	/** So many of a table are told: of thirty narrow columns, the first few tell what is to be done. */
	private static final int MOST = 4;

	private final Table table;
	/** the first of each column, since the remedy is the same for the others */
	private final Map<String, Finding> findings = new LinkedHashMap<>();

	private FitCheck(Table table) {
		this.table = table;
	}

	public static List<Finding> of(Report report, Typefaces faces) {
		return report.tables().stream().filter(table -> !table.grid().widths().isEmpty()).flatMap(table -> new FitCheck(table).check(faces).stream()).toList();
	}

	private List<Finding> check(Typefaces faces) {
		TableFit fit = TableFit.of(faces, table);
		fit.tooWide().forEach(cell -> add(cell.placed(), cell.placed().isNumber() ? "fit.number" : "fit.label"));
		if (findings.isEmpty())
			fit.tooTall().forEach(cell -> add(cell.placed(), "fit.row"));
		return findings.values().stream().limit(MOST).toList();
	}

	private void add(PlacedCell cell, String message) {
		String remedy = table.form().official() ? ".official" : "";
		Finding finding = Finding.of(CODE, Severity.ERROR, cell.place(table.grid()).orElse(table.place()), message + remedy, table.form().label(),
				name(cell), cell.cell().text());
		findings.putIfAbsent(message + cell.column(), finding);
	}

	private String name(PlacedCell cell) {
		String text = cell.cell().text();
		if (!cell.isNumber())
			return text.codePointCount(0, text.length()) <= NAMED ? text : text.substring(0, text.offsetByCodePoints(0, NAMED)) + "……";
		Optional<Address> address = table.cells().entrySet().stream().filter(entry -> entry.getValue().place().equals(cell.cell().place())
				&& entry.getValue().computed().flatMap(number -> table.form().kind(entry.getKey()).map(kind -> kind.printed(number))).orElse("").equals(text)).map(Map.Entry::getKey).findFirst();
		return address.map(table.form()::name).orElse(text);
	}
}
