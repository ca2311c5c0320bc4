package report.dsl.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.Operand;
import report.dsl.report.Rules.Ref;

/** What computed cells add up to, from input cells alone. One unknown input makes every sum over it unknown. */
public final class Sums {
	private final Map<Ref, List<Operand>> totals;
	private final Function<Ref, Optional<BigDecimal>> input;
	private final Map<Ref, Optional<BigDecimal>> known = new HashMap<>();

	/**
	 * @param totals of the computed cells, by cell
	 * @param input  the numbers of all other cells; empty where unknown
	 */
	public Sums(Map<Ref, List<Operand>> totals, Function<Ref, Optional<BigDecimal>> input) {
		this.totals = totals;
		this.input = input;
	}

	/** The operands of each computed cell; where a row and a column both compute it, the row's. */
	public static Map<Ref, List<Operand>> totals(List<Identity> identities) {
		Map<Ref, List<Operand>> totals = new HashMap<>();
		for (Identity identity : identities)
			if (identity.total())
				totals.putIfAbsent(identity.left().get(0).cells().get(0), identity.right());
		return totals;
	}

	/** The value of a cell; a total that refers to itself is unknown. */
	public Optional<BigDecimal> of(Ref ref) {
		List<Operand> operands = totals.get(ref);
		if (operands == null)
			return input.apply(ref);
		Optional<BigDecimal> sum = known.get(ref);
		if (sum == null) {
			known.put(ref, Optional.empty());
			sum = side(operands, this::of).filter(Sums::fits);
			known.put(ref, sum);
		}
		return sum;
	}

	/** Whether a sum still fits a cell; one that does not is unknown. */
	public static boolean fits(BigDecimal number) {
		return number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0 && number.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0;
	}

	/** The sum of operands. */
	public static Optional<BigDecimal> side(List<Operand> operands, Function<Ref, Optional<BigDecimal>> values) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Operand operand : operands) {
			Optional<BigDecimal> value = value(operand, values);
			if (value.isEmpty())
				return value;
			sum = sum.add(value.get());
		}
		return Optional.of(sum);
	}

	/** The value of one operand, its factor included. */
	public static Optional<BigDecimal> value(Operand operand, Function<Ref, Optional<BigDecimal>> values) {
		if (operand.cells().isEmpty())
			return Optional.of(operand.factor());
		BigDecimal sum = BigDecimal.ZERO;
		for (Ref cell : operand.cells()) {
			Optional<BigDecimal> value = values.apply(cell);
			if (value.isEmpty())
				return value;
			sum = sum.add(value.get());
		}
		return Optional.of(sum.multiply(operand.factor()));
	}
}
