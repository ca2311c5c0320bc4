package report.dsl.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import report.dsl.balance.Working.Side;
import report.dsl.balance.Working.Term;
import report.dsl.evaluation.Evaluated;
import report.dsl.findings.Finding;
import report.dsl.findings.Message;
import report.dsl.report.Report;
import report.dsl.report.RollUp;
import report.dsl.report.RollUp.Summand;
import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.Operand;
import report.dsl.report.Rules.Operator;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Rules.TextClaim.Figure;
import report.dsl.report.Rules.TextClaim.Stated;
import report.dsl.report.Rules.TextRule;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.Sums;
import report.dsl.report.Value;
import report.dsl.report.Value.Origin;

/** Writes out the sums behind the findings of a report. */
public final class Workings {
	/** Longer sums are shown without their zeros. */
	private static final int SHORT_SUM = 4;
	/** So many reports are named of those that are summed. */
	private static final int NAMED = 100;
	private final Evaluated evaluated;
	private final Report report;
	private final Book book;
	private final CellLabels labels;
	private final Map<Ref, List<Operand>> totals;

	/** @param evaluated has a report */
	public Workings(Evaluated evaluated) {
		this.evaluated = evaluated;
		this.report = evaluated.report().orElseThrow();
		this.book = new Book(report, evaluated.identities());
		this.labels = new CellLabels(report);
		this.totals = Sums.totals(evaluated.identities());
	}

	/** None where a finding is not about numbers of cells. */
	public List<Working> of(Finding finding) {
		Message message = finding.unwaived();
		return switch (message.key()) {
		case "rule.equal", "rule.compare" -> evaluated.identities().stream().filter(identity -> tells(finding, identity)).limit(1)
				.map(this::identity).toList();
		case "prose.number", "prose.words" -> evaluated.textRules().stream().filter(rule -> is(finding, rule.verdict())).map(TextRule::claim)
				.filter(claim -> claim instanceof Stated stated && tells(finding, stated.figures().get(0))).limit(1)
				.map(claim -> prose(String.valueOf(message.arguments().get(2)), (Stated) claim)).toList();
		case "rollup.equal" -> rolledUp(finding, Value::typed, Operator.EQUAL);
		case "rollup.atLeast" -> rolledUp(finding, value -> true, Operator.AT_LEAST);
		case "rollup.rest" -> rolledUp(finding, value -> value.origin() == Origin.REST, report.across().rollUp().map(RollUp::isWhole).orElse(true)
				? Operator.EQUAL : Operator.AT_LEAST);
		default -> List.of();
		};
	}

	/** The cells of the report that a finding is about: those that its sums name, else those that stand at its place. */
	public List<Ref> cells(Finding finding) {
		List<Ref> cells = of(finding).stream().flatMap(working -> working.cells().stream()).distinct().toList();
		return cells.isEmpty() ? labels.at(finding.place()) : cells;
	}

	/** The cell that stands at a finding's place, in the official words; of several the one that it is about. */
	public Optional<String> at(Finding finding) {
		List<Ref> there = labels.at(finding.place());
		return cells(finding).stream().filter(there::contains).findFirst().or(() -> there.stream().findFirst()).map(labels::whole);
	}

	/** The first cell that a finding is about, in the official words. */
	public Optional<String> about(Finding finding) {
		return cells(finding).stream().findFirst().map(labels::whole);
	}

	// ---- rules over cells

	private static boolean is(Finding finding, Verdict verdict) {
		return finding.code().equals(verdict.code()) && finding.unwaived().arguments().contains(verdict.name());
	}

	private boolean tells(Finding finding, Identity identity) {
		List<Object> said = finding.unwaived().arguments();
		return is(finding, identity.verdict()) && said.get(2).equals(Arithmetic.sum(identity.left(), book::stated))
				&& said.get(3).equals(Arithmetic.sum(identity.right(), book::stated))
				&& said.get(1).equals(identity.label().isEmpty() ? Message.of("rule.whole") : Message.of("rule.label", identity.label()));
	}

	private Working identity(Identity identity) {
		List<Ref> refs = Stream.concat(identity.left().stream(), identity.right().stream()).flatMap(operand -> operand.cells().stream()).distinct().toList();
		CellLabels.Scope scope = labels.scope(refs);
		return new Working(scope.over(), side(identity.left(), scope), identity.operator(), side(identity.right(), scope), parts(refs, scope), marked(identity, refs));
	}

	private List<Ref> marked(Identity identity, List<Ref> refs) {
		List<Ref> total = identity.total() ? identity.left().get(0).cells() : List.of();
		return refs.stream().filter(Ref::isHere).filter(ref -> total.contains(ref) || book.stated(ref).map(BigDecimal::signum).orElse(1) != 0).toList();
	}

	// ---- prose

	private boolean tells(Finding finding, Figure figure) {
		String part = Arithmetic.sum(figure.part(), book::stated);
		String said = figure.whole().isEmpty() ? part : part + " ÷ " + Arithmetic.sum(figure.whole(), book::stated);
		return finding.unwaived().arguments().get(3).equals(said) && figure.part().stream().anyMatch(operand -> !operand.cells().isEmpty());
	}

	private Working prose(String words, Stated claim) {
		Figure figure = claim.figures().get(0);
		List<Ref> refs = Stream.concat(figure.part().stream(), figure.whole().stream()).flatMap(operand -> operand.cells().stream()).distinct().toList();
		CellLabels.Scope scope = labels.scope(refs);
		Side part = side(figure.part(), scope);
		Side right = figure.whole().isEmpty() ? part : new Side("", part.terms(), part.zeros(), terms(figure.whole(), scope), share(figure));
		List<Ref> shown = refs.stream().filter(Ref::isHere).toList();
		return new Working(scope.over(), Side.said(words), claim.operator(), right, parts(refs, scope), shown);
	}

	private Optional<BigDecimal> share(Figure figure) {
		Optional<BigDecimal> whole = book.side(figure.whole()).filter(number -> number.signum() != 0);
		return whole.flatMap(known -> book.side(figure.part()).map(part -> part.movePointRight(2).divide(known, 2, RoundingMode.HALF_UP)));
	}

	// ---- sums of other reports

	private List<Working> rolledUp(Finding finding, Predicate<Value> meant, Operator operator) {
		RollUp rollUp = report.across().rollUp().orElseThrow();
		List<Working> workings = new ArrayList<>();
		for (Ref ref : labels.at(finding.place())) {
			Side right = summed("", rollUp, ref);
			Optional<BigDecimal> stated = book.cell(ref).filter(meant).flatMap(Value::stated);
			boolean holds = stated.isEmpty() || right.sum().isEmpty() || operator.holds(stated.get().compareTo(right.sum().get()));
			if (!holds)
				workings.add(new Working("", new Side("", List.of(new Term(labels.whole(ref), BigDecimal.ONE, stated)), 0, List.of(), stated), operator, right,
						List.of(), List.of(ref)));
		}
		return workings;
	}

	private Side summed(String name, RollUp rollUp, Ref ref) {
		List<Summand> summands = rollUp.summands(ref);
		List<Summand> present = summands.stream().filter(summand -> summand.number().map(BigDecimal::signum).orElse(1) != 0).toList();
		List<Term> terms = new ArrayList<>(present.stream().limit(NAMED).map(summand -> new Term(summand.part().body(), BigDecimal.ONE, summand.number())).toList());
		if (present.size() > NAMED)
			terms.add(new Term("… (" + (present.size() - NAMED) + ")", BigDecimal.ONE, known(present.subList(NAMED, present.size()))));
		return new Side(name, terms, summands.size() - present.size(), List.of(), rollUp.isWhole() ? rollUp.sum(ref) : known(present));
	}

	private static Optional<BigDecimal> known(List<Summand> summands) {
		return Optional.of(summands.stream().flatMap(summand -> summand.number().stream()).reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	// ---- sides and their parts

	/** A side of a rule: its terms leave out what all of them begin with. */
	private Side side(List<Operand> operands, CellLabels.Scope scope) {
		Set<Ref> cells = operands.stream().flatMap(operand -> operand.cells().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
		boolean parted = cells.size() > 1 && cells.stream().allMatch(ref -> ref.isHere() && scope.covers(ref));
		return side("", operands, parted ? labels.within(cells) : scope);
	}

	private Side side(String name, List<Operand> operands, CellLabels.Scope scope) {
		List<Term> all = terms(operands, scope);
		List<Term> shown = all.size() <= SHORT_SUM ? all : all.stream().filter(term -> term.number().map(BigDecimal::signum).orElse(1) != 0).toList();
		return new Side(name, shown, all.size() - shown.size(), List.of(), book.side(operands));
	}

	private List<Term> terms(List<Operand> operands, CellLabels.Scope scope) {
		List<Term> terms = new ArrayList<>();
		for (Operand operand : operands)
			if (operand.cells().isEmpty())
				terms.add(new Term("", BigDecimal.ONE, Optional.of(operand.factor())));
			else
				operand.cells().forEach(ref -> terms.add(new Term(scope.label(ref), operand.factor(), book.stated(ref))));
		return terms;
	}

	/** What those of the cells are made of that nobody typed, and so on. */
	private List<Side> parts(List<Ref> refs, CellLabels.Scope scope) {
		List<Side> parts = new ArrayList<>();
		Set<Ref> told = new HashSet<>();
		List<Ref> open = new ArrayList<>(refs);
		while (!open.isEmpty()) {
			Ref ref = open.remove(0);
			Optional<Value> value = ref.isHere() && told.add(ref) ? book.cell(ref).filter(cell -> !cell.typed()) : Optional.empty();
			if (value.isEmpty() || book.stated(ref).map(BigDecimal::signum).orElse(1) == 0)
				continue;
			List<Operand> operands = totals.get(ref);
			String name = scope.covers(ref) ? scope.label(ref) : labels.whole(ref);
			if (operands != null) {
				Set<Ref> cells = operands.stream().flatMap(operand -> operand.cells().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
				parts.add(side(name, operands, labels.within(cells)));
				open.addAll(cells);
			} else if (value.get().origin() == Origin.SUMMED)
				report.across().rollUp().ifPresent(rollUp -> parts.add(summed(name, rollUp, ref)));
		}
		return parts;
	}
}
