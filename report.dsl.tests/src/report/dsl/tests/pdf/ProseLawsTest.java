package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import report.dsl.tests.corpus.CorpusProse;
import report.dsl.tests.pdf.PrintedLines.Line;

/** What holds of the lines of any prose. */
class ProseLawsTest {
	private static final double LEFT = 28;
	private static final double RIGHT = 184;
	private static final double INDENT = 2 * 156 / 28.0;
	private static final String NEVER_FIRST = "，。、；：？！）》〉】〕」』”’％℃…·,.;:?!)]}%";
	private static final String CLOSING = "[" + NEVER_FIRST.replace("]", "\\]") + "]";
	private static final String NEVER_LAST = "（《〈【〔「『“‘([{";
	private static final List<String> WORDS = List.of("政府", "信息", "公开", "的", "全年", "机关", "主动", "申请", "办理", "情况", "依法", "规范性文件", "，", "。", "、", "；", "：",
			"（", "）", "“", "”", "《", "》", "——", "……", "2024年", "134件", "12.3%", "〔2021〕30号", "3940.5万元", "第49条", "1月31日", "Internet", "APP", "5G", "321人次",
			"https://www.example.gov.cn/zwgk/", " ", "㎡", "·", "20个工作日", "？", "！");
	private static final List<String> KEPT = List.of("2024年", "134件", "12.3%", "2021〕30号", "3940.5万元", "第49条", "31日", "321人次", "20个工作日", "——", "……");

	@Test
	void ofRandomTexts() {
		Random random = new Random(20240131);
		List<String> paragraphs = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			StringBuilder text = new StringBuilder("甲");
			for (int words = random.nextInt(60) + 1; words > 0; words--)
				text.append(WORDS.get(random.nextInt(WORDS.size())));
			paragraphs.add(orderly(text.append("乙。").toString()));
		}
		check(paragraphs);
	}

	@Test
	void ofParagraphsOfEachLength() {
		List<String> paragraphs = new ArrayList<>();
		for (int length = 1; length <= 90; length++) {
			paragraphs.add("甲".repeat(length));
			paragraphs.add("乙".repeat(length) + "。");
			paragraphs.add("丙".repeat(length) + "”。");
		}
		check(paragraphs);
	}

	@Test
	void ofPublishedTexts() {
		check(CorpusProse.paragraphs(6).stream().map(ProseLawsTest::orderly).toList());
	}

	/** Without marks where no text has them: an opening one after the other without end would leave no place to break. */
	private static String orderly(String text) {
		return text.replaceAll("[（“《]+(?=[，。、；：）”》？！…—·])", "").replaceAll("([，。、；：？！）”》·])[，。、；：？！·…]+", "$1").replaceAll("[【】\"]", "").replaceAll("\\s+", " ")
				.replaceAll(" (?=[^A-Za-z0-9])|(?<![A-Za-z0-9]) ", "").strip();
	}

	private static void check(List<String> paragraphs) {
		List<String> wrong = new ArrayList<>();
		List<Line> lines = PrintedProse.lines(paragraphs);
		List<Line> rest = lines;
		for (String paragraph : paragraphs) {
			int count = 1;
			while (count < rest.size() && !begins(rest.get(count)))
				count++;
			check(paragraph, rest.subList(0, count), wrong);
			rest = rest.subList(count, rest.size());
		}
		assertEquals(List.of(), wrong);
		assertEquals(List.of(), rest);
		assertTrue(lines.size() > paragraphs.size());
	}

	/** The first line of a paragraph. */
	private static boolean begins(Line line) {
		return line.x() > LEFT + INDENT / 2;
	}

	private static void check(String paragraph, List<Line> lines, List<String> wrong) {
		String printed = lines.stream().map(Line::text).collect(Collectors.joining("|"));
		if (!printed.replace("|", "").equals(paragraph))
			wrong.add("other text: " + paragraph + " → " + printed);
		for (String kept : KEPT)
			for (int i = 1; i < kept.length(); i++)
				if (printed.contains(kept.substring(0, i) + "|" + kept.substring(i)))
					wrong.add("torn: " + printed);
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			String text = line.text().stripTrailing();
			if (text.isEmpty()) {
				wrong.add("blank: " + printed);
				continue;
			}
			boolean last = i == lines.size() - 1;
			if (NEVER_FIRST.indexOf(text.charAt(0)) >= 0 || !last && NEVER_LAST.indexOf(text.charAt(text.length() - 1)) >= 0)
				wrong.add("mark: " + printed);
			double end = ink(line);
			if (end > RIGHT + 0.1 || !last && end < RIGHT - 0.1 - (blankAfter(text) ? 0.5 * 16 * 25.4 / 72 : 0))
				wrong.add("ends at " + end + ": " + text);
		}
		if (printed.matches(".*[\\u4e00-\\u9fff]{2}" + CLOSING + "?\\|." + CLOSING + "*"))
			wrong.add("alone: " + printed);
	}

	/** Where a line ends without the blank half of a mark that reaches into the margin. */
	private static double ink(Line line) {
		return line.right() - (blankAfter(line.text().stripTrailing()) && line.right() > RIGHT ? 0.5 * 16 * 25.4 / 72 : 0);
	}

	private static boolean blankAfter(String text) {
		return "，。、；：？！）》〉】〕”’".indexOf(text.charAt(text.length() - 1)) >= 0;
	}
}
