package report.dsl.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

import report.dsl.balance.Book;
import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.prose.Enumerations.Broken;
import report.dsl.prose.Topic.Kind;
import report.dsl.prose.Topic.Phrase;
import report.dsl.report.Block;
import report.dsl.report.Chapter;
import report.dsl.report.Heading;
import report.dsl.report.Paragraph;
import report.dsl.report.Place;
import report.dsl.report.Report;
import report.dsl.report.Rules.TextClaim.Stated;
import report.dsl.report.Rules.TextRule;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.Signature;

/** Judges what the prose of a report says: its numbers against the cells they speak of, its words, lists and length. */
public final class ProseChecker {
	private final Report report;
	private final Phrases phrases = Phrases.shipped();
	private final List<Passage> passages = new ArrayList<>();
	private final Statements statements;
	private final Ledger ledger;
	private final List<Topic> cellTopics;

	/** @param rules all rules over words, so that a number that is another cell's is known as such */
	public ProseChecker(Report report, Book book, List<TextRule> rules) {
		this.report = report;
		Numerals numerals = new Numerals(phrases.pattern("units"), phrases.pattern("no-number-behind"), phrases.pattern("rough-behind"), phrases.pattern("rough-before"));
		report.preface().forEach(paragraph -> passages.add(new Passage(Passage.PREFACE, paragraph.runs(), numerals)));
		for (Chapter chapter : report.chapters())
			for (Block block : chapter.blocks())
				if (block instanceof Paragraph paragraph)
					passages.add(new Passage(chapter.name(), paragraph.runs(), numerals));
				else if (block instanceof Heading heading)
					passages.add(new Passage(chapter.name(), heading.runs(), numerals));
		this.statements = new Statements(passages, report, phrases);
		List<Stated> stated = rules.stream().map(TextRule::claim).filter(Stated.class::isInstance).map(Stated.class::cast).toList();
		this.cellTopics = stated.stream().map(claim -> phrases.topic(claim.topic())).filter(topic -> topic.kind() == Kind.STATED).toList();
		this.ledger = new Ledger(book, stated);
	}

	/** The findings of one claim of a rule. */
	public List<Finding> broken(Verdict verdict, Stated claim) {
		Topic topic = phrases.topic(claim.topic());
		return switch (topic.kind()) {
		case STATED -> statements.about(topic).stream().filter(statement -> statement.understood() && !statement.cited())
				.flatMap(statement -> ledger.finding(verdict, claim, statement).stream()).toList();
		case HITS -> hits(verdict, topic);
		case SUM -> new Enumerations(topic).broken(passages).stream().map(broken -> sum(verdict, broken)).toList();
		case SHARE -> new Shares(topic, () -> statements.places(cellTopics), ledger.values(claim)).broken(passages).stream().map(broken -> share(verdict, broken)).toList();
		case SEQUENCE -> Sequences.breaks(passages, topic.phrases().get(0).pattern()).stream().map(broken -> sequence(verdict, broken)).toList();
		case LENGTH -> length(verdict, claim, topic).stream().toList();
		case SIGNED -> signed(verdict, claim).stream().toList();
		};
	}

	private List<Finding> hits(Verdict verdict, Topic topic) {
		List<Finding> found = new ArrayList<>();
		for (Passage passage : passages)
			if (topic.where().isEmpty() || topic.where().equals(passage.chapter()))
				hits(verdict, topic, passage, found);
		return found;
	}

	/** What one phrase has found, others do not find again. */
	private static void hits(Verdict verdict, Topic topic, Passage passage, List<Finding> found) {
		BitSet seen = new BitSet();
		for (Phrase phrase : topic.phrases())
			for (Matcher match = phrase.pattern().matcher(passage.plain()); phrase.maybe(passage.plain()) && match.find();)
				if (seen.get(match.start(), match.end()).isEmpty() && (topic.unless().isEmpty() || !topic.unless().get().matcher(match.group()).find())) {
					seen.set(match.start(), match.end());
					found.add(hit(verdict, passage, phrase, match));
				}
	}

	private static Finding hit(Verdict verdict, Passage passage, Phrase phrase, Matcher match) {
		Place place = passage.placeInPlain(match.start(), match.end());
		Optional<String> right = phrase.right().map(text -> text.contains("$1") ? text.replace("$1", match.group(1)) : text);
		Object[] arguments = { verdict.name(), verdict.wording(), match.group(), right.orElse("") };
		return finding(verdict, place, right.isPresent() ? "prose.slip" : "prose.hit", arguments).withRepairs(right.map(text -> replace(place, text)).stream().toList());
	}

	private Finding sum(Verdict verdict, Broken broken) {
		Place place = broken.passage().place(broken.at(), broken.at() + 1);
		boolean cell = broken.passage().numerals().get(broken.at()).cited() || statements.places(cellTopics).getOrDefault(broken.passage(), Set.of()).contains(broken.at());
		String parts = String.join(" + ", broken.parts().stream().map(Ledger::plain).toList());
		return finding(verdict, place, "prose.sum", verdict.name(), verdict.wording(), Ledger.plain(broken.total()), parts, Ledger.plain(broken.sum()))
				.withRepairs(cell ? List.of() : List.of(replace(place, Ledger.plain(broken.sum()))));
	}

	private static Finding share(Verdict verdict, Shares.Broken broken) {
		Place place = broken.passage().place(broken.at(), broken.at() + 1);
		String right = Shares.share(broken.part(), broken.whole(), broken.percentage()).toPlainString() + "%";
		return finding(verdict, place, "prose.share", verdict.name(), verdict.wording(), broken.percentage().toPlainString() + "%", Ledger.plain(broken.part()),
				Ledger.plain(broken.whole()), right).withRepairs(List.of(replace(place, right)));
	}

	private static Finding sequence(Verdict verdict, Sequences.Break broken) {
		Place place = broken.ordinal().passage().placeInPlain(broken.ordinal().from(), broken.ordinal().to());
		String written = broken.ordinal().passage().plain().substring(broken.ordinal().from(), broken.ordinal().to());
		return finding(verdict, place, "prose.slip", verdict.name(), verdict.wording(), written, broken.expected()).withRepairs(List.of(replace(place, broken.expected())));
	}

	private Optional<Finding> length(Verdict verdict, Stated claim, Topic topic) {
		int length = passages.stream().filter(passage -> passage.chapter().equals(topic.where())).mapToInt(passage -> passage.plain().length()).sum();
		Optional<Chapter> chapter = report.chapters().stream().filter(candidate -> candidate.name().equals(topic.where())).findFirst();
		return chapter.filter(found -> !ledger.holds(claim, length))
				.map(found -> finding(verdict, found.place(), "prose.measure", verdict.name(), verdict.wording(), Message.of("prose.characters", length)));
	}

	/** A signature of another year than the next is told as such. */
	private Optional<Finding> signed(Verdict verdict, Stated claim) {
		Optional<LocalDate> date = report.signature().flatMap(Signature::date).filter(day -> day.getYear() == report.year() + 1);
		return date.filter(day -> !ledger.holds(claim, day.getMonthValue() * 100 + day.getDayOfMonth()))
				.map(day -> finding(verdict, report.signature().orElseThrow().place(), "prose.measure", verdict.name(), verdict.wording(), day));
	}

	private static Finding finding(Verdict verdict, Place place, String key, Object... arguments) {
		return new Finding(verdict.code(), verdict.severity(), Message.of(key, arguments), place, List.of(), List.of());
	}

	static Repair replace(Place place, String text) {
		return new Repair(Message.of("repair.replace", text), List.of(), List.of(new Edit(place, text)));
	}
}
