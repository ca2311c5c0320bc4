package report.dsl.balance;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import report.dsl.report.Across;
import report.dsl.report.Figures;
import report.dsl.report.Report;
import report.dsl.report.RollUp;
import report.dsl.report.Rules.Condition;
import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.Operand;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Sums;
import report.dsl.report.Table;
import report.dsl.report.Value;

/**
 * The numbers of a report as the rules read them: the stated value of each cell. A copy with changed cells answers what would
 * be if the author changed them; totals nobody typed follow their parts.
 */
public final class Book {
	private final Map<String, Table> tables = new HashMap<>();
	private final Map<String, Table> last = new HashMap<>();
	private final Across across;
	private final Map<String, String> facts;
	private final Map<Ref, List<Operand>> totals;
	private final Map<Ref, BigDecimal> changes;
	private final Sums sums;

	Book(Report report, List<Identity> identities) {
		this(tables(report), report.across(), report.facts(), Sums.totals(identities), Map.of());
	}

	private Book(Map<String, Table> tables, Across across, Map<String, String> facts, Map<Ref, List<Operand>> totals, Map<Ref, BigDecimal> changes) {
		this.tables.putAll(tables);
		this.across = across;
		across.last().ifPresent(report -> last.putAll(tables(report)));
		this.facts = facts;
		this.totals = totals;
		this.changes = changes;
		this.sums = new Sums(totals, this::input);
	}

	private static Map<String, Table> tables(Report report) {
		Map<String, Table> tables = new HashMap<>();
		report.tables().forEach(table -> tables.put(table.form().name(), table));
		return tables;
	}

	/** The same report with other numbers in some cells. */
	Book with(Map<Ref, BigDecimal> changed) {
		return new Book(tables, across, facts, totals, changed);
	}

	public Optional<Value> cell(Ref ref) {
		if (!ref.isHere() && !ref.of().equals(Ref.LAST))
			return subordinate(ref.of()).flatMap(figures -> figures.cell(new Ref(ref.table(), ref.address())));
		return Optional.ofNullable((ref.isHere() ? tables : last).get(ref.table())).map(table -> table.cell(ref.address()));
	}

	/** The numbers of the one subordinate with a word in its name. */
	private Optional<Figures> subordinate(String word) {
		List<RollUp.Part> meant = across.rollUp().stream().flatMap(rollUp -> rollUp.parts().stream()).filter(part -> part.body().contains(word)).toList();
		return meant.size() == 1 ? meant.get(0).figures() : Optional.empty();
	}

	/** Whether another report is at hand. */
	private boolean has(String of) {
		return of.equals(Ref.LAST) ? across.last().isPresent() : subordinate(of).isPresent();
	}

	Optional<Table> table(String name) {
		return Optional.ofNullable(tables.get(name));
	}

	/** A cell as people name it. */
	public String name(Ref ref) {
		String name = table(ref.table()).map(table -> table.form().name(ref.address())).orElse(ref.address().toString());
		return ref.isHere() ? name : ref.of() + "." + name;
	}

	/** The operands a computed cell adds up; empty for an input cell. */
	Optional<List<Operand>> parts(Ref ref) {
		return Optional.ofNullable(totals.get(ref));
	}

	private Optional<BigDecimal> input(Ref ref) {
		return changes.containsKey(ref) ? Optional.of(changes.get(ref)) : cell(ref).flatMap(Value::stated);
	}

	/** What the rules read. */
	public Optional<BigDecimal> stated(Ref ref) {
		boolean typed = cell(ref).map(Value::typed).orElse(false);
		return changes.containsKey(ref) || typed || !totals.containsKey(ref) ? input(ref) : sums.of(ref);
	}

	/** Left side less right side; empty where a term is unknown or the rule does not ask. */
	Optional<BigDecimal> difference(Identity identity) {
		if (!asked(identity))
			return Optional.empty();
		Optional<BigDecimal> left = side(identity.left());
		Optional<BigDecimal> right = left.flatMap(known -> side(identity.right()));
		return right.map(known -> left.get().subtract(known));
	}

	/** The sum of operands; empty where one is unknown. */
	public Optional<BigDecimal> side(List<Operand> operands) {
		return Sums.side(operands, this::stated);
	}

	Optional<BigDecimal> value(Operand operand) {
		return Sums.value(operand, this::stated);
	}

	boolean broken(Identity identity) {
		return difference(identity).map(difference -> !identity.operator().holds(difference.signum())).orElse(false);
	}

	/** Whether a rule asks at all: its condition is met, and the other reports that it reads are at hand. */
	boolean asked(Identity identity) {
		return atHand(identity.left()) && atHand(identity.right()) && asked(identity.condition());
	}

	private boolean atHand(List<Operand> operands) {
		for (Operand operand : operands)
			for (Ref cell : operand.cells())
				if (!cell.isHere() && !has(cell.of()))
					return false;
		return true;
	}

	/** Whether a condition is met; an unknown one is not. */
	boolean asked(Optional<Condition> condition) {
		Function<Condition, Boolean> met = asked -> {
			if (asked instanceof Condition.Fact fact)
				return fact.values().contains(facts.getOrDefault(fact.attribute(), ""));
			Condition.Cells cells = (Condition.Cells) asked;
			Optional<BigDecimal> left = side(cells.left());
			Optional<BigDecimal> right = side(cells.right());
			return left.isPresent() && right.isPresent() && cells.operator().holds(left.get().compareTo(right.get()));
		};
		return condition.map(met).orElse(true);
	}
}
