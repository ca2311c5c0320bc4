package report.dsl.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import report.dsl.evaluation.TableReader.Raw;
import report.dsl.evaluation.TableReader.RowSource;
import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.findings.Severity;
import report.dsl.parser.Names;
import report.dsl.report.Address;
import report.dsl.report.CellKind;
import report.dsl.report.Place;
import report.dsl.report.RollUp;
import report.dsl.report.Rules.Operand;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.Sums;
import report.dsl.report.Table;
import report.dsl.report.TableForm;
import report.dsl.report.TableForm.Line;
import report.dsl.report.TableForm.Section;
import report.dsl.report.Value;
import report.dsl.report.Value.Origin;
import report.dsl.report.Value.Slot;

/** Makes the values of a table from what the report gives, and tells which cells nobody gave. */
final class TableEvaluator {
	/** So many of the missing rows are named in one finding. */
	private static final int NAMED_MISSING = 3;
	private final TableReader reader;
	private final Problems problems;
	private final Place place;
	private final Places places;
	private final Optional<RollUp> rollUp;
	private final Mending mending;

	/**
	 * @param place  the chapter that holds the table
	 * @param rollUp the reports that its cells are the sums of, where they are
	 */
	TableEvaluator(TableReader reader, Places places, Problems problems, Place place, Optional<RollUp> rollUp) {
		this.reader = reader;
		this.places = places;
		this.problems = problems;
		this.place = place;
		this.rollUp = rollUp.filter(sum -> !sum.partial());
		this.mending = new Mending(places);
	}

	Table evaluate() {
		TableForm form = reader.form();
		Map<Address, Value> inputs = new LinkedHashMap<>();
		Map<Address, CellKind> kinds = new HashMap<>();
		for (Section section : form.blocks())
			for (Line row : section.rows())
				for (Line column : section.columns()) {
					Address address = new Address(row.path(), column.path());
					inputs.put(address, input(section, row, column));
					kinds.put(address, section.kind(row, column));
				}
		Map<Ref, List<Operand>> totals = Sums.totals(form.identities());
		Sums sums = new Sums(totals, ref -> Optional.ofNullable(inputs.get(ref.address())).flatMap(Value::stated));
		Map<Address, Value> values = new LinkedHashMap<>();
		inputs.forEach((address, value) -> values.put(address, computed(address, value, sums, totals)));
		missing(values);
		return new Table(form, values, new GridBuilder(reader.tree(), values, kinds).build(), place);
	}

	private Value input(Section section, Line row, Line column) {
		Value own = own(section, row, column);
		return rollUp.isEmpty() || row.computed() || column.computed() ? own
				: summed(own, rollUp.get(), new Ref(reader.form().name(), new Address(row.path(), column.path())));
	}

	/** What the author says of a cell that is the sum of others is an assertion. */
	private static Value summed(Value own, RollUp rollUp, Ref ref) {
		Optional<BigDecimal> sum = rollUp.sum(ref);
		return switch (own.origin()) {
		case GIVEN -> new Value(Origin.ASSERTED, own.stated(), sum, own.place(), own.slot());
		case REST -> new Value(Origin.REST, own.stated(), sum, own.place(), own.slot());
		case BAD -> own;
		default -> new Value(Origin.SUMMED, sum, sum, own.origin() == Origin.AWAITED ? own.place() : rollUp.place(), Optional.empty());
		};
	}

	private Value own(Section section, Line row, Line column) {
		Address address = new Address(row.path(), column.path());
		Optional<Raw> raw = reader.raw(address);
		Optional<RowSource> source = reader.row(row.path());
		if (raw.isPresent())
			return new Value(raw.get().origin(), raw.get().number(), raw.get().number(), raw.get().place(), raw.get().slot());
		if (row.computed() || column.computed())
			return new Value(Origin.COMPUTED, Optional.empty(), Optional.empty(), source.map(RowSource::name).orElse(place), Optional.empty());
		if (source.map(RowSource::broken).orElse(false))
			return new Value(Origin.BAD, Optional.empty(), Optional.empty(), source.get().name(), Optional.empty());
		if (reader.rest().isEmpty() || source.map(RowSource::blank).orElse(false))
			return new Value(Origin.MISSING, Optional.empty(), Optional.empty(), source.map(RowSource::name).orElse(place), Optional.empty());
		if (reader.doubtful())
			return new Value(Origin.BAD, Optional.empty(), Optional.empty(), reader.rest().get(), Optional.empty());
		Optional<BigDecimal> zero = reader.restOrigin() == Origin.REST ? Optional.of(BigDecimal.ZERO) : Optional.empty();
		return new Value(reader.restOrigin(), zero, zero, reader.rest().get(), Optional.of(restSlot(source, section, row, column)));
	}

	/** Where a cell that the table's rest covers would be written: in its row, or in a new row before the rest. */
	private Slot restSlot(Optional<RowSource> source, Section section, Line row, Line column) {
		boolean single = section.inputs().size() == 1;
		String cell = single ? "" : Names.quoted(column.name()) + " ";
		if (source.isPresent()) {
			Place whole = source.get().whole();
			return new Slot(places.at(whole.offset() + whole.length(), 0), (source.get().named() ? ", " : " ") + cell, "");
		}
		String rowName = Names.written(row.path());
		return new Slot(places.at(reader.rest().get().offset(), 0), rowName + ": " + cell, (single ? "" : ", 其余 0") + "\n  ");
	}

	private Value computed(Address address, Value value, Sums sums, Map<Ref, List<Operand>> totals) {
		Ref ref = new Ref(reader.form().name(), address);
		if (!totals.containsKey(ref))
			return value;
		Optional<BigDecimal> sum = sums.of(ref);
		Sums.side(totals.get(ref), sums::of).filter(large -> !Sums.fits(large)).ifPresent(large -> problems.add(Finding.of(reader.cellCode(), Severity.ERROR,
				value.place(), "cell.overflow.sum", reader.form().name(address), large.toPlainString())));
		Optional<BigDecimal> stated = value.origin() == Origin.ASSERTED ? value.stated() : sum;
		return new Value(value.origin(), stated, sum, value.place(), value.slot());
	}

	private void missing(Map<Address, Value> values) {
		List<String> whole = new ArrayList<>();
		for (Section section : reader.form().blocks())
			for (Line row : section.rows()) {
				List<String> columns = section.columns().stream()
						.filter(column -> values.get(new Address(row.path(), column.path())).origin() == Origin.MISSING).map(Line::name).toList();
				if (columns.isEmpty())
					continue;
				if (reader.row(row.path()).isEmpty())
					whole.add(row.path());
				else
					missingCells(section, row, columns);
			}
		if (whole.isEmpty())
			return;
		if (reader.untouched())
			problems.error(rests(), rowCode(), place, "table.missing", reader.form().name());
		else if (reader.form().rowCheck().isPresent())
			whole.forEach(row -> problems.error(Stream.concat(rests().stream(), row(row).stream()).toList(), rowCode(), place, "row.missing", row));
		else
			problems.error(rests(), rowCode(), place, "rows.missing", whole.subList(0, Math.min(NAMED_MISSING, whole.size())), whole.size());
	}

	/** The table's rest, below its last row. The report's own tables have none. */
	private List<Repair> rests() {
		if (!reader.form().official() || reader.rest().isPresent())
			return List.of();
		int last = allRows().map(row -> row.offset() + row.length()).max(Comparator.naturalOrder()).orElse(place.offset() + place.length());
		return List.of(mending.below(Message.of("repair.rest"), last, "  其余 0"), mending.below(Message.of("repair.insert", "其余 待填"), last, "  其余 待填"));
	}

	private Stream<Place> allRows() {
		return reader.form().blocks().stream().flatMap(section -> section.rows().stream()).flatMap(row -> reader.row(row.path()).stream()).map(RowSource::whole);
	}

	/** A row of awaited numbers, below the row before it in the form. */
	private List<Repair> row(String path) {
		if (!reader.form().official())
			return List.of();
		int above = place.offset() + place.length();
		for (Section section : reader.form().blocks())
			for (Line row : section.rows()) {
				if (row.path().equals(path)) {
					String text = Names.written(path) + ":" + " 待填".repeat(section.inputs().size());
					return List.of(mending.below(Message.of("repair.insert", text), above, "  " + text));
				}
				above = reader.row(row.path()).map(RowSource::whole).map(whole -> whole.offset() + whole.length()).orElse(above);
			}
		return List.of();
	}

	private void missingCells(Section section, Line row, List<String> columns) {
		RowSource source = reader.row(row.path()).orElseThrow();
		List<Place> blanks = columns.stream().flatMap(column -> blank(section, row, column).stream()).toList();
		int end = source.whole().offset() + source.whole().length();
		String text = section.inputs().size() == 1 ? " 0" : columns.size() == section.inputs().size() ? " 其余 0" : ", 其余 0";
		Repair rest = new Repair(Message.of("repair.rest"), List.of(), List.of(new Edit(places.at(end, 0), text)));
		if (blanks.size() == columns.size())
			rest = new Repair(Message.of("repair.zero"), List.of(),
					blanks.stream().sorted(Comparator.reverseOrder()).map(blank -> new Edit(places.at(blank.offset() + blank.length(), 0), " 0")).toList());
		Repair awaited = new Repair(Message.of("repair.insert", "待填"), List.of(),
				rest.edits().stream().map(edit -> new Edit(edit.place(), edit.replacement().replace("0", "待填"))).toList());
		problems.add(Finding.of(reader.cellCode(), reader.cellSeverity(), source.name(), "cells.missing", row.path(), columns).withRepairs(List.of(rest, awaited)));
	}

	/** A column that is named without a number. */
	private Optional<Place> blank(Section section, Line row, String column) {
		return section.columns().stream().filter(line -> line.name().equals(column)).findFirst()
				.flatMap(line -> reader.raw(new Address(row.path(), line.path()))).map(Raw::place);
	}

	private String rowCode() {
		return reader.form().rowCheck().map(Verdict::code).orElse(reader.cellCode());
	}
}
