package report.dsl.review;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

import javax.xml.stream.XMLStreamException;

import report.dsl.findings.Vocabulary;
import report.dsl.html.HtmlWriter;
import report.dsl.review.Reviewed.Judged;

/** The table of all reports, worst first, with the way to each page and PDF; what could not be read; and all waivers. */
public final class IndexPage {
	private static final List<String> HEADS = List.of("body", "year", "file", "errors", "warnings", "notes", "waived", "rules", "page", "pdf");
	private final Vocabulary words;
	private final HtmlWriter html;

	private IndexPage(Vocabulary words, HtmlWriter html) {
		this.words = words;
		this.html = html;
	}

	/**
	 * The page.
	 *
	 * @param reports sorted
	 * @param workbook the way to it
	 */
	public static String of(List<Summary> reports, List<Unread> unread, String workbook, Locale locale) {
		Vocabulary words = Vocabulary.of(IndexPage.class, locale);
		return HtmlWriter.page(words.language(), words.say("index.title"), PageStyle.CSS, html -> new IndexPage(words, html).write(reports, unread, workbook));
	}

	private void write(List<Summary> reports, List<Unread> unread, String workbook) throws XMLStreamException {
		html.open("div", "class", "wide");
		html.element("h1", words.say("index.title"));
		html.element("p", words.say("index.summary", reports.size(), reports.stream().filter(report -> report.errors() > 0).count(), unread.size()));
		html.open("p");
		html.span("a", words.say("index.workbook"), "href", PageStyle.link(FindingsPage.INDEX, workbook));
		html.end();
		reports(reports);
		if (!unread.isEmpty())
			unread(unread);
		if (reports.stream().anyMatch(report -> !report.waivers().isEmpty()))
			waivers(reports);
		html.close();
	}

	private void heads(List<String> heads) throws XMLStreamException {
		html.open("thead");
		html.open("tr");
		for (String head : heads)
			html.span("th", words.say("column." + head), "scope", "col");
		html.close();
		html.close();
	}

	private void reports(List<Summary> reports) throws XMLStreamException {
		html.open("div", "class", "scroll");
		html.open("table");
		html.element("caption", words.say("index.caption"));
		heads(HEADS);
		html.open("tbody");
		for (Summary report : reports)
			report(report);
		html.close();
		html.open("tfoot");
		html.open("tr");
		html.span("th", words.say("index.total"), "scope", "row", "colspan", "3");
		for (ToLongFunction<Summary> column : List.<ToLongFunction<Summary>>of(Summary::errors, Summary::warnings, Summary::notes, Summary::waived))
			html.span("td", Long.toString(reports.stream().mapToLong(column).sum()), "class", "n");
		html.span("td", "", "colspan", "3");
		html.close();
		html.close();
		html.close();
		html.close();
	}

	private void report(Summary report) throws XMLStreamException {
		html.open("tr", "class", report.errors() > 0 ? "error" : "clean");
		html.span("th", report.body().isEmpty() ? words.say("index.nobody") : report.body(), "scope", "row");
		html.span("td", report.year() == 0 ? "" : Integer.toString(report.year()), "class", "n");
		html.span("td", report.source());
		html.span("td", Long.toString(report.errors()), "class", "n errors");
		html.span("td", Long.toString(report.warnings()), "class", "n");
		html.span("td", Long.toString(report.notes()), "class", "n");
		html.span("td", Long.toString(report.waived()), "class", "n");
		html.begin("td");
		for (String rule : report.rules()) {
			html.span("span", rule, "class", "code");
			html.text(" ");
		}
		html.end();
		cell(words.say("index.page"), toPart(report));
		if (report.printed())
			cell(words.say("index.pdf"), PageStyle.link(FindingsPage.INDEX, report.files().pdf()));
		else
			html.span("td", words.say("index.noPdf"));
		html.close();
	}

	private static String toPart(Summary report) {
		return PageStyle.link(FindingsPage.INDEX, report.files().page()) + "#" + report.files().anchor();
	}

	private void cell(String text, String link) throws XMLStreamException {
		html.begin("td");
		html.span("a", text, "href", link);
		html.end();
	}

	private void unread(List<Unread> unread) throws XMLStreamException {
		html.element("h2", words.say("unread"));
		html.open("table");
		heads(List.of("file", "why"));
		html.open("tbody");
		for (Unread file : unread) {
			html.open("tr");
			html.span("th", file.file(), "scope", "row");
			html.span("td", file.reason());
			html.close();
		}
		html.close();
		html.close();
	}

	private void waivers(List<Summary> reports) throws XMLStreamException {
		html.element("h2", words.say("waivers"));
		html.open("table");
		heads(List.of("body", "year", "rule", "reason", "until", "state", "place"));
		html.open("tbody");
		for (Summary report : reports)
			for (Judged judged : report.waivers()) {
				html.open("tr");
				html.span("th", report.body(), "scope", "row");
				html.span("td", Integer.toString(report.year()));
				html.span("td", judged.waiver().rule());
				html.span("td", judged.waiver().reason());
				html.span("td", judged.waiver().until().map(Object::toString).orElse(words.say("waiver.forever")));
				html.span("td", words.say("waiver." + judged.state()));
				cell(report.files().name() + ":" + judged.waiver().place().line(), toPart(report));
				html.close();
			}
		html.close();
		html.close();
	}
}
