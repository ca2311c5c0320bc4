package report.dsl.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

import report.dsl.report.Rules.Operand;

/** Writes sums out. */
final class Arithmetic {

	private Arithmetic() {
	}

	static String sum(List<Operand> operands, Function<Operand, BigDecimal> values, BigDecimal sum) {
		StringBuilder text = new StringBuilder();
		for (Operand operand : operands) {
			BigDecimal value = values.apply(operand);
			boolean minus = operand.factor().signum() < 0 && !operand.cells().isEmpty();
			if (!text.isEmpty() || minus)
				text.append(text.isEmpty() ? "− " : minus ? " − " : " + ");
			text.append(term(operand, value.abs()));
		}
		if (operands.size() == 1 && operands.get(0).factor().abs().compareTo(BigDecimal.ONE) == 0 || operands.size() == 1 && operands.get(0).cells().isEmpty())
			return text.toString();
		return operands.isEmpty() ? plain(sum) : text + " = " + plain(sum);
	}

	private static String term(Operand operand, BigDecimal value) {
		if (operand.cells().isEmpty())
			return plain(value);
		BigDecimal factor = operand.factor().abs();
		if (factor.compareTo(BigDecimal.ONE) == 0)
			return operand.label() + " " + plain(value);
		return operand.label() + " " + plain(factor.signum() == 0 ? BigDecimal.ZERO : value.divide(factor)) + " × " + (factor.compareTo(BigDecimal.ONE) < 0 ? plain(factor.movePointRight(2)) + "%" : plain(factor));
	}

	/** A number without exponent and without trailing zeros. */
	static String plain(BigDecimal number) {
		return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
	}
}
