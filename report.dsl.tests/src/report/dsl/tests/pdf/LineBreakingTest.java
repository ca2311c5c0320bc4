package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** A paragraph in, its lines out. The first line has room for 26 hanzi, the others for 28. */
class LineBreakingTest {
	/** Hanzi for the first line. */
	private static final String TWENTY = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉";

	@Test
	void hanziAlone() {
		assertEquals("""
				甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉甲乙丙丁戊己
				庚辛壬癸子丑寅卯辰巳午未申酉甲乙丙丁戊己庚辛壬癸子丑寅卯
				辰巳午未申酉
				""", PrintedProse.text(TWENTY + TWENTY + TWENTY));
		assertEquals(List.of(26, 28, 6), PrintedProse.lines(List.of(TWENTY + TWENTY + TWENTY)).stream().map(PrintedLines.Line::characters).toList());
	}

	@Test
	void aClosingMarkIsPushedInAtTheEndOfALine() {
		assertEquals(TWENTY + "甲乙丙丁戊己。\n", PrintedProse.text(TWENTY + "甲乙丙丁戊己。"));
		assertEquals(TWENTY + "甲乙丙丁戊己。\n甲乙丙丁\n", PrintedProse.text(TWENTY + "甲乙丙丁戊己。甲乙丙丁"));
		assertEquals(TWENTY + "甲乙丙丁戊”。\n甲乙丙丁\n", PrintedProse.text(TWENTY + "甲乙丙丁戊”。甲乙丙丁"));
	}

	@Test
	void anOpeningMarkGoesToTheNextLine() {
		assertEquals(TWENTY + "甲乙丙丁戊\n（己庚辛壬癸）\n", PrintedProse.text(TWENTY + "甲乙丙丁戊（己庚辛壬癸）"));
		assertEquals(TWENTY + "甲乙丙丁戊\n“《己庚辛壬癸》”\n", PrintedProse.text(TWENTY + "甲乙丙丁戊“《己庚辛壬癸》”"));
	}

	@Test
	void dashesAndDotsAreNotTorn() {
		assertEquals(TWENTY + "甲乙丙丁戊\n——己庚辛壬癸\n", PrintedProse.text(TWENTY + "甲乙丙丁戊——己庚辛壬癸"));
		assertEquals(TWENTY + "甲乙丙丁\n戊……己庚辛壬癸\n", PrintedProse.text(TWENTY + "甲乙丙丁戊……己庚辛壬癸"));
	}

	/** Two marks that meet take up one and a half ems, so 29 characters and a half fit where 28 do. */
	@Test
	void marksThatMeetAreSetClose() {
		for (String pair : List.of("”。", "）。", "》，", "、“", "）（", "》（", "“《", "（“", "。”", "：“")) {
			PrintedLines.Line line = PrintedProse.lines(List.of("甲乙" + pair + "丙丁")).get(0);
			assertEquals(5.5 * 16, (line.right() - line.x()) * 72 / 25.4, 1.5, pair);
		}
		for (String pair : List.of("甲（", "）甲", "（）", "——", "……", "·甲")) {
			PrintedLines.Line line = PrintedProse.lines(List.of("甲乙" + pair + "丙丁")).get(0);
			assertEquals(6 * 16, (line.right() - line.x()) * 72 / 25.4, 1.5, pair);
		}
	}

	@Test
	void numbersAreNotPartedFromTheirUnits() {
		assertEquals(TWENTY + "甲乙丙丁\n2024年己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁2024年己庚辛"));
		assertEquals(TWENTY + "甲乙丙丁\n134件己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁134件己庚辛"));
		assertEquals(TWENTY + "甲乙丙丁\n12.3%己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁12.3%己庚辛"));
		assertEquals(TWENTY + "甲乙\n3940.5万元己庚辛\n", PrintedProse.text(TWENTY + "甲乙3940.5万元己庚辛"));
		assertEquals(TWENTY + "甲乙丙丁\n第49条己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁第49条己庚辛"));
		assertEquals(TWENTY + "甲乙丙\n〔2021〕30号己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙〔2021〕30号己庚辛"));
		assertEquals(TWENTY + "甲乙丙2024年\n1月31日己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙2024年1月31日己庚辛"));
		assertEquals(TWENTY + "甲乙丙丁戊\n1—12月己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁戊1—12月己庚辛"));
		assertEquals(TWENTY + "甲乙丙丁\n20个工作日己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁20个工作日己庚辛"));
		assertEquals(TWENTY + "甲乙丙丁\n321人次己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁321人次己庚辛"));
		assertEquals(TWENTY + "甲乙丙丁\n第 49 条己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁第 49 条己庚辛"));
		assertEquals(TWENTY + "甲乙丙丁\n1,286,000元己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁1,286,000元己庚辛"));
		assertEquals(TWENTY + "甲乙丙丁\n20%—30%己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁20%—30%己庚辛"));
		assertEquals(TWENTY + "甲乙丙丁\n10万—20万元己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁10万—20万元己庚辛"));
		assertEquals(TWENTY + "甲乙丙丁\n第十二届己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁第十二届己庚辛"));
		assertEquals(TWENTY + "甲乙丙丁戊\n－5℃己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁戊－5℃己庚辛"));
	}

	/** GB/T 15834, 5.1.5 and 5.1.8. */
	@Test
	void strokesBetweenWordsNeitherBeginNorEndALine() {
		assertEquals(TWENTY + "甲乙丙丁戊\n己/庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁戊己/庚辛"));
		assertEquals(TWENTY + "甲乙丙丁\n戊/庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁戊/庚辛"));
		assertEquals(TWENTY + "甲乙丙丁戊己-\n庚辛\n", PrintedProse.text(TWENTY + "甲乙丙丁戊己-庚辛"));
		assertEquals(TWENTY + "甲乙丙丁戊己\n庚-辛\n", PrintedProse.text(TWENTY + "甲乙丙丁戊己庚-辛"));
	}

	@Test
	void latinWordsAreNotTorn() {
		assertEquals(TWENTY + "甲乙丙\nInternet己庚辛\n", PrintedProse.text(TWENTY + "甲乙丙Internet己庚辛"));
		assertEquals("The quick brown fox jumps over the lazy dog and \nthen jumps over it again.\n",
				PrintedProse.text("The quick brown fox jumps over the lazy dog and then jumps over it again."));
	}

	@Test
	void noCharacterIsAloneOnTheLastLine() {
		assertEquals(TWENTY + "甲乙丙丁戊\n己庚\n", PrintedProse.text(TWENTY + "甲乙丙丁戊己庚"));
		assertEquals(TWENTY + "甲乙丙丁戊\n己庚。\n", PrintedProse.text(TWENTY + "甲乙丙丁戊己庚。"));
		assertEquals(List.of(26, 27, 2), PrintedProse.lines(List.of(TWENTY + TWENTY + TWENTY.substring(0, 15))).stream().map(PrintedLines.Line::characters).toList());
		assertEquals(List.of(27), PrintedProse.lines(List.of(TWENTY + "甲乙丙“戊”。")).stream().map(PrintedLines.Line::characters).toList());
	}

	/** An address is broken after one of its parts, anything else where it must. */
	@Test
	void aWordLongerThanALineIsBroken() {
		assertEquals("""
				报告电子版可在示例市人民政府门户网站（https://www.
				example.gov.cn/zwgk/zfxxgk/2024/01/31/annual-report-
				of-the-bureau-2024.html）下载。
				""", PrintedProse.text("报告电子版可在示例市人民政府门户网站（https://www.example.gov.cn/zwgk/zfxxgk/2024/01/31/annual-report-of-the-bureau-2024.html）下载。"));
		for (String word : List.of("A".repeat(200), "1".repeat(200), "。".repeat(80), "（".repeat(80), "—".repeat(81), "%".repeat(90))) {
			List<PrintedLines.Line> lines = PrintedProse.lines(List.of("甲乙" + word + "丙"));
			assertEquals("甲乙" + word + "丙", lines.stream().map(PrintedLines.Line::text).reduce("", String::concat));
			assertTrue(lines.stream().allMatch(line -> line.right() <= 187), word);
		}
	}

	/** The number's font is not that of the hanzi, and both keep a distance but not from marks. */
	@Test
	void numbersStandApartFromHanzi() {
		double close = width("甲“2024”，甲") - width("2024");
		double apart = width("甲2024甲") - width("2024");
		assertEquals(4.5, close / 16, 0.07);
		assertEquals(2 + 2 / 12.0, apart / 16, 0.02);
	}

	private static double width(String text) {
		PrintedLines.Line line = PrintedProse.lines(List.of(text)).get(0);
		return (line.right() - line.x()) * 72 / 25.4;
	}
}
