package report.dsl.form;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.xtend2.lib.StringConcatenation;

import report.dsl.Workspace;
import report.dsl.evaluation.Paths;
import report.dsl.evaluation.Places;
import report.dsl.findings.Message;
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
	static final String AWAITED = "待填";

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
			text.append(chapter(chapter));
		}
		text.newLine();
		text.append("落款 " + Names.quoted(body) + " " + (year + 1) + "-01-31");
		text.newLine();
		return workspace.format("skeleton", text.toString());
	}

	/** A chapter with all that it must hold. Ends with a line feed. */
	public static String chapter(FormChapter chapter) {
		String head = "章 " + Names.quoted(chapter.getName()) + "\n";
		if (chapter.isProse())
			return head + FENCE + "\n" + prose(chapter) + "\n" + FENCE + "\n";
		return head + chapter.getTables().stream().map(table -> rows(table, Skeleton::awaited)).collect(Collectors.joining());
	}

	/** What the form proposes, else what an author replaces: brackets that cite nothing, so that one left standing is told. */
	private static String prose(FormChapter chapter) {
		if (chapter.getDraft() == null)
			return Message.of("file.fill-in", chapter.getName()).in(Locale.CHINESE);
		String draft = Places.source(chapter.getDraft());
		return draft.substring(FENCE.length(), draft.length() - FENCE.length()).strip();
	}

	/** The rows of a table, with what {@code cells} says for each; a large table's are many, so that one line stands for those of groups. */
	static String rows(Table table, Function<Row, String> cells) {
		List<Row> rows = Paths.leafRows(Paths.rowsOf(table)).stream().filter(row -> row.getComputed() == null).toList();
		StringBuilder text = new StringBuilder();
		for (Row row : rows)
			if (rows.size() <= MANY_ROWS || !(row.eContainer() instanceof Row))
				text.append("  " + path(row, table) + ": " + cells.apply(row) + "\n");
		return rows.size() > MANY_ROWS ? text + "  其余 " + AWAITED + "\n" : text.toString();
	}

	/** The columns that an author fills in. */
	static List<Column> inputs(Row row) {
		return Paths.leafColumns(Paths.columnsAt(row)).stream().filter(column -> column.getComputed() == null).toList();
	}

	/** 待填 for each cell of a row that is not computed. */
	public static String awaited(Row row) {
		return (AWAITED + " ").repeat(inputs(row).size()).strip();
	}

	/** The row's short name where it is the only one, else its path. */
	public static String path(Row row, Table table) {
		boolean alone = Paths.rows(List.of(row.getName()), List.of(table)).size() == 1;
		return alone ? Names.quoted(row.getName()) : Names.written(Paths.pathOf(row));
	}
}
