package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

/** {@code gzr import}: shapes in which published reports were met, made up anew. */
class ImportOriginalsTest extends CommandLineTest {
	private static final String TITLE = "示例县档案局2024年政府信息公开工作年度报告";
	private static final String THREE = "三、收到和处理政府信息公开申请情况";
	private static final String FOUR = "四、政府信息公开行政复议、行政诉讼情况";

	private String imported(String name, byte[] bytes) throws IOException {
		write(name, bytes);
		Result result = gzr("import", name, "-o", "out");
		assertTrue(result.exitCode() < 2, result::err);
		return read("out/" + name.replaceFirst("\\..*", ".gzr"));
	}

	private String text(String text) throws IOException {
		Files.deleteIfExists(directory.resolve("out/a.gzr"));
		return imported("a.txt", text.getBytes(StandardCharsets.UTF_8));
	}

	private String html(String body) throws IOException {
		Files.deleteIfExists(directory.resolve("out/a.gzr"));
		return imported("a.html", body.getBytes(StandardCharsets.UTF_8));
	}

	private static String behind(String text, String chapter) {
		return text.substring(text.indexOf(chapter) + chapter.length() + 1);
	}

	// ---- texts

	/** As a browser copies tables whose cells are paragraphs: each cell on its own line, with lines of bars or tabs between them or without. */
	@Test
	void cellsOneUnderTheOther() throws IOException {
		String lines = "二、主动公开政府信息情况\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n1\n12\n行政许可\n30\n" + THREE + "\n申请人情况\n自然人\n商业\n企业\n"
				+ "一、本年新收政府信息公开申请数量\n1\n0\n0\n0\n0\n0\n1\n三、本年度办理结果\n（一）予以公开\n1\n0\n0\n" + FOUR + "\n行政复议\n行政诉讼\n" + "2\n0\n0\n0\n2\n".repeat(3);
		String expected = """
				  规章:     0 1 12
				  行政许可: 30
				  其余 待填 // 原文没有这些行：行政规范性文件、行政处罚、行政强制、行政事业性收费

				章 收到和处理政府信息公开申请情况
				  新收:        1    0    0    0    0    0 = 1
				  予以公开: 待填 待填 待填 待填 待填 待填 // 原文：1 | 0 | 0
				""";
		String four = """
				章 政府信息公开行政复议行政诉讼情况
				  行政复议:         2 0 0 0 = 2
				  未经复议直接起诉: 2 0 0 0 = 2
				  复议后起诉:       2 0 0 0 = 2
				""";
		for (String between : new String[] { "\n", "\n\n", "\n\t\n", "\n|\n", " |\n" }) {
			String text = text(TITLE + "\n" + lines.replace("\n", between).replace("情况 |", "情况"));
			assertEquals(expected, behind(text, "章 主动公开政府信息情况").substring(0, expected.length()), text);
			assertEquals(four, text.substring(text.indexOf("章 政府信息公开行政复议")), text);
		}
	}

	/** Each cell has its own bar, so that blank ones are seen; the printed total says what they can be. */
	@Test
	void blankCellsAndTheRowsTotal() throws IOException {
		String text = text(TITLE + "\n" + THREE + "\n一、本年新收政府信息公开申请数量 |\n5 |\n|\n|\n2 |\n|\n|\n7 |\n二、上年结转政府信息公开申请数量|1|-|0|0|0|0|3\n（一）予以公开|1|||0|0|0|3\n");
		assertEquals("""
				  新收:     5 待填 待填 2 待填 待填 = 7 // 原文：5 | （空） | （空） | 2 | （空） | （空） | 7；推断：5 0 0 2 0 0 = 7
				  结转:     1 待填    0 0    0    0 = 3 // 原文：1 | - | 0 | 0 | 0 | 0 | 3；推断：1 2 0 0 0 0 = 3
				  予以公开: 1 待填 待填 0    0    0 = 3 // 原文：1 | （空） | （空） | 0 | 0 | 0 | 3
				""", behind(text, "章 收到和处理政府信息公开申请情况").lines().limit(3).map(line -> line + "\n").reduce("", String::concat));
	}

	@Test
	void titlesAndWhatStandsAroundTheReport() throws IOException {
		assertEquals("""
				报告 示例县水务局 2023年度
				题名 ""\"2023年示例县水务局政府信息公开工作年度报告""\"
				// 没有读懂的原文：首页 | 来源：示例县 2024-01-20
				// 没有读懂的原文：打印 | 版权所有

				章 其他需要报告的事项
				""\"
				没有。
				""\"

				落款 示例县水务局 2024-01-20
				""", text("首页\n来源：示例县 2024-01-20\n2023年示例县水务局政府信息公开工作年度报告\n六、其他需要报告的事项\n没有。\n示例县水务局\n2024年1月20日\n打印\n版权所有\n"));
		assertTrue(text("示例县水务局政府信息公开2022年度报告\n一、总体情况\n").startsWith("报告 示例县水务局 2022年度\n"));
		assertTrue(text("本报告统计期限自2021年1月1日起。\n一、总体情况\n").startsWith("报告 2021年度 //"));
		assertTrue(html("<title>" + TITLE + "_示例县</title><p>一、总体情况</p>").startsWith("// 标题：" + TITLE + "_示例县\n报告 示例县档案局 2024年度\n"));
	}

	@Test
	void utf16AndPagesThatSayAnotherCharset() throws IOException {
		String page = "<meta charset=gbk><p>" + TITLE + "</p><p>一、总体情况</p><p>没有。</p>";
		String expected = html(page);
		assertTrue(expected.startsWith("报告 示例县档案局 2024年度\n"), expected);
		assertEquals(expected, imported("b.html", page.getBytes(StandardCharsets.UTF_16)));
		assertEquals(expected, imported("c.txt", (TITLE + "\n一、总体情况\n没有。\n").getBytes(StandardCharsets.UTF_16)));
	}

	@Test
	void aSecondReport() throws IOException {
		String text = text(TITLE + "\n一、总体情况\n没有。\n示例县水务局2024年政府信息公开工作年度报告\n一、总体情况\n规章|1\n");
		assertEquals("""
				章 总体情况
				""\"
				没有。
				""\"
				// 没有读懂的原文：示例县水务局2024年政府信息公开工作年度报告
				// 一、总体情况
				// 规章 | 1
				""", text.substring(text.indexOf("章 ")));
	}

	// ---- tables

	private static String table(String... rows) {
		StringBuilder table = new StringBuilder("<table>");
		for (String row : rows)
			table.append("<tr><td>").append(row.replace("|", "<td>"));
		return table.append("</table>").toString();
	}

	@Test
	void tableFourAsRowsAndColumns() throws IOException {
		String expected = """
				章 政府信息公开行政复议行政诉讼情况
				  行政复议:         1 0 0 2 = 3
				  未经复议直接起诉: 0 5 0 0 = 5
				  复议后起诉:       4 0 0 0 = 4
				""";
		String head = "<p>" + TITLE + "</p><p>" + FOUR + "</p>";
		String rows = html(head + table("|结果维持|结果纠正|其他结果|尚未审结|总计", "行政复议|1|0|0|2|3", "未经复议直接起诉|0|5|0|0|5", "复议后起诉|4|0|0|0|4"));
		assertEquals(expected, rows.substring(rows.indexOf("章 ")));
		String columns = html(head + table("|复议后起诉|未经复议直接起诉|行政复议", "结果维持|4|0|1", "结果纠正|0|5|0", "其他结果|0|0|0", "尚未审结|0|0|2", "总计|4|5|3"));
		assertEquals(expected, columns.substring(columns.indexOf("章 ")));
	}

	/** A number that stands in two cells belongs to neither. */
	@Test
	void mergedNumbers() throws IOException {
		String head = "<p>" + TITLE + "</p><p>" + THREE + "</p><table><tr><td><td>自然人<td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他<td>总计";
		String text = html(head + "<tr><td>一、本年新收政府信息公开申请数量<td>3<td>0<td>0<td>0<td>0<td>0<td rowspan=2>4<tr><td>二、上年结转政府信息公开申请数量<td>1<td colspan=5>0</table>");
		assertEquals("""
				  新收: 3    0    0    0    0    0 // 原文：3 | 0 | 0 | 0 | 0 | 0 | 4（2格合一）
				  结转: 1 待填 待填 待填 待填 待填 // 原文：1 | 0（5格合一） | 0（5格合一） | 0（5格合一） | 0（5格合一） | 0（5格合一） | 4（2格合一）
				""", behind(text, "章 收到和处理政府信息公开申请情况").lines().limit(2).map(line -> line + "\n").reduce("", String::concat));
	}

	// ---- Word

	private static String paragraph(String content, String properties) {
		return "<w:p><w:pPr>" + properties + "</w:pPr>" + (content.startsWith("<") ? content : "<w:r><w:t>" + content + "</w:t></w:r>") + "</w:p>";
	}

	private static String numbered(String text, int level) {
		return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr>");
	}

	private static byte[] word(String body) throws IOException {
		String w = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";
		String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
		String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
		String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
		Map<String, String> parts = new TreeMap<>(Map.of("[Content_Types].xml",
				"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
						+ "<Override PartName=\"/word/document.xml\" ContentType=\"" + word + "document.main+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"" + word
						+ "numbering+xml\"/><Override PartName=\"/word/footnotes.xml\" ContentType=\"" + word + "footnotes+xml\"/></Types>",
				"_rels/.rels", relations + "<Relationship Id=\"a\" Type=\"" + office + "officeDocument\" Target=\"word/document.xml\"/></Relationships>",
				"word/_rels/document.xml.rels", relations + "<Relationship Id=\"a\" Type=\"" + office + "numbering\" Target=\"numbering.xml\"/><Relationship Id=\"b\" Type=\"" + office
						+ "footnotes\" Target=\"footnotes.xml\"/></Relationships>",
				"word/numbering.xml", "<w:numbering" + w + "><w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCountingThousand", "%1、") + level(1, "chineseCounting", "（%2）")
						+ level(2, "bullet", "o") + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
				"word/footnotes.xml", "<w:footnotes" + w + "><w:footnote w:id=\"2\">" + paragraph("脚注。", "") + "</w:footnote></w:footnotes>",
				"word/document.xml", "<w:document" + w + "><w:body>" + body + "</w:body></w:document>"));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return bytes.toByteArray();
	}

	private static String level(int level, String format, String text) {
		return "<w:lvl w:ilvl=\"" + level + "\"><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
	}

	@Test
	void whatWordCountsItselfAndKeepsElsewhere() throws IOException {
		String changed = "<w:r><w:t>原有</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins><w:r><w:t>添上</w:t></w:r></w:ins>"
				+ "<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:r><w:footnoteReference w:id=\"2\"/></w:r>";
		String inside = "<w:txbxContent>" + paragraph("文本框。", "") + "</w:txbxContent>";
		String box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"w\">" + inside + "</mc:Choice><mc:Fallback><w:pict><v:textbox>" + inside
				+ "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
		String cells = "<w:tc>" + paragraph("规\u00AD章", "") + "</w:tc>" + ("<w:tc>" + paragraph("3", "") + "</w:tc>").repeat(3);
		String table = "<w:sdt><w:sdtContent><w:tbl><w:tr>" + cells + "</w:tr></w:tbl></w:sdtContent></w:sdt>";
		assertEquals("""
				报告 示例县档案局 2024年度

				章 总体情况
				节 甲
				""\"
				原有添上[2]
				[2: 脚注。]
				""\"
				节 乙
				""\"
				文本框。
				点
				""\"

				章 主动公开政府信息情况
				  规章: 3 3 3
				  其余 待填 // 原文没有这些行：行政规范性文件、行政许可、行政处罚、行政强制、行政事业性收费
				""", imported("a.docx", word(paragraph(TITLE, "") + numbered("总体情况", 0) + numbered("甲", 1) + paragraph(changed, "") + numbered("乙", 1) + paragraph(box, "")
						+ numbered("点", 2) + numbered("主动公开政府信息情况", 0) + table)));
	}

	// ---- PDF

	/** A page that lies on its side in the file, and stands upright for the reader. */
	@Test
	void pagesThatAreTurned() throws IOException {
		write("r.gzr", CLEAN);
		assertEquals(0, gzr("build", "r.gzr", "-o", "r.pdf").exitCode());
		String upright = imported("r.pdf", Files.readAllBytes(directory.resolve("r.pdf")));
		assertTrue(upright.contains("  新收:     2 0 0 0 0 0 = 2\n"), upright);
		assertEquals(upright, imported("t.pdf", turned(directory.resolve("r.pdf"))));
	}

	private static byte[] turned(Path pdf) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (PDDocument upright = Loader.loadPDF(pdf.toFile()); PDDocument turned = new PDDocument()) {
			for (int i = 0; i < upright.getNumberOfPages(); i++) {
				PDRectangle size = upright.getPage(i).getMediaBox();
				PDPage page = new PDPage(new PDRectangle(size.getHeight(), size.getWidth()));
				page.setRotation(90);
				turned.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(turned, page)) {
					content.transform(new Matrix(0, 1, -1, 0, size.getHeight(), 0));
					content.drawForm(new LayerUtility(turned).importPageAsForm(upright, i));
				}
			}
			turned.save(bytes);
		}
		return bytes.toByteArray();
	}
}
