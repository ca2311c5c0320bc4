package report.dsl.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import report.dsl.form.FormLibrary;
import report.dsl.prose.Topic.Kind;
import report.dsl.prose.Topic.Phrase;

/**
 * How Chinese prose speaks of what a report counts: the topics of {@code annual-report-prose.xml}, beside the forms. Patterns are regular
 * expressions in which {@code N}, {@code P} and {@code Y} stand for the number, percentage and year meant, {@code n} for any other number,
 * {@code {word}} for a word defined above, {@code {!a|b}} for "not behind a or b".
 */
public final class Phrases {
	private static final String KNOWN = "known";
	private static final String KNOWN_BY_GOVERNMENT = "known-by-government";
	private static final String DATA = "annual-report-prose.xml";
	private static final Pattern WORD = Pattern.compile("\\{([^{}0-9!,]+)}");
	/** {@code {!a|b}}, and in its second group what follows, where that is plain: a word, words, a set. */
	private static final Pattern NOT_BEHIND = Pattern
			.compile("\\{!([^{}]*)}(?=(\\(\\?:[\\x{3400}-\\x{9fff}|]+(?=\\)(?![?*{]))|(?:[\\x{3400}-\\x{9fff}0-9]|\\[[^\\]\\[]*])(?![?*{])|))");
	private static final Pattern BEGINNING = Pattern.compile("[\\x{3400}-\\x{9fff}]{2,}(?![?*+{])");
	private static Phrases shipped;

	private final Map<String, String> words = new LinkedHashMap<>();
	private final Map<String, Topic> topics = new LinkedHashMap<>();
	/** those of no topic */
	private final Map<String, Pattern> patterns = new LinkedHashMap<>();

	/** Takes all there is: the document itself must not be read by several threads. */
	private Phrases(Element root) {
		for (Element word : children(root, "word"))
			words.put(word.getAttribute("name"), "(?:" + expanded(text(word)) + ")");
		for (Kind kind : Kind.values())
			for (Element topic : children(root, kind.name().toLowerCase(Locale.ROOT)))
				topics.put(topic.getAttribute("name"), topic(topic, kind));
		Map<String, String> texts = new LinkedHashMap<>();
		for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling())
			if (child instanceof Element pattern && !pattern.hasAttribute("name"))
				texts.put(pattern.getTagName(), text(pattern));
		for (Map.Entry<String, String> text : texts.entrySet())
			if (text.getKey().equals(KNOWN_BY_GOVERNMENT))
				patterns.put(KNOWN_BY_GOVERNMENT, oneOf(text.getValue() + ' ' + texts.get(KNOWN)));
			else
				patterns.put(text.getKey(), text.getKey().equals(KNOWN) ? oneOf(text.getValue()) : compiled(text.getValue()));
	}

	/** The data that ships, read once. */
	static synchronized Phrases shipped() {
		if (shipped == null)
			try (InputStream data = FormLibrary.class.getResourceAsStream(DATA)) {
				shipped = new Phrases(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(data).getDocumentElement());
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			} catch (SAXException | ParserConfigurationException e) {
				throw new IllegalStateException(DATA, e);
			}
		return shipped;
	}

	/** The words, which blanks part; the longer ones first. */
	private Pattern oneOf(String words) {
		return compiled(Arrays.stream(words.strip().split("\\s+")).sorted(Comparator.comparingInt(String::length).reversed()).collect(Collectors.joining("|")));
	}

	/** The words that a clause may have. */
	Pattern known(boolean government) {
		return patterns.get(government ? KNOWN_BY_GOVERNMENT : KNOWN);
	}

	/** What {@code 行文} can be followed by. */
	public static Set<String> names() {
		return shipped().topics.keySet();
	}

	/** A topic that {@link #names()} holds. */
	Topic topic(String name) {
		return topics.get(name);
	}

	/** A pattern that is no topic's. */
	Pattern pattern(String name) {
		return patterns.get(name);
	}

	private Topic topic(Element topic, Kind kind) {
		List<Phrase> phrases = new ArrayList<>();
		for (Element says : children(topic, "says")) {
			Optional<BigDecimal> value = attribute(says, "value").map(BigDecimal::new);
			List<String> cues = attribute(says, "cue").map(words -> List.of(words.split("\\|"))).orElse(beginning(text(says).replaceAll("\\s+", "")));
			phrases.add(new Phrase(compiled(text(says)), cues, value, attribute(says, "right"), says.hasAttribute("falls")));
		}
		Map<String, Pattern> parts = new LinkedHashMap<>();
		children(topic, "part").forEach(part -> parts.put(part.getAttribute("name"), compiled(text(part))));
		return new Topic(topic.getAttribute("name"), kind, topic.getAttribute("cue"), attribute(topic, "needs").map(this::compiled),
				attribute(topic, "unless").map(this::compiled), topic.hasAttribute("any-year"), topic.getAttribute("where"), List.copyOf(phrases), Map.copyOf(parts));
	}

	private Pattern compiled(String pattern) {
		return Pattern.compile(expanded(pattern).replace("N", "(" + Passage.NUMBER + ")").replace("P", "(" + Passage.PERCENTAGE + ")")
				.replace('Y', Passage.YEAR).replace('n', Passage.NUMBER));
	}

	private String expanded(String pattern) {
		String known = WORD.matcher(pattern.replaceAll("\\s+", "")).replaceAll(word -> {
			String meant = words.get(word.group(1));
			if (meant == null)
				throw new IllegalArgumentException(DATA + ": {" + word.group(1) + "}");
			return Matcher.quoteReplacement(meant);
		});
		return NOT_BEHIND.matcher(known).replaceAll(found -> Matcher.quoteReplacement(first(found.group(2)) + "(?<!" + found.group(1) + ")"));
	}

	/** The word that a pattern begins with, where that is one for all that it matches. */
	private static List<String> beginning(String pattern) {
		int depth = 0;
		for (char c : pattern.toCharArray()) {
			depth += c == '(' ? 1 : c == ')' ? -1 : 0;
			if (c == '|' && depth == 0)
				return List.of();
		}
		Matcher word = BEGINNING.matcher(pattern);
		return word.lookingAt() ? List.of(word.group()) : List.of();
	}

	/** What follows has to begin so: a cheap look before the dear one back. */
	private static String first(String next) {
		if (next.startsWith("(?:"))
			return "(?=[" + Arrays.stream(next.substring(3).split("\\|")).map(word -> word.substring(0, 1)).collect(Collectors.joining()) + "])";
		return next.isEmpty() ? "" : "(?=" + next + ")";
	}

	private static Optional<String> attribute(Element element, String name) {
		return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
	}

	private static String text(Element element) {
		return element.getTextContent();
	}

	private static List<Element> children(Element parent, String name) {
		List<Element> found = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling())
			if (child instanceof Element element && element.getTagName().equals(name))
				found.add(element);
		return found;
	}
}
