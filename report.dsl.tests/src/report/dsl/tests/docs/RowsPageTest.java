package report.dsl.tests.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.xtext.EcoreUtil2;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import report.dsl.Workspace;
import report.dsl.evaluation.Paths;
import report.dsl.gzr.Column;
import report.dsl.gzr.Form;
import report.dsl.gzr.Row;
import report.dsl.gzr.Rule;
import report.dsl.gzr.Table;
import report.dsl.parser.Names;

/** The guide's page of names is what the shipped forms say. With -Dgzr.write=true it is written anew. */
class RowsPageTest {
	private static final Words CHINESE = new Words("各表的行和列", "由表式生成，不要手改。“依次填”是按顺序写数时的各列；标“算”的由程序计算，不填，但可以引用和核对。",
			"表", "| 行 | 印出的文字 | 依次填 |", "算", "（一组）", "可以豁免的勾稽", "| 勾稽 | 代码 | 含义 |");
	private static final Words ENGLISH = new Words("Rows and columns of the tables", "Made from the forms, not to be edited. \"Fill in\" names the columns in the order of "
			+ "the numbers. What is computed is not filled in, but can be cited and asserted.",
			"Table", "| Row | Label as printed | Fill in |", "computed", "(a group)", "Rules that can be waived", "| Rule | Code | Meaning |");

	private record Words(String title, String introduction, String table, String rowsHead, String computed, String group, String rules, String rulesHead) {
	}

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void thePageIsMadeFromTheForms(String language) throws IOException {
		Path page = Guide.GUIDE.resolve(language).resolve("09-rows.md");
		String made = page(language.equals("zh") ? CHINESE : ENGLISH);
		if (Boolean.getBoolean("gzr.write"))
			Files.writeString(page, made);
		assertEquals(made, Files.readString(page).replace("\r\n", "\n"));
	}

	private static String page(Words words) {
		StringBuilder page = new StringBuilder("# " + words.title + "\n\n" + words.introduction + "\n");
		for (Form form : Workspace.create().forms().shipped()) {
			page.append("\n## " + form.getName() + "\n");
			EcoreUtil2.getAllContentsOfType(form, Table.class).forEach(table -> table(page, words, edition(form), table));
			rules(page, words, form);
		}
		return page.toString();
	}

	private static void table(StringBuilder page, Words words, String edition, Table table) {
		page.append("\n### %s %s%s\n\n%s\n| --- | --- | --- |\n".formatted(words.table, table.getName(), edition, words.rowsHead));
		for (Row row : Paths.allRows(Paths.rowsOf(table)))
			page.append("| `%s` | %s | %s |\n".formatted(name(row, table), row.getLabel() == null ? row.getName() : row.getLabel(), columns(row, words)));
	}

	/** Set apart by the last year of the form: no two headings of a page are the same. */
	private static String edition(Form form) {
		return form.getTo() == null ? "" : " - " + form.getTo();
	}

	private static String columns(Row row, Words words) {
		if (row.getComputed() != null)
			return words.computed;
		if (!row.getRows().isEmpty())
			return words.group;
		return String.join(" ", Paths.leafColumns(Paths.columnsAt(row)).stream().filter(column -> column.getComputed() == null).map(Column::getName).toList());
	}

	/** As an author may write it: the short name where it is the only one. */
	private static String name(Row row, Table table) {
		boolean alone = Paths.rows(List.of(row.getName()), List.of(table)).size() == 1;
		return alone ? Names.quoted(row.getName()) : Paths.pathOf(row);
	}

	private static void rules(StringBuilder page, Words words, Form form) {
		page.append("\n### %s%s\n\n%s\n| --- | --- | --- |\n".formatted(words.rules, edition(form), words.rulesHead));
		for (Rule rule : EcoreUtil2.getAllContentsOfType(form, Rule.class))
			if (rule.isWaivable())
				page.append("| `%s` | %s | %s |\n".formatted(Names.quoted(rule.getName()), rule.getCode(), words == CHINESE ? rule.getWording() : rule.getEnglish()));
	}
}
