package report.dsl.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

import report.dsl.findings.Vocabulary;
import report.dsl.html.HtmlWriter;

/** The page of a body: the findings of its reports, the newest first. */
public final class FindingsPage {
	/** The way to the table of all reports. */
	static final String INDEX = "index.html";
	private static final List<String> HEADS = List.of("year", "file", "errors", "warnings", "notes", "waived");
	private final List<Summary> reports;
	private final Vocabulary words;
	private final HtmlWriter html;

	private FindingsPage(List<Summary> reports, Vocabulary words, HtmlWriter html) {
		this.reports = reports;
		this.words = words;
		this.html = html;
	}

	/**
	 * The page.
	 *
	 * @param reports of the body, in order; one at least
	 * @param parts   of the page, see {@link FindingsPart}
	 */
	public static String of(List<Summary> reports, List<String> parts, Locale locale) {
		Vocabulary words = Vocabulary.of(FindingsPage.class, locale);
		String title = words.say("page.title", name(reports.get(0)));
		return HtmlWriter.page(words.language(), title, PageStyle.CSS, html -> new FindingsPage(reports, words, html).write(title, parts));
	}

	private static String name(Summary report) {
		return report.body().isEmpty() ? report.source() : report.body();
	}

	private void write(String title, List<String> parts) throws XMLStreamException {
		html.element("h1", title);
		html.open("p");
		html.span("a", words.say("page.index"), "href", PageStyle.link(reports.get(0).files().page(), INDEX));
		html.end();
		if (reports.size() > 1)
			overview();
		for (String part : parts)
			html.xml(part);
	}

	private void overview() throws XMLStreamException {
		html.open("table");
		html.element("caption", words.say("page.reports"));
		html.open("thead");
		html.open("tr");
		for (int column = 0; column < HEADS.size(); column++)
			html.span("th", words.say("column." + HEADS.get(column)), "scope", "col", "class", column < 2 ? "name" : "n");
		html.close();
		html.close();
		html.open("tbody");
		for (Summary report : reports) {
			html.open("tr");
			html.begin("th", "scope", "row");
			html.span("a", Integer.toString(report.year()), "href", "#" + report.files().anchor());
			html.end();
			html.span("td", report.source());
			for (long count : new long[] { report.errors(), report.warnings(), report.notes(), report.waived() })
				html.span("td", Long.toString(count), "class", "n");
			html.close();
		}
		html.close();
		html.close();
		String twice = reports.stream().collect(Collectors.groupingBy(Summary::year, Collectors.counting())).entrySet().stream().filter(year -> year.getValue() > 1)
				.map(year -> Integer.toString(year.getKey())).sorted().collect(Collectors.joining(words.say("and")));
		if (!twice.isEmpty())
			html.element("p", words.say("page.twice", twice));
	}
}
