package report.dsl.ide.hover;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

import report.dsl.balance.Outcome;
import report.dsl.evaluation.Labels;
import report.dsl.evaluation.Paths;
import report.dsl.evaluation.Places;
import report.dsl.findings.Vocabulary;
import report.dsl.gzr.Attribute;
import report.dsl.gzr.AttributeValue;
import report.dsl.gzr.Column;
import report.dsl.gzr.Expression;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.GzrPackage;
import report.dsl.gzr.Named;
import report.dsl.gzr.Row;
import report.dsl.gzr.Rule;
import report.dsl.gzr.Severity;
import report.dsl.gzr.Table;
import report.dsl.gzr.Verdict;
import report.dsl.ide.snapshot.Snapshot;

/** What is told of the thing that a name names. */
final class NamedCard {
	private final Snapshot snapshot;
	private final Locale locale;

	NamedCard(Snapshot snapshot, Locale locale) {
		this.snapshot = snapshot;
		this.locale = locale;
	}

	Card of(Named named) {
		Card card = Official.card(named, locale);
		if (named instanceof Row row)
			line(row, row.getComputed(), card).text(say("values"), new CellCard(snapshot, locale).values(row));
		else if (named instanceof Column column)
			line(column, column.getComputed(), card);
		else if (named instanceof Table table)
			table(table, card);
		else if (named instanceof Rule rule)
			rule(rule, card);
		else if (named instanceof Attribute attribute)
			card.text(say("attribute.values"), attribute.getValues().stream().map(AttributeValue::getName).collect(Collectors.joining("、")));
		else if (named instanceof AttributeValue value && value.eContainer() instanceof Attribute attribute)
			card.text("", Labels.of(attribute));
		return card;
	}

	private Card line(Named line, Expression computed, Card card) {
		Table table = Paths.tableOf(line);
		if (table != null)
			card.text(say("table"), table.getName() == null ? "" : Labels.of(table));
		return computed == null ? card : card.text(say("rule.formula"), Places.source(computed));
	}

	private void table(Table table, Card card) {
		if (table.eContainer() instanceof FormChapter chapter && chapter.eContainer() instanceof Form)
			card.text("", Labels.of(chapter));
		else
			card.text("", say("own"));
		String name = String.valueOf(table.getName());
		List<Outcome> outcomes = snapshot.outcomes().stream().filter(outcome -> outcome.identity().verdict().table().equals(name) && !outcome.identity().total()).toList();
		count(outcomes, card);
		new RuleLines(snapshot, locale).add(outcomes.stream().filter(outcome -> outcome.state() == Outcome.State.BROKEN).toList(), true, card);
	}

	private void count(List<Outcome> outcomes, Card card) {
		if (!outcomes.isEmpty())
			card.text(say("rules"), say("rule.count", count(outcomes, Outcome.State.HOLDS), count(outcomes, Outcome.State.BROKEN), count(outcomes, Outcome.State.UNDECIDED),
					count(outcomes, Outcome.State.NOT_ASKED)));
	}

	private static long count(List<Outcome> outcomes, Outcome.State state) {
		return outcomes.stream().filter(outcome -> outcome.state() == state).count();
	}

	private void rule(Rule rule, Card card) {
		if (rule.getCode() == null)
			card.text("", Official.wording(rule, locale));
		String waivable = say(rule.isWaivable() ? "rule.waivable" : "rule.never");
		card.text(say("rule.severity"), say("rule.told", say("severity." + severity(rule)), waivable));
		EObject formula = rule.getClaim();
		String condition = rule.getCondition() == null ? "" : say("rule.if", Places.source(rule.getCondition()));
		if (formula != null)
			card.code(condition + Places.source(formula));
		Table table = Paths.tableOf(rule);
		String in = table == null ? "" : String.valueOf(table.getName());
		List<Outcome> outcomes = snapshot.outcomes().stream()
				.filter(outcome -> outcome.identity().verdict().name().equals(rule.getName()) && outcome.identity().verdict().table().equals(in)).toList();
		new RuleLines(snapshot, locale).add(outcomes, outcomes.stream().anyMatch(outcome -> outcome.identity().label().isEmpty()), card);
	}

	private static String severity(Verdict verdict) {
		boolean said = verdict.eIsSet(GzrPackage.Literals.VERDICT__SEVERITY);
		return said && verdict.getSeverity() != null ? verdict.getSeverity().name() : Severity.ERROR.name();
	}

	private String say(String key, Object... arguments) {
		return Vocabulary.of(Hover.class, locale).say(key, arguments);
	}
}
