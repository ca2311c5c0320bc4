package report.dsl.ide.hover;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import report.dsl.balance.Outcome;
import report.dsl.evaluation.Paths;
import report.dsl.gzr.Column;
import report.dsl.gzr.Row;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.report.Address;
import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Table;
import report.dsl.report.Value;

/** The cells of a snapshot's report, and the rules over them. */
final class Cells {
	private final Snapshot snapshot;

	Cells(Snapshot snapshot) {
		this.snapshot = snapshot;
	}

	Optional<Table> table(String name) {
		return tables().filter(table -> table.form().name().equals(name)).findFirst();
	}

	private Stream<Table> tables() {
		return snapshot.report().stream().flatMap(report -> report.tables().stream());
	}

	Optional<Value> value(Ref ref) {
		return table(ref.table()).map(table -> table.cell(ref.address()));
	}

	/** What the rules read. */
	Optional<BigDecimal> stated(Ref ref) {
		return value(ref).flatMap(Value::stated);
	}

	static Ref ref(Row row, Column column) {
		return new Ref(Paths.tableOf(row).getName(), new Address(Paths.pathOf(row), Paths.pathOf(column)));
	}

	/** The cells that a region of the text gives: one for a number, several for a rest. */
	List<Ref> at(int offset, int end) {
		return tables().flatMap(table -> table.cells().entrySet().stream().filter(cell -> cell.getValue().place().offset() == offset
				&& cell.getValue().place().offset() + cell.getValue().place().length() == end && cell.getValue().origin() != Value.Origin.COMPUTED)
				.map(cell -> new Ref(table.form().name(), cell.getKey()))).toList();
	}

	/** What a computed cell adds up; where a row and a column both compute it, the row's. */
	Optional<Outcome> total(Ref ref) {
		return snapshot.outcomes().stream().filter(outcome -> outcome.identity().total() && outcome.identity().left().get(0).cells().contains(ref)).findFirst();
	}

	/** The rules that read a cell: not those that only compute a total nobody typed. */
	List<Outcome> rules(Ref ref) {
		return snapshot.outcomes().stream().filter(outcome -> reads(outcome.identity(), ref) && !isPlainTotal(outcome.identity()))
				.filter(outcome -> outcome.state() != Outcome.State.NOT_ASKED || outcome.identity().condition().isPresent()).toList();
	}

	private static boolean reads(Identity identity, Ref ref) {
		return Stream.concat(identity.left().stream(), identity.right().stream()).anyMatch(operand -> operand.cells().contains(ref));
	}

	private boolean isPlainTotal(Identity identity) {
		return identity.total() && value(identity.left().get(0).cells().get(0)).map(value -> value.origin() != Value.Origin.ASSERTED).orElse(true);
	}
}
