package report.dsl.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import report.dsl.evaluation.Expressions.NotLinear;
import report.dsl.evaluation.Paths.Reading;
import report.dsl.findings.Finding.Repair;
import report.dsl.gzr.Column;
import report.dsl.gzr.Expression;
import report.dsl.gzr.HeadValue;
import report.dsl.gzr.Path;
import report.dsl.gzr.Reference;
import report.dsl.gzr.Row;
import report.dsl.gzr.Share;
import report.dsl.gzr.Table;
import report.dsl.parser.Names;
import report.dsl.report.CellKind;
import report.dsl.report.Place;
import report.dsl.report.Rules.Operand;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Run;
import report.dsl.report.Sums;
import report.dsl.report.Value;

/** Puts numbers in the place of citations. An open column means the table's total column. */
final class Citations {
	private static final int DEFAULT_DECIMALS = 1;
	private final Places places;
	private final Problems problems;
	private final Map<String, String> heads;
	private final List<Table> tables;
	private final Map<String, report.dsl.report.Table> values;
	private final Optional<report.dsl.report.Report> last;
	private final boolean named;
	/** by the citation at work */
	private final List<Ref> cited = new ArrayList<>();

	/**
	 * @param heads  单位, 年度 and the like
	 * @param tables every table a citation may name
	 * @param values the evaluated tables by name
	 * @param named  whether the report names last year's; where that is not at hand, it was told
	 */
	Citations(Places places, Problems problems, Map<String, String> heads, List<Table> tables, Map<String, report.dsl.report.Table> values,
			Optional<report.dsl.report.Report> last, boolean named) {
		this.places = places;
		this.problems = problems;
		this.heads = heads;
		this.tables = tables;
		this.values = values;
		this.last = last;
		this.named = named;
	}

	/**
	 * What a citation prints.
	 *
	 * @param typed the citation with its brackets, which is printed where it cites nothing
	 */
	Run cite(Expression expression, Place place, String typed) {
		cited.clear();
		if (expression instanceof HeadValue head)
			return new Run.Cited(heads.getOrDefault(head.getValue(), ""), heads.containsKey(head.getValue()), List.of(), place);
		if (expression instanceof Reference lone && lone.getPath().getSegments().size() == 1 && readings(lone.getPath()).isEmpty()) {
			Place bracket = places.at(place.offset() - 1, place.length() + 2);
			problems.add(report.dsl.findings.Finding.of(Codes.BRACKET, report.dsl.findings.Severity.WARNING, bracket, "bracket.name", typed, hint(lone.getPath()))
					.withRepairs(bracketRepairs(lone.getPath(), bracket, typed)));
			return new Run.Text(typed, bracket);
		}
		try {
			Optional<String> text = expression instanceof Share share ? share(share) : sum(expression).map(BigDecimal::toPlainString);
			return new Run.Cited(text.orElse(""), text.isPresent(), cited.stream().distinct().toList(), place);
		} catch (NotLinear e) {
			tell(e, expression instanceof Reference reference ? Optional.of(reference.getPath()) : Optional.empty(), place);
			return new Run.Cited("", false, cited.stream().distinct().toList(), place);
		}
	}

	/** The one thing that a path means, and its cells. */
	record Meant(Reading reading, List<Ref> cells) {
	}

	/** What a path by itself cites; empty where it was told that it cites nothing. */
	Optional<Meant> meant(Path path) {
		try {
			return Optional.of(found(path));
		} catch (NotLinear e) {
			tell(e, Optional.of(path), places.of(path));
			return Optional.empty();
		}
	}

	/** What cells add up to; empty where one is not known. */
	Optional<BigDecimal> sum(List<Ref> cells) {
		return Sums.side(List.of(new Operand("", BigDecimal.ONE, cells)), this::value);
	}

	/** What a cell holds; empty where its table is not there. */
	Optional<CellKind> kind(Ref ref) {
		return Optional.ofNullable(values.get(ref.table())).flatMap(table -> table.form().kind(ref.address()));
	}

	private void tell(NotLinear problem, Optional<Path> path, Place place) {
		if (!problem.getMessage().isEmpty())
			problems.error(columns(path, problem), Codes.CITE, place, problem.getMessage(), problem.arguments());
	}

	/** What is meant perhaps, then the brackets as they are. */
	private List<Repair> bracketRepairs(Path path, Place bracket, String typed) {
		Stream<String> near = Problems.nearest(Places.source(path), known()).stream().map(name -> "【" + name + "】");
		return Stream.concat(near, Stream.of("【" + typed)).map(text -> Problems.replace(bracket, text)).toList();
	}

	/** One column each, for a row that has several. */
	private List<Repair> columns(Optional<Path> written, NotLinear problem) {
		if (!problem.getMessage().equals("cite.column") || written.isEmpty())
			return List.of();
		Place path = places.of(written.get());
		return ((List<?>) problem.arguments()[1]).stream().map(column -> new Mending(places).insert(path.offset() + path.length(), "." + Names.quoted((String) column))).toList();
	}

	private Optional<String> share(Share share) {
		Optional<BigDecimal> part = sum(share.getPart());
		Optional<BigDecimal> whole = sum(share.getWhole());
		if (part.isEmpty() || whole.isEmpty())
			return Optional.empty();
		if (whole.get().signum() == 0)
			throw new NotLinear("cite.zero", Places.source(share.getWhole()));
		return Optional.of(share.getDigits() == null ? percent(part.get(), whole.get())
				: percent(part.get(), whole.get(), decimals(Names.ascii(share.getDigits()))).toPlainString() + "%");
	}

	/** With one decimal, or none where that is enough. */
	static String percent(BigDecimal part, BigDecimal whole) {
		BigDecimal percent = percent(part, whole, DEFAULT_DECIMALS);
		return (percent.stripTrailingZeros().scale() <= 0 ? percent.setScale(0) : percent).toPlainString() + "%";
	}

	private static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals) {
		return part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
	}

	private static int decimals(String digits) {
		if (!digits.matches("[0-6]"))
			throw new NotLinear("cite.digits", digits);
		return Integer.parseInt(digits);
	}

	private Optional<BigDecimal> sum(Expression expression) {
		List<Operand> operands = Expressions.operands(expression, path -> List.of(new Operand("", BigDecimal.ONE, cells(path))), total -> {
			throw new NotLinear("form.total");
		});
		return Sums.side(operands, this::value);
	}

	private Optional<BigDecimal> value(Ref ref) {
		if (!ref.isHere())
			return last.stream().flatMap(report -> report.tables().stream()).filter(table -> table.form().name().equals(ref.table())).findFirst()
					.map(table -> table.cell(ref.address())).flatMap(Value::computed);
		return Optional.ofNullable(values.get(ref.table())).map(table -> table.cell(ref.address())).flatMap(Value::computed);
	}

	private List<Reading> readings(Path path) {
		return Paths.cells(Places.names(path), tables);
	}

	private List<Ref> cells(Path path) {
		List<Ref> cells = found(path).cells();
		cited.addAll(cells);
		return cells;
	}

	private Meant found(Path path) {
		if (path.isLast() && last.isEmpty() && !named)
			throw new NotLinear("cite.last", Places.source(path));
		List<Reading> readings = readings(path);
		String written = Places.source(path);
		if (readings.isEmpty()) {
			problems.unknown(places.of(path), "path.unknown", written, known());
			throw new NotLinear("");
		}
		if (readings.size() > 1) {
			problems.ambiguous(places.of(path), written, readings.stream().map(Reading::path).toList());
			throw new NotLinear("");
		}
		Reading reading = readings.get(0);
		List<Ref> cells = new ArrayList<>();
		for (Row row : IdentityCompiler.leaves(reading.row())) {
			List<Column> columns = reading.column() == null ? List.of(total(row)) : IdentityCompiler.leaves(reading.column());
			columns.forEach(column -> cells.add(IdentityCompiler.ref(row, column)));
		}
		return new Meant(reading, IdentityCompiler.of(path, cells));
	}

	private static Column total(Row row) {
		List<Column> columns = Paths.leafColumns(Paths.columnsAt(row));
		List<Column> totals = columns.stream().filter(column -> column.getComputed() != null).toList();
		if (totals.size() == 1)
			return totals.get(0);
		if (columns.size() == 1)
			return columns.get(0);
		throw new NotLinear("cite.column", row.getName(), columns.stream().map(Column::getName).toList());
	}

	private List<String> known() {
		return tables.stream().flatMap(table -> Paths.allRows(Paths.rowsOf(table)).stream()).map(Paths::pathOf).toList();
	}

	private report.dsl.findings.Message hint(Path path) {
		List<String> near = Problems.nearest(Places.source(path), known());
		return near.isEmpty() ? report.dsl.findings.Message.of("hint.none") : report.dsl.findings.Message.of("hint.nearest", near);
	}
}
