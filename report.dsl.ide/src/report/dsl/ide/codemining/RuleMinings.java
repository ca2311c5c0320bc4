package report.dsl.ide.codemining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import report.dsl.balance.Outcome;
import report.dsl.balance.Outcome.State;
import report.dsl.findings.Finding;
import report.dsl.findings.Message;
import report.dsl.findings.Vocabulary;
import report.dsl.gzr.Rule;
import report.dsl.ide.codemining.CodeMining.Mood;
import report.dsl.ide.codemining.CodeMining.Position;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.report.Chapter;
import report.dsl.report.Report;
import report.dsl.report.Rules.Operator;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.Table;

/** How the rules stand: those of a statutory table at its chapter's line, those of the whole form at the report's, those of an own table at their own. */
final class RuleMinings {
	private static final int SHOWN_BROKEN = 3;
	private final Snapshot snapshot;
	private final Locale locale;
	/** The outcomes of each rule that asks, in order. */
	private final Map<Verdict, List<Outcome>> rules;

	RuleMinings(Snapshot snapshot, Locale locale) {
		this.snapshot = snapshot;
		this.locale = locale;
		this.rules = snapshot.outcomes().stream().filter(outcome -> outcome.state() != State.NOT_ASKED)
				.collect(Collectors.groupingBy(outcome -> outcome.identity().verdict(), LinkedHashMap::new, Collectors.toList()));
	}

	void add(Report report, List<CodeMining> minings) {
		summary(report.place().offset(), "", minings);
		for (Chapter chapter : report.chapters())
			chapter.blocks().stream().filter(Table.class::isInstance).map(Table.class::cast).forEach(table -> {
				if (table.form().official())
					summary(chapter.place().offset(), table.form().name(), minings);
				else
					ownRules(table, minings);
			});
	}

	private void ownRules(Table table, List<CodeMining> minings) {
		report.dsl.gzr.Table tree = Lines.around(snapshot, table.place().offset(), report.dsl.gzr.Table.class);
		if (tree == null)
			return;
		for (Rule rule : tree.getRules())
			rules.forEach((verdict, outcomes) -> {
				if (verdict.table().equals(table.form().name()) && verdict.name().equals(rule.getName()))
					minings.addAll(own(Lines.end(snapshot.text(), rule), verdict, outcomes));
			});
	}

	private List<CodeMining> own(int offset, Verdict verdict, List<Outcome> outcomes) {
		State state = state(outcomes);
		if (state != State.BROKEN)
			return List.of(mining(offset, state == State.HOLDS ? Mood.HOLDS : Mood.UNDECIDED, state == State.HOLDS ? "✓" : "?",
					written(List.of(verdict), Map.of(verdict, outcomes))));
		return broken(offset, outcomes);
	}

	private void summary(int inLine, String table, List<CodeMining> minings) {
		Map<Verdict, List<Outcome>> asked = new LinkedHashMap<>(rules);
		asked.keySet().removeIf(verdict -> !verdict.table().equals(table));
		minings.addAll(minings(Lines.end(snapshot.text(), inLine), asked));
	}

	private List<CodeMining> minings(int offset, Map<Verdict, List<Outcome>> asked) {
		List<CodeMining> minings = new ArrayList<>();
		List<Verdict> hold = asked.keySet().stream().filter(verdict -> state(asked.get(verdict)) == State.HOLDS).toList();
		List<Verdict> undecided = asked.keySet().stream().filter(verdict -> state(asked.get(verdict)) == State.UNDECIDED).toList();
		if (!hold.isEmpty())
			minings.add(mining(offset, Mood.HOLDS, "✓ " + say("hold", hold.size()), written(hold, asked)));
		minings.addAll(broken(offset, asked.values().stream().flatMap(List::stream).toList()));
		if (!undecided.isEmpty())
			minings.add(mining(offset, Mood.UNDECIDED, "? " + say("undecided", undecided.size()), written(undecided, asked)));
		return minings;
	}

	/** Those that are broken; the last ones in one, where they are many. */
	private List<CodeMining> broken(int offset, List<Outcome> outcomes) {
		List<CodeMining> broken = new ArrayList<>();
		outcomes.forEach(outcome -> told(outcome).ifPresent(finding -> broken.add(broken(offset, outcome, finding))));
		if (broken.size() <= SHOWN_BROKEN)
			return broken;
		List<CodeMining> shown = new ArrayList<>(broken.subList(0, SHOWN_BROKEN));
		shown.add(mining(offset, Mood.BROKEN, "✗ " + say("more", broken.size() - SHOWN_BROKEN),
				broken.stream().skip(SHOWN_BROKEN).map(CodeMining::tooltip).collect(Collectors.joining("\n"))));
		return shown;
	}

	/** A rule is broken where one of its instances is, else undecided where one is. */
	private static State state(List<Outcome> outcomes) {
		return outcomes.stream().map(Outcome::state).filter(state -> state == State.BROKEN).findFirst()
				.or(() -> outcomes.stream().map(Outcome::state).filter(state -> state == State.UNDECIDED).findFirst()).orElse(State.HOLDS);
	}

	/** The finding about an instance that is broken; one that only repeats another has none. */
	private Optional<Finding> told(Outcome outcome) {
		if (outcome.state() != State.BROKEN)
			return Optional.empty();
		return snapshot.findings().stream().filter(finding -> finding.code().equals(outcome.identity().verdict().code()) && labelled(finding.message(), outcome)).findFirst();
	}

	private static boolean labelled(Message message, Outcome outcome) {
		if (message.key().equals("rule.waived"))
			return labelled((Message) message.arguments().get(1), outcome);
		return message.key().startsWith("rule.") && message.arguments().get(0).equals(outcome.identity().verdict().name())
				&& message.arguments().get(1) instanceof Message label && String.join("", label.arguments().stream().map(String::valueOf).toList()).equals(outcome.identity().label());
	}

	private CodeMining broken(int offset, Outcome outcome, Finding finding) {
		String name = outcome.identity().verdict().name();
		String label = outcome.identity().label().isEmpty() ? "" : say("label", outcome.identity().label());
		if (finding.message().key().equals("rule.waived"))
			return mining(offset, Mood.NEUTRAL, "○ " + say("waived", name, label), finding.message().in(locale));
		String text = outcome.identity().operator() == Operator.EQUAL ? say("broken", name, label, plain(outcome.difference().orElseThrow().abs()))
				: say("untrue", name, label, sides(outcome, negated(outcome.identity().operator())));
		return mining(offset, Mood.BROKEN, "✗ " + text, finding.message().in(locale));
	}

	private static String negated(Operator operator) {
		return switch (operator) {
		case EQUAL -> Operator.NOT_EQUAL.sign();
		case NOT_EQUAL -> Operator.EQUAL.sign();
		case LESS -> Operator.AT_LEAST.sign();
		case AT_MOST -> Operator.GREATER.sign();
		case GREATER -> Operator.AT_MOST.sign();
		case AT_LEAST -> Operator.LESS.sign();
		};
	}

	private static String sides(Outcome outcome, String sign) {
		return outcome.left().map(RuleMinings::plain).orElse("?") + " " + sign + " " + outcome.right().map(RuleMinings::plain).orElse("?");
	}

	/** The rules as the form writes them, each instance with what its sides come to; those of totals without. */
	private String written(List<Verdict> verdicts, Map<Verdict, List<Outcome>> asked) {
		List<String> lines = new ArrayList<>();
		for (Verdict verdict : verdicts) {
			lines.add(verdict.name() + "  " + verdict.formula().replaceAll("\\s+", " "));
			for (Outcome outcome : asked.get(verdict))
				if (!outcome.identity().total())
					lines.add("  " + (outcome.identity().label().isEmpty() ? "" : outcome.identity().label() + "  ") + sides(outcome, outcome.identity().operator().sign()));
		}
		return String.join("\n", lines);
	}

	private static String plain(BigDecimal number) {
		return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
	}

	private static CodeMining mining(int offset, Mood mood, String text, String tooltip) {
		return new CodeMining(offset, Position.LINE_END, text, tooltip, mood);
	}

	private String say(String key, Object... arguments) {
		return Vocabulary.of(CodeMining.class, locale).say(key, arguments);
	}
}
