package report.dsl.evaluation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;

import report.dsl.evaluation.Paths.Reading;
import report.dsl.gzr.Column;
import report.dsl.gzr.Named;
import report.dsl.gzr.Row;
import report.dsl.parser.Names;

/**
 * What cells are the parts of, as the trees of rows and columns say.
 *
 * @param name    of the group whose parts they are; empty where it is the table
 * @param missing the parts that are not among them, as they are written
 * @param mixed   whether they are no parts of one whole
 */
record Whole(String name, List<String> missing, boolean mixed) {
	private static final Whole NONE = new Whole("", List.of(), false);

	/** Of cells in one row, a whole of columns; else of rows. */
	static Whole of(List<Reading> cells) {
		boolean columns = cells.size() > 1 && cells.stream().map(Reading::row).distinct().count() == 1 && cells.stream().allMatch(cell -> cell.column() != null);
		if (columns)
			return of(cells.stream().map(Reading::column).toList(), line -> IdentityCompiler.leaves((Column) line), column -> path(cells.get(0).row()) + "." + path(column));
		boolean aligned = cells.stream().map(Reading::column).distinct().count() == 1;
		Column column = cells.get(0).column();
		return aligned ? of(cells.stream().map(Reading::row).toList(), line -> IdentityCompiler.leaves((Row) line), row -> path(row) + (column == null ? "" : "." + path(column)))
				: new Whole("", List.of(), true);
	}

	/** @param written how a cell of a line is written */
	private static Whole of(List<? extends Named> lines, Function<Named, List<? extends Named>> leaves, Function<Named, String> written) {
		Set<Named> shown = new LinkedHashSet<>();
		lines.forEach(line -> shown.addAll(leaves.apply(line)));
		Set<EObject> parents = new HashSet<>();
		lines.forEach(line -> parents.add(line.eContainer()));
		for (EObject group = lines.get(0).eContainer(); group instanceof Row || group instanceof Column; group = group.eContainer()) {
			List<? extends Named> all = leaves.apply((Named) group);
			if (all.containsAll(shown))
				return new Whole(((Named) group).getName(), all.stream().filter(leaf -> !shown.contains(leaf)).map(written).toList(), false);
		}
		boolean besides = parents.stream().noneMatch(parent -> parent instanceof Row || parent instanceof Column);
		return besides ? NONE : new Whole("", List.of(), true);
	}

	private static String path(Named line) {
		return Names.written(Paths.pathOf(line));
	}
}
