package report.dsl.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Related;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message.Wording;
import report.dsl.findings.Severity;
import report.dsl.findings.Vocabulary;
import report.dsl.html.HtmlWriter;
import report.dsl.pdf.Marked;
import report.dsl.report.Place;
import report.dsl.review.Reviewed.Files;
import report.dsl.review.Reviewed.Item;
import report.dsl.review.Reviewed.Judged;

/** A report's part of the page of its body: each finding with its place, its line of the source and its sums written out; and what the report waives. */
public final class FindingsPart {
	private static final int REPAIRS = 3;
	private final Reviewed reviewed;
	private final Map<Integer, List<Marked>> marked;
	private final Function<String, Optional<Files>> files;
	private final Vocabulary words;
	private final HtmlWriter html;

	private FindingsPart(Reviewed reviewed, List<Marked> marked, Function<String, Optional<Files>> files, Vocabulary words, HtmlWriter html) {
		this.reviewed = reviewed;
		this.marked = marked.stream().collect(Collectors.groupingBy(Marked::number));
		this.files = files;
		this.words = words;
		this.html = html;
	}

	/**
	 * The part.
	 *
	 * @param marked in the report's PDF; nothing where there is none
	 * @param files  of texts, by the texts' names
	 */
	public static String of(Reviewed reviewed, List<Marked> marked, Function<String, Optional<Files>> files, Locale locale) {
		return HtmlWriter.part(html -> new FindingsPart(reviewed, marked, files, Vocabulary.of(FindingsPart.class, locale), html).write());
	}

	private void write() throws XMLStreamException {
		html.open("section", "id", reviewed.files().anchor());
		html.element("h2", reviewed.report().map(report -> words.say("part.year", Integer.toString(report.year()))).orElse(words.say("part.noYear")));
		html.open("p");
		html.text(words.say("page.file", reviewed.files().name()));
		if (reviewed.files().original().isPresent())
			html.text(words.say("page.original", reviewed.files().original().get()));
		html.end();
		html.open("p");
		html.text(counts());
		if (reviewed.report().isPresent()) {
			html.text(words.say("between"));
			html.span("a", words.say("page.pdf"), "href", PageStyle.link(reviewed.files().page(), reviewed.files().pdf()));
		}
		html.end();
		if (reviewed.items().isEmpty())
			html.element("p", words.say("page.none"));
		section("error");
		section("warning");
		section("info");
		section("waived");
		if (!reviewed.waivers().isEmpty())
			waivers();
		html.close();
	}

	private String counts() {
		return words.say("counts", reviewed.count(Severity.ERROR), reviewed.count(Severity.WARNING), reviewed.count(Severity.INFO), reviewed.waived());
	}

	private String id(int number) {
		return reviewed.files().anchor() + "-n" + number;
	}

	static String kind(Finding finding) {
		return finding.waived().isPresent() ? "waived" : finding.severity().name().toLowerCase(Locale.ROOT);
	}

	private void section(String kind) throws XMLStreamException {
		List<Item> items = reviewed.items().stream().filter(item -> kind(item.finding()).equals(kind)).toList();
		if (items.isEmpty())
			return;
		html.element("h3", words.say("section." + kind, items.size()));
		for (Item item : items)
			item(item, kind);
	}

	private void item(Item item, String kind) throws XMLStreamException {
		Finding finding = item.finding();
		html.open("div", "class", "finding " + kind, "id", id(item.number()));
		html.open("h4");
		html.span("span", Integer.toString(item.number()), "class", "number");
		html.text(words.say("kind." + kind) + " " + finding.code());
		html.end();
		String message = finding.unwaived().in(words.locale());
		html.element("p", message);
		Optional<String> rule = finding.unwaived().arguments().stream().filter(Wording.class::isInstance).map(wording -> ((Wording) wording).in(words.locale())).findFirst();
		if (rule.isPresent() && !message.contains(rule.get()))
			html.element("p", words.say("item.rule", rule.get()));
		if (finding.waived().isPresent())
			html.element("p", words.say("item.reason", finding.waived().get()));
		where(item);
		source(finding.place());
		sums(item);
		related(item);
		repairs(finding.repairs());
		html.close();
	}

	private void where(Item item) throws XMLStreamException {
		List<Integer> sheets = marked.getOrDefault(item.number(), List.of()).stream().map(Marked::page).distinct().sorted().toList();
		html.open("p", "class", "beside");
		if (!item.where().isEmpty())
			html.text(words.say("item.where", item.where()));
		if (sheets.isEmpty())
			html.text(words.say("item.nowhere"));
		for (int sheet : sheets) {
			html.text(sheet == sheets.get(0) ? "" : words.say("between"));
			html.span("a", words.say("item.sheet", sheet), "href", PageStyle.link(reviewed.files().page(), reviewed.files().pdf()) + "#page=" + sheet);
		}
		html.end();
	}

	private void source(Place place) throws XMLStreamException {
		Optional<SourceText> source = place.file().equals(reviewed.checked().fileName()) ? SourceText.of(reviewed.checked().text(), place) : Optional.empty();
		if (source.isEmpty()) {
			if (!place.file().equals(reviewed.checked().fileName()))
				html.element("p", position(place), "class", "beside");
			return;
		}
		html.open("p", "class", "source");
		html.text(words.say("item.line", place.line()) + source.get().before());
		html.span("mark", source.get().marked());
		html.text(source.get().after());
		html.end();
	}

	private void sums(Item item) throws XMLStreamException {
		SumText text = new SumText(words);
		for (var working : item.workings()) {
			html.open("div", "class", "sums");
			for (String line : text.lines(working))
				html.element("p", line);
			html.close();
		}
	}

	/** What the sums do not say already: places in other files, and all where there are no sums. */
	private void related(Item item) throws XMLStreamException {
		List<Related> shown = item.finding().related().stream()
				.filter(related -> item.workings().isEmpty() || !related.place().file().equals(reviewed.checked().fileName())).toList();
		if (shown.isEmpty())
			return;
		html.open("ul", "class", "beside");
		for (Related related : shown) {
			html.open("li");
			html.text(related.message().in(words.locale()) + words.say("between"));
			Optional<Files> other = files.apply(related.place().file()).filter(known -> !known.equals(reviewed.files()));
			if (other.isPresent())
				html.span("a", position(related.place()), "href", PageStyle.link(reviewed.files().page(), other.get().page()) + "#" + other.get().anchor());
			else
				html.text(position(related.place()));
			html.end();
		}
		html.close();
	}

	private static String position(Place place) {
		return place.file() + ":" + place.line() + ":" + place.column();
	}

	private void repairs(List<Repair> repairs) throws XMLStreamException {
		if (repairs.isEmpty())
			return;
		html.open("p", "class", "beside");
		html.text(words.say("item.repairs", repairs.stream().limit(REPAIRS).map(this::repair).collect(Collectors.joining(words.say("or")))));
		html.end();
	}

	private String repair(Repair repair) {
		String effects = repair.effects().stream().map(effect -> effect.in(words.locale())).collect(Collectors.joining(words.say("and")));
		return repair.label().in(words.locale()) + (effects.isEmpty() ? "" : words.say("item.effects", effects));
	}

	private void waivers() throws XMLStreamException {
		html.element("h3", words.say("waivers"));
		html.open("table");
		html.open("thead");
		html.open("tr");
		for (String head : List.of("rule", "reason", "until", "state", "line", "numbers"))
			html.span("th", words.say("waiver." + head), "scope", "col");
		html.close();
		html.close();
		html.open("tbody");
		for (Judged judged : reviewed.waivers()) {
			html.open("tr");
			html.span("th", judged.waiver().rule(), "scope", "row");
			html.span("td", judged.waiver().reason());
			html.span("td", judged.waiver().until().map(Object::toString).orElse(words.say("waiver.forever")));
			html.span("td", words.say("waiver." + judged.state()));
			html.span("td", Integer.toString(judged.waiver().place().line()));
			html.begin("td");
			for (int number : judged.numbers()) {
				html.span("a", Integer.toString(number), "href", "#" + id(number));
				html.text(" ");
			}
			html.end();
			html.close();
		}
		html.close();
		html.close();
	}
}
