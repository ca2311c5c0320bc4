package report.dsl.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import report.dsl.evaluation.Paths;
import report.dsl.gzr.Column;
import report.dsl.gzr.Row;
import report.dsl.parser.Names;
import report.dsl.report.CellKind;

/** The cells of a row as a report gives them: what is no number of its kind is awaited, a printed total is asserted. */
final class Cells {
	static final String AWAITED = "待填";
	private static final Pattern WITH_UNIT = Pattern.compile("(.*?)\\s*(件|元|万元)");
	private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,14}");
	/** What stands in cells that hold nothing. */
	private static final Pattern BLANK = Pattern.compile("[\\s/／\\-－—–]*");
	private final List<Column> columns;
	private final List<String> given;
	private final List<Optional<String>> numbers = new ArrayList<>();
	private final List<Optional<String>> offered = new ArrayList<>();

	Cells(RowValues values, Row row, FormWords words) {
		given = values.cells();
		columns = Paths.leafColumns(Paths.columnsAt(row));
		for (int i = 0; i < columns.size(); i++) {
			CellKind kind = words.kind(row, columns.get(i));
			Optional<String> number = i < values.cells().size() ? number(values.cells().get(i), kind) : Optional.empty();
			numbers.add(number);
			Optional<String> inferred = values.inferred().isEmpty() ? offer(values.cells(), i, kind) : Optional.of(values.inferred().get(i));
			offered.add(number.or(() -> inferred));
		}
		byTotal();
	}

	/** What blank cells can only be: all 0 where the others make up the row's total, the rest of it where one alone is blank. */
	private void byTotal() {
		int total = columns.size() - 1;
		List<Integer> blank = IntStream.range(0, columns.size()).filter(i -> offered.get(i).isEmpty()).boxed().toList();
		boolean known = columns.get(total).getComputed() != null && given.size() == columns.size() && offered.get(total).filter(COUNT.asMatchPredicate()).isPresent();
		if (!known || blank.isEmpty() || !blank.stream().allMatch(i -> BLANK.matcher(given.get(i)).matches())
				|| !offered.stream().flatMap(Optional::stream).allMatch(COUNT.asMatchPredicate()))
			return;
		long rest = IntStream.range(0, total).filter(i -> offered.get(i).isPresent()).mapToLong(i -> -Long.parseLong(offered.get(i).get())).sum() + Long.parseLong(offered.get(total).get());
		if (rest == 0 || rest > 0 && blank.size() == 1)
			blank.forEach(i -> offered.set(i, Optional.of(Long.toString(rest))));
	}

	/** As a number of its kind, which is then written without loss. */
	private static Optional<String> number(String cell, CellKind kind) {
		String ascii = Names.ascii(cell);
		boolean good = ascii.matches(switch (kind) {
		case COUNT -> "0|[1-9][0-9]{0,17}";
		case CHANGE -> "0|[+-]?[1-9][0-9]{0,17}";
		case WAN_YUAN -> "(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?";
		case YUAN -> "(0|[1-9][0-9]{0,14})(\\.[0-9]{1,2})?";
		});
		return good ? Optional.of(ascii) : Optional.empty();
	}

	/** The number in a cell that gives its own unit, too, or separates thousands. */
	private static Optional<String> offer(List<String> cells, int index, CellKind kind) {
		if (index >= cells.size())
			return Optional.empty();
		String cell = cells.get(index);
		Matcher unit = WITH_UNIT.matcher(cell);
		String own = kind == CellKind.COUNT ? "件" : kind == CellKind.YUAN ? "元" : kind == CellKind.WAN_YUAN ? "万元" : "";
		if (unit.matches() && unit.group(2).equals(own))
			return number(unit.group(1), kind);
		return cell.matches("\\d{1,3}([,，]\\d{3})+(\\.\\d+)?") ? number(cell.replaceAll("[,，]", ""), kind) : Optional.empty();
	}

	/** Whether every cell is a number, or a computed one that is blank. */
	boolean completeButForTotals() {
		return IntStream.range(0, columns.size())
				.allMatch(i -> numbers.get(i).isPresent() || columns.get(i).getComputed() != null && i < given.size() && given.get(i).isEmpty());
	}

	/** Whether every cell is a number. */
	boolean complete() {
		return numbers.stream().allMatch(Optional::isPresent);
	}

	boolean zero() {
		return numbers.stream().allMatch(number -> number.filter("0"::equals).isPresent());
	}

	/** As the report writes them. */
	String text() {
		return text(numbers);
	}

	/** The same with what can be read out of the original, if that is more. */
	Optional<String> offered() {
		return offered.equals(numbers) ? Optional.empty() : Optional.of(text(offered));
	}

	private String text(List<Optional<String>> cells) {
		StringJoiner text = new StringJoiner(" ");
		for (int i = 0; i < columns.size(); i++)
			if (columns.get(i).getComputed() == null)
				text.add(cells.get(i).orElse(AWAITED));
			else
				cells.get(i).ifPresent(total -> text.add("= " + total));
		return text.toString();
	}
}
