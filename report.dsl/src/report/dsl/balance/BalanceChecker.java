package report.dsl.balance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import report.dsl.evaluation.Codes;
import report.dsl.evaluation.Evaluated;
import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Related;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.findings.Severity;
import report.dsl.report.Figures;
import report.dsl.report.Place;
import report.dsl.report.Report;
import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.Operator;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Rules.TextRule;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.Sums;
import report.dsl.report.Value;
import report.dsl.report.Waiver;

/** Judges an evaluated report by the rules of its form. */
public final class BalanceChecker {
	/** So many subordinates are named in one finding. */
	private static final int NAMED = 6;
	private final Evaluated evaluated;
	private final Report report;
	private final LocalDate today;
	private final Predicate<Verdict> asked;
	private final Book book;
	private final List<Finding> findings = new ArrayList<>();
	private final Set<Waiver> used = new LinkedHashSet<>();

	private BalanceChecker(Evaluated evaluated, Report report, LocalDate today, Predicate<Verdict> asked) {
		this.evaluated = evaluated;
		this.report = report;
		this.today = today;
		this.asked = asked;
		this.book = new Book(report, evaluated.identities());
	}

	/**
	 * The findings of all rules.
	 *
	 * @param today by which waivers run out
	 */
	public static List<Finding> check(Evaluated evaluated, LocalDate today) {
		return check(evaluated, today, any -> true);
	}

	/** Those of the rules alone whose breach is an error: enough to say whether there is one, and far less than all. */
	public static List<Finding> errors(Evaluated evaluated, LocalDate today) {
		return check(evaluated, today, verdict -> verdict.severity() == Severity.ERROR);
	}

	private static List<Finding> check(Evaluated evaluated, LocalDate today, Predicate<Verdict> asked) {
		return evaluated.report().map(report -> new BalanceChecker(evaluated, report, today, asked).check()).orElse(List.of());
	}

	private List<Finding> check() {
		List<Identity> all = evaluated.identities().stream().filter(identity -> asked.test(identity.verdict()) && book.broken(identity)).toList();
		List<Identity> broken = all.stream().filter(identity -> !follows(identity, all)).toList();
		if (!broken.isEmpty()) {
			Repairs repairs = new Repairs(book, evaluated.identities(), broken);
			broken.forEach(identity -> tell(identity.verdict(), identity(identity, repairs.of(identity))));
		}
		TextRules textRules = new TextRules(report, book, evaluated.textRules());
		for (TextRule rule : evaluated.textRules())
			if (asked.test(rule.verdict()) && book.asked(rule.condition()))
				textRules.broken(rule).forEach(finding -> tell(rule.verdict(), finding));
		new RollUpRules(report, evaluated.rollUpChecks(), asked, this::tell).judge();
		evaluated.waivers().forEach(this::waiver);
		return findings;
	}

	/** Whether a break only repeats another: a total nobody typed, or a rule's instance over totals nobody typed beside a broken one over cells. */
	private boolean follows(Identity identity, List<Identity> broken) {
		if (identity.total())
			return identity.left().get(0).cells().stream().noneMatch(ref -> book.cell(ref).map(value -> value.origin() == Value.Origin.ASSERTED).orElse(false));
		return computed(identity) && broken.stream().anyMatch(other -> other.verdict().equals(identity.verdict()) && !computed(other));
	}

	private boolean computed(Identity identity) {
		return own(identity).allMatch(ref -> book.cell(ref).map(value -> value.origin() == Value.Origin.COMPUTED).orElse(false));
	}

	private Finding identity(Identity identity, List<Repair> repairs) {
		BigDecimal difference = book.difference(identity).orElseThrow().abs();
		Verdict verdict = identity.verdict();
		Message label = identity.label().isEmpty() ? Message.of("rule.whole") : Message.of("rule.label", identity.label());
		boolean constant = identity.right().stream().allMatch(operand -> operand.cells().isEmpty());
		String key = identity.operator() == Operator.EQUAL && !constant ? "rule.equal" : "rule.compare";
		String left = Arithmetic.sum(identity.left(), book::stated);
		String right = Arithmetic.sum(identity.right(), book::stated);
		Message message = Message.of(key, verdict.name(), label, left, right, Arithmetic.plain(difference), verdict.wording());
		return new Finding(verdict.code(), verdict.severity(), message, place(identity, repairs), related(identity), repairs);
	}

	/** The number that the likeliest repair changes; where there is none, the last one typed. */
	private Place place(Identity identity, List<Repair> repairs) {
		if (identity.total())
			return book.cell(identity.left().get(0).cells().get(0)).orElseThrow().place();
		if (!repairs.isEmpty()) {
			List<Place> own = own(identity).flatMap(ref -> book.cell(ref).stream()).map(Value::place).toList();
			for (int i = repairs.get(0).edits().size() - 1; i >= 0; i--) {
				Place place = repairs.get(0).edits().get(i).place();
				if (place.length() > 0 && own.contains(place))
					return place;
			}
		}
		List<Value> values = own(identity).flatMap(ref -> book.cell(ref).stream()).toList();
		return values.stream().filter(value -> value.typed() && value.stated().map(BigDecimal::signum).orElse(0) != 0).findFirst()
				.or(() -> values.stream().filter(value -> value.stated().map(BigDecimal::signum).orElse(0) != 0).findFirst())
				.or(() -> values.stream().findFirst()).map(Value::place).orElse(report.place());
	}

	private List<Related> related(Identity identity) {
		Stream<Related> typed = cells(identity).stream().filter(ref -> book.cell(ref).map(Value::typed).orElse(false))
				.map(ref -> new Related(book.cell(ref).orElseThrow().place(), Message.of("related.cell", book.name(ref), Arithmetic.plain(book.stated(ref).orElseThrow()))));
		return Stream.concat(typed, subordinates(identity)).toList();
	}

	/** A sum breaks what one of its parts breaks: it is mended there. */
	private Stream<Related> subordinates(Identity identity) {
		Stream<Figures> parts = report.across().rollUp().stream().flatMap(rollUp -> rollUp.parts().stream()).flatMap(part -> part.figures().stream());
		return parts.filter(part -> !part.sound() && cells(identity).stream().allMatch(Ref::isHere)).filter(part -> {
			Optional<BigDecimal> left = Sums.side(identity.left(), ref -> part.cell(ref).flatMap(Value::stated));
			Optional<BigDecimal> right = Sums.side(identity.right(), ref -> part.cell(ref).flatMap(Value::stated));
			return left.isPresent() && right.isPresent() && !identity.operator().holds(left.get().compareTo(right.get()));
		}).limit(NAMED).map(part -> new Related(part.fault().orElseThrow(), Message.of("related.broken", part.body())));
	}

	/** The cells of this report. */
	private static Stream<Ref> own(Identity identity) {
		return cells(identity).stream().filter(Ref::isHere);
	}

	private static Set<Ref> cells(Identity identity) {
		Set<Ref> cells = new LinkedHashSet<>();
		identity.left().forEach(operand -> cells.addAll(operand.cells()));
		identity.right().forEach(operand -> cells.addAll(operand.cells()));
		return cells;
	}

	// ---- waivers

	private void tell(Verdict verdict, Finding finding) {
		for (Waiver waiver : evaluated.waivers())
			if (verdict.waivable() && (waiver.rule().equals(verdict.name()) || waiver.rule().equals(verdict.code()))) {
				used.add(waiver);
				if (waiver.until().map(until -> !today.isAfter(until)).orElse(true)) {
					Message waived = Message.of("rule.waived", waiver.reason(), finding.message());
					findings.add(new Finding(finding.code(), Severity.INFO, waived, finding.place(), finding.related(), List.of()));
					return;
				}
			}
		findings.add(finding);
	}

	private void waiver(Waiver waiver) {
		if (!used.contains(waiver))
			findings.add(Finding.of(Codes.WAIVER, Severity.WARNING, waiver.place(), "waiver.unused", waiver.rule()).withRepairs(List.of(removal(waiver))));
		else if (waiver.until().map(today::isAfter).orElse(false))
			findings.add(Finding.of(Codes.WAIVER, Severity.WARNING, waiver.place(), "waiver.expired", waiver.rule(), waiver.until().orElseThrow())
					.withRepairs(List.of(removal(waiver))));
	}

	private static Repair removal(Waiver waiver) {
		return new Repair(Message.of("repair.remove", "豁免 " + waiver.rule()), List.of(), List.of(new Edit(waiver.lines(), "")));
	}
}
