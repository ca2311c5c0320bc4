package report.dsl.ide.contentassist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import report.dsl.evaluation.Paths;
import report.dsl.evaluation.Paths.Reading;
import report.dsl.gzr.Column;
import report.dsl.gzr.Named;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.ide.contentassist.Proposal.Kind;
import report.dsl.ide.hover.KeywordHelp;
import report.dsl.parser.Names;
import report.dsl.parser.ProseScanner;
import report.dsl.report.Address;
import report.dsl.report.Value;

/** What prose can cite: cells with their values, and what the head says. */
final class CitationProposals {
	/** A row without a total offers its cells one by one up to so many. */
	private static final int FEW_COLUMNS = 6;
	private static final String OPENING = "【(（+＋-－*×占";
	private final Proposals proposals;
	private final Caret caret;
	private final List<Table> tables;
	/** Whether what is cited stands in brackets. */
	private boolean brackets = true;

	/** A cell as it is cited, with what it holds. */
	private record Cell(String path, Named named, Optional<BigDecimal> value) {
		private boolean isZero() {
			return value.map(number -> number.signum() == 0).orElse(true);
		}
	}

	CitationProposals(Proposals proposals) {
		this.proposals = proposals;
		this.caret = proposals.caret();
		this.tables = caret.tables();
	}

	void add() {
		String before = caret.text().substring(0, caret.pathStart()).stripTrailing();
		if (caret.isOccupied())
			return;
		proposals.endAt(caret.pathEnd());
		boolean operand = before.isEmpty() || OPENING.indexOf(before.charAt(before.length() - 1)) >= 0;
		if (!caret.path().isEmpty())
			Inside.of(caret.path(), tables).forEach(this::deeper);
		else if (operand)
			operands(before.endsWith("【"));
		else
			operators(before.substring(before.lastIndexOf('【') + 1));
	}

	/** What a chart can show. */
	void cells() {
		brackets = false;
		proposals.endAt(caret.pathEnd());
		if (!caret.path().isEmpty())
			Inside.of(caret.path(), tables).forEach(this::deeper);
		else if (!caret.isOccupied())
			operands(false);
	}

	/** @param alone whether nothing stands before in the brackets */
	private void operands(boolean alone) {
		if (alone && caret.restOfLine().matches("\\s*(】.*)?")) {
			head("年度", Integer.toString(caret.snapshot().report().map(report -> report.year()).orElse(0)));
			head("单位", caret.snapshot().report().map(report -> report.body()).orElse(""));
		}
		List<Cell> cells = new ArrayList<>();
		for (Table table : tables)
			for (Row row : Paths.allRows(Paths.rowsOf(table)))
				if (row.getName() != null)
					cells(row, cells);
		cells.sort(Comparator.comparing(Cell::isZero));
		cells.forEach(cell -> proposals.named(Kind.CITATION, cell.path(), cell.named(), cell.path() + close(), detail(cell)));
		for (Table table : tables)
			proposals.named(Kind.TABLE, table.getName(), table, Names.quoted(table.getName()) + "." + Snippet.stop(""), proposals.say("detail.table"));
	}

	private void head(String name, String value) {
		proposals.add(Kind.CITATION, name, name + close(), value);
	}

	/** A row's total, or each of its cells where it has none. */
	private void cells(Row row, List<Cell> cells) {
		List<String> names = ShortNames.of(row, List.of(), tables);
		List<Column> columns = Paths.leafColumns(Paths.columnsAt(row)).stream().filter(column -> column.getName() != null).toList();
		List<Column> totals = columns.stream().filter(column -> column.getComputed() != null).toList();
		List<Column> cited = totals.size() == 1 ? totals : columns.size() <= FEW_COLUMNS ? columns : List.of();
		for (Column column : cited) {
			List<String> path = ShortNames.join(names, ShortNames.of(column, row));
			if (Paths.cells(path, tables).size() == 1)
				cells.add(new Cell(ShortNames.written(columns.size() == 1 ? names : path), row, value(row, column)));
		}
	}

	private Optional<BigDecimal> value(Row row, Column column) {
		if (!row.getRows().isEmpty())
			return Optional.empty();
		Address address = new Address(Paths.pathOf(row), Paths.pathOf(column));
		return caret.snapshot().report().stream().flatMap(report -> report.tables().stream()).filter(table -> table.form().name().equals(Paths.tableOf(row).getName()))
				.flatMap(table -> Optional.ofNullable(table.cell(address)).stream()).findFirst().flatMap(Value::computed);
	}

	private String detail(Cell cell) {
		return cell.value().map(number -> number.toPlainString() + " · ").orElse("") + proposals.say("detail.row", Paths.tableOf(cell.named()).getName());
	}

	private void deeper(Named named) {
		List<Reading> rows = Paths.cells(caret.path(), tables);
		Optional<BigDecimal> value = named instanceof Column column && rows.size() == 1 && rows.get(0).column() == null && column.getColumns().isEmpty()
				? value(rows.get(0).row(), column) : Optional.empty();
		String place = named instanceof Row ? proposals.say("detail.row", Paths.tableOf(named).getName()) : proposals.say("detail.column");
		boolean cell = Paths.cells(ShortNames.join(caret.path(), List.of(named.getName())), tables).size() == 1;
		if (cell || Paths.tables(caret.path(), tables).isEmpty())
			proposals.named(Kind.CITATION, named.getName(), named, Names.quoted(named.getName()) + (cell ? close() : ""),
					value.map(number -> number.toPlainString() + " · ").orElse("") + place);
	}

	private void operators(String before) {
		String operator = before.contains("占") ? "保留" : "占";
		if (!before.contains("保留"))
			proposals.add(Kind.KEYWORD, operator, Stream.empty(), operator + " ", proposals.say("detail.keyword"), KeywordHelp.card(operator, proposals.locale()));
	}

	/** The closing bracket, unless there is one. */
	private String close() {
		if (!brackets)
			return "";
		String rest = caret.text().substring(caret.pathEnd(), ProseScanner.lineEnd(caret.text(), caret.pathEnd()));
		int closing = rest.indexOf('】');
		int opening = rest.indexOf('【');
		return closing >= 0 && (opening < 0 || closing < opening) || !rest.isBlank() && "+-－＋*×)） ".indexOf(rest.charAt(0)) >= 0 ? "" : "】";
	}
}
