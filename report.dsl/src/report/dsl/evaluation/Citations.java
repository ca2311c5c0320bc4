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
			if (!e.getMessage().isEmpty())
				problems.error(columns(expression, e), Codes.CITE, place, e.getMessage(), e.arguments());
			return new Run.Cited("", false, cited.stream().distinct().toList(), place);
		}
	}

	/** What is meant perhaps, then the brackets as they are. */
	private List<Repair> bracketRepairs(Path path, Place bracket, String typed) {
		Stream<String> near = Problems.nearest(Places.source(path), known()).stream().map(name -> "【" + name + "】");
		return Stream.concat(near, Stream.of("【" + typed)).map(text -> Problems.replace(bracket, text)).toList();
	}

	/** One column each, for a row that has several. */
	private List<Repair> columns(Expression expression, NotLinear problem) {
		if (!problem.getMessage().equals("cite.column") || !(expression instanceof Reference reference))
			return List.of();
		Place path = places.of(reference.getPath());
		return ((List<?>) problem.arguments()[1]).stream().map(column -> new Mending(places).insert(path.offset() + path.length(), "." + Names.quoted((String) column))).toList();
	}

	private Optional<String> share(Share share) {
		Optional<BigDecimal> part = sum(share.getPart());
		Optional<BigDecimal> whole = sum(share.getWhole());
		if (part.isEmpty() || whole.isEmpty())
			return Optional.empty();
		if (whole.get().signum() == 0)
			throw new NotLinear("cite.zero", Places.source(share.getWhole()));
		int decimals = share.getDigits() == null ? DEFAULT_DECIMALS : decimals(Names.ascii(share.getDigits()));
		BigDecimal percent = part.get().movePointRight(2).divide(whole.get(), decimals, RoundingMode.HALF_UP);
		if (share.getDigits() == null && percent.stripTrailingZeros().scale() <= 0)
			percent = percent.setScale(0);
		return Optional.of(percent.toPlainString() + "%");
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
		List<Ref> refs = IdentityCompiler.of(path, cells);
		cited.addAll(refs);
		return refs;
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
