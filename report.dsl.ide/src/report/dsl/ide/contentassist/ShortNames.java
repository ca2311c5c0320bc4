package report.dsl.ide.contentassist;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import report.dsl.evaluation.Paths;
import report.dsl.gzr.Column;
import report.dsl.gzr.Named;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.parser.Names;

/** The fewest names by which a row or a column can be told from others. */
final class ShortNames {

	private ShortNames() {
	}

	/** The row's name, with as many of the groups around it before as are needed; @param before what stands there already. */
	static List<String> of(Row row, List<String> before, Collection<Table> tables) {
		return shortest(path(row), names -> Paths.rows(join(before, names), tables).size() == 1);
	}

	/** Likewise for a column of a row. */
	static List<String> of(Column column, Row row) {
		return shortest(path(column), names -> Paths.columnsOf(row, names).size() == 1);
	}

	/** Likewise for a column where no row is told. */
	static List<String> of(Column column, List<String> before, Collection<Table> tables) {
		return shortest(path(column), names -> Paths.columns(join(before, names), tables).size() == 1);
	}

	private static List<String> path(EObject line) {
		return line instanceof Row || line instanceof Column ? join(path(line.eContainer()), List.of(String.valueOf(((Named) line).getName()))) : List.of();
	}

	private static List<String> shortest(List<String> path, Predicate<List<String>> unique) {
		return IntStream.iterate(path.size() - 1, from -> from >= 0, from -> from - 1).mapToObj(from -> path.subList(from, path.size())).filter(unique).findFirst()
				.orElse(path);
	}

	static List<String> join(List<String> before, List<String> names) {
		return Stream.concat(before.stream(), names.stream()).toList();
	}

	/** As written: with dots, and quotes where they are needed. */
	static String written(List<String> names) {
		return names.stream().map(Names::quoted).collect(Collectors.joining("."));
	}
}
