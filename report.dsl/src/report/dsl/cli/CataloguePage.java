package report.dsl.cli;

import java.util.List;

import report.dsl.findings.TerminalPrinter;
import report.dsl.findings.Vocabulary;
import report.dsl.form.Catalogue.Entry;

/** The catalogue of codes as a page in Markdown, so that the documentation cannot drift from the forms. */
record CataloguePage(Vocabulary texts) {

	String of(List<Entry> entries) {
		StringBuilder page = new StringBuilder("# " + texts.say("catalogue.title") + "\n\n" + texts.say("catalogue.made") + "\n");
		entries.stream().map(Entry::form).distinct().forEach(form -> table(page, form, entries));
		return page.toString();
	}

	private void table(StringBuilder page, String form, List<Entry> entries) {
		page.append("\n## ").append(form.isEmpty() ? texts.say("catalogue.language") : form).append("\n\n");
		page.append(texts.say("catalogue.head")).append("\n| --- | --- | --- | --- | --- | --- |\n");
		TerminalPrinter words = new TerminalPrinter(texts.locale(), false, 0);
		for (Entry entry : entries)
			if (entry.form().equals(form))
				page.append(row(entry.code(), words.word(entry.severity()), texts.say(entry.waivable() ? "yes" : "no"), entry.table(),
						entry.title().in(texts.locale()), entry.formula().isEmpty() ? "" : "`" + entry.formula() + "`"));
	}

	private static String row(String... cells) {
		StringBuilder row = new StringBuilder("|");
		for (String cell : cells)
			row.append(' ').append(cell.replace("|", "\\|").replaceAll("\\s+", " ")).append(" |");
		return row.append('\n').toString();
	}
}
