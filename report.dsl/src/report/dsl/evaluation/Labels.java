package report.dsl.evaluation;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

import report.dsl.gzr.Column;
import report.dsl.gzr.Named;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.report.Numbering;

/** What is printed at the head of rows and columns. */
final class Labels {
	private Labels() {
	}

	/** The label, or the name where there is none; of a row, after its number where the table numbers its rows. */
	static String of(Named line) {
		if (line instanceof Column column)
			return label(line, column.getLabel());
		Row row = (Row) line;
		return number(row) + label(row, row.getLabel());
	}

	/** With those of the groups around it, outermost first. */
	static List<String> path(Named line) {
		List<String> labels = new ArrayList<>();
		for (EObject at = line; at instanceof Row || at instanceof Column; at = at.eContainer())
			labels.add(0, of((Named) at));
		return List.copyOf(labels);
	}

	private static String label(Named line, String label) {
		return label != null ? label : line.getName() == null ? "" : line.getName();
	}

	private static String number(Row row) {
		int level = 0;
		for (EObject above = row.eContainer(); above instanceof Row; above = above.eContainer())
			level++;
		Table table = Paths.tableOf(row);
		if (table == null || table.isAcross() || level >= table.getNumbering().size())
			return "";
		List<?> siblings = (List<?>) row.eContainer().eGet(row.eContainingFeature());
		return Numbering.inPattern(table.getNumbering().get(level), siblings.indexOf(row) + 1);
	}
}
