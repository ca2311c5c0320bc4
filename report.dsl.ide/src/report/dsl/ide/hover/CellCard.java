package report.dsl.ide.hover;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import report.dsl.balance.Arithmetic;
import report.dsl.balance.Outcome;
import report.dsl.evaluation.Labels;
import report.dsl.evaluation.Paths;
import report.dsl.findings.Vocabulary;
import report.dsl.gzr.Column;
import report.dsl.gzr.Kind;
import report.dsl.gzr.Row;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Value;

/** What is told of a cell: its printed labels, what it holds and why, and the rules that read it. */
final class CellCard {
	private final Snapshot snapshot;
	private final Cells cells;
	private final RuleLines rules;
	private final Locale locale;

	CellCard(Snapshot snapshot, Locale locale) {
		this.snapshot = snapshot;
		this.cells = new Cells(snapshot);
		this.rules = new RuleLines(snapshot, locale);
		this.locale = locale;
	}

	Card of(Row row, Column column, boolean withRules) {
		Ref ref = Cells.ref(row, column);
		Card card = new Card().title(Stream.concat(Labels.path(row).stream(), Labels.path(column).stream()).collect(Collectors.joining(" › ")));
		cells.value(ref).ifPresent(value -> value(ref, value, Paths.kind(row).or(() -> Paths.kind(column)), card));
		String basis = Official.basis(row);
		if (!basis.isEmpty())
			card.text(say("basis"), basis);
		if (withRules)
			rules.add(cells.rules(ref), true, card);
		return card;
	}

	private void value(Ref ref, Value value, Optional<Kind> unit, Card card) {
		String number = value.stated().map(BigDecimal::toPlainString).orElse("");
		String written = number.isEmpty() ? "" : number + unit.map(kind -> " " + kind.getLiteral()).orElse("");
		card.text(say("value"), written.isEmpty() ? origin(value) : say("value.number", written, origin(value)));
		Optional<Outcome> total = cells.total(ref);
		if (total.isPresent() && value.origin() != Value.Origin.GIVEN)
			card.text(say("total"), computed(value) + " = " + sum(total.get()));
		ReferenceCard.add(snapshot, ref, this::say, card);
	}

	private static String computed(Value value) {
		return value.computed().map(Arithmetic::plain).orElse("?");
	}

	/** The parts without their sum, which stands before. */
	private String sum(Outcome total) {
		String sum = Arithmetic.sum(total.identity().right(), cells::stated);
		int equals = sum.lastIndexOf(" = ");
		return equals < 0 ? sum : sum.substring(0, equals);
	}

	private String origin(Value value) {
		return switch (value.origin()) {
		case GIVEN -> say("given");
		case REST -> say("rest");
		case COMPUTED -> value.computed().isPresent() ? say("computed") : say("unknown");
		case ASSERTED -> value.computed().isPresent() && value.computed().get().compareTo(value.stated().orElse(value.computed().get())) != 0
				? say("asserted", computed(value)) : say("asserted.holds");
		case SUMMED -> say(value.computed().isPresent() ? "summed" : "summed.unknown");
		case MISSING -> say("missing");
		case AWAITED -> say("awaited");
		case BAD -> say("bad");
		};
	}

	/** The values of a row, each with its column: {@code 自然人 2 · 商业企业 0}. */
	String values(Row row) {
		List<Column> columns = Paths.leafColumns(Paths.columnsAt(row)).stream().filter(column -> column.getName() != null).toList();
		if (!row.getRows().isEmpty() || cells.table(Paths.tableOf(row).getName()).isEmpty())
			return "";
		return columns.stream().map(column -> column.getName() + " " + cells.stated(Cells.ref(row, column)).map(BigDecimal::toPlainString).orElse("?"))
				.collect(Collectors.joining(" · "));
	}

	private String say(String key, Object... arguments) {
		return Vocabulary.of(Hover.class, locale).say(key, arguments);
	}
}
