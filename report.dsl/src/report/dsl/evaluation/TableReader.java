package report.dsl.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import report.dsl.evaluation.Paths.Reading;
import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.findings.Severity;
import report.dsl.gzr.Cell;
import report.dsl.gzr.Column;
import report.dsl.gzr.Entry;
import report.dsl.gzr.GzrPackage;
import report.dsl.gzr.Row;
import report.dsl.gzr.RowCell;
import report.dsl.gzr.RowCells;
import report.dsl.gzr.Table;
import report.dsl.parser.Names;
import report.dsl.report.Address;
import report.dsl.report.CellKind;
import report.dsl.report.Place;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.TableForm;
import report.dsl.report.TableForm.Line;
import report.dsl.report.TableForm.Section;
import report.dsl.report.Value.Origin;
import report.dsl.report.Value.Slot;

/** Collects the cells that a report gives for one table, by position and by name, and tells what is wrong with them. */
final class TableReader {
	private static final String AWAITED = "待填";
	/** What stands on the line behind a rest, up to a comment. */
	private static final Pattern WORD = Pattern.compile("[\\h\u3000]+[^\\s\u3000/}]+");
	private final Table table;
	private final TableForm form;
	private final Places places;
	private final Problems problems;
	private final Mending mending;
	private final Map<Address, Raw> cells = new LinkedHashMap<>();
	private final Map<String, RowSource> rows = new LinkedHashMap<>();
	private Place restPlace;
	private Origin restOrigin;
	private boolean doubtful;

	/** What the source says for a cell. */
	record Raw(Origin origin, Optional<BigDecimal> number, Place place, Optional<Slot> slot) {
	}

	/**
	 * Where a row stands.
	 *
	 * @param named whether its cells are named
	 * @param broken whether its cells could not be told apart, which was told
	 * @param blank  whether it names no cell at all, so that the table's rest does not cover it
	 */
	record RowSource(Place name, Place whole, boolean named, boolean broken, boolean blank) {
		private RowSource torn() {
			return new RowSource(name, whole, named, true, blank);
		}
	}

	TableReader(Table table, TableForm form, Places places, Problems problems) {
		this.table = table;
		this.form = form;
		this.places = places;
		this.problems = problems;
		this.mending = new Mending(places);
	}

	Table tree() {
		return table;
	}

	TableForm form() {
		return form;
	}

	Optional<Raw> raw(Address address) {
		return Optional.ofNullable(cells.get(address));
	}

	Optional<RowSource> row(String path) {
		return Optional.ofNullable(rows.get(path));
	}

	Optional<Place> rest() {
		return Optional.ofNullable(restPlace);
	}

	Origin restOrigin() {
		return restOrigin;
	}

	/** Says that a row could not be told, so that nobody knows which rows the rest covers. */
	void doubt() {
		doubtful = true;
	}

	boolean doubtful() {
		return doubtful;
	}

	boolean untouched() {
		return rows.isEmpty() && restPlace == null && !doubtful;
	}

	/** The table's {@code 其余 0}. */
	void rest(Cell value, Place place) {
		if (restPlace != null) {
			problems.error(List.of(mending.remove(place)), Codes.DUPLICATE, place, "rest.twice");
			return;
		}
		restPlace = place;
		restOrigin = restOrigin(value, restPlace);
	}

	/** Tells when a rest is neither 0 nor 待填: nobody knows then what its cells are. */
	private Origin restOrigin(Cell cell, Place place) {
		String text = cell == null ? "" : Names.ascii(cell.getText());
		if (text.matches("0+"))
			return Origin.REST;
		if (text.equals("待填")) {
			problems.warning(Codes.AWAITED, places.of(cell), "cell.awaited.rest");
			return Origin.AWAITED;
		}
		problems.error(restRepairs(cell, place), Codes.SYNTAX, cell == null ? place : places.of(cell), "rest.zero");
		return Origin.BAD;
	}

	private List<Repair> restRepairs(Cell cell, Place place) {
		int end = place.offset() + place.length();
		Matcher word = WORD.matcher(places.text()).region(end, places.text().length());
		if (cell == null && !word.lookingAt())
			return Stream.of("0", AWAITED).map(value -> mending.insert(end, " " + value)).toList();
		Place wrong = cell == null ? places.at(end, word.end() - end) : places.of(cell);
		return Stream.of("0", AWAITED).map(value -> Problems.replace(wrong, cell == null ? " " + value : value)).toList();
	}

	/**
	 * A row's cells.
	 *
	 * @param broken whether its cells were torn apart by something that was told already
	 */
	void entry(RowCells entry, Row row, Place name, boolean broken) {
		String path = Paths.pathOf(row);
		if (!row.getRows().isEmpty()) {
			doubt();
			problems.error(Codes.NAME, name, "row.group", path, Paths.leafRows(row.getRows()).stream().map(Row::getName).toList());
			return;
		}
		if (rows.containsKey(path)) {
			problems.error(List.of(mending.remove(whole(entry))), Codes.DUPLICATE, name, "row.twice", path, rows.get(path).name().line());
			return;
		}
		boolean named = inputs(entry).stream().anyMatch(cell -> cell.isRest() || cell.getColumn() != null);
		Section section = section(path);
		boolean blank = inputs(entry).isEmpty() && entry.getAsserted() == null;
		List<RowCell> given = inputs(entry);
		boolean torn = broken || !named && !given.isEmpty() && !counted(entry, path, section);
		rows.put(path, new RowSource(name, whole(entry), named, torn, blank));
		if (named)
			named(entry, row, section);
		else if (!torn)
			positional(given, path, section);
		total(entry, path, section);
	}

	private Section section(String row) {
		return form.blocks().stream().filter(block -> line(block, row).isPresent()).findFirst().orElseThrow();
	}

	private static Optional<Line> line(Section section, String row) {
		for (Line line : section.rows())
			if (line.path().equals(row))
				return Optional.of(line);
		return Optional.empty();
	}

	/** Where the row stands, without the table's rest that the parser took for its own. */
	private Place whole(RowCells entry) {
		Place whole = places.of(entry);
		if (tableRest(entry).isEmpty())
			return whole;
		Place colon = places.of(entry, GzrPackage.Literals.ROW_CELLS__COLON);
		return places.at(whole.offset(), colon.offset() + colon.length() - whole.offset());
	}

	/** The cells of a row; {@code 其余 0} alone on a later line is the table's. */
	private List<RowCell> inputs(RowCells entry) {
		return tableRest(entry).isPresent() ? List.of() : entry.getCells();
	}

	/** The table's rest that the parser took for a row's own, because nothing stands between the colon and it. */
	Optional<RowCell> tableRest(RowCells entry) {
		if (entry.getCells().size() != 1 || !entry.getCells().get(0).isRest())
			return Optional.empty();
		RowCell rest = entry.getCells().get(0);
		return places.of(rest).line() > places.head(entry).line() ? Optional.of(rest) : Optional.empty();
	}

	/** Whether the row has as many positional cells as input columns; tells where not. */
	private boolean counted(RowCells entry, String path, Section section) {
		int given = entry.getCells().size();
		List<String> columns = section.inputs().stream().map(Line::name).toList();
		if (given == columns.size())
			return true;
		Finding finding = Finding.of(Codes.COUNT, Severity.ERROR, places.of(entry.getCells().get(Math.min(given - 1, columns.size()))), "cells.count", path,
				columns.size(), columns, given);
		if (given == section.columns().size() && entry.getAsserted() == null) {
			RowCell last = entry.getCells().get(given - 1);
			Edit edit = new Edit(places.at(places.of(last).offset(), 0), "= ");
			finding = finding.withRepairs(List.of(new Repair(Message.of("repair.assert", last.getValue().getText()), List.of(), List.of(edit))));
		} else if (given < columns.size()) {
			Place last = places.of(entry.getCells().get(given - 1));
			finding = finding.withRepairs(List.of(mending.insert(last.offset() + last.length(), (" " + AWAITED).repeat(columns.size() - given))));
		}
		problems.add(finding);
		return false;
	}

	private void positional(List<RowCell> given, String path, Section section) {
		List<Line> inputs = section.inputs();
		for (int i = 0; i < given.size(); i++)
			put(path, inputs.get(i), section, given.get(i).getValue());
	}

	private void named(RowCells entry, Row row, Section section) {
		String path = Paths.pathOf(row);
		RowCell rest = null;
		for (RowCell cell : entry.getCells()) {
			if (cell.isRest())
				rest = cell;
			else if (cell.getColumn() == null)
				problems.error(Codes.SYNTAX, places.of(cell), "cells.mixed");
			else
				column(row, cell).ifPresentOrElse(column -> {
					Line line = section.columns().stream().filter(known -> known.path().equals(Paths.pathOf(column))).findFirst().orElseThrow();
					if (cells.containsKey(new Address(path, line.path())))
						problems.error(List.of(withoutCell(entry, cell)), Codes.DUPLICATE, places.of(cell), "column.twice", line.path());
					else if (cell.getValue() != null)
						put(path, line, section, cell.getValue());
					else if (!line.computed())
						cells.put(new Address(path, line.path()), new Raw(Origin.MISSING, Optional.empty(), places.of(cell), Optional.empty()));
				}, () -> rows.computeIfPresent(path, (key, source) -> source.torn()));
		}
		if (rest != null && !rows.get(path).broken())
			rowRest(rest, path, section);
	}

	/** Removes a cell and the comma before it. */
	private Repair withoutCell(RowCells entry, RowCell cell) {
		Place before = places.of(entry.getCells().get(entry.getCells().indexOf(cell) - 1));
		Place own = places.of(cell);
		int from = before.offset() + before.length();
		return mending.remove(places.at(from, own.offset() + own.length() - from));
	}

	private void rowRest(RowCell rest, String path, Section section) {
		Place place = places.of(rest);
		Origin origin = restOrigin(rest.getValue(), place);
		Optional<BigDecimal> number = origin == Origin.REST ? Optional.of(BigDecimal.ZERO) : Optional.empty();
		for (Line column : section.inputs()) {
			Slot slot = new Slot(places.at(place.offset(), 0), Names.quoted(column.name()) + " ", ", ");
			cells.putIfAbsent(new Address(path, column.path()), new Raw(origin, number, place, Optional.of(slot)));
		}
	}

	/** The column that a named cell means. */
	private Optional<Column> column(Row row, RowCell cell) {
		List<String> names = Places.names(cell.getColumn());
		Place place = places.of(cell.getColumn());
		List<Reading> readings = Paths.columnsOf(row, names);
		String written = String.join(".", names);
		Matcher glued = EntryReader.GLUED.matcher(written);
		if (readings.isEmpty() && cell.getValue() == null && glued.matches() && !Paths.columnsOf(row, List.of(glued.group(1))).isEmpty()) {
			problems.error(List.of(Problems.replace(place, glued.group(1) + " " + glued.group(2))), Codes.SYNTAX, place, "cells.glued", written);
			return Optional.empty();
		}
		if (readings.isEmpty()) {
			List<String> known = Paths.leafColumns(Paths.columnsAt(row)).stream().filter(column -> column.getComputed() == null).map(Column::getName).toList();
			problems.unknown(place, "column.unknown", written, known, row.getName(), known);
			return Optional.empty();
		}
		if (readings.size() > 1) {
			problems.ambiguous(place, written, readings.stream().map(reading -> Paths.pathOf(reading.column())).toList());
			return Optional.empty();
		}
		Column column = readings.get(0).column();
		if (!column.getColumns().isEmpty()) {
			List<String> parts = Paths.leafColumns(column.getColumns()).stream().map(Column::getName).toList();
			problems.error(parts.stream().map(part -> Problems.replace(place, Names.quoted(part))).toList(), Codes.NAME, place, "column.group", written, parts);
			return Optional.empty();
		}
		return Optional.of(column);
	}

	private void total(RowCells entry, String path, Section section) {
		if (entry.getAsserted() == null)
			return;
		List<Line> totals = section.columns().stream().filter(Line::computed).toList();
		if (totals.size() == 1)
			put(path, totals.get(0), section, entry.getAsserted());
		else
			problems.error(List.of(withoutTotal(places.of(entry.getAsserted()))), Codes.COUNT, places.of(entry.getAsserted()), "row.noTotal", path);
	}

	private Repair withoutTotal(Place total) {
		int from = total.offset();
		while ("=＝".indexOf(places.text().charAt(from)) < 0)
			from--;
		int end = total.offset() + total.length();
		return mending.remove(places.at(places.text().substring(0, from).stripTrailing().length(), end - places.text().substring(0, from).stripTrailing().length()));
	}

	private void put(String row, Line column, Section section, Cell cell) {
		Line line = line(section, row).orElseThrow();
		CellKind kind = section.kind(line, column);
		Place place = places.of(cell);
		Optional<Slot> slot = Optional.of(new Slot(place, "", ""));
		String text = cell.getText() == null ? "" : cell.getText();
		CellReader.Reading reading = CellReader.read(text, kind);
		Address address = new Address(row, column.path());
		boolean total = line.computed() || column.computed();
		if (reading.awaited())
			problems.warning(Codes.AWAITED, place, "cell.awaited", form.name(address));
		if (!reading.problem().isEmpty())
			problems.add(bad(cell, address, reading));
		Origin origin = reading.number().isPresent() ? (total ? Origin.ASSERTED : Origin.GIVEN) : reading.awaited() ? Origin.AWAITED : Origin.BAD;
		cells.put(address, new Raw(origin, reading.number(), place, slot));
	}

	private Finding bad(Cell cell, Address address, CellReader.Reading reading) {
		Place place = places.of(cell);
		Finding finding = Finding.of(cellCode(), cellSeverity(), place, reading.problem(), form.name(address), cell.getText() == null ? "" : cell.getText(), reading.instead());
		List<Repair> repairs = new ArrayList<>();
		if (!reading.instead().isEmpty())
			repairs.add(Problems.replace(place, reading.instead()));
		if (reading.problem().equals("cell.word"))
			Stream.of("0", AWAITED).forEach(value -> repairs.add(Problems.replace(place, value)));
		return finding.withRepairs(repairs);
	}

	String cellCode() {
		return form.cellCheck().map(Verdict::code).orElse(Codes.CELL);
	}

	Severity cellSeverity() {
		return form.cellCheck().map(Verdict::severity).orElse(Severity.ERROR);
	}

	/** Whether an entry is one of this table's rows without a colon, or a column that lost its comma. */
	boolean knows(Entry entry) {
		return !Paths.rows(Places.names(entry.getRow()), List.of(table)).isEmpty();
	}
}
