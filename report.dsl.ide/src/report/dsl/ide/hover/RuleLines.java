package report.dsl.ide.hover;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import report.dsl.balance.Arithmetic;
import report.dsl.balance.Outcome;
import report.dsl.balance.Outcome.State;
import report.dsl.findings.Message;
import report.dsl.findings.Vocabulary;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.report.Rules.Condition;
import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.Operand;
import report.dsl.report.Rules.Operator;
import report.dsl.report.Sums;

/** How rules stand, one line each: the broken ones first, and with their sums. */
final class RuleLines {
	/** More rules than these are only counted. */
	private static final int SHOWN = 12;
	private static final List<State> ORDER = List.of(State.BROKEN, State.UNDECIDED, State.HOLDS, State.NOT_ASKED);
	private final Snapshot snapshot;
	private final Cells cells;
	private final Locale locale;

	RuleLines(Snapshot snapshot, Locale locale) {
		this.snapshot = snapshot;
		this.cells = new Cells(snapshot);
		this.locale = locale;
	}

	/** @param named whether each line says which rule it is; else the column or row alone */
	void add(List<Outcome> outcomes, boolean named, Card card) {
		Comparator<Outcome> byState = Comparator.comparingInt(outcome -> ORDER.indexOf(outcome.state()));
		List<Outcome> sorted = outcomes.stream().sorted(byState.thenComparing(outcome -> outcome.identity().verdict().severity())).toList();
		sorted.stream().limit(SHOWN).forEach(outcome -> card.item(sign(outcome.state()) + " " + name(outcome.identity(), named), text(outcome)));
		if (sorted.size() > SHOWN)
			card.item("…", say("rule.more", sorted.size() - SHOWN));
	}

	private static String sign(State state) {
		return switch (state) {
		case HOLDS -> "✓";
		case BROKEN -> "✗";
		case UNDECIDED -> "?";
		case NOT_ASKED -> "–";
		};
	}

	private String name(Identity identity, boolean named) {
		String label = identity.label().isEmpty() ? "" : Message.of("rule.label", identity.label()).in(locale);
		if (!named)
			return identity.label();
		String code = identity.verdict().code();
		String name = identity.verdict().name();
		return (code.endsWith("." + name) ? name : code + " " + name) + label;
	}

	private String text(Outcome outcome) {
		Identity identity = outcome.identity();
		return switch (outcome.state()) {
		case HOLDS -> say("rule.holds");
		case NOT_ASKED -> say("rule.skipped", condition(identity.condition()));
		case UNDECIDED -> say("rule.undecided", unknown(identity));
		case BROKEN -> say("rule.broken", sides(identity.left(), identity.operator(), identity.right()),
				Arithmetic.plain(outcome.difference().map(BigDecimal::abs).orElse(BigDecimal.ZERO))) + waived(identity);
		};
	}

	/** Both sides written out: {@code 新收 2 + 结转 1 = 3，结转下年 2}. */
	private String sides(List<Operand> left, Operator operator, List<Operand> right) {
		String key = operator == Operator.EQUAL ? "rule.equal" : "rule.compare";
		return say(key, Arithmetic.sum(left, cells::stated), Arithmetic.sum(right, cells::stated), operator.sign());
	}

	/** The terms that nobody knows yet. */
	private String unknown(Identity identity) {
		return Stream.concat(identity.left().stream(), identity.right().stream()).filter(operand -> Sums.value(operand, cells::stated).isEmpty()).map(Operand::label)
				.distinct().collect(Collectors.joining(say("and")));
	}

	private String waived(Identity identity) {
		return snapshot.findings().stream().filter(finding -> finding.code().equals(identity.verdict().code()) && finding.message().key().equals("rule.waived")).findFirst()
				.map(finding -> say("rule.waived", finding.message().arguments().get(0))).orElse("");
	}

	private String condition(Optional<Condition> condition) {
		if (condition.isEmpty())
			return "";
		if (condition.get() instanceof Condition.Fact fact)
			return fact.attribute() + " = " + String.join(" 或 ", fact.values());
		Condition.Cells asked = (Condition.Cells) condition.get();
		return sides(asked.left(), asked.operator(), asked.right());
	}

	private String say(String key, Object... arguments) {
		return Vocabulary.of(Hover.class, locale).say(key, arguments);
	}
}
