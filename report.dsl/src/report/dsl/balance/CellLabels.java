package report.dsl.balance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import report.dsl.report.Place;
import report.dsl.report.Report;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Table;
import report.dsl.report.TableForm;
import report.dsl.report.TableForm.Line;
import report.dsl.report.TableForm.Section;
import report.dsl.report.Value.Origin;

/** The cells of a report, and of those that it refers to, by their printed labels. */
final class CellLabels {
	private static final String WITHIN = " / ";
	private static final String AND = " · ";
	private final Report report;

	CellLabels(Report report) {
		this.report = report;
	}

	/**
	 * How cells are told from each other.
	 *
	 * @param over    what all of them have in common, and none of the labels repeats
	 * @param covered which cells have it
	 */
	record Scope(String over, Predicate<Ref> covered, Function<Ref, String> labels) {
		boolean covers(Ref ref) {
			return covered.test(ref);
		}

		String label(Ref ref) {
			return labels.apply(ref);
		}
	}

	/** For the cells of one rule. */
	Scope scope(Collection<Ref> refs) {
		boolean tables = refs.stream().map(Ref::table).distinct().count() == 1;
		Ref first = refs.isEmpty() ? null : refs.iterator().next();
		if (refs.size() > 1 && tables && columns(refs) == 1)
			return new Scope(shown(first, false, true), ref -> ref.table().equals(first.table()) && ref.address().column().equals(first.address().column()),
					ref -> of(ref) + shown(ref, true, false));
		if (refs.size() > 1 && tables && rows(refs) == 1)
			return new Scope(shown(first, true, false), ref -> ref.table().equals(first.table()) && ref.address().row().equals(first.address().row()),
					ref -> of(ref) + shown(ref, false, true));
		return new Scope("", ref -> false, this::whole);
	}

	/** For the parts of a total: without what all of them begin with. */
	Scope within(Collection<Ref> refs) {
		boolean column = rows(refs) == 1 && refs.size() > 1;
		boolean row = columns(refs) == 1;
		Function<Ref, List<String>> path = ref -> column ? labels(ref, false, true) : row ? labels(ref, true, false) : labels(ref, true, true);
		List<List<String>> paths = refs.stream().map(path).toList();
		int shortest = paths.stream().mapToInt(List::size).min().orElse(1);
		int common = 0;
		while (common < shortest - 1 && same(paths, common))
			common++;
		int cut = common;
		return new Scope("", refs::contains, ref -> String.join(WITHIN, path.apply(ref).subList(Math.min(cut, path.apply(ref).size()), path.apply(ref).size())));
	}

	private static boolean same(List<List<String>> paths, int level) {
		return paths.stream().map(path -> path.get(level)).distinct().count() == 1;
	}

	private static long columns(Collection<Ref> refs) {
		return refs.stream().map(ref -> ref.address().column()).distinct().count();
	}

	private static long rows(Collection<Ref> refs) {
		return refs.stream().map(ref -> ref.address().row()).distinct().count();
	}

	/** Row and column; the row alone where there is only one column. */
	String whole(Ref ref) {
		boolean oneColumn = section(ref).map(section -> section.columns().size() == 1).orElse(false);
		return of(ref) + shown(ref, true, !oneColumn);
	}

	/** Whose it is, of another report's cell. */
	private String of(Ref ref) {
		if (ref.isHere())
			return "";
		String whose = ref.of().equals(Ref.LAST) ? report.across().last().map(last -> Ref.LAST + " " + last.year()).orElse(Ref.LAST) : ref.of();
		return whose + WITHIN;
	}

	private String shown(Ref ref, boolean row, boolean column) {
		String rows = row ? String.join(WITHIN, labels(ref, true, false)) : "";
		String columns = column ? String.join(WITHIN, labels(ref, false, true)) : "";
		return rows + (row && column ? AND : "") + columns;
	}

	private List<String> labels(Ref ref, boolean row, boolean column) {
		List<String> labels = new ArrayList<>();
		if (row)
			labels.addAll(line(ref, Section::rows, ref.address().row()));
		if (column)
			labels.addAll(line(ref, Section::columns, ref.address().column()));
		return labels;
	}

	private List<String> line(Ref ref, Function<Section, List<Line>> lines, String path) {
		return section(ref).stream().flatMap(section -> lines.apply(section).stream()).filter(line -> line.path().equals(path)).map(Line::labels).findFirst()
				.orElse(List.of(path));
	}

	private Optional<Section> section(Ref ref) {
		Report whose = ref.of().equals(Ref.LAST) ? report.across().last().orElse(report) : report;
		return whose.tables().stream().map(Table::form).filter(form -> form.name().equals(ref.table())).map(TableForm::blocks).flatMap(List::stream)
				.filter(block -> block.rows().stream().anyMatch(row -> row.path().equals(ref.address().row()))).findFirst();
	}

	/**
	 * The cells whose numbers, or what stands for them, are at a place; of a whole row those that are not known, if there are any. What is only
	 * summed is at none.
	 */
	List<Ref> at(Place place) {
		List<Ref> all = new ArrayList<>();
		List<Ref> unknown = new ArrayList<>();
		for (Table table : report.tables())
			table.cells().forEach((address, value) -> {
				if (value.origin() != Origin.SUMMED && value.origin() != Origin.COMPUTED && meets(value.place(), place)) {
					all.add(new Ref(table.form().name(), address));
					if (value.stated().isEmpty())
						unknown.add(new Ref(table.form().name(), address));
				}
			});
		return unknown.isEmpty() ? all : unknown;
	}

	private static boolean meets(Place one, Place other) {
		return one.file().equals(other.file()) && one.offset() < other.offset() + Math.max(1, other.length())
				&& other.offset() < one.offset() + Math.max(1, one.length());
	}
}
