package report.dsl.ide.codemining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

import report.dsl.evaluation.Paths;
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
import report.dsl.report.Value.Origin;

/** What computed cells come to, at the end of their row, where the author did not write it. */
final class TotalMinings {
	private static final String UNKNOWN = "?";
	private final Snapshot snapshot;
	private final Locale locale;

	TotalMinings(Snapshot snapshot, Locale locale) {
		this.snapshot = snapshot;
		this.locale = locale;
	}

	void add(Report report, List<CodeMining> minings) {
		for (Table table : report.tables())
			for (Section section : table.form().blocks())
				for (Line row : section.rows())
					row(table, section, row).ifPresent(minings::add);
	}

	private Optional<CodeMining> row(Table table, Section section, Line row) {
		List<Line> unwritten = section.columns().stream().filter(column -> value(table, row, column).origin() == Origin.COMPUTED).toList();
		boolean given = section.columns().stream().anyMatch(column -> value(table, row, column).origin() != Origin.MISSING && !unwritten.contains(column));
		if (unwritten.isEmpty() || !given && !row.computed())
			return Optional.empty();
		EObject source = source(table, row, value(table, row, unwritten.get(0)));
		if (source == null)
			return Optional.empty();
		String shown = unwritten.stream().map(column -> shown(value(table, row, column))).collect(Collectors.joining(" "));
		String tooltip = unwritten.stream().map(column -> Vocabulary.of(CodeMining.class, locale).say("total", table.form().name(new Address(row.path(), column.path())),
				shown(value(table, row, column)))).collect(Collectors.joining("\n"));
		Mood mood = shown.contains(UNKNOWN) ? Mood.UNDECIDED : Mood.NEUTRAL;
		return Optional.of(new CodeMining(Lines.end(snapshot.text(), source), Position.LINE_END, "= " + shown, tooltip, mood));
	}

	private static Value value(Table table, Line row, Line column) {
		return table.cell(new Address(row.path(), column.path()));
	}

	private static String shown(Value value) {
		return value.computed().map(BigDecimal::toPlainString).orElse(UNKNOWN);
	}

	/** The row as written: a computed cell stands at its name. A computed row of the report's own table stands where it is computed. */
	private EObject source(Table table, Line row, Value value) {
		int offset = value.place().offset();
		Entry entry = Lines.around(snapshot, offset, Entry.class);
		if (entry != null || table.form().official())
			return entry;
		report.dsl.gzr.Table own = Lines.around(snapshot, table.place().offset(), report.dsl.gzr.Table.class);
		return own == null ? null : Paths.leafRows(Paths.rowsOf(own)).stream().filter(line -> Paths.pathOf(line).equals(row.path())).findFirst().orElse(null);
	}
}
