package report.dsl.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import report.dsl.gzr.Expression;
import report.dsl.gzr.HeadValue;
import report.dsl.gzr.Literal;
import report.dsl.gzr.Path;
import report.dsl.gzr.Product;
import report.dsl.gzr.Reference;
import report.dsl.gzr.Sum;
import report.dsl.gzr.Table;
import report.dsl.gzr.Total;
import report.dsl.parser.Names;
import report.dsl.report.Rules.Operand;

/** Turns expressions into lists of operands: every expression of the language is linear over cells. */
final class Expressions {

	private Expressions() {
	}

	/** An expression that cannot be turned; the message key tells why. */
	static final class NotLinear extends RuntimeException {
		private static final long serialVersionUID = 1L;
		private final transient Object[] arguments;

		NotLinear(String key, Object... arguments) {
			super(key);
			this.arguments = arguments;
		}

		Object[] arguments() {
			return arguments;
		}
	}

	/**
	 * The operands of an expression.
	 *
	 * @param path  the operands a path stands for, all with factor 1
	 * @param total the operands that 合计 stands for
	 */
	static List<Operand> operands(Expression expression, Function<Path, List<Operand>> path, Function<Total, List<Operand>> total) {
		if (expression instanceof Reference reference)
			return path.apply(reference.getPath());
		if (expression instanceof Total sum)
			return total.apply(sum);
		if (expression instanceof Literal literal)
			return List.of(new Operand("", number(literal), List.of()));
		if (expression instanceof Sum sum) {
			BigDecimal sign = isMinus(sum.getOperator()) ? BigDecimal.ONE.negate() : BigDecimal.ONE;
			return Stream.concat(operands(sum.getLeft(), path, total).stream(), scaled(operands(sum.getRight(), path, total), sign)).toList();
		}
		if (expression instanceof Product product)
			return product(operands(product.getLeft(), path, total), operands(product.getRight(), path, total));
		throw new NotLinear("form.expression");
	}

	private static List<Operand> product(List<Operand> left, List<Operand> right) {
		if (constant(left))
			return scaled(right, value(left)).toList();
		if (constant(right))
			return scaled(left, value(right)).toList();
		throw new NotLinear("form.product");
	}

	private static boolean constant(List<Operand> operands) {
		return operands.stream().allMatch(operand -> operand.cells().isEmpty());
	}

	private static BigDecimal value(List<Operand> constants) {
		return constants.stream().map(Operand::factor).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static Stream<Operand> scaled(List<Operand> operands, BigDecimal factor) {
		return operands.stream().map(operand -> new Operand(operand.label(), operand.factor().multiply(factor), operand.cells()));
	}

	private static boolean isMinus(String operator) {
		return "-".equals(operator) || "－".equals(operator);
	}

	static BigDecimal number(Literal literal) {
		BigDecimal number = new BigDecimal(Names.ascii(literal.getValue()));
		return literal.isPercent() ? number.movePointLeft(2) : number;
	}

	/** All paths in an expression, in order. */
	static List<Path> paths(Expression expression) {
		List<Path> paths = new ArrayList<>();
		if (expression instanceof Reference reference)
			paths.add(reference.getPath());
		if (expression != null)
			expression.eContents().stream().filter(Expression.class::isInstance).forEach(child -> paths.addAll(paths((Expression) child)));
		return paths;
	}

	/** The name of the table that an expression is, where it is one and no row or column of that name. */
	static Optional<String> table(Expression expression, Collection<Table> all) {
		if (!(expression instanceof Reference reference) || reference.getPath() == null)
			return Optional.empty();
		List<String> names = Places.names(reference.getPath());
		boolean line = !Paths.cells(names, all).isEmpty() || !Paths.columns(names, all).isEmpty();
		return line ? Optional.empty() : Paths.tables(names, all).stream().findFirst().map(reading -> reading.table().getName());
	}

	static boolean overHeads(Expression expression) {
		return expression instanceof HeadValue || expression instanceof Sum sum && overHeads(sum.getLeft());
	}
}
