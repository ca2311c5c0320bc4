package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import report.dsl.pdf.PdfStandard;
import report.dsl.tests.corpus.SeedReport;
import report.dsl.tests.pdf.PrintedLines.Line;

/** Where the prose stands on its pages (GB/T 9704-2012). */
class ProsePlacementTest {
	private static final Path CITY = Path.of(System.getProperty("gzr.root", "..")).resolve("examples/example-city-2024.gzr");
	private static final Path GOLDEN = Path.of(System.getProperty("gzr.root", "..")).resolve("report.dsl.tests/src/report/dsl/tests/pdf/prose-placement.txt");
	private static final double PITCH = 225 / 22.0;
	/** Of the first base line: from the upper edge of the text, in millimetres. */
	private static final double FIRST = 37 + PITCH / 2 + (0.88 - 0.5) * 16 * 25.4 / 72;

	/** Each line of the example that is not in a table: page, x, base line, face, size, number of characters, how it begins. */
	@Test
	void exampleStandsWhereItStood() throws IOException {
		String actual = PrintedLines.of(Printing.of(Files.readString(CITY)).print(Printing.options(PdfStandard.PLAIN))).stream()
				.filter(line -> line.size() >= 14).map(line -> line + "\n").collect(Collectors.joining());
		if (!Files.exists(GOLDEN) || Boolean.getBoolean("gzr.write"))
			Files.writeString(GOLDEN, actual);
		assertEquals(Files.readString(GOLDEN), actual);
	}

	@Test
	void exampleIsOnTheGrid() throws IOException {
		onGrid(Files.readString(CITY));
	}

	@Test
	void publishedReportIsOnTheGrid() {
		onGrid(SeedReport.gzr());
	}

	private static void onGrid(String source) {
		List<String> wrong = new ArrayList<>();
		for (Line line : prose(Printing.of(source).print(Printing.options(PdfStandard.PLAIN)))) {
			double row = (line.y() - FIRST) / PITCH;
			if (Math.abs(row - Math.rint(row)) > 0.01 || row < -0.01 || row > 21.01)
				wrong.add("row " + row + ": " + line);
			if (line.x() < 28 - 0.5 * 16 * 25.4 / 72 || line.right() > 184.1 + 0.5 * 16 * 25.4 / 72)
				wrong.add("width: " + line);
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void fullPagesHave22Lines() {
		List<String> paragraphs = new ArrayList<>();
		for (int i = 1; i <= 200; i++)
			paragraphs.add("第" + i + "段，" + "依法主动公开政府信息，及时办理公开申请。".repeat(3 + i % 7));
		List<Line> lines = prose(PrintedProse.print(paragraphs));
		String all = lines.stream().map(Line::text).collect(Collectors.joining());
		assertTrue(all.endsWith(String.join("", paragraphs)));
		Map<Integer, Integer> counts = new TreeMap<>();
		lines.forEach(line -> counts.merge(line.page(), 1, Integer::sum));
		int pages = counts.size();
		assertTrue(pages >= 40, "pages: " + pages);
		counts.remove(pages);
		assertEquals(19, counts.remove(1)); // and the title
		assertTrue(counts.values().stream().allMatch(count -> count == 22), counts.toString());
		for (Line line : lines)
			assertEquals(0, Math.IEEEremainder(line.y() - FIRST, PITCH), 0.05, line.toString());
	}

	/** 4号, odd pages on the right, even ones on the left, a character in, the dashes 7 mm below the text. */
	@Test
	void pagesAreNumbered() {
		List<Line> numbers = PrintedLines.of(PrintedProse.print(List.of("甲。".repeat(900)))).stream().filter(line -> line.size() == 14).toList();
		double character = 14 * 25.4 / 72;
		for (int i = 0; i < numbers.size(); i++) {
			Line number = numbers.get(i);
			assertEquals("— " + (i + 1) + " —", number.text());
			assertEquals(i % 2 == 0 ? 184 - character : 28 + character, i % 2 == 0 ? number.right() : number.x(), 0.05);
			assertEquals(37 + 225 + 7 + 0.36 * character, number.y(), 0.05);
		}
		assertTrue(numbers.size() > 2);
	}

	/** However the prose ends, a line of it stands above the signature, with room for a seal of 42 mm centred on it (7.3.5.1). */
	@Test
	void signatureIsNeverAlone() {
		for (int lines = 14; lines <= 20; lines++) {
			String text = "甲".repeat(26) + "乙".repeat(28 * (lines - 1) - 3) + "。";
			List<Line> all = PrintedProse.body(PrintedLines.of(Printing.of("报告 示例市 2024年度\n章 总体情况\n\"\"\"\n" + text + "\n\"\"\"\n落款 示例市人民政府 2025年1月16日\n").print(Printing.options(PdfStandard.PLAIN))));
			int last = all.get(all.size() - 1).page();
			List<Line> page = all.stream().filter(line -> line.page() == last).toList();
			assertTrue(page.size() > 2, lines + " " + page);
			Line above = page.get(page.size() - 3);
			Line body = page.get(page.size() - 2);
			Line date = page.get(page.size() - 1);
			assertEquals("。", above.text().substring(above.text().length() - 1));
			assertEquals(3 * PITCH, body.y() - above.y(), 0.05);
			assertEquals(PITCH, date.y() - body.y(), 0.05);
			double seal = (body.y() + date.y()) / 2 - 21 - (above.y() + PITCH / 2);
			assertTrue(seal > 0 && seal < PITCH, "the seal begins " + seal + " mm below the text");
			assertEquals(184 - 4 * (16 - 0.2146) * 25.4 / 72, date.right(), 0.05);
			assertEquals((date.x() + date.right()) / 2, (body.x() + body.right()) / 2, 0.05);
		}
	}

	@Test
	void aLongSigningBodyTakesTwoLines() {
		String body = "示例省示例市示例高新技术产业开发区管理委员会行政审批服务局";
		List<Line> all = PrintedProse.body(PrintedLines.of(Printing.of("报告 示例市 2024年度\n章 总体情况\n\"\"\"\n甲。\n\"\"\"\n落款 " + body + " 2025年1月16日\n").print(Printing.options(PdfStandard.PLAIN))));
		List<Line> signature = all.subList(all.size() - 3, all.size());
		assertEquals(List.of("示例省示例市示例高新技术产业开发区", "管理委员会行政审批服务局", "2025年1月16日"), signature.stream().map(Line::text).toList());
		assertEquals(184 - 2 * (16 - 0.2146) * 25.4 / 72, signature.get(0).right(), 0.05);
	}

	/** At the joints of names, in the shape of a trapezium or a diamond. */
	@Test
	void titlesAreBrokenAtWords() {
		StringBuilder titles = new StringBuilder();
		for (String body : List.of("示例市", "示例市财政局", "示例市示例区人民政府", "示例市公安局交通警察支队", "示例市人力资源和社会保障局", "示例市住房和城乡建设委员会", "示例市示例区市场监督管理局示例分局",
				"示例省示例市示例经济技术开发区管理委员会", "示例自治区示例自治州示例自治县人民政府办公室", "示例省示例市示例高新技术产业开发区管理委员会行政审批服务局", "示例市示例新区管理委员会党政综合办公室政务公开和数据资源管理中心",
				"示例市档案馆（示例市地方志编纂委员会办公室）", "示例市工业和信息化局、示例市国有资产监督管理委员会", "示例市医疗保障局医疗保障基金监督管理与稽核服务中心（示例市药品和医用耗材集中采购服务中心）"))
			titles.append(PrintedLines.of(Printing.of("报告 \"" + body + "\" 2024年度\n").print(Printing.options(PdfStandard.PLAIN))).stream().filter(line -> line.size() == 22)
					.map(Line::text).collect(Collectors.joining(" | ", "", "\n")));
		assertEquals("""
				示例市2024年政府信息公开工作年度报告
				示例市财政局2024年 | 政府信息公开工作年度报告
				示例市示例区人民政府2024年 | 政府信息公开工作年度报告
				示例市公安局交通警察支队2024年 | 政府信息公开工作年度报告
				示例市人力资源和社会保障局 | 2024年政府信息公开工作年度报告
				示例市住房和城乡建设委员会 | 2024年政府信息公开工作年度报告
				示例市示例区市场监督管理局示例分局 | 2024年政府信息公开工作年度报告
				示例省示例市示例经济技术开发区管理委员会 | 2024年政府信息公开工作年度报告
				示例自治区示例自治州 | 示例自治县人民政府办公室 | 2024年政府信息公开工作年度报告
				示例省示例市示例高新技术产业开发区 | 管理委员会行政审批服务局2024年 | 政府信息公开工作年度报告
				示例市示例新区管理委员会 | 党政综合办公室政务公开和数据资源管理中心 | 2024年政府信息公开工作年度报告
				示例市档案馆 | （示例市地方志编纂委员会办公室） | 2024年政府信息公开工作年度报告
				示例市工业和信息化局、 | 示例市国有资产监督管理委员会 | 2024年政府信息公开工作年度报告
				示例市医疗保障局 | 医疗保障基金监督管理与稽核服务中心 | （示例市药品和医用耗材集中采购服务中心） | 2024年政府信息公开工作年度报告
				""", titles.toString());
	}

	/** All text on the lines of the page: no title, no page number, no table. */
	private static List<Line> prose(byte[] pdf) {
		return PrintedLines.of(pdf).stream().filter(line -> line.size() == 16).toList();
	}
}
