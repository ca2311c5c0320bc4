package report.dsl.tests.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report as it was scraped from a web page: headings, paragraphs, table rows between bars; ASCII punctuation, wrong labels, a heading
 * lost. Read the way an author would who types it again as .gzr.
 */
final class PublishedText {
	/** One line of it. */
	record Line(Kind kind, String text, List<String> numbers) {
	}

	/** What a line is. */
	enum Kind {
		/** a paragraph; in full-width punctuation */
		PROSE,
		/** （一）…, without its number */
		SECTION,
		/** a row of a table with numbers */
		NUMBERS
	}

	private static final String NUMERALS = "一二三四五六七八九十";
	private static final Pattern CHAPTER = Pattern.compile("([一二三四五六])、(.+)");
	private static final Pattern SECTION = Pattern.compile("[(（][" + NUMERALS + "]+[)）]([^。]{1,30})");
	private static final Pattern HANZI = Pattern.compile("[\\x{3400}-\\x{9fff}“”《》（），。；：、！？]");
	private static final String HALF = ",;:()?!";
	private static final String FULL = "，；：（）？！";
	/** Chapter number (from 1) to what stands in it. Chapter five is there even where its heading is not. */
	private final Map<Integer, List<Line>> chapters = new LinkedHashMap<>();

	private PublishedText() {
	}

	static PublishedText of(String text) {
		PublishedText published = new PublishedText();
		int chapter = 0;
		for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
			Matcher heading = CHAPTER.matcher(line);
			if (heading.matches())
				chapter = NUMERALS.indexOf(heading.group(1)) + 1;
			else if (line.startsWith("|"))
				published.row(chapter, line);
			else
				published.prose(chapter == 4 ? 5 : chapter, line);
		}
		return published;
	}

	private void row(int chapter, String line) {
		List<String> cells = java.util.Arrays.stream(line.split("\\|")).map(String::strip).filter(cell -> !cell.isEmpty()).toList();
		List<String> numbers = cells.stream().filter(cell -> cell.matches("\\d+(\\.\\d+)?")).toList();
		if (!numbers.isEmpty())
			add(chapter, new Line(Kind.NUMBERS, cells.get(Math.max(0, cells.size() - numbers.size() - 1)), numbers));
	}

	private void prose(int chapter, String line) {
		String text = fullWidth(line);
		Matcher section = SECTION.matcher(text);
		add(chapter, section.matches() ? new Line(Kind.SECTION, section.group(1), List.of()) : new Line(Kind.PROSE, text, List.of()));
	}

	private void add(int chapter, Line line) {
		chapters.computeIfAbsent(chapter, none -> new ArrayList<>()).add(line);
	}

	/** What stands in a chapter, counted from 1. */
	List<Line> chapter(int number) {
		return chapters.getOrDefault(number, List.of());
	}

	/** The rows of numbers of a chapter. */
	List<List<String>> numbers(int chapter) {
		return chapter(chapter).stream().filter(line -> line.kind() == Kind.NUMBERS).map(Line::numbers).toList();
	}

	/** Punctuation beside a hanzi as Chinese writes it. */
	private static String fullWidth(String text) {
		StringBuilder full = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			int mark = HALF.indexOf(text.charAt(i));
			boolean chinese = mark >= 0 && (i > 0 && isChinese(full.charAt(i - 1)) || i + 1 < text.length() && isChinese(text.charAt(i + 1)));
			full.append(chinese ? FULL.charAt(mark) : text.charAt(i));
		}
		return full.toString();
	}

	private static boolean isChinese(char c) {
		return HANZI.matcher(String.valueOf(c)).matches();
	}
}
