package report.dsl.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import report.dsl.evaluation.Paths;
import report.dsl.findings.Message;
import report.dsl.gzr.Column;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.importer.Labels.Match;
import report.dsl.importer.Original.Text;

/** Reads lines of a published report as rows of one table of the form. */
final class TableReader {
	/** Between cells that were told apart. */
	static final String BAR = " | ";
	/** For a cell that is blank. */
	static final String BLANK = "（空）";
	private static final String IN_NUMBERS = "\\d０-９\\s.．,，+\\-－—–/／元笔件万";
	/** A label may end in what is a unit elsewhere (规范性文件). */
	private static final Pattern LINE = Pattern.compile("((?:|.*[^" + IN_NUMBERS + "])[元笔件万]*+)([" + IN_NUMBERS + "]+)");
	private static final Pattern VALUE = Pattern.compile("[" + IN_NUMBERS + "\\\\条份个次]*");
	private static final Pattern TELLING = Pattern.compile(".*[\\d０-９\\-－—–/／].*");
	private final FormWords words;
	private final Table table;
	private final List<Line> lines = new ArrayList<>();

	/**
	 * A line that can be a row.
	 *
	 * @param row   that its label means; null where it stands without
	 * @param apart whether its cells are told apart by more than blanks
	 */
	private record Line(Row row, boolean exact, String label, List<String> values, boolean apart, Message place) {
		String original() {
			return values.stream().map(value -> value.isEmpty() ? BLANK : value).collect(Collectors.joining(apart ? BAR : " "));
		}
	}

	TableReader(FormWords words, Table table) {
		this.words = words;
		this.table = table;
	}

	Table table() {
		return table;
	}

	/** How many lines it took. */
	int size() {
		return lines.size();
	}

	// ---- taking lines

	/** Takes a line of text, if it is a row. */
	boolean take(Text text) {
		Matcher line = LINE.matcher(text.text());
		if (!line.matches() || !TELLING.matcher(line.group(2)).matches())
			return false;
		String label = Labels.withoutStray(line.group(1).strip());
		List<String> values = List.of(line.group(2).strip().split("\\s+"));
		Optional<Match<Row>> match = table.isAcross() ? Optional.empty() : Labels.match(label, words.rows(table));
		if (match.isEmpty() && !(table.isAcross() ? acrossLabel(label) : table.getBlocks().isEmpty() && isPart(label) && values.size() == width()))
			return false;
		return add(match, label, values, false, text.place());
	}

	private boolean isPart(String label) {
		return label.isEmpty() || words.isPartOfLabels(label, table);
	}

	/** The one row of a table that runs across stands without a label, or behind words that announce it. */
	private boolean acrossLabel(String label) {
		return label.isEmpty() || label.endsWith("：") || label.endsWith(":");
	}

	/** Takes a row of cells, if it is one of this table. */
	boolean take(List<String> cells, Message place) {
		if (table.isAcross())
			return takeAcross(cells, place);
		if (cells.stream().anyMatch(this::isColumn))
			return false;
		int at = -1;
		Optional<Match<Row>> match = Optional.empty();
		for (int i = 0; i < cells.size() && (cells.get(i).isEmpty() ? match.isEmpty() : !isValue(cells.get(i))); i++) {
			Optional<Match<Row>> here = Labels.match(cells.get(i), words.rows(table));
			if (here.isPresent()) {
				match = here;
				at = i;
			}
		}
		if (match.isEmpty() || at + 1 == cells.size())
			return false;
		return add(match, cells.get(at), cells.subList(at + 1, cells.size()), true, place);
	}

	/** Whether a cell heads a column, and cannot be a row's label. */
	private boolean isColumn(String cell) {
		return !isValue(cell) && Labels.match(cell, words.columns(table)).isPresent() && Labels.match(cell, words.rows(table)).isEmpty();
	}

	private boolean takeAcross(List<String> cells, Message place) {
		boolean announced = !cells.isEmpty() && !isValue(cells.get(0)) && acrossLabel(cells.get(0));
		List<String> values = announced ? cells.subList(1, cells.size()) : cells;
		if (!values.stream().allMatch(TableReader::isValue) || values.stream().noneMatch(value -> TELLING.matcher(value).matches()))
			return false;
		return add(Optional.empty(), "", values, true, place);
	}

	private boolean add(Optional<Match<Row>> match, String label, List<String> values, boolean apart, Message place) {
		return lines.add(new Line(match.map(Match::thing).orElse(null), match.map(Match::exact).orElse(true), label, values, apart, place));
	}

	static boolean isValue(String cell) {
		return VALUE.matcher(cell).matches();
	}

	// ---- which row is which

	/** The lines by the rows that they give; in {@code left} what is no row of the table. */
	Map<Row, RowValues> rows(List<Text> left) {
		Map<Row, RowValues> found = new LinkedHashMap<>();
		if (table.isAcross()) {
			lines.stream().limit(1).forEach(line -> across(line, found));
			lines.stream().skip(1).forEach(line -> left.add(new Text(line.original(), line.place())));
			return found;
		}
		List<Line> known = anchored();
		for (int i = 0; i < lines.size(); i++) {
			Line line = known.get(i);
			if (line.row() == null)
				left.add(new Text((line.label() + " " + line.original()).strip(), line.place()));
			else
				found.put(line.row(), values(line));
		}
		return found;
	}

	/** Lines without a label take the rows between those that have one, where there are as many of them. */
	private List<Line> anchored() {
		Set<Row> taken = new HashSet<>();
		List<Line> known = new ArrayList<>();
		for (Line line : lines)
			known.add(line.row() != null && !taken.add(line.row()) ? new Line(null, true, line.label(), line.values(), line.apart(), line.place()) : line);
		int from = 0;
		while (from < known.size()) {
			int to = from;
			while (to < known.size() && known.get(to).row() == null)
				to++;
			if (to > from)
				fill(known, from, to, taken);
			from = to + 1;
		}
		return known;
	}

	private void fill(List<Line> known, int from, int to, Set<Row> taken) {
		List<Row> leaves = Paths.leafRows(Paths.rowsOf(table));
		List<Row> before = from == 0 ? List.of() : Paths.leafRows(List.of(known.get(from - 1).row()));
		int first = before.isEmpty() ? 0 : leaves.indexOf(before.get(before.size() - 1)) + 1;
		int last = to == known.size() ? leaves.size() : leaves.indexOf(Paths.leafRows(List.of(known.get(to).row())).get(0));
		List<Row> between = last < first ? List.of() : leaves.subList(first, last).stream().filter(row -> !taken.contains(row)).toList();
		if (between.size() != to - from)
			return;
		for (int i = from; i < to; i++) {
			Line line = known.get(i);
			known.set(i, new Line(between.get(i - from), true, line.label(), line.values(), line.apart(), line.place()));
			taken.add(between.get(i - from));
		}
	}

	// ---- its cells

	/** How many cells a row has. */
	private int width() {
		return Paths.leafColumns(table.getColumns()).size();
	}

	private static RowValues values(Line line) {
		List<Column> columns = Paths.leafColumns(Paths.columnsAt(line.row()));
		List<String> cells = cells(line, columns.size());
		boolean totals = columns.get(columns.size() - 1).getComputed() != null;
		List<String> inferred = cells.isEmpty() && !line.apart() ? Splits.only(line.values(), columns.size(), columns.size(), totals).orElse(List.of()) : List.of();
		String original = cells.isEmpty() ? line.original() : new Line(null, true, "", cells, line.apart(), line.place()).original();
		return new RowValues(line.row(), cells, inferred, original, line.exact() ? "" : line.label(), line.place());
	}

	/** As many cells as there are columns; empty ones at the end don't count. */
	private static List<String> cells(Line line, int count) {
		List<String> values = line.values();
		boolean fits = values.size() >= count && values.subList(count, values.size()).stream().allMatch(String::isEmpty);
		return fits ? values.subList(0, count) : List.of();
	}

	private void across(Line line, Map<Row, RowValues> found) {
		List<Row> rows = Paths.leafRows(table.getRows());
		int width = width();
		List<String> cells = cells(line, rows.size() * width);
		List<String> inferred = cells.isEmpty() && !line.apart() ? Splits.only(line.values(), rows.size() * width, width, true).orElse(List.of()) : List.of();
		for (int i = 0; i < rows.size(); i++) {
			List<String> own = part(cells, i, width);
			String original = own.isEmpty() ? line.original() : new Line(null, true, "", own, line.apart(), line.place()).original();
			found.put(rows.get(i), new RowValues(rows.get(i), own, part(inferred, i, width), original, "", line.place()));
		}
	}

	private static List<String> part(List<String> cells, int index, int width) {
		return cells.isEmpty() ? List.of() : cells.subList(index * width, (index + 1) * width);
	}

	/** The text of cells as one line. */
	static String joined(List<String> cells) {
		return Arrays.stream(cells.toArray(String[]::new)).filter(cell -> !cell.isEmpty()).collect(Collectors.joining(BAR));
	}
}
