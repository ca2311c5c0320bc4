package report.dsl.form;

import java.util.List;

import org.eclipse.xtend2.lib.StringConcatenation;

import report.dsl.Workspace;
import report.dsl.evaluation.Paths;
import report.dsl.evaluation.Places;
import report.dsl.gzr.Column;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.parser.Names;

/** The beginning of a report: every chapter and every row of its form, each number awaited. */
public final class Skeleton {
	/** From so many rows on, one line awaits them all; the author names those that are not zero. */
	private static final int MANY_ROWS = 8;
	private static final String FENCE = "\"\"\"";

	private Skeleton() {
	}

	/** A report of a body for a year on the form in force; it builds once the numbers are in. Ends with a line feed. */
	public static String of(Workspace workspace, String body, int year) {
		Form form = workspace.forms().forYear(year).orElseThrow();
		StringConcatenation text = new StringConcatenation("\n");
		text.append("报告 " + Names.quoted(body) + " " + year + "年度");
		text.newLine();
		for (FormChapter chapter : form.getChapters()) {
			text.newLine();
			chapter(text, chapter);
		}
		text.newLine();
		text.append("落款 " + Names.quoted(body) + " " + (year + 1) + "-01-31");
		text.newLine();
		return workspace.format("skeleton", text.toString());
	}

	private static void chapter(StringConcatenation text, FormChapter chapter) {
		text.append("章 " + Names.quoted(chapter.getName()));
		text.newLine();
		if (chapter.isProse()) {
			text.append(FENCE + "\n" + prose(chapter) + "\n" + FENCE + "\n");
			return;
		}
		for (Table table : chapter.getTables())
			rows(text, table);
	}

	/** What the form proposes, else what an author replaces: brackets that cite nothing, so that one left standing is told. */
	private static String prose(FormChapter chapter) {
		if (chapter.getDraft() == null)
			return "【请填写" + chapter.getName() + "】";
		String draft = Places.source(chapter.getDraft());
		return draft.substring(FENCE.length(), draft.length() - FENCE.length()).strip();
	}

	private static void rows(StringConcatenation text, Table table) {
		List<Row> rows = Paths.leafRows(Paths.rowsOf(table)).stream().filter(row -> row.getComputed() == null).toList();
		for (Row row : rows) {
			List<Column> columns = Paths.leafColumns(Paths.columnsAt(row)).stream().filter(column -> column.getComputed() == null).toList();
			if (rows.size() > MANY_ROWS && row.eContainer() instanceof Row)
				continue;
			text.append("  " + path(row, table) + ": " + "待填 ".repeat(columns.size()).strip());
			text.newLine();
		}
		if (rows.size() > MANY_ROWS)
			text.append("  其余 待填\n");
	}

	/** The row's short name where it is the only one, else its path. */
	private static String path(Row row, Table table) {
		boolean alone = Paths.rows(List.of(row.getName()), List.of(table)).size() == 1;
		return alone ? Names.quoted(row.getName()) : String.join(".", List.of(Paths.pathOf(row).split("\\.")).stream().map(Names::quoted).toList());
	}
}
