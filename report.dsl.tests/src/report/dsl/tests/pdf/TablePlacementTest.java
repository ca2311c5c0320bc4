package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

import report.dsl.Workspace;
import report.dsl.Workspace.Checked;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Report;
import report.dsl.tests.Samples;

/** Where the cells of tables stand in print, how long tables go over pages, and what is told of tables that cannot be printed. */
class TablePlacementTest {
	private static final Path GOLDEN = Samples.ROOT.resolve("report.dsl.tests/src/report/dsl/tests/pdf/golden/tables-of-the-example.txt");
	private static final String LONG = "群众来信来访和网上留言办理情况以及回复情况";
	private static final Workspace WORKSPACE = Workspace.create();
	private static final double MM = 72 / 25.4;
	private static final double LINE = 225.0 / 22;

	/** With -Dgzr.write=true written anew: read what has changed. */
	@Test
	void theExample() throws IOException {
		String cells = PrintedCell.of(report(Samples.text(Samples.EXAMPLES.resolve("example-city-2024.gzr")))).stream().map(cell -> cell + "\n")
				.collect(Collectors.joining());
		if (Boolean.getBoolean("gzr.write"))
			Files.writeString(GOLDEN, cells);
		assertEquals(Files.readString(GOLDEN).replace("\r\n", "\n"), cells);
	}

	@TestFactory
	Stream<DynamicTest> lawsOfTheExamples() {
		return Samples.in(Samples.EXAMPLES).stream()
				.map(file -> DynamicTest.dynamicTest(Samples.name(file), file.toUri(),
						() -> assertEquals(List.of(), TableLaws.broken(report(Samples.text(file))))));
	}

	/** The statutory tables take numbers of eleven digits: in smaller type, then with narrower figures. */
	@Test
	void largeNumbers() {
		StringBuilder told = new StringBuilder();
		for (int digits : List.of(4, 6, 8, 11, 12)) {
			Report report = report(large(digits));
			told.append(digits).append(":");
			List<PrintedCell> cells = PrintedCell.of(report);
			for (int page : cells.stream().map(PrintedCell::page).collect(Collectors.toCollection(TreeSet::new))) {
				List<PrintedCell> numbers = cells.stream().filter(cell -> cell.page() == page && cell.isNumber()).toList();
				told.append(String.format(Locale.ROOT, " %.1f %s", numbers.get(0).size(),
						numbers.stream().flatMap(cell -> cell.figures().stream()).distinct().toList()));
			}
			told.append(misfits(large(digits)).isEmpty() ? "" : " L-FIT").append('\n');
			assertEquals(digits == 12, !TableLaws.broken(report).isEmpty());
		}
		assertEquals("""
				4: 12.0 [0.5] 9.0 [0.5] 12.0 [0.5]
				6: 12.0 [0.5] 9.0 [0.5] 9.0 [0.499]
				8: 12.0 [0.5] 9.0 [0.397] 8.5 [0.396]
				11: 12.0 [0.5] 7.0 [0.371] 7.0 [0.35]
				12: 12.0 [0.5] 7.0 [0.34] 7.0 [0.5] L-FIT
				""", told.toString());
	}

	private static String large(int digits) {
		String many = "123456789012".substring(0, digits);
		return """
				报告 示例市 2024年度
				章 主动公开政府信息情况
				  规章: N N N
				  行政许可: N
				  行政事业性收费: N.123456
				章 收到和处理政府信息公开申请情况
				  新收: 0 0 N 0 N N
				  其余 0
				章 政府信息公开行政复议行政诉讼情况
				  行政复议: 0 N 0 0
				  复议后起诉: N N 0 0
				  其余 0
				""".replace("N", many);
	}

	/** Groups stay together, their labels and those of what they are part of come again, the header too, and no number is lost. */
	@Test
	void aTableOfGroupsOverPages() {
		String source = groups();
		assertEquals("""
				1: 事项 申请件 办结件 一、全部 （一）第1批事项 1.第1批第1类 | 101…6 | 244.7
				2: 事项 申请件 办结件 一、全部 （五）第5批事项 1.第5批第1类 | 501…4 | 231.8
				3: 事项 申请件 办结件 一、全部 （十）第10批事项 1.第10批第1类 | 1001…8 | 244.0
				4: 事项 申请件 办结件 一、全部 （十四）第14批事项 1.第14批第1类 | 1401…238 | 75.7
				""", pages(report(source)));
		assertEquals(List.of(), TableLaws.broken(report(source)));
	}

	/** A group longer than a page begins where it stands and has its label on each page. */
	@Test
	void aGroupLongerThanAPage() {
		String source = own("列宽 30 96 30", "列 件数\n行 大组 {\n" + rows(70) + "}\n行 末行: 3\n");
		assertEquals("""
				1:  件数 大组 第1日 | 1…19 | 252.3
				2:  件数 大组 第20日 | 20…47 | 259.2
				3:  件数 大组 第48日 | 48…3 | 229.1
				""", pages(report(source)));
		assertEquals(List.of(), TableLaws.broken(report(source)));
	}

	/** It has no groups; on its last page it has not only its total. */
	@Test
	void aPlainTableOverPages() {
		for (int rows : List.of(24, 25, 26, 27, 52)) {
			Report report = report(own("", "列 件数\n" + rows(rows) + "行 总计 = 合计\n"));
			assertEquals(List.of(), TableLaws.broken(report));
			List<PrintedCell> numbers = PrintedCell.of(report).stream().filter(PrintedCell::isNumber).toList();
			int last = numbers.get(numbers.size() - 1).page();
			assertEquals(true, numbers.stream().filter(cell -> cell.page() == last).count() > 1, rows + " rows");
		}
	}

	/** A block that goes on says its header rows again; none of these stands alone. */
	@Test
	void blocksOverPages() {
		assertEquals("""
				1: 第一块 内容 件数 一之1 | 0…0 | 254.6
				2: 第一块 内容 件数 一之22 | 0…0 | 236.4
				3: 第二块 内容 件数 二之1 | 0…0 | 259.2
				4: 第二块 内容 件数 二之28 | 0…0 | 198.4
				""", pages(report(blocks())));
	}

	/** One table in the tags, whose cells name their headers, though it stands on several pages. */
	@Test
	void tablesOverPagesConform() {
		VeraGreenfieldFoundryProvider.initialise();
		for (String source : List.of(groups(), blocks()))
			for (PdfStandard standard : List.of(PdfStandard.A3A, PdfStandard.A4F))
				assertEquals(List.of(), ConformanceTest.failures(Printing.of(source).print(Printing.options(standard)), standard), standard.name());
	}

	/** What stands below a table is on the grid of the page. */
	@Test
	void theProseBelowIsOnTheGrid() {
		for (int rows : List.of(1, 2, 5, 8)) {
			byte[] pdf = Printing.of(own("", "列 件数\n" + rows(rows))).print(Printing.options(PdfStandard.PLAIN));
			List<PrintedLines.Line> lines = PrintedLines.of(pdf);
			double first = lines.stream().filter(line -> line.text().startsWith("前面")).findFirst().orElseThrow().y();
			double below = lines.stream().filter(line -> line.text().startsWith("后面")).findFirst().orElseThrow().y();
			double pitches = (below - first) / LINE;
			assertEquals(Math.rint(pitches), pitches, 0.01, rows + " rows");
		}
	}

	@Test
	void whatHasNoRoomIsAnError() {
		StringBuilder told = new StringBuilder();
		for (String table : List.of(columns(25), columns(30), "列 件数\n行 \"" + LONG.repeat(60) + "\": 1\n", "列 件数\n行 \"" + LONG.repeat(200) + "\": 1\n",
				"列 件数\n列 \"www.example.gov.cn.information.annual.report.2024.index.html\"\n行 甲: 1 2\n",
				"列 甲 元\n列 乙 元\n列 丙 元\n列 丁 元\n列 戊 元\n列 己 元\n行 子: 1 1234567890123456.25 2 3 4 5\n"))
			told.append(told(own("", table)));
		told.append(told(own("列宽 0", "列 件数\n行 甲: 1\n")));
		told.append(told(own("列宽 12 60 84", "列 件数\n行 \"" + LONG.repeat(14) + "\" {\n行 甲: 1\n行 乙: 2\n}\n")));
		told.append(told(large(12)));
		assertEquals("""
				-
				- 6:3 表“一张样表”里的“第1季度”在它那一列印不下。请用“列宽”加宽这一列，减少列数，或者把文字改短
				  6:3 表“一张样表”里的“第2季度”在它那一列印不下。请用“列宽”加宽这一列，减少列数，或者把文字改短
				  6:3 表“一张样表”里的“第3季度”在它那一列印不下。请用“列宽”加宽这一列，减少列数，或者把文字改短
				  6:3 表“一张样表”里的“第4季度”在它那一列印不下。请用“列宽”加宽这一列，减少列数，或者把文字改短
				-
				- 8:4207 表“一张样表”里的“群众来信来访和网上留言办理情况以及回复情……”太长，一页印不下这一行。请把文字改短，或者用“列宽”加宽这一列
				- 6:3 表“一张样表”里的“www.example.gov.cn.i……”在它那一列印不下。请用“列宽”加宽这一列，减少列数，或者把文字改短
				-
				- 6:3 表“一张样表”里的“件数”在它那一列印不下。请用“列宽”加宽这一列，减少列数，或者把文字改短
				  8:6 表“一张样表”里的“甲”在它那一列印不下。请用“列宽”加宽这一列，减少列数，或者把文字改短
				  8:6 表“一张样表”里“甲”的数 1 太长，这一列印不下。请用“列宽”加宽这一列，或者减少列数
				- 9:6 表“一张样表”里的“群众来信来访和网上留言办理情况以及回复情……”太长，一页印不下这一行。请把文字改短，或者用“列宽”加宽这一列
				- 10:3 表“复议诉讼”里“行政复议.总计”的数 123456789012 太长，这一列印不下，请核对
				  10:11 表“复议诉讼”里“行政复议.结果纠正”的数 123456789012 太长，这一列印不下，请核对
				  11:10 表“复议诉讼”里“复议后起诉.结果维持”的数 123456789012 太长，这一列印不下，请核对
				  11:23 表“复议诉讼”里“复议后起诉.结果纠正”的数 123456789012 太长，这一列印不下，请核对
				""", told.toString());
	}

	/** Nobody asks before a draft: it is printed, however it looks. */
	@Test
	void whatHasNoRoomIsPrintedInADraft() {
		for (String table : List.of(columns(60), "列 件数\n行 \"" + LONG.repeat(200) + "\": 1\n行 乙: 2\n", "列 件数\n行 \"" + LONG.repeat(200) + "\" {\n行 乙: 2\n行 丙: 3\n}\n"))
			assertEquals(true, Printing.of(own("列宽 30 10", table)).draft().length > 0);
	}

	private static String groups() {
		StringBuilder rows = new StringBuilder();
		for (int group = 1; group <= 14; group++) {
			rows.append("行 \"第" + group + "批事项\" {\n");
			for (int row = 1; row <= 2 + group % 7; row++)
				rows.append("行 \"第" + group + "批第" + row + "类\": " + (100 * group + row) + " " + row + "\n");
			rows.append("}\n");
		}
		return own("编号 \"一、\" \"（一）\" \"1.\" 角 \"事项\" 列宽 13 20 63 30 30", "列 申请件\n列 办结件\n行 全部 {\n" + rows + "}\n行 总计 = 合计\n");
	}

	private static String blocks() {
		String block = "块 \"第NAME块\" {\n列 件数N \"件数\"\n" + IntStream.rangeClosed(1, 45).mapToObj(i -> "行 \"NAME之" + i + "\"\n").collect(Collectors.joining()) + "}\n";
		return "表式 甲\n章 乙\n表 丙 角 \"内容\"\n" + block.replace("NAME", "一").replace("N ", "一 ") + block.replace("NAME", "二").replace("N ", "二 ")
				+ "报告 示例市 2024年度 按 甲\n章 乙\n其余 0\n";
	}

	private static String columns(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(i -> "列 \"第" + i + "季度\"\n").collect(Collectors.joining()) + "行 甲: "
				+ IntStream.rangeClosed(1, count).mapToObj(Integer::toString).collect(Collectors.joining(" ")) + "\n";
	}

	private static String rows(int count) {
		return IntStream.rangeClosed(1, count).mapToObj(i -> "行 \"第" + i + "日\": " + i + "\n").collect(Collectors.joining());
	}

	/** A report with one table of its own. */
	private static String own(String layout, String content) {
		return "报告 示例市 2024年度\n章 总体情况\n\"\"\"\n前面的文字。\n\"\"\"\n表 样表 \"一张样表\" " + layout + " {\n" + content + "}\n\"\"\"\n后面的文字。\n\"\"\"\n";
	}

	/** For each page of a table: what stands above its first number, then the numbers of its first column, from where to where, and where the table ends. */
	private static String pages(Report report) {
		List<PrintedCell> cells = PrintedCell.of(report);
		Set<Integer> pages = cells.stream().map(PrintedCell::page).collect(Collectors.toCollection(TreeSet::new));
		List<String> told = new ArrayList<>();
		for (int page : pages) {
			List<PrintedCell> here = cells.stream().filter(cell -> cell.page() == page).toList();
			List<PrintedCell> numbers = here.stream().filter(PrintedCell::isNumber).toList();
			String labels = here.stream().takeWhile(cell -> !cell.isNumber()).map(PrintedCell::text).collect(Collectors.joining(" "));
			double bottom = here.stream().mapToDouble(cell -> (cell.position().box().y() + cell.position().box().height()) / MM).max().orElseThrow();
			told.add(String.format(Locale.ROOT, "%d: %s | %s…%s | %.1f\n", page, labels, numbers.get(0).text(), numbers.get(numbers.size() - 1).text(), bottom));
		}
		return String.join("", told);
	}

	private static String told(String source) {
		return ("- " + String.join("\n  ", misfits(source))).stripTrailing() + "\n";
	}

	private static List<String> misfits(String source) {
		return check(source).forPrinting(Typefaces.shipped()).findings().stream().filter(finding -> finding.code().equals("L-FIT"))
				.map(finding -> finding.place().line() + ":" + finding.place().column() + " " + finding.message().in(Locale.CHINESE)).toList();
	}

	private static Checked check(String source) {
		return WORKSPACE.check("sample.gzr", source.getBytes(StandardCharsets.UTF_8), null);
	}

	private static Report report(String source) {
		Checked checked = check(source);
		return checked.report().orElseThrow(() -> new IllegalArgumentException(checked.findings().toString()));
	}
}
