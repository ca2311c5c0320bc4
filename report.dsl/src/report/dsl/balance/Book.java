package report.dsl.balance;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import report.dsl.report.Report;
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
final class Book {
	private final Map<String, Table> tables = new HashMap<>();
	private final Map<String, String> facts;
	private final Map<Ref, List<Operand>> totals;
	private final Map<Ref, BigDecimal> changes;
	private final Sums sums;

	Book(Report report, List<Identity> identities) {
		this(tables(report), report.facts(), Sums.totals(identities), Map.of());
	}

	private Book(Map<String, Table> tables, Map<String, String> facts, Map<Ref, List<Operand>> totals, Map<Ref, BigDecimal> changes) {
		this.tables.putAll(tables);
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
		return new Book(tables, facts, totals, changed);
	}

	Optional<Value> cell(Ref ref) {
		return Optional.ofNullable(tables.get(ref.table())).map(table -> table.cell(ref.address()));
	}

	Optional<Table> table(String name) {
		return Optional.ofNullable(tables.get(name));
	}

	/** A cell as people name it. */
	String name(Ref ref) {
		return table(ref.table()).map(table -> table.form().name(ref.address())).orElse(ref.address().toString());
	}

	/** The operands a computed cell adds up; empty for an input cell. */
	Optional<List<Operand>> parts(Ref ref) {
		return Optional.ofNullable(totals.get(ref));
	}

	private Optional<BigDecimal> input(Ref ref) {
		return changes.containsKey(ref) ? Optional.of(changes.get(ref)) : cell(ref).flatMap(Value::stated);
	}

	/** What the rules read. */
	Optional<BigDecimal> stated(Ref ref) {
		boolean typed = cell(ref).map(Value::typed).orElse(false);
		return changes.containsKey(ref) || typed || !totals.containsKey(ref) ? input(ref) : sums.of(ref);
	}

	/** Left side less right side; empty where a term is unknown or the rule does not ask. */
	Optional<BigDecimal> difference(Identity identity) {
		if (!asked(identity.condition()))
			return Optional.empty();
		Optional<BigDecimal> left = side(identity.left());
		Optional<BigDecimal> right = left.flatMap(known -> side(identity.right()));
		return right.map(known -> left.get().subtract(known));
	}

	Optional<BigDecimal> side(List<Operand> operands) {
		return Sums.side(operands, this::stated);
	}

	Optional<BigDecimal> value(Operand operand) {
		return Sums.value(operand, this::stated);
	}

	boolean broken(Identity identity) {
		return difference(identity).map(difference -> !identity.operator().holds(difference.signum())).orElse(false);
	}

	/** Whether a condition is met; an unknown one is not. */
	boolean asked(Optional<Condition> condition) {
		Function<Condition, Boolean> met = asked -> {
			if (asked instanceof Condition.Fact fact)
				return fact.value().equals(facts.get(fact.attribute()));
			Condition.Cells cells = (Condition.Cells) asked;
			Optional<BigDecimal> left = side(cells.left());
			Optional<BigDecimal> right = side(cells.right());
			return left.isPresent() && right.isPresent() && cells.operator().holds(left.get().compareTo(right.get()));
		};
		return condition.map(met).orElse(true);
	}
}
