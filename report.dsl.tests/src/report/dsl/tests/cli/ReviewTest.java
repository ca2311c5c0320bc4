package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import report.dsl.tests.Samples;

/** {@code gzr review}: what a reviewer hands back. With -Dgzr.write=true the whole pages are written anew: read what has changed. */
class ReviewTest extends CommandLineTest {
	private static final Path GOLDEN = Samples.ROOT.resolve("report.dsl.tests/src/report/dsl/tests/review/golden");
	private static final String WAIVED = CLEAN.replace("级别 县级部门", "级别 县级部门\n豁免 存量下限 \"当年制发的1件当年即被取代\"\n豁免 收费说明 \"在县政府年报中说明\"")
			.replace("行政规范性文件: 1 0 1", "行政规范性文件: 2 0 1");

	private void district() throws IOException {
		for (Path file : Samples.in(Samples.SUITE.resolve("across/district")))
			write("in/" + file.getFileName(), Files.readAllBytes(file));
	}

	// ---- whole pages and tables

	@Test
	void wholePagesOfADistrict() throws IOException {
		for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
			String language = locale.getLanguage();
			under(locale);
			district();
			assertEquals(1, gzr("review", "in", "-o", language).exitCode());
			golden(language + "-index.html", read(language + "/index.html"));
			golden(language + "-district.html", read(language + "/pages/示例区人民政府.html"));
			golden(language + "-urban.html", read(language + "/pages/示例区城市管理局.html"));
			golden(language + "-workbook.txt", workbook(language + "/review.xlsx"));
		}
	}

	private static void golden(String name, String made) throws IOException {
		Path golden = GOLDEN.resolve(name);
		if (Boolean.getBoolean("gzr.write"))
			Files.writeString(golden, made);
		assertEquals(Files.readString(golden), made, name);
	}

	/** All sheets; of that of the cells, the rows that hold something else than 0. */
	private String workbook(String name) throws IOException {
		StringBuilder text = new StringBuilder();
		DataFormatter formatter = new DataFormatter(Locale.ROOT);
		try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(directory.resolve(name)))) {
			for (int sheet = 0; sheet < book.getNumberOfSheets(); sheet++) {
				text.append("== ").append(book.getSheetName(sheet)).append(" ").append(book.getSheetAt(sheet).getLastRowNum()).append('\n');
				for (Row row : book.getSheetAt(sheet)) {
					List<String> cells = new ArrayList<>();
					for (Cell cell : row)
						cells.add(formatter.formatCellValue(cell).replace("\n", " | "));
					if (sheet < book.getNumberOfSheets() - 1 || !cells.get(5).equals("0"))
						text.append(String.join("\t", cells)).append('\n');
				}
			}
		}
		return text.toString();
	}

	@Test
	void everyLinkLeadsSomewhereAndThePagesAreSound() throws Exception {
		district();
		write("in/子 夹/甲#局.gzr", UNBALANCED);
		write("in/index.gzr", CLEAN.replace("测试局", "示例局"));
		gzr("review", "in", "-o", "out");
		List<String> dead = new ArrayList<>();
		for (String name : files().stream().filter(file -> file.startsWith("out/") && file.endsWith(".html")).toList()) {
			Parser parser = Parser.htmlParser().setTrackErrors(10);
			Document page = Jsoup.parse(read(name), "", parser);
			assertEquals(List.of(), parser.getErrors(), name);
			DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(read(name).getBytes(StandardCharsets.UTF_8)));
			for (Element link : page.select("a[href]")) {
				String target = java.net.URLDecoder.decode(link.attr("href").replaceFirst("#.*", "").replace("+", "%2B"), StandardCharsets.UTF_8);
				if (!Files.exists(directory.resolve(name).resolveSibling(target).normalize()))
					dead.add(name + " " + link.attr("href"));
			}
			assertEquals("", page.select("[src], link, script, img").toString());
			assertTrue(page.select("table th:not([scope])").isEmpty(), name);
		}
		assertEquals(List.of(), dead);
		assertTrue(files().containsAll(List.of("out/index.html", "out/pages/示例局.html", "out/pages/测试局.html", "out/pdf/子 夹/甲#局-review.pdf")), files()::toString);
	}

	/** The newest first; numbers and places start anew in each; what speaks of another year leads to it. */
	@Test
	void yearsOfABodyShareAPage() throws IOException {
		write("in/a/new.gzr", CLEAN);
		write("in/old.txt", "测试局2023年政府信息公开工作年度报告\n一、总体情况\n2023年，测试局收到申请9件。\n二、主动公开政府信息情况\n规章 | 0 | 0 | 0\n行政规范性文件 | 1 | 0 | 7\n行政许可 | 0\n行政处罚 | 0\n行政强制 | 0\n行政事业性收费 | 0\n");
		write("in/other.gzr", CLEAN.replace("测试局", "另一局"));
		assertEquals(1, gzr("review", "in", "-o", "out").exitCode());
		Document page = Jsoup.parse(read("out/pages/测试局.html"));
		assertEquals(List.of("2024", "in/a/new.gzr", "2023", "in/old.txt"), page.select("h1 ~ table tbody").select("th, td:not(.n)").eachText());
		assertEquals(List.of("y2024", "y2023"), page.select("main > section").eachAttr("id"));
		assertEquals(List.of("y2024-n1", "y2024-n2"), page.select("#y2024 .finding").eachAttr("id"));
		assertEquals("y2023-n1", page.select("#y2023 .finding").first().id());
		assertEquals(List.of("测试局.html#y2023", "测试局.html#y2023"), page.select("#y2024 li a").eachAttr("href"));
		assertEquals(List.of("pages/测试局.html#y2023", "pages/测试局.html#y2024", "pages/另一局.html#y2024"), Jsoup.parse(read("out/index.html")).select("td a[href^=pages]").eachAttr("href"));
	}

	/** Whether they are one body nobody knows: they stand on one page, which says so, and none is last year's of another. */
	@Test
	void bodiesOfOneNameInSeveralFolders() throws IOException {
		for (String file : List.of("city/a.gzr", "county/a.gzr", "more/city/a.gzr"))
			write(file, UNBALANCED);
		write("city/b.gzr", UNBALANCED.replace("2024", "2023"));
		assertEquals(1, gzr("review", "city", "county", "more", "-o", "out").exitCode());
		assertEquals(List.of("out/index.html", "out/pages/测试局.html", "out/pdf/a-2-review.pdf", "out/pdf/a-review.pdf", "out/pdf/b-review.pdf", "out/pdf/city/a-review.pdf", "out/review.xlsx"),
				files().stream().filter(file -> file.startsWith("out/")).toList());
		Document page = Jsoup.parse(read("out/pages/测试局.html"));
		assertEquals(List.of("y2024", "y2024-2", "y2024-3", "y2023"), page.select("main > section").eachAttr("id"));
		assertEquals("There is more than one report for 2024: several files of the same report, or several bodies of the same name?", page.select("table + p").text());
	}

	/** Whatever a body is called, its page can be copied to any system. */
	@Test
	void pagesOfBodiesWithOddNames() throws IOException {
		List<String> names = List.of("a/b:c*d?e<b>f|g", "A/B:C*D?E<B>F|G", "CON", "...", "x&amp;y", "很长的机关名称".repeat(30));
		for (String name : names)
			write("in/" + names.indexOf(name) + ".gzr", CLEAN.replace("报告 测试局", "报告 \"" + name + "\"").replace("测试局收到", "收到"));
		write("in/" + "长".repeat(80) + ".gzr", "报告\n");
		assertEquals(1, gzr("review", "in", "-o", "out").exitCode());
		assertEquals(List.of("A_B_C_D_E_B_F_G-2.html", "CON_.html", "_.html", "a_b_c_d_e_b_f_g.html", "x&amp;y.html", "很长的机关名称".repeat(30).substring(0, 60) + ".html",
				"长".repeat(60) + ".html"), files().stream().filter(file -> file.startsWith("out/pages/")).map(file -> file.substring(10)).toList());
		Document index = Jsoup.parse(read("out/index.html"));
		assertEquals(names.stream().sorted().toList(), index.select("tbody tr.clean th").eachText().stream().sorted().toList());
		assertEquals("Findings: a/b:c*d?e<b>f|g", Jsoup.parse(read("out/pages/a_b_c_d_e_b_f_g.html")).title());
	}

	/** What was imported before of an original that is no more is not taken for a second report of the year. */
	@Test
	void whatWasImportedBeforeIsNotMeant() throws IOException {
		write("in/2023.txt", "测试局2023年政府信息公开工作年度报告\n一、总体情况\n全年公开12条。\n二、主动公开政府信息情况\n规章 | 0 | 0 | 0\n");
		write("in/2024.txt", "测试局2024年政府信息公开工作年度报告\n一、总体情况\n全年公开12条。\n二、主动公开政府信息情况\n规章 | 0 | 0 | 0\n");
		gzr("review", "in", "-o", "out");
		assertTrue(read("out/pages/测试局.html").contains("X-COPY"));
		Files.move(directory.resolve("in/2023.txt"), directory.resolve("in/2022.txt"));
		Files.writeString(directory.resolve("in/2022.txt"), "测试局2022年政府信息公开工作年度报告\n一、总体情况\n全年公开12条。\n二、主动公开政府信息情况\n规章 | 0 | 0 | 0\n");
		gzr("review", "in", "-o", "out");
		assertTrue(Files.exists(directory.resolve("out/imported/2023.txt.gzr")));
		assertTrue(!read("out/pages/测试局.html").contains("X-COPY"));
	}

	@Test
	void sameInputSameBytes() throws IOException {
		write("in/a.gzr", UNBALANCED);
		write("in/b.txt", "示例县档案局2024年政府信息公开工作年度报告\n一、总体情况\n全年公开12条。\n");
		gzr("review", "in", "-o", "one");
		gzr("review", "in", "-o", "one");
		gzr("review", "in", "-o", "two");
		List<String> made = files().stream().filter(file -> file.startsWith("one/")).toList();
		assertEquals(List.of("one/imported/b.txt.gzr", "one/index.html", "one/pages/测试局.html", "one/pages/示例县档案局.html", "one/pdf/a-review.pdf", "one/pdf/b.txt-review.pdf", "one/review.xlsx"), made);
		for (String name : made)
			if (!name.contains("b.txt") && !name.contains("示例县") && !name.endsWith(".xlsx") && !name.endsWith("index.html")) // which name the directory
				assertArrayEquals(Files.readAllBytes(directory.resolve(name)), Files.readAllBytes(directory.resolve(name.replaceFirst("one", "two"))), name);
		byte[] before = Files.readAllBytes(directory.resolve("one/review.xlsx"));
		try (ZipFile zip = new ZipFile(directory.resolve("one/review.xlsx").toFile())) {
			zip.stream().forEach(entry -> assertEquals(1980, entry.getTimeLocal().getYear(), entry.getName()));
		}
		gzr("review", "in", "-o", "one");
		assertArrayEquals(before, Files.readAllBytes(directory.resolve("one/review.xlsx")));
	}

	// ---- sums

	/** Down to what was typed, in the official words. */
	@Test
	void sumsAreWrittenOut() throws IOException {
		write("a.gzr", CLEAN.replace("新收: 自然人 2, 其余 0", "新收: 自然人 51, 其余 0")
				.replace("予以公开: 自然人 2", "予以公开: 自然人 6\n\t部分公开: 自然人 1\n\t不予公开.国家秘密: 自然人 43\n\t办理结果.总计: 自然人 51, 商业企业 0, 科研机构 0, 社会公益组织 0, 法律服务机构 0, 其他 0"));
		under(Locale.CHINESE);
		assertEquals(1, gzr("review", "a.gzr", "-o", "out").exitCode());
		Document page = Jsoup.parse(read("out/pages/测试局.html"));
		assertEquals(List.of("（以下均为“申请人情况 / 自然人”）", "三、本年度办理结果 / （七）总计 51",
				"（一）予以公开 6 + （二）部分公开（区分处理的，只计这一情形，不计其他情形） 1 + （三）不予公开 / 1.属于国家秘密 43（另有 18 项为 0） = 50", "51 ≠ 50，相差 1"),
				page.select(".error .sums").last().select("p").eachText());
	}

	// ---- marks

	/** In the PDF stands what the report says, right or wrong, and the frame is around it. */
	@Test
	void framesAreAroundTheNumbers() throws IOException {
		write("a.gzr", CLEAN.replace("收到申请【新收】件", "收到申请7件").replace("予以公开: 自然人 2", "予以公开: 自然人 2\n\t办理结果.总计: 自然人 9, 商业企业 0, 科研机构 0, 社会公益组织 0, 法律服务机构 0, 其他 0"));
		gzr("review", "a.gzr", "-o", "out");
		List<String> framed = new ArrayList<>();
		try (PDDocument pdf = Loader.loadPDF(directory.resolve("out/pdf/a-review.pdf").toFile())) {
			for (int page = 0; page < pdf.getNumberOfPages(); page++)
				for (PDAnnotation annotation : pdf.getPage(page).getAnnotations())
					framed.add((page + 1) + " " + annotation.getContents().replaceFirst("\n.*", "") + ": " + inside(pdf.getPage(page), annotation.getRectangle()));
			String text = new PDFTextStripper().getText(pdf);
			assertTrue(text.contains("For review, not for publication."), text);
			assertEquals("测试局2024年政府信息公开工作年度报告 (for review)", pdf.getDocumentInformation().getTitle());
		}
		assertEquals(List.of("1 3 warning P-NEW: 7", "2 1 error T3-BAL: 2", "2 1 error T3-BAL: 9", "2 2 error T3-SUB: 2", "2 2 error T3-SUB: 9", "2 3 warning P-NEW: 2"),
				framed.stream().sorted().toList());
	}

	/** The text in a frame, below the badge in its corner. */
	private static String inside(PDPage page, PDRectangle frame) throws IOException {
		PDFTextStripperByArea reader = new PDFTextStripperByArea();
		double height = page.getMediaBox().getHeight();
		reader.addRegion("frame", new Rectangle2D.Double(frame.getLowerLeftX(), height - frame.getUpperRightY() + 8, frame.getWidth() - 2, frame.getHeight() - 8));
		reader.extractRegions(page);
		return reader.getTextForRegion("frame").strip();
	}

	@Test
	void aCleanReportIsNoDraftButMarkedAsForReview() throws IOException {
		write("a.gzr", CLEAN);
		gzr(0, "", "one file reviewed: no errors, no warnings, no notes; written: out/index.html\n", "review", "a.gzr", "-o", "out");
		try (PDDocument pdf = Loader.loadPDF(directory.resolve("out/pdf/a-review.pdf").toFile())) {
			String text = new PDFTextStripper().getText(pdf);
			assertTrue(!text.contains("草稿") && text.contains("For review") && text.contains("No findings."), text);
		}
		assertTrue(read("out/pages/测试局.html").contains("No findings."));
	}

	// ---- waivers

	@Test
	void waiversAreListedWithTheirReasons() throws IOException {
		write("a.gzr", WAIVED);
		under(Locale.CHINESE);
		gzr("review", "a.gzr", "-o", "out");
		List<List<String>> rows = Jsoup.parse(read("out/pages/测试局.html")).select("table tbody tr").stream().map(row -> row.select("th, td").eachText()).toList();
		assertEquals(List.of(List.of("存量下限", "当年制发的1件当年即被取代", "未定期限", "需要", "3", "2"), List.of("收费说明", "在县政府年报中说明", "未定期限", "没有用到", "4", "")),
				rows.stream().map(row -> row.size() == 5 ? Stream.concat(row.stream(), Stream.of("")).toList() : row).toList());
		assertEquals(List.of("测试局 2024 存量下限 当年制发的1件当年即被取代 未定期限 需要 a.gzr:3", "测试局 2024 收费说明 在县政府年报中说明 未定期限 没有用到 a.gzr:4"),
				Jsoup.parse(read("out/index.html")).select("h2 + table tbody tr").eachText());
	}

	// ---- originals

	/** What comes as a web page, Word document, PDF or text comes to the same findings, and the same cells. */
	@Test
	void originalsAreImported() throws IOException {
		write("src/a.gzr", CLEAN);
		assertEquals(0, gzr("build", "src", "-o", "in").exitCode());
		assertEquals(0, gzr("export", "src/a.gzr", "--format", "html", "-o", "in/b.html").exitCode());
		write("in/c/a.gzr", CLEAN);
		write("in/c/a.pdf", "the print of it");
		assertEquals(0, gzr("review", "in", "-o", "in/out").exitCode());
		assertEquals(List.of("in/out/imported/a.pdf.gzr", "in/out/imported/b.html.gzr", "in/out/index.html"), files().stream().filter(file -> file.matches("in/out/(imported/.*|index.html)")).toList());
		Document index = Jsoup.parse(read("in/out/index.html"));
		assertEquals(List.of("测试局 2024 in/a.pdf 0 0 0 0 Findings PDF for review", "测试局 2024 in/b.html 0 0 0 0 Findings PDF for review", "测试局 2024 in/c/a.gzr 0 0 0 0 Findings PDF for review"),
				index.select(".scroll tbody tr").eachText().stream().sorted().toList());
		assertEquals(List.of("in/c/a.pdf there is a .gzr of the same name beside it, which was taken"), index.select("h2 + table tbody tr").eachText());
		// what was written is not read again
		gzr("review", "in", "-o", "in/out");
		assertEquals(3, Jsoup.parse(read("in/out/index.html")).select(".scroll tbody tr").size());
	}

	/** Findings of the import are on the page, and a row that is awaited as a whole is told once. */
	@Test
	void findingsOfTheImportAreTold() throws IOException {
		write("in/局.txt", "示例县档案局2024年政府信息公开工作年度报告\n一、总体情况\n全年公开12条。\n二、主动公开政府信息情况\n规章 | / | / | /\n行政规范性文件 | 1 | 0 | 3\n行政许可 | 20件\n行政处罚 | 0\n行政强制 | 0\n行政事业性收费 | 0\n");
		gzr("review", "in", "-o", "out");
		Document page = Jsoup.parse(read("out/pages/示例县档案局.html"));
		assertTrue(page.text().contains("(imported from in/局.txt)"), page.text());
		List<String> codes = page.select(".finding h4").eachText();
		assertEquals(2, codes.stream().filter(head -> head.endsWith("I-CELL")).count(), codes::toString);
		assertEquals(List.of(), page.select(".finding").eachText().stream().filter(text -> text.contains("L-AWAITED") && text.contains("规章")).toList());
	}

	// ---- bad input

	@Test
	void oneThatCannotBeReadDoesNotKeepTheOthers() throws IOException {
		write("in/a.gzr", CLEAN);
		write("in/gbk.gzr", CLEAN.getBytes(java.nio.charset.Charset.forName("GBK")));
		write("in/b.doc", "old");
		write("in/c.pdf", "%PDF-1.7 but no more");
		write("in/d.txt", "你好\n");
		write("in/~$e.docx", "a lock");
		write("in/f.csv", "a,b");
		Result result = gzr("review", "in", "-o", "out");
		assertEquals(3, result.exitCode());
		Document index = Jsoup.parse(read("out/index.html"));
		assertEquals(List.of("测试局"), index.select(".scroll tbody th").eachText());
		assertEquals(List.of("in/b.doc", "in/c.pdf", "in/d.txt", "in/gbk.gzr"), index.select("h2 + table tbody th").eachText());
		assertEquals("Reports: 1, with errors: 0; files without a report that could be read: 4.", index.select("h1 + p").text());
		assertTrue(index.text().contains("save it as .docx or as a PDF with text") && index.text().contains("GB"), index.text());
		assertEquals(List.of("out/index.html", "out/pages/测试局.html", "out/pdf/a-review.pdf", "out/review.xlsx"), files().stream().filter(file -> file.startsWith("out/")).toList());
	}

	@Test
	void nothingToReadIsStillATable() throws IOException {
		write("in/b.doc", "old");
		assertEquals(3, gzr("review", "in", "-o", "out").exitCode());
		assertEquals(List.of("out/index.html", "out/review.xlsx"), files().stream().filter(file -> file.startsWith("out/")).toList());
	}

	@Test
	void whatCannotBeIsRefused() throws IOException {
		write("a.gzr", CLEAN);
		write("taken", "a file");
		Files.createDirectories(directory.resolve("empty"));
		gzr(2, "", "gzr: missing argument: -o OUT\n\"gzr review --help\" shows how it is used.\n", "review", "a.gzr");
		assertEquals(3, gzr("review", "empty", "-o", "out").exitCode());
		assertEquals(3, gzr("review", "absent", "-o", "out").exitCode());
		assertEquals(3, gzr("review", "a.gzr", "-o", "taken").exitCode());
	}

	/** A text without a report has a page, too, but no PDF. */
	@Test
	void aTextWithoutAReport() throws IOException {
		write("a.gzr", "报告\n");
		assertEquals(1, gzr("review", "a.gzr", "-o", "out").exitCode());
		assertEquals("(no body named)", Jsoup.parse(read("out/index.html")).select(".scroll tbody th").text());
	}
}
