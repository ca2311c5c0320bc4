package report.dsl.evaluation;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

import report.dsl.gzr.Attribute;
import report.dsl.gzr.Column;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.Named;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.report.Numbering;

/** What a form says of its parts, as it is printed. */
public final class Labels {
	/** The numbers of chapters, sections and items in official documents. */
	private static final List<String> NUMBERS = List.of(Numbering.chapter(1), Numbering.section(1), Numbering.item(1));

	private Labels() {
	}

	/** The label, or the name where there is none; of a chapter or a row, after its number where it has one. */
	public static String of(Named named) {
		if (named instanceof Row row)
			return number(row) + label(row, row.getLabel());
		if (named instanceof FormChapter chapter)
			return number(chapter) + label(chapter, chapter.getLabel());
		return label(named, named instanceof Column column ? column.getLabel() : named instanceof Table table ? table.getLabel()
				: named instanceof Attribute attribute ? attribute.getLabel() : null);
	}

	/**
	 * The number of a heading.
	 *
	 * @param level 0 for chapters, 1 for 节, 2 for 条
	 */
	static String number(Form form, int level, int number) {
		List<String> patterns = form.getNumbering();
		return Numbering.inPattern(level < patterns.size() ? patterns.get(level) : NUMBERS.get(level), number);
	}

	private static String number(FormChapter chapter) {
		return chapter.eContainer() instanceof Form form ? number(form, 0, form.getChapters().indexOf(chapter) + 1) : "";
	}

	/** With those of the groups around it, outermost first. */
	public static List<String> path(Named line) {
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
