package report.dsl.ide.codemining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import report.dsl.findings.Vocabulary;
import report.dsl.gzr.Entry;
import report.dsl.ide.codemining.CodeMining.Mood;
import report.dsl.ide.codemining.CodeMining.Position;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.report.Address;
import report.dsl.report.Report;
import report.dsl.report.Table;
import report.dsl.report.TableForm.Line;
import report.dsl.report.TableForm.Section;
import report.dsl.report.Value;

/** By how much the numbers of a row differ from last year's, at its end: its total where it has one, else each of its cells. */
final class YearMinings {
	private final Snapshot snapshot;
	private final Locale locale;

	YearMinings(Snapshot snapshot, Locale locale) {
		this.snapshot = snapshot;
		this.locale = locale;
	}

	void add(Report report, List<CodeMining> minings) {
		report.across().last().ifPresent(last -> {
			for (Table table : report.tables())
				last.tables().stream().filter(old -> old.form().name().equals(table.form().name())).findFirst().ifPresent(old -> {
					for (Section section : table.form().blocks())
						for (Line row : section.rows())
							row(table, old, section, row, last.year()).ifPresent(minings::add);
				});
		});
	}

	private Optional<CodeMining> row(Table table, Table old, Section section, Line row, int year) {
		List<Line> totals = section.columns().stream().filter(Line::computed).toList();
		List<Address> cells = (totals.isEmpty() ? section.columns() : totals).stream().map(column -> new Address(row.path(), column.path())).toList();
		Entry entry = Lines.around(snapshot, table.cell(cells.get(0)).place().offset(), Entry.class);
		if (entry == null || cells.stream().anyMatch(cell -> difference(table, old, cell).isEmpty()))
			return Optional.empty();
		List<BigDecimal> differences = cells.stream().map(cell -> difference(table, old, cell).orElseThrow()).toList();
		if (differences.stream().allMatch(difference -> difference.signum() == 0))
			return Optional.empty();
		String shown = differences.stream().map(YearMinings::signed).collect(Collectors.joining(" "));
		String tooltip = cells.stream().map(cell -> Vocabulary.of(CodeMining.class, locale).say("year", table.form().name(cell), year,
				number(old, cell).orElseThrow().toPlainString())).collect(Collectors.joining("\n"));
		return Optional.of(new CodeMining(Lines.end(snapshot.text(), entry), Position.LINE_END, "Δ " + shown, tooltip, Mood.NEUTRAL));
	}

	private static Optional<BigDecimal> difference(Table table, Table old, Address cell) {
		return number(table, cell).flatMap(now -> number(old, cell).map(now::subtract));
	}

	private static Optional<BigDecimal> number(Table table, Address cell) {
		return Optional.of(table.cells()).map(cells -> cells.get(cell)).filter(Objects::nonNull).flatMap(Value::stated);
	}

	private static String signed(BigDecimal number) {
		return (number.signum() > 0 ? "+" : "") + number.toPlainString();
	}
}
