package report.dsl.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import report.dsl.evaluation.Citations.Meant;
import report.dsl.findings.Message;
import report.dsl.gzr.Column;
import report.dsl.gzr.GzrPackage.Literals;
import report.dsl.gzr.Path;
import report.dsl.gzr.Picture;
import report.dsl.gzr.Row;
import report.dsl.parser.Names;
import report.dsl.report.CellKind;
import report.dsl.report.Chart;
import report.dsl.report.Chart.Item;
import report.dsl.report.Chart.Kind;
import report.dsl.report.Place;
import report.dsl.report.Rules.Ref;

/** Reads the cells of charts. One whose values are not all known shows nothing; of an unknown cell it is told where the cell stands. */
final class ChartReader {
	private final int year;
	private final boolean last;
	private final Citations citations;
	private final Places places;
	private final Problems problems;
	private final Mending mending;

	/** @param last whether last year's report is at hand, or it was told that it is not */
	ChartReader(int year, boolean last, Citations citations, Places places, Problems problems) {
		this.year = year;
		this.last = last;
		this.citations = citations;
		this.places = places;
		this.problems = problems;
		this.mending = new Mending(places);
	}

	/** A cell of a chart: what it means, and its place. */
	private record Shown(Path path, Meant meant, Place place) {
		Set<Ref> cells() {
			return Set.copyOf(meant.cells());
		}
	}

	Optional<Chart> read(Picture picture) {
		Kind kind = kind(picture.getKind());
		List<Shown> shown = shown(picture, kind);
		if (shown.isEmpty() || shown.size() < picture.getCells().size() || !fits(picture, kind, shown))
			return Optional.empty();
		List<String> labels = labels(shown);
		List<Item> items = new ArrayList<>();
		for (int i = 0; i < shown.size(); i++)
			item(kind, labels.get(i), shown.get(i)).ifPresent(items::add);
		if (items.size() < shown.size())
			return Optional.empty();
		String unit = items.stream().flatMap(item -> item.cells().stream()).findFirst().flatMap(citations::kind).map(ChartReader::unit).orElse("");
		if (kind == Kind.SHARES)
			return shares(picture, items).map(parts -> new Chart(kind, year, unit, parts));
		return Optional.of(new Chart(kind, year, unit, List.copyOf(items)));
	}

	private static String unit(CellKind kind) {
		return kind == CellKind.WAN_YUAN ? "万元" : kind == CellKind.YUAN ? "元" : "";
	}

	private static Kind kind(String word) {
		return switch (word) {
		case "占比" -> Kind.SHARES;
		case "两年" -> Kind.YEARS;
		default -> Kind.BARS;
		};
	}

	/** What the paths mean; those that mean nothing were told. */
	private List<Shown> shown(Picture picture, Kind kind) {
		Place behind = places.of(picture, picture.getAlternative() != null ? Literals.PICTURE__ALTERNATIVE
				: picture.getCaption() != null ? Literals.PICTURE__CAPTION : Literals.PICTURE__KIND);
		if (picture.getCells().isEmpty()) {
			problems.error(Codes.SYNTAX, places.head(picture), "chart.cells", picture.getKind());
			return List.of();
		}
		if (picture.getColon() == null)
			problems.error(List.of(mending.insert(behind.offset() + behind.length(), ":")), Codes.SYNTAX, behind, "chart.colon");
		if (kind == Kind.YEARS && !last) {
			problems.error(Codes.CITE, places.of(picture, Literals.PICTURE__KIND), "chart.year");
			return List.of();
		}
		List<Shown> shown = new ArrayList<>();
		for (Path path : picture.getCells())
			if (path.getBelow() != null || path.isLast() && kind != Kind.BARS)
				problems.error(Codes.CHART, places.of(path), "chart.here", picture.getKind());
			else
				citations.meant(path).ifPresent(meant -> shown.add(new Shown(path, meant, places.of(path))));
		return shown;
	}

	// ---- whether they can stand side by side

	private boolean fits(Picture picture, Kind kind, List<Shown> shown) {
		Set<Ref> before = new HashSet<>();
		for (Shown cell : shown)
			for (Ref ref : cell.meant().cells())
				if (!before.add(ref)) {
					problems.error(Codes.DUPLICATE, cell.place(), "chart.twice", Places.source(cell.path()));
					return false;
				}
		List<CellKind> kinds = before.stream().flatMap(ref -> citations.kind(ref).stream()).distinct().toList();
		if (kinds.size() > 1) {
			problems.error(Codes.CHART, places.of(picture, Literals.PICTURE__KIND), "chart.kinds");
			return false;
		}
		if (kind == Kind.SHARES)
			whole(picture, shown);
		return true;
	}

	/** What is missing of a whole is proposed behind the last part. */
	private void whole(Picture picture, List<Shown> shown) {
		Whole whole = Whole.of(shown.stream().map(cell -> cell.meant().reading()).toList());
		Place place = places.of(picture, Literals.PICTURE__KIND);
		if (whole.mixed())
			problems.warning(Codes.CHART, place, "chart.mixed");
		if (whole.missing().isEmpty())
			return;
		Place end = shown.get(shown.size() - 1).place();
		String added = ", " + String.join(", ", whole.missing());
		problems.add(report.dsl.findings.Finding.of(Codes.CHART, report.dsl.findings.Severity.WARNING, place, "chart.missing", whole.name(), whole.missing())
				.withRepairs(List.of(mending.insert(Message.of("repair.insert", String.join(", ", whole.missing())), end.offset() + end.length(), added))));
	}

	// ---- values

	private Optional<Item> item(Kind kind, String label, Shown shown) {
		List<Ref> cells = shown.meant().cells();
		Optional<BigDecimal> value = citations.sum(cells);
		Optional<BigDecimal> before = kind == Kind.YEARS ? citations.sum(cells.stream().map(ref -> new Ref(Ref.LAST, ref.table(), ref.address())).toList()) : Optional.empty();
		if (value.isEmpty() || kind == Kind.YEARS && before.isEmpty())
			return Optional.empty();
		if (value.get().signum() < 0 || before.filter(number -> number.signum() < 0).isPresent()) {
			problems.error(Codes.CHART, shown.place(), "chart.negative", Places.source(shown.path()), value.get().toPlainString());
			return Optional.empty();
		}
		return Optional.of(new Item(label, value.get(), before, Optional.empty(), cells));
	}

	private Optional<List<Item>> shares(Picture picture, List<Item> items) {
		BigDecimal whole = items.stream().map(Item::value).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (whole.signum() == 0) {
			problems.error(Codes.CHART, places.of(picture, Literals.PICTURE__KIND), "chart.zero");
			return Optional.empty();
		}
		return Optional.of(items.stream().map(item -> new Item(item.label(), item.value(), item.lastYear(), Optional.of(Citations.percent(item.value(), whole)), item.cells())).toList());
	}

	// ---- words

	/** By their rows; by their columns where they are all of one row; else by both. */
	private static List<String> labels(List<Shown> shown) {
		List<String> rows = shown.stream().map(cell -> before(cell) + row(cell)).toList();
		List<String> columns = shown.stream().map(cell -> before(cell) + column(cell)).toList();
		if (rows.stream().distinct().count() == shown.size())
			return rows;
		if (columns.stream().distinct().count() == shown.size())
			return columns;
		return shown.stream().map(cell -> before(cell) + row(cell) + "·" + column(cell)).toList();
	}

	private static String before(Shown cell) {
		return cell.path().isLast() ? "上年" : "";
	}

	/** The total of a group goes by the group's name. */
	private static String row(Shown cell) {
		Row row = cell.meant().reading().row();
		return row.getComputed() != null && row.eContainer() instanceof Row group ? group.getName() : row.getName();
	}

	private static String column(Shown cell) {
		Column column = cell.meant().reading().column();
		String path = column != null ? Paths.pathOf(column) : cell.meant().cells().get(0).address().column();
		List<String> names = Names.along(path);
		return names.get(names.size() - 1);
	}

	/** The data of a chart in words. The paper is Chinese. */
	static String data(Chart chart) {
		String items = chart.items().stream().map(item -> data(chart, item)).collect(Collectors.joining("；"));
		return words(chart.kind().name().toLowerCase(Locale.ROOT), items, Integer.toString(chart.year() - 1), Integer.toString(chart.year()));
	}

	private static String data(Chart chart, Item item) {
		String value = item.value().toPlainString() + chart.unit();
		if (item.share().isPresent())
			return words("share", item.label(), value, item.share().get());
		return item.lastYear().map(before -> words("beside", item.label(), before.toPlainString() + chart.unit(), value)).orElseGet(() -> words("value", item.label(), value));
	}

	private static String words(String what, Object... arguments) {
		return Message.of("paper.chart." + what, arguments).in(Locale.CHINESE);
	}
}
