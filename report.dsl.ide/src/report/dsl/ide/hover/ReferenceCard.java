package report.dsl.ide.hover;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import report.dsl.balance.Arithmetic;
import report.dsl.findings.Vocabulary;
import report.dsl.gzr.ReportReference;
import report.dsl.ide.navigation.References;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.parser.Names;
import report.dsl.report.Address;
import report.dsl.report.Figures;
import report.dsl.report.Report;
import report.dsl.report.RollUp.Part;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Table;
import report.dsl.report.TableForm.Line;
import report.dsl.report.TableForm.Section;
import report.dsl.report.Value;

/** What is told of a report that another one refers to: whose it is, and the totals of its tables. */
final class ReferenceCard {
	private final Snapshot snapshot;
	private final Locale locale;

	ReferenceCard(Snapshot snapshot, Locale locale) {
		this.snapshot = snapshot;
		this.locale = locale;
	}

	Card of(ReportReference reference) {
		Optional<Report> last = References.isLast(reference) ? snapshot.report().flatMap(report -> report.across().last()) : Optional.empty();
		Optional<Figures> figures = References.isLast(reference) ? last.map(report -> Figures.of(report, Optional.empty()))
				: References.part(snapshot, reference).flatMap(Part::figures);
		if (figures.isEmpty())
			return new Card().title(reference.getBody()).text("", say("reference.absent"));
		Card card = new Card().title(figures.get().body() + " " + figures.get().year() + "年度");
		card.text(say("form"), figures.get().form());
		if (!figures.get().sound())
			card.text("", say("reference.errors"));
		snapshot.report().stream().flatMap(report -> report.tables().stream()).filter(table -> table.form().official()).forEach(table -> totals(table, figures.get(), card));
		return card;
	}

	/** The totals of the table's outermost rows, and of the rows that are totals themselves. */
	private void totals(Table table, Figures figures, Card card) {
		for (Section section : table.form().blocks()) {
			List<Line> totals = section.columns().size() == 1 ? section.columns() : section.columns().stream().filter(Line::computed).toList();
			String line = section.rows().stream().filter(row -> row.computed() || Names.along(row.path()).size() == 1)
					.flatMap(row -> totals.stream().map(column -> told(table, new Address(row.path(), column.path()), figures))).collect(Collectors.joining(" · "));
			if (!line.isEmpty())
				card.item("", line);
		}
	}

	private static String told(Table table, Address address, Figures figures) {
		return address.row() + " " + figures.number(new Ref(table.form().name(), address)).map(Arithmetic::plain).orElse("?");
	}

	/** What each subordinate gives to a cell that is their sum, those that give nothing left out; last year's number of a cell. */
	static void add(Snapshot snapshot, Ref ref, Function<String, String> say, Card card) {
		snapshot.report().flatMap(report -> report.across().rollUp()).filter(rollUp -> snapshot.report().stream().flatMap(report -> report.tables().stream())
				.anyMatch(table -> table.form().official() && table.form().name().equals(ref.table()))).ifPresent(rollUp -> rollUp.summands(ref).stream()
						.filter(summand -> summand.number().map(BigDecimal::signum).orElse(1) != 0)
						.forEach(summand -> card.item(summand.part().body(), summand.number().map(Arithmetic::plain).orElse("?"))));
		snapshot.report().flatMap(report -> report.across().last()).stream().flatMap(last -> last.tables().stream())
				.filter(table -> table.form().name().equals(ref.table())).map(table -> table.cell(ref.address())).filter(java.util.Objects::nonNull).findFirst()
				.flatMap(Value::stated).ifPresent(number -> card.text(say.apply("last"), Arithmetic.plain(number)));
	}

	private String say(String key) {
		return Vocabulary.of(Hover.class, locale).say(key);
	}
}
