package report.dsl.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import report.dsl.report.Rules.Operand;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Sums;

/** Writes sums out. */
public final class Arithmetic {
	/** Longer sums are shown without their zeros. */
	private static final int SHORT_SUM = 4;
	private static final String UNKNOWN = "?";

	private Arithmetic() {
	}

	/** {@code 新收 2 + 结转 1 = 3}; a lone term without its sum, a long sum without its zeros, {@code ?} for what is not known. */
	public static String sum(List<Operand> operands, Function<Ref, Optional<BigDecimal>> values) {
		List<Operand> shown = operands.size() <= SHORT_SUM ? operands
				: operands.stream().filter(operand -> Sums.value(operand, values).map(BigDecimal::signum).orElse(1) != 0).toList();
		StringBuilder text = new StringBuilder();
		for (Operand operand : shown) {
			Optional<BigDecimal> value = Sums.value(operand, values);
			boolean minus = operand.factor().signum() < 0 && !operand.cells().isEmpty();
			if (!text.isEmpty() || minus)
				text.append(text.isEmpty() ? "− " : minus ? " − " : " + ");
			text.append(term(operand, value.map(BigDecimal::abs)));
		}
		boolean lone = shown.size() == 1 && (shown.get(0).cells().isEmpty() || shown.get(0).factor().abs().compareTo(BigDecimal.ONE) == 0);
		if (lone)
			return text.toString();
		String sum = Sums.side(operands, values).map(Arithmetic::plain).orElse(UNKNOWN);
		return shown.isEmpty() ? sum : text + " = " + sum;
	}

	private static String term(Operand operand, Optional<BigDecimal> value) {
		if (operand.cells().isEmpty())
			return value.map(Arithmetic::plain).orElse(UNKNOWN);
		BigDecimal factor = operand.factor().abs();
		if (factor.compareTo(BigDecimal.ONE) == 0)
			return operand.label() + " " + value.map(Arithmetic::plain).orElse(UNKNOWN);
		String cells = value.map(known -> plain(factor.signum() == 0 ? BigDecimal.ZERO : known.divide(factor))).orElse(UNKNOWN);
		return operand.label() + " " + cells + " × " + (factor.compareTo(BigDecimal.ONE) < 0 ? plain(factor.movePointRight(2)) + "%" : plain(factor));
	}

	/** A number without exponent and without trailing zeros. */
	public static String plain(BigDecimal number) {
		return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
	}
}
