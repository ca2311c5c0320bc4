package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** {@code gzr export}: the same numbers as the report's, wherever they go. */
class ExportTest extends CommandLineTest {
	private static final Path EXAMPLE = Path.of(System.getProperty("gzr.root", "..")).resolve("examples/example-county-2023.gzr");
	/** With marks that formats have to escape. */
	private static final String RICH = CLEAN.replace("公开的内容还不够全面", "公开的内容<还>不够\"全面\"&周到");

	// ---- CSV

	@Test
	void csvHasALineForEachCell() throws IOException {
		write("a.gzr", CLEAN);
		gzr(0, "", "one file checked: no errors, no warnings, no notes; exported: out/a.csv\n", "export", "a.gzr", "--format", "csv", "-o", "out");
		String csv = read("out/a.csv");
		assertTrue(csv.startsWith("\uFEFFbody,year,form,table,row,column,tableLabel,rowLabel,columnLabel,kind,value,stated,origin,file,line\r\n"), csv);
		assertTrue(csv.contains("\r\n测试局,2024,政府信息公开工作年度报告,申请,办理结果.予以公开,申请人情况.自然人,申请,三、本年度办理结果 / （一）予以公开,申请人情况 / 自然人,count,2,2,given,a.gzr,16\r\n"), csv);
		assertTrue(csv.contains("\r\n测试局,2024,政府信息公开工作年度报告,复议诉讼,行政复议,总计,复议诉讼,行政复议,总计,count,0,0,computed,a.gzr,19\r\n"), csv);
		assertEquals(List.of("主动公开 10", "复议诉讼 15", "申请 175"), perTable(csv));
	}

	@Test
	void oneCsvTakesManyReports() throws IOException {
		write("in/a.gzr", CLEAN);
		write("in/b.gzr", CLEAN.replace("测试局", "示例局"));
		Result result = gzr("export", "in", "--format", "csv", "-o", "all.csv");
		assertEquals("2 files checked: no errors, no warnings, no notes; exported: all.csv\n", result.err());
		String csv = read("all.csv");
		assertEquals(1 + 2 * 200, csv.lines().count());
		assertEquals(List.of("测试局 200", "示例局 200"), csv.lines().skip(1).collect(Collectors.groupingBy(line -> line.split(",")[0], TreeMap::new, Collectors.counting()))
				.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList());
	}

	/** Nobody's name is run by a spreadsheet; a number below zero stays one. */
	@Test
	void textsAreNoFormulas() throws IOException {
		write("a.gzr", CLEAN.replace("报告 测试局", "报告 \"=HYPERLINK(A1,B1)\"").replace("测试局收到", "收到").replace("章 存在的", "表 甲 \"甲表\" {\n列 数 \"数\" 增减\n行 乙: -3\n}\n\n章 存在的"));
		gzr("export", "a.gzr", "--format", "csv", "-o", "a.csv");
		List<String> lines = read("a.csv").lines().skip(1).toList();
		assertEquals(List.of(), lines.stream().filter(line -> !line.startsWith("\"'=HYPERLINK(A1,B1)\",2024,")).toList());
		assertEquals(1, lines.stream().filter(line -> line.contains(",-3,-3,given,")).count());
	}

	/** What is unknown is empty, and says why. */
	@Test
	void unknownCellsAreEmpty() throws IOException {
		write("a.gzr", CLEAN.replace("行政规范性文件: 1 0 1", "行政规范性文件: 1 待填 1"));
		assertEquals(0, gzr("export", "a.gzr", "--format", "csv", "-o", "a.csv").exitCode());
		assertTrue(read("a.csv").contains("主动公开,行政规范性文件,废止,主动公开,行政规范性文件,本年废止件数,count,,,awaited,a.gzr,11\r\n"), read("a.csv"));
	}

	private static List<String> perTable(String csv) {
		return csv.lines().skip(1).collect(Collectors.groupingBy(line -> line.split(",")[3], TreeMap::new, Collectors.counting()))
				.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList();
	}

	// ---- HTML

	@Test
	void theTwoParsersFindNothingWrongWithThePage() throws Exception {
		write("a.gzr", RICH);
		assertEquals(0, gzr("export", "a.gzr", "--format", "html", "-o", "a.html").exitCode());
		String html = read("a.html");
		Parser parser = Parser.htmlParser().setTrackErrors(10);
		Document page = Jsoup.parse(html, "", parser);
		assertEquals(List.of(), parser.getErrors());
		DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
		assertEquals("zh-CN", page.select("html").attr("lang"));
		assertEquals("测试局2024年政府信息公开工作年度报告", page.title());
		assertTrue(page.text().contains("公开的内容<还>不够\"全面\"&周到，将进一步完善。"), page.text());
		assertEquals(List.of("一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"),
				page.select("section > h2").eachText());
		assertEquals("", page.select("[src], [href], link, script, img").toString() + (html.contains("url(") || html.contains("@import") ? html : ""));
	}

	@Test
	void everyNumberOfThePageNamesItsHeaders() throws IOException {
		Files.copy(EXAMPLE, directory.resolve("a.gzr"));
		gzr("export", "a.gzr", "--format", "html", "-o", "a.html");
		gzr("export", "a.gzr", "--format", "csv", "-o", "a.csv");
		Document page = Jsoup.parse(read("a.html"));
		Set<String> ids = new HashSet<>();
		page.select("[id]").forEach(element -> assertTrue(ids.add(element.id()), element::toString));
		List<String> numbers = new ArrayList<>();
		for (Element number : page.select("td")) {
			List<Element> heads = number.attr("headers").isEmpty() ? List.of() : List.of(number.attr("headers").split(" ")).stream().map(page::getElementById).toList();
			numbers.add(heads.stream().map(Element::text).sorted().toList() + " " + number.text());
		}
		List<String> cells = read("a.csv").lines().skip(1).map(line -> line.split(",")).map(fields -> {
			List<String> labels = new ArrayList<>(List.of(fields[7].split(" / ")));
			labels.addAll(List.of(fields[8].split(" / ")));
			return labels.stream().sorted().toList() + " " + fields[10];
		}).toList();
		assertEquals(cells, numbers);
		assertEquals(3, page.select("table > caption").size());
		assertEquals(List.of(), page.select("th:not([scope])").stream().filter(head -> !head.attr("headers").isEmpty()).toList());
	}

	@Test
	void aReportThatDoesNotPrintIsNoPage() throws IOException {
		write("in/bad.gzr", UNBALANCED);
		write("in/good.gzr", CLEAN);
		write("in/open.gzr", CLEAN.replace("行政规范性文件: 1 0 1", "行政规范性文件: 1 待填 1"));
		for (String format : List.of("html", "docx", "ofd")) {
			Result result = gzr("export", "in", "--format", format, "-o", "out");
			assertEquals(1, result.exitCode());
			assertTrue(result.err().contains("in/bad.gzr: not exported, because of its errors\n"), result.err());
			assertTrue(result.err().endsWith("3 files checked: 2 errors, no warnings, no notes; exported: out/good." + format + "\n"), result.err());
		}
		assertEquals(List.of("in/bad.gzr", "in/good.gzr", "in/open.gzr", "out/good.docx", "out/good.html", "out/good.ofd"), files());
	}

	// ---- DOCX

	/** Nobody signed it, so the environment dates it. */
	@Test
	void aWordDocumentHasTheDateOfThePaper() throws IOException {
		write("a.gzr", CLEAN);
		in(Map.of("SOURCE_DATE_EPOCH", "1737158400"));
		assertEquals(0, gzr("export", "a.gzr", "--format", "docx", "-o", "a.docx").exitCode());
		try (XWPFDocument document = new XWPFDocument(Files.newInputStream(directory.resolve("a.docx")))) {
			assertEquals("2025-01-18T00:00:00Z", document.getProperties().getCoreProperties().getCreated().toInstant().toString());
		}
		in(Map.of("SOURCE_DATE_EPOCH", "yesterday"));
		assertEquals(2, gzr("export", "a.gzr", "--format", "docx", "-o", "b.docx").exitCode());
		assertEquals(0, gzr("export", "a.gzr", "--format", "csv", "-o", "a.csv").exitCode());
		assertEquals(List.of("a.csv", "a.docx", "a.gzr"), files());
	}

	// ---- XLSX

	@Test
	void sumsAreFormulasThatComeToTheNumbers() throws IOException {
		Files.copy(EXAMPLE, directory.resolve("a.gzr"));
		assertEquals(0, gzr("export", "a.gzr", "--format", "xlsx", "-o", "a.xlsx").exitCode());
		gzr("export", "a.gzr", "--format", "csv", "-o", "a.csv");
		List<BigDecimal> cells = read("a.csv").lines().skip(1).map(line -> new BigDecimal(line.split(",")[10]).stripTrailingZeros()).toList();
		long computed = read("a.csv").lines().filter(line -> line.contains(",computed,") || line.contains(",asserted,")).count();
		try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(directory.resolve("a.xlsx")))) {
			assertEquals(List.of("主动公开", "申请", "复议诉讼"), List.of(book.getSheetName(0), book.getSheetName(1), book.getSheetName(2)));
			List<BigDecimal> saved = numbers(book);
			long formulas = formulas(book);
			book.getCreationHelper().createFormulaEvaluator().evaluateAll();
			assertEquals(saved, numbers(book));
			assertEquals(cells, saved);
			assertEquals(computed, formulas);
			// the totals follow a number that is changed
			book.getSheet("申请").getRow(3).getCell(3).setCellValue(10);
			book.getCreationHelper().createFormulaEvaluator().evaluateAll();
			assertEquals("11.0", Double.toString(book.getSheet("申请").getRow(3).getCell(9).getNumericCellValue()));
			assertEquals("D1:J1", book.getSheet("申请").getMergedRegions().stream().map(Object::toString).map(region -> region.replaceAll(".*\\[|\\].*", ""))
					.filter(region -> region.startsWith("D1")).findFirst().orElse("none"));
		}
	}

	/** Nothing of the clock: it says that it was made when the report was signed. */
	@Test
	void aWorkbookIsTheSameWhenMadeAgain() throws IOException, InterruptedException {
		Files.copy(EXAMPLE, directory.resolve("a.gzr"));
		assertEquals(0, gzr("export", "a.gzr", "--format", "xlsx", "-o", "a.xlsx").exitCode());
		Thread.sleep(2100); // the clock of a zip goes in steps of two seconds
		assertEquals(0, gzr("export", "a.gzr", "--format", "xlsx", "-o", "b.xlsx").exitCode());
		assertEquals(-1, Files.mismatch(directory.resolve("a.xlsx"), directory.resolve("b.xlsx")));
	}

	/** As wide as a page, rows as high as their labels, numbers as printed. */
	@Test
	void sheetsCanBeReadAndPrinted() throws IOException {
		Files.copy(EXAMPLE.resolveSibling("example-city-2024.gzr"), directory.resolve("a.gzr"));
		assertEquals(0, gzr("export", "a.gzr", "--format", "xlsx", "-o", "a.xlsx").exitCode());
		try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(directory.resolve("a.xlsx")))) {
			Sheet sheet = book.getSheet("申请");
			assertEquals("true 1 0 $1:$3 示例市大数据管理局2024年政府信息公开工作年度报告", String.join(" ", Boolean.toString(sheet.getFitToPage()), Short.toString(sheet.getPrintSetup().getFitWidth()),
					Short.toString(sheet.getPrintSetup().getFitHeight()), sheet.getRepeatingRows().formatAsString().replaceFirst("(\\d+):(\\d+)", "\\$$1:\\$$2"), sheet.getHeader().getCenter()));
			Row wrapped = sheet.getRow(23);
			assertTrue(wrapped.getCell(2).getStringCellValue().startsWith("1.申请人无正当理由"), wrapped.getCell(2)::toString);
			assertTrue(wrapped.getHeightInPoints() >= 2 * sheet.getRow(3).getHeightInPoints(), () -> wrapped.getHeightInPoints() + "");
			assertEquals("[0, +0;-0;0] [0, 0.00]", formats(book.getSheetAt(0)) + " " + formats(book.getSheet("培训")));
		}
	}

	private static Set<String> formats(Sheet sheet) {
		Set<String> formats = new HashSet<>();
		for (Row row : sheet)
			for (Cell cell : row)
				if (cell.getCellType() == CellType.NUMERIC)
					formats.add(cell.getCellStyle().getDataFormatString());
		return formats.stream().sorted(Comparator.comparing(String::length)).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private static List<BigDecimal> numbers(XSSFWorkbook book) {
		List<BigDecimal> numbers = new ArrayList<>();
		for (Sheet sheet : book)
			for (Row row : sheet)
				for (Cell cell : row)
					if (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA)
						numbers.add(BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros());
		return numbers;
	}

	private static long formulas(XSSFWorkbook book) {
		long formulas = 0;
		for (Sheet sheet : book)
			for (Row row : sheet)
				for (Cell cell : row)
					formulas += cell.getCellType() == CellType.FORMULA ? 1 : 0;
		return formulas;
	}

	// ---- all of them

	@Test
	void wrongNumbersComeOutAsTheyAre() throws IOException {
		write("a.gzr", UNBALANCED);
		assertEquals(1, gzr("export", "a.gzr", "--format", "csv", "-o", "a.csv").exitCode());
		assertEquals(1, gzr("export", "a.gzr", "--format", "xlsx", "-o", "a.xlsx").exitCode());
		assertEquals(List.of("a.csv", "a.gzr", "a.xlsx"), files());
	}

	@Test
	void whatCannotBeReadIsNotExported() throws IOException {
		write("a.gzr", new byte[] { (byte) 0xFF, (byte) 0xFE, 0 });
		for (String format : List.of("json", "csv", "xlsx", "html", "docx", "ofd"))
			assertEquals(3, gzr("export", "a.gzr", "--format", format, "-o", "a." + format).exitCode());
		assertEquals(List.of("a.gzr"), files());
	}

	@Test
	void jsonIsTheOneThatPdfsCarry() throws IOException {
		write("a.gzr", CLEAN);
		assertEquals(0, gzr("export", "a.gzr", "--format", "json", "-o", "out").exitCode());
		assertTrue(read("out/a.json").startsWith("{\n  \"schema\": \"urn:gzr:schema:report:1\",\n  \"body\": \"测试局\","), read("out/a.json"));
	}

	@Test
	void usage() throws IOException {
		write("a.gzr", CLEAN);
		write("b/a.gzr", CLEAN);
		assertEquals(2, gzr("export", "a.gzr", "-o", "out").exitCode());
		assertEquals(2, gzr("export", "a.gzr", "-o", "out", "--format", "doc").exitCode());
		assertEquals("gzr: a.html names one file, but there are 2 reports; name a directory\n", gzr("export", "a.gzr", "b/a.gzr", "-o", "a.html", "--format", "html").err());
		assertEquals(2, gzr("export", "a.gzr", "b/a.gzr", "-o", "out", "--format", "html").exitCode());
		assertFalse(files().contains("a.html"));
	}
}
