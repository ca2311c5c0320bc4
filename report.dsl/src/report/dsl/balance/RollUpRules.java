package report.dsl.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import report.dsl.evaluation.Codes;
import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Related;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.findings.Severity;
import report.dsl.parser.Names;
import report.dsl.report.Address;
import report.dsl.report.Figures;
import report.dsl.report.Place;
import report.dsl.report.Report;
import report.dsl.report.RollUp;
import report.dsl.report.RollUp.Part;
import report.dsl.report.RollUp.State;
import report.dsl.report.RollUp.Summand;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Rules.RollUpCheck;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.Table;
import report.dsl.report.TableForm.Line;
import report.dsl.report.TableForm.Section;
import report.dsl.report.Value;
import report.dsl.report.Value.Origin;

/** Judges a report that sums others: what it says itself against their sum, and how it stands with them. */
public final class RollUpRules {
	/** So many summands, or cells, are named in one message. */
	private static final int NAMED = 6;
	private final Report report;
	private final Map<String, RollUpCheck> checks;
	private final Predicate<Verdict> asked;
	private final BiConsumer<Verdict, Finding> teller;

	/**
	 * @param asked  whether a check is to be judged
	 * @param teller takes each finding with the verdict that it may be waived by
	 */
	RollUpRules(Report report, Map<String, RollUpCheck> checks, Predicate<Verdict> asked, BiConsumer<Verdict, Finding> teller) {
		this.report = report;
		this.checks = checks;
		this.asked = asked;
		this.teller = teller;
	}

	void judge() {
		report.across().rollUp().ifPresent(rollUp -> {
			check("齐全").ifPresent(check -> parts(rollUp, State.MISSING).forEach(part -> tell(check, part, "rollup.missing")));
			check("无误").ifPresent(check -> parts(rollUp, State.KNOWN).stream().filter(part -> !part.figures().orElseThrow().sound())
					.forEach(part -> tell(check, part, "rollup.bad")));
			check(rollUp.isWhole() ? "相符" : "不超").ifPresent(check -> sums(rollUp, check));
			check("不重").ifPresent(check -> joint(rollUp, check));
		});
	}

	private Optional<RollUpCheck> check(String name) {
		return Optional.ofNullable(checks.get(name)).filter(check -> asked.test(check.verdict()));
	}

	private static List<Part> parts(RollUp rollUp, State state) {
		return rollUp.parts().stream().filter(part -> part.state() == state).toList();
	}

	private void tell(RollUpCheck check, Part part, String key) {
		List<Related> related = part.figures().flatMap(Figures::fault).map(place -> new Related(place, Message.of("related.fault", name(part)))).stream().toList();
		tell(check, part.place(), Message.of(key, name(part), check.verdict().wording()), related, List.of());
	}

	private void tell(RollUpCheck check, Place place, Message message, List<Related> related, List<Repair> repairs) {
		Verdict verdict = check.verdict();
		teller.accept(verdict, new Finding(verdict.code(), verdict.severity(), message, place, related, repairs));
	}

	private static String name(Part part) {
		return Names.quoted(part.body()) + "." + part.year();
	}

	// ---- sums

	private void sums(RollUp rollUp, RollUpCheck check) {
		Map<Place, List<Ref>> rests = new LinkedHashMap<>();
		for (Ref ref : inputs()) {
			Value value = value(ref);
			boolean said = value.typed() || rollUp.partial() && value.stated().isPresent();
			if (value.origin() == Origin.REST && differs(rollUp, ref, value))
				rests.computeIfAbsent(value.place(), place -> new ArrayList<>()).add(ref);
			else if (said && value.origin() != Origin.REST && differs(rollUp, ref, value))
				cell(rollUp, check, ref, value);
		}
		rests.forEach((place, cells) -> {
			String names = cells.stream().limit(NAMED).map(ref -> name(ref) + " " + Arithmetic.plain(known(rollUp, ref))).collect(Collectors.joining("、"));
			tell(check, place, Message.of("rollup.rest", check.verdict().wording(), names, cells.size()), related(rollUp, cells.get(0)), List.of());
		});
	}

	/** Of a whole roll-up another number is wrong, of one in part a smaller one. */
	private static boolean differs(RollUp rollUp, Ref ref, Value value) {
		Optional<BigDecimal> sum = rollUp.isWhole() ? rollUp.sum(ref) : Optional.of(known(rollUp, ref));
		int compared = sum.map(value.stated().orElseThrow()::compareTo).orElse(0);
		return rollUp.isWhole() ? compared != 0 : compared < 0;
	}

	private static BigDecimal known(RollUp rollUp, Ref ref) {
		return rollUp.summands(ref).stream().flatMap(summand -> summand.number().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private void cell(RollUp rollUp, RollUpCheck check, Ref ref, Value value) {
		BigDecimal stated = value.stated().orElseThrow();
		BigDecimal sum = known(rollUp, ref);
		String left = name(ref) + " " + Arithmetic.plain(stated);
		String right = written(rollUp, ref) + (present(rollUp, ref).size() > 1 ? " = " + Arithmetic.plain(sum) : "");
		Verdict verdict = check.verdict();
		Message message = Message.of(rollUp.isWhole() ? "rollup.equal" : "rollup.atLeast", verdict.wording(), left, right, Arithmetic.plain(stated.subtract(sum).abs()));
		List<Repair> repairs = value.slot().map(slot -> new Repair(Message.of("repair.change", List.of(Message.of("repair.cell", name(ref), Arithmetic.plain(sum)))), List.of(),
				List.of(new Edit(slot.place(), slot.before() + Arithmetic.plain(sum) + slot.after())))).stream().toList();
		tell(check, value.place(), message, related(rollUp, ref), rollUp.isWhole() ? repairs : List.of());
	}

	/** The summands that are not 0; many of them in part. */
	private static String written(RollUp rollUp, Ref ref) {
		List<Summand> summands = present(rollUp, ref);
		String sum = summands.stream().limit(NAMED).map(summand -> summand.part().body() + " " + Arithmetic.plain(summand.number().orElseThrow())).collect(Collectors.joining(" + "));
		return summands.isEmpty() ? "0" : summands.size() <= NAMED ? sum : sum + " + … (" + summands.size() + ")";
	}

	private static List<Summand> present(RollUp rollUp, Ref ref) {
		return rollUp.summands(ref).stream().filter(summand -> summand.number().map(BigDecimal::signum).orElse(0) != 0).toList();
	}

	private List<Related> related(RollUp rollUp, Ref ref) {
		return present(rollUp, ref).stream().limit(NAMED).map(summand -> new Related(summand.place(),
				Message.of("related.cell", summand.part().body() + " " + name(ref), Arithmetic.plain(summand.number().orElseThrow())))).toList();
	}

	private String name(Ref ref) {
		return report.tables().stream().filter(table -> table.form().name().equals(ref.table())).findFirst().orElseThrow().form().name(ref.address());
	}

	private Value value(Ref ref) {
		return report.tables().stream().filter(table -> table.form().name().equals(ref.table())).map(table -> table.cell(ref.address())).filter(Objects::nonNull).findFirst()
				.orElseThrow();
	}

	/** The official cells that are not computed in the report itself. */
	private List<Ref> inputs() {
		List<Ref> inputs = new ArrayList<>();
		for (Table table : report.tables())
			if (table.form().official())
				for (Section section : table.form().blocks())
					for (Line row : section.rows())
						for (Line column : section.inputs())
							if (!row.computed())
								inputs.add(new Ref(table.form().name(), new Address(row.path(), column.path())));
		return inputs;
	}

	// ---- documents issued together

	private void joint(RollUp rollUp, RollUpCheck check) {
		Map<String, Part> first = new LinkedHashMap<>();
		for (Part part : parts(rollUp, State.KNOWN))
			part.figures().orElseThrow().documents().forEach((document, sentence) -> {
				Part other = check.words().stream().anyMatch(sentence::contains) ? first.putIfAbsent(document, part) : null;
				if (other != null)
					tell(check, part.place(), Message.of("rollup.joint", check.verdict().wording(), document, other.body(), part.body()),
							List.of(new Related(other.figures().orElseThrow().place(), Message.of("related.report", name(other)))), List.of());
			});
	}

	// ---- before printing

	/** The error of cells that cannot be summed, because a summand is not there or not known. */
	public static Optional<Finding> unsummed(Report report) {
		return report.across().rollUp().flatMap(rollUp -> {
			long unknown = report.tables().stream().flatMap(table -> table.cells().values().stream())
					.filter(value -> value.computed().isEmpty() && (value.origin() == Origin.SUMMED || value.typed() && !rollUp.partial())).count();
			return unknown == 0 ? Optional.empty() : Optional.of(Finding.of(Codes.AWAITED, Severity.ERROR, rollUp.place(), "rollup.unsummed", unknown));
		});
	}
}
