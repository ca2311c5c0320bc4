package report.dsl.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import report.dsl.evaluation.Paths.Reading;
import report.dsl.gzr.Block;
import report.dsl.gzr.Column;
import report.dsl.gzr.Comparison;
import report.dsl.gzr.Expression;
import report.dsl.gzr.Named;
import report.dsl.gzr.Path;
import report.dsl.gzr.Row;
import report.dsl.gzr.Rule;
import report.dsl.gzr.Table;
import report.dsl.gzr.Total;
import report.dsl.report.Address;
import report.dsl.report.Rules.Condition;
import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.Operand;
import report.dsl.report.Rules.Operator;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Rules.Verdict;

/**
 * Turns totals and rules into identities, one for each open column or row. A rule over rows holds for every column of its
 * first row, a rule over columns for every row they cross; a rule that names whole cells is one identity.
 */
final class IdentityCompiler {
	private final Table table;
	private final Collection<Table> all;

	/**
	 * @param table the table the rule stands in, asked first; null for a rule of the whole form
	 * @param all   every table a path may name
	 */
	IdentityCompiler(Table table, Collection<Table> all) {
		this.table = table;
		this.all = all;
	}

	/** What the computed rows and columns of the table add up to. */
	List<Identity> totals(Function<Named, Verdict> verdict) {
		List<Identity> totals = new ArrayList<>();
		for (Row row : Paths.leafRows(Paths.rowsOf(table)))
			if (row.getComputed() != null)
				for (Column column : Paths.leafColumns(Paths.columnsAt(row)))
					totals.add(total(verdict.apply(row), row, column, row.getComputed(), row));
		for (List<Column> columns : columnLists())
			for (Column column : Paths.leafColumns(columns))
				if (column.getComputed() != null)
					for (Row row : crossing(column))
						totals.add(total(verdict.apply(column), row, column, column.getComputed(), column));
		return totals;
	}

	private Identity total(Verdict verdict, Row row, Column column, Expression computed, Named owner) {
		Operand left = new Operand(owner == row ? Paths.pathOf(row) : column.getName(), BigDecimal.ONE, List.of(ref(row, column)));
		List<Operand> right = Expressions.operands(computed, path -> List.of(part(path, row, column, owner)), total -> siblings(row, column, owner));
		String label = owner == row ? column.getName() : Paths.pathOf(row);
		return new Identity(verdict, label, Optional.empty(), List.of(left), Operator.EQUAL, right, true);
	}

	private Operand part(Path path, Row row, Column column, Named owner) {
		List<String> names = Places.names(path);
		if (path.isLast() || path.getBelow() != null)
			throw new Expressions.NotLinear("form.across", Places.source(path));
		if (owner == row) {
			Row part = single(Paths.rows(names, List.of(table)), path).row();
			return new Operand(Places.source(path), BigDecimal.ONE, leaves(part).stream().map(leaf -> ref(leaf, column)).toList());
		}
		Column part = single(Paths.columnsOf(row, names), path).column();
		return new Operand(Places.source(path), BigDecimal.ONE, leaves(part).stream().map(leaf -> ref(row, leaf)).toList());
	}

	/** What 合计 adds: every input leaf beside the total, and below its siblings. */
	private List<Operand> siblings(Row row, Column column, Named owner) {
		if (owner == row)
			return inputRows(row.eContainer()).stream().map(leaf -> operand(leaf.getName(), ref(leaf, column))).toList();
		return inputColumns(column.eContainer()).stream().map(leaf -> operand(leaf.getName(), ref(row, leaf))).toList();
	}

	private static Operand operand(String label, Ref ref) {
		return new Operand(label, BigDecimal.ONE, List.of(ref));
	}

	/** The identities of a rule. */
	List<Identity> rule(Rule rule, Verdict verdict, Optional<Condition> condition) {
		Operator operator = operator(rule.getClaim().getOperator());
		Expression left = rule.getClaim().getLeft();
		Expression right = rule.getClaim().getRight();
		if (operator == null || right == null || !rule.getMore().isEmpty() || !rule.getClaim().getAlternatives().isEmpty())
			throw new Expressions.NotLinear("form.claim");
		List<Path> paths = Stream.concat(Expressions.paths(left).stream(), Expressions.paths(right).stream()).toList();
		List<Reading> readings = paths.stream().map(this::reading).toList();
		Optional<Reading> openColumn = readings.stream().filter(reading -> reading.row() != null && reading.column() == null).findFirst();
		Optional<Reading> openRow = readings.stream().filter(reading -> reading.row() == null).findFirst();
		if (openColumn.isPresent() && openRow.isPresent())
			throw new Expressions.NotLinear("form.mixed");
		Function<Open, Identity> instance = open -> new Identity(verdict, open.label(), condition, operands(left, open), operator, operands(right, open), false);
		if (openColumn.isPresent())
			return Paths.leafColumns(Paths.columnsAt(openColumn.get().row())).stream().map(column -> instance.apply(new Open(null, column))).toList();
		if (openRow.isPresent())
			return crossing(openRow.get().column()).stream().map(row -> instance.apply(new Open(row, null))).toList();
		return List.of(instance.apply(new Open(null, null)));
	}

	/** The operands of an expression over whole cells. */
	List<Operand> whole(Expression expression) {
		return operands(expression, new Open(null, null));
	}

	/** A condition over whole cells. */
	Condition condition(Comparison comparison) {
		if (!comparison.getAlternatives().isEmpty())
			throw new Expressions.NotLinear("form.claim");
		Open none = new Open(null, null);
		return new Condition.Cells(operands(comparison.getLeft(), none), operator(comparison.getOperator()), operands(comparison.getRight(), none));
	}

	/** The column or row of one instance; both null where the rule names whole cells. */
	private record Open(Row row, Column column) {
		String label() {
			return row != null ? row.getName() : column != null ? column.getName() : "";
		}
	}

	private List<Operand> operands(Expression expression, Open open) {
		return Expressions.operands(expression, path -> List.of(new Operand(Places.source(path), BigDecimal.ONE, of(path, cells(reading(path), open)))),
				this::tableTotal);
	}

	/** The same cells of the report that a path speaks of. */
	static List<Ref> of(Path path, List<Ref> cells) {
		String of = path.isLast() ? Ref.LAST : path.getBelow() != null ? path.getBelow() : Ref.THIS;
		return cells.stream().map(cell -> new Ref(of, cell.table(), cell.address())).toList();
	}

	private List<Ref> cells(Reading reading, Open open) {
		List<Row> rows = reading.row() != null ? leaves(reading.row()) : List.of(open.row());
		List<Ref> cells = new ArrayList<>();
		for (Row row : rows) {
			if (reading.column() == null && open.column() == null)
				throw new Expressions.NotLinear("form.whole", reading.path());
			List<Column> columns = reading.column() != null ? leaves(reading.column()) : List.of(like(open.column(), row));
			columns.forEach(column -> cells.add(ref(row, column)));
		}
		return cells;
	}

	/** The open column where a row of another table or block has one of the same path. */
	private static Column like(Column open, Row row) {
		String path = Paths.pathOf(open);
		return Paths.leafColumns(Paths.columnsAt(row)).stream().filter(column -> Paths.pathOf(column).equals(path)).findFirst()
				.orElseThrow(() -> new Expressions.NotLinear("form.columns", path, Paths.pathOf(row)));
	}

	private List<Operand> tableTotal(Total total) {
		if (total.getOf() == null)
			throw new Expressions.NotLinear("form.total");
		Table of = single(Paths.tables(Places.names(total.getOf()), all), total.getOf()).table();
		List<Ref> cells = new ArrayList<>();
		for (Row row : Paths.leafRows(Paths.rowsOf(of)))
			if (row.getComputed() == null)
				Paths.leafColumns(Paths.columnsAt(row)).stream().filter(column -> column.getComputed() == null).forEach(column -> cells.add(ref(row, column)));
		return List.of(new Operand(of.getName(), BigDecimal.ONE, cells));
	}

	private Reading reading(Path path) {
		List<String> names = Places.names(path);
		for (Collection<Table> tables : table == null ? List.of(all) : List.of(List.of(table), all)) {
			List<Reading> found = Paths.cells(names, tables);
			if (found.isEmpty())
				found = Paths.columns(names, tables);
			if (!found.isEmpty())
				return single(found, path);
		}
		throw new Expressions.NotLinear("form.path", Places.source(path));
	}

	private static Reading single(List<Reading> readings, Path path) {
		if (readings.isEmpty())
			throw new Expressions.NotLinear("form.path", Places.source(path));
		if (readings.size() > 1)
			throw new Expressions.NotLinear("path.ambiguous", Places.source(path), readings.stream().map(Reading::path).toList());
		return readings.get(0);
	}

	/** The cells a row stands for: itself, or a group's input leaves. */
	static List<Row> leaves(Row row) {
		return row.getRows().isEmpty() ? List.of(row) : inputRows(row);
	}

	static List<Column> leaves(Column column) {
		return column.getColumns().isEmpty() ? List.of(column) : inputColumns(column);
	}

	private static List<Row> inputRows(EObject parent) {
		List<Row> rows = parent instanceof Row row ? row.getRows() : parent instanceof Block block ? block.getRows() : ((Table) parent).getRows();
		return Paths.leafRows(rows).stream().filter(leaf -> leaf.getComputed() == null).toList();
	}

	private static List<Column> inputColumns(EObject parent) {
		List<Column> columns = parent instanceof Column column ? column.getColumns()
				: parent instanceof Block block ? block.getColumns() : ((Table) parent).getColumns();
		return Paths.leafColumns(columns).stream().filter(leaf -> leaf.getComputed() == null).toList();
	}

	private List<List<Column>> columnLists() {
		return table.getBlocks().isEmpty() ? List.of(table.getColumns()) : table.getBlocks().stream().<List<Column>>map(Block::getColumns).toList();
	}

	/** The rows without parts that a column crosses. */
	private static List<Row> crossing(Column column) {
		EObject parent = column;
		while (parent instanceof Column)
			parent = parent.eContainer();
		return Paths.leafRows(parent instanceof Block block ? block.getRows() : ((Table) parent).getRows());
	}

	static Ref ref(Row row, Column column) {
		return new Ref(Paths.tableOf(row).getName(), new Address(Paths.pathOf(row), Paths.pathOf(column)));
	}

	static Operator operator(String sign) {
		if (sign == null)
			return null;
		return switch (sign) {
		case "=", "＝" -> Operator.EQUAL;
		case "≠" -> Operator.NOT_EQUAL;
		case "<", "＜" -> Operator.LESS;
		case "<=", "≤" -> Operator.AT_MOST;
		case ">", "＞" -> Operator.GREATER;
		default -> Operator.AT_LEAST;
		};
	}
}
