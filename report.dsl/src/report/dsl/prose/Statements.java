package report.dsl.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import report.dsl.prose.Topic.Phrase;
import report.dsl.report.Report;

/** Finds what prose says of a topic: numbers beside its words, and words that say a number (未收到申请). */
final class Statements {
	private final List<Passage> passages;
	private final int year;
	private final Map<Topic, List<Statement>> known = new IdentityHashMap<>();
	private final Pattern otherTime;
	private final Pattern goesOn;
	private final Pattern otherThings;
	private final Pattern yearBefore;
	private final Pattern vocabulary;
	private final Pattern body;
	private final Pattern otherScope;

	Statements(List<Passage> passages, Report report, Phrases phrases) {
		this.passages = passages;
		this.year = report.year();
		this.otherTime = phrases.pattern("other-time");
		this.goesOn = phrases.pattern("goes-on");
		this.otherThings = phrases.pattern("of-other-things");
		this.yearBefore = phrases.pattern("year-of-another-thing");
		boolean government = phrases.pattern("government").matcher(report.body()).find() || report.facts().values().stream().anyMatch(value -> phrases.pattern("government").matcher(value).find());
		this.vocabulary = phrases.known(government);
		this.body = names(report.body(), phrases.pattern("body-suffix"));
		this.otherScope = phrases.pattern(government ? "narrower-scope" : "wider-scope");
	}

	/** What a body calls itself: its name or the end of it, with its suffix or without. */
	private static Pattern names(String body, Pattern suffix) {
		return Pattern.compile(Stream.of(body, suffix.matcher(body).replaceFirst(""))
				.flatMap(name -> IntStream.range(0, Math.max(1, name.length() - 2)).mapToObj(name::substring)).distinct().map(Pattern::quote).collect(Collectors.joining("|")));
	}

	/**
	 * Something that the prose says.
	 *
	 * @param from   the number, or the words, in the passage's text
	 * @param value  as said; negative for a percentage that something fell by
	 * @param number whether it is a number that can be replaced
	 * @param cited  whether it is a citation
	 * @param scoped whether words around it say that another scope is meant than the report's
	 * @param understood whether all words of its clause are known: any other may say that something else is counted
	 */
	record Statement(Passage passage, int from, int to, BigDecimal value, boolean number, boolean cited, boolean scoped, boolean understood) {
	}

	List<Statement> about(Topic topic) {
		return known.computeIfAbsent(topic, this::find);
	}

	private List<Statement> find(Topic topic) {
		List<Statement> found = new ArrayList<>();
		for (Passage passage : passages) {
			Set<Integer> seen = new LinkedHashSet<>();
			if (passage.plain().contains(topic.cue()))
				for (Phrase phrase : topic.phrases())
					for (Matcher match = phrase.pattern().matcher(passage.text()); phrase.maybe(passage.plain()) && match.find();)
						statement(topic, phrase, passage, match, seen, found);
		}
		return found;
	}

	private void statement(Topic topic, Phrase phrase, Passage passage, Matcher match, Set<Integer> seen, List<Statement> found) {
		int group = match.groupCount() > 0 ? 1 : 0;
		int from = match.start(group);
		int to = match.end(group);
		Numeral numeral = phrase.value().isPresent() ? null : passage.numerals().get(from);
		int sentence = passage.sentence(from);
		boolean meant = numeral == null ? phrase.value().isPresent() : !numeral.rough();
		if (!meant || seen.contains(numeral == null ? -1 - sentence : from) || !isMeant(topic, passage, match, from))
			return;
		seen.add(numeral == null ? -1 - sentence : from);
		BigDecimal value = phrase.value().orElseGet(() -> phrase.falls() ? numeral.value().negate() : numeral.value());
		boolean scoped = otherScope.matcher(passage.plain(sentence, from)).find();
		found.add(new Statement(passage, from, to, value, numeral != null, numeral != null && numeral.cited(), scoped, isUnderstood(passage, match)));
	}

	private boolean isMeant(Topic topic, Passage passage, Matcher match, int at) {
		int sentence = passage.sentence(at);
		if (topic.unless().isPresent() && topic.unless().get().matcher(passage.plain(sentence, at)).find())
			return false;
		boolean more = sentence > 0 && goesOn.matcher(passage.text()).region(sentence, at).lookingAt();
		int context = more ? passage.sentence(sentence - 1) : sentence;
		if (otherThings.matcher(passage.plain(context, sentence)).find()
				|| topic.needs().isPresent() && !topic.needs().get().matcher(passage.plain(context, match.end())).find())
			return false;
		return topic.anyYear() || !isFar(passage, match) && !otherTime.matcher(passage.plain(context, at)).find() && isThisYear(passage, context, at);
	}

	private boolean isUnderstood(Passage passage, Matcher match) {
		String words = body.matcher(passage.text().substring(passage.clause(match.start()), match.end())).replaceAll("");
		return vocabulary.matcher(words).replaceAll("").chars().noneMatch(Character::isLetter);
	}

	/** Whether it speaks of a year that is neither the report's nor the one before or behind. */
	private boolean isFar(Passage passage, Matcher match) {
		return IntStream.range(match.start(), match.end()).filter(i -> passage.text().charAt(i) == Passage.YEAR)
				.anyMatch(i -> Math.abs(passage.numerals().get(i).value().intValueExact() - year) > 1);
	}

	/** Whether the last year named before is the report's; what stands in brackets before does not matter. */
	private boolean isThisYear(Passage passage, int sentence, int at) {
		String text = passage.text();
		for (int i = at - 1; i >= sentence; i--)
			if (text.charAt(i) == '）')
				i = Math.max(sentence, text.lastIndexOf('（', i));
			else if (text.charAt(i) == Passage.YEAR && !yearBefore.matcher(text).region(sentence, i).find())
				return passage.numerals().get(i).value().intValueExact() == year;
		return true;
	}

	/** Where numbers stand that these topics speak of, cited ones among them. */
	Map<Passage, Set<Integer>> places(List<Topic> topics) {
		Map<Passage, Set<Integer>> places = new IdentityHashMap<>();
		for (Topic topic : topics)
			for (Statement statement : about(topic))
				if (statement.number())
					places.computeIfAbsent(statement.passage(), none -> new LinkedHashSet<>()).add(statement.from());
		return places;
	}
}
