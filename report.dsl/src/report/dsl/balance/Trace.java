package report.dsl.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.apache.commons.text.similarity.LevenshteinDistance;

import report.dsl.evaluation.Reports;
import report.dsl.evaluation.Reports.Key;
import report.dsl.parser.Names;
import report.dsl.report.Address;
import report.dsl.report.Figures;
import report.dsl.report.Place;
import report.dsl.report.Report;
import report.dsl.report.RollUp;
import report.dsl.report.RollUp.Summand;
import report.dsl.report.Rules.Operand;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Sums;
import report.dsl.report.Table;
import report.dsl.report.TableForm.Line;
import report.dsl.report.TableForm.Section;
import report.dsl.report.Value;
import report.dsl.report.Value.Origin;

/**
 * Where a number comes from: the parts of a total, the reports that a sum adds up, and so on down to what somebody has typed.
 *
 * @param body   whose number it is
 * @param cell   as people name it
 * @param number as printed; empty where it is not known
 * @param stated what the author stands by
 * @param origin how it came to be; empty for what only a report that sums it knows
 * @param parts  what it is the sum of, may be none
 */
public record Trace(String body, int year, Ref ref, String cell, Optional<BigDecimal> number, Optional<BigDecimal> stated, Optional<Origin> origin, Place place,
		List<Trace> parts) {

	/** The trace of a cell. */
	public static Trace of(Report report, Ref ref, Reports others) {
		Table table = table(report, ref.table()).orElseThrow();
		Value value = table.cell(ref.address());
		List<Trace> parts = new ArrayList<>();
		Optional<RollUp> rollUp = report.across().rollUp().filter(sum -> !sum.partial() && table.form().official());
		List<Operand> total = Sums.totals(table.form().identities()).get(ref);
		if (total != null)
			total.stream().flatMap(operand -> operand.cells().stream()).forEach(cell -> parts.add(of(report, cell, others)));
		else if (rollUp.isPresent() && value.origin() != Origin.BAD)
			rollUp.get().summands(ref).forEach(summand -> parts.add(of(summand, ref, table, others)));
		return new Trace(report.body(), report.year(), ref, table.form().name(ref.address()), value.computed(), value.stated(), Optional.of(value.origin()), value.place(),
				List.copyOf(parts));
	}

	/** A summand that is a sum itself is traced further. Of any other, only where a 0 stands is not known without its report. */
	private static Trace of(Summand summand, Ref ref, Table table, Reports others) {
		Key key = new Key(summand.part().body(), summand.part().year());
		Optional<Figures> figures = summand.part().figures();
		Optional<Value> value = figures.flatMap(known -> known.cell(ref)).filter(known -> !known.place().equals(figures.get().place()) && others.parts(key).isEmpty());
		Optional<Report> report = figures.isEmpty() || value.isPresent() ? Optional.empty() : others.report(key);
		if (report.isPresent() && table(report.get(), ref.table()).map(own -> own.cell(ref.address())).isPresent())
			return of(report.get(), ref, others);
		return new Trace(key.body(), key.year(), ref, table.form().name(ref.address()), summand.number(), value.map(Value::stated).orElse(summand.number()),
				value.map(Value::origin), summand.place(), List.of());
	}

	private static Optional<Table> table(Report report, String name) {
		return report.tables().stream().filter(table -> table.form().name().equals(name)).findFirst();
	}

	// ---- cells by the names that people give them

	/** The cells that a path can mean: {@code [table.]row[.column]}, names left out between; without a column, the row's total or its only cell. */
	public static List<Ref> cells(Report report, String path) {
		List<String> names = Names.along(path);
		List<Ref> found = new ArrayList<>();
		for (Table table : report.tables())
			for (Section section : table.form().blocks())
				for (Line row : section.rows())
					for (Line column : section.columns())
						if (means(names, table, section, row, column))
							found.add(new Ref(table.form().name(), new Address(row.path(), column.path())));
		return found;
	}

	private static boolean means(List<String> names, Table table, Section section, Line row, Line column) {
		List<String> rest = names.size() > 1 && names.get(0).equals(table.form().name()) ? names.subList(1, names.size()) : names;
		List<Line> totals = section.columns().stream().filter(Line::computed).toList();
		boolean open = section.columns().size() == 1 || totals.size() == 1 && totals.get(0).equals(column);
		if (open && names(rest, row.path()))
			return true;
		for (int at = 1; at < rest.size(); at++)
			if (names(rest.subList(0, at), row.path()) && names(rest.subList(at, rest.size()), column.path()))
				return true;
		return false;
	}

	/** Whether names are those of a path in their order, the last one its last. */
	private static boolean names(List<String> names, String path) {
		List<String> segments = Names.along(path);
		int at = 0;
		for (String segment : segments)
			if (at < names.size() && names.get(at).equals(segment))
				at++;
		return at == names.size() && names.get(at - 1).equals(segments.get(segments.size() - 1));
	}

	/** The rows that a path may have meant, nearest first. */
	public static List<String> near(Report report, String path) {
		LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
		List<String> names = Names.along(path);
		return report.tables().stream().flatMap(table -> table.form().blocks().stream()).flatMap(section -> section.rows().stream()).distinct()
				.filter(row -> names.stream().anyMatch(name -> distance.apply(name, row.name()) <= Math.max(1, name.length() / 2)))
				.sorted(Comparator.comparingInt(row -> names.stream().mapToInt(name -> distance.apply(name, row.name())).min().orElse(0))).map(Line::path).toList();
	}
}
