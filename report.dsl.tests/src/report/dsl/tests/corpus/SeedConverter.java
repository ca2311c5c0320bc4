package report.dsl.tests.corpus;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import report.dsl.tests.corpus.PublishedText.Kind;
import report.dsl.tests.corpus.PublishedText.Line;

/** Makes the .gzr of a published report of the 2021 edition, and says what its print must show. */
final class SeedConverter {
	private static final List<String> CHAPTERS = List.of("总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议行政诉讼情况", "存在的主要问题及改进情况",
			"其他需要报告的事项");
	private static final List<String> HEADINGS = List.of("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况",
			"六、其他需要报告的事项");
	private static final String NUMERALS = "一二三四五六七八九十";
	private final PublishedText published;
	private final String body;
	private final int year;

	SeedConverter(String text, String body, int year) {
		this.published = PublishedText.of(text);
		this.body = body;
		this.year = year;
	}

	PublishedText published() {
		return published;
	}

	// ---- the report

	/** @param five whether to write the heading of chapter five, which scraped reports have lost; its prose stands there either way */
	String gzr(boolean five) {
		StringBuilder text = new StringBuilder("报告 " + body + " " + year + "年度\n");
		for (int chapter = 1; chapter <= CHAPTERS.size(); chapter++) {
			if (chapter != 5 || five)
				text.append("\n章 ").append(CHAPTERS.get(chapter - 1)).append('\n');
			switch (chapter) {
			case 2 -> published.chapter(2).forEach(line -> row(text, line.text(), line.numbers(), false));
			case 3 -> rowsOfThree(text);
			case 4 -> rowsOfFour(text);
			default -> prose(text, published.chapter(chapter));
			}
		}
		return text.toString();
	}

	private void rowsOfThree(StringBuilder text) {
		List<List<String>> rows = published.numbers(3);
		List<Tables.Name> names = Tables.namesOfThree(2021);
		if (rows.size() != names.size())
			throw new IllegalArgumentException(rows.size() + " rows in table three");
		for (int i = 0; i < rows.size(); i++)
			if (rows.get(i).stream().anyMatch(number -> !number.equals("0")))
				row(text, names.get(i).path(), rows.get(i), true);
		text.append("  其余 0\n");
	}

	private void rowsOfFour(StringBuilder text) {
		List<String> numbers = published.numbers(4).get(0);
		for (int i = 0; i < 3; i++)
			row(text, Tables.FOUR.get(i), numbers.subList(5 * i, 5 * i + 5), true);
	}

	private static void row(StringBuilder text, String name, List<String> numbers, boolean total) {
		int inputs = numbers.size() - (total ? 1 : 0);
		text.append("  ").append(name).append(": ").append(String.join(" ", numbers.subList(0, inputs)));
		text.append(total ? " = " + numbers.get(inputs) : "").append('\n');
	}

	private static void prose(StringBuilder text, List<Line> lines) {
		boolean open = false;
		for (Line line : lines) {
			if (open != (line.kind() == Kind.PROSE))
				text.append("\"\"\"\n");
			open = line.kind() == Kind.PROSE;
			String heading = line.text().matches("\\p{IsHan}+") ? line.text() : '"' + line.text() + '"';
			text.append(open ? line.text().replace("【", "【【") : "节 " + heading).append('\n');
		}
		text.append(open ? "\"\"\"\n" : "");
	}

	// ---- its print

	/** Everything that the print must show, in its order: title, headings, paragraphs, labels, numbers. A row's numbers stand behind its label. */
	List<String> printed() {
		List<String> printed = new ArrayList<>(List.of(body + year + "年政府信息公开工作年度报告"));
		for (int chapter = 1; chapter <= HEADINGS.size(); chapter++) {
			printed.add(HEADINGS.get(chapter - 1));
			int section = 0;
			for (Line line : published.chapter(chapter))
				if (line.kind() == Kind.PROSE)
					printed.add(line.text());
				else if (line.kind() == Kind.SECTION)
					printed.add("（" + NUMERALS.charAt(section++) + "）" + line.text());
			if (chapter >= 2 && chapter <= 4)
				printed.addAll(table(chapter));
		}
		return printed;
	}

	private List<String> table(int chapter) {
		List<String> printed = new ArrayList<>();
		Iterator<String> numbers = published.numbers(chapter).stream().flatMap(List::stream).iterator();
		for (String line : lines(chapter)) {
			int mark = line.indexOf('#');
			StringBuilder row = new StringBuilder(mark < 0 ? line : line.substring(0, mark));
			for (int count = mark < 0 ? 0 : Integer.parseInt(line.substring(mark + 1)); count > 0; count--)
				row.append(numbers.next());
			printed.add(row.toString());
		}
		if (numbers.hasNext())
			throw new IllegalArgumentException("more numbers in table " + chapter + " than its form has");
		return printed;
	}

	/** The lines of suite/shape/printed-tables.txt for a chapter. */
	static List<String> lines(int chapter) {
		List<String> lines = new ArrayList<>();
		String current = "";
		for (String line : Shared.read(Shared.SUITE.resolve("shape/printed-tables.txt")).lines().filter(line -> !line.startsWith("# ")).toList())
			if (line.length() == 1)
				current = line;
			else if (current.equals(NUMERALS.substring(chapter - 1, chapter)))
				lines.add(line);
		return lines;
	}
}
