package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** {@code gzr import}: what becomes of texts, pages and files that are none. */
class ImportCommandTest extends CommandLineTest {
	private static final String TITLE = "示例县档案局2024年政府信息公开工作年度报告\n";
	private static final String TABLE_TWO = "二、主动公开政府信息情况\n规章\t0\t0\t0\n行政规范性文件\t1\t0\t3\n行政许可\t20\n行政处罚\t0\n行政强制\t0\n行政事业性收费\t0\n";
	private static final String TABLE_TWO_READ = """
			章 主动公开政府信息情况
			  规章:           0 0 0
			  行政规范性文件: 1 0 3
			  行政许可:       20
			  行政处罚:        0
			  行政强制:        0
			  行政事业性收费:  0
			""";

	private String imported(String name, byte[] bytes) throws IOException {
		write(name, bytes);
		Result result = gzr("import", name, "-o", "out");
		assertTrue(result.exitCode() < 2, result::err);
		return read("out/" + name.replaceFirst("\\..*", ".gzr"));
	}

	private String imported(String text) throws IOException {
		return imported("a.txt", text.getBytes(StandardCharsets.UTF_8));
	}

	// ---- what is read

	@Test
	void tabsAndGbk() throws IOException {
		assertEquals("报告 示例县档案局 2024年度\n\n" + TABLE_TWO_READ, imported("a.txt", (TITLE + TABLE_TWO).getBytes(Charset.forName("GBK"))));
	}

	@Test
	void titleAndSignature() throws IOException {
		assertEquals("""
				报告 示例县档案局 2024年度
				题名 ""\"示例县档案局2024年度政府信息公开工作报告""\"

				前言
				""\"
				根据条例编制。
				""\"

				章 总体情况
				""\"
				【【解读】先行。
				""\"
				节 主动公开
				""\"
				公开12条。
				""\"

				章 其他需要报告的事项
				""\"
				没有。
				""\"

				落款 示例县档案局 2025-01-21
				""", imported("示例县档案局2024年度\n政府信息公开工作报告\n根据条例编制。\n一、总体情况\n【解读】先行。\n（一）主动公开\n公开12条。\n六、其他需要报告的事项\n没有。\n"
				+ "示例县档案局\n2025年1月21日\n"));
	}

	@Test
	void nothingIsDropped() throws IOException {
		assertEquals("""
				报告 示例县档案局 2024年度

				章 主动公开政府信息情况
				  规章:           待填 待填 待填 // 原文：0 | 0
				  行政规范性文件: 待填 待填 待填 // 原文：1 | 0 | 3 | 7
				  行政许可:       待填 // 原文：1,020；推断：1020
				  行政处罚:       待填 // 原文：约20
				  其余 待填 // 原文没有这些行：行政强制、行政事业性收费
				  // 没有读懂的原文：行政检查 | 8
				  // 没有读懂的原文：行政许可 21
				""", imported(TITLE + "二、主动公开政府信息情况\n规章|0|0\n行政规范性文件|1|0|3|7\n行政许可|1,020\n行政处罚|约20\n行政许可|21\n行政检查|8\n"));
	}

	/** A page that lost a heading: the text of the chapter stands behind the table before it. */
	@Test
	void aHeadingThatIsNotThere() throws IOException {
		String table = "四、政府信息公开行政复议、行政诉讼情况\n" + "0|".repeat(14) + "0\n";
		String text = imported(TITLE + table + "1.解读形式不够丰富。\n六、其他需要报告的事项\n没有。\n");
		assertEquals("""
				// 原文没有“存在的主要问题及改进情况”这个标题，下面的文字可能属于那一章
				""\"
				1.解读形式不够丰富。
				""\"

				章 其他需要报告的事项
				""\"
				没有。
				""\"
				""", text.substring(text.indexOf("// 原文没有")));
		String told = gzr("import", "a.txt", "-o", "out2").out();
		assertTrue(told.contains("F-LABEL The original has no heading \"存在的主要问题及改进情况\"; the text behind the table of \"政府信息公开行政复议、行政诉讼情况\" may belong to that chapter (line 4 of the original)"), told);
		String whole = imported("b.txt", (TITLE + table + "1.解读。\n五、存在的主要问题及改进情况\n没有。\n").getBytes(StandardCharsets.UTF_8));
		assertFalse(whole.contains("原文没有"), whole);
	}

	@Test
	void whatStandsOutsideOfChaptersAndLooksLikeTheLanguage() throws IOException {
		assertEquals("""
				报告 示例县档案局 2024年度
				// 没有读懂的原文：导航 | 首页

				章 总体情况
				""\"
				章总体情况
				" \"\"
				// 说明
				""\"
				""", imported(TITLE + "导航|首页\n一、总体情况\n章 总体情况\n\"\"\"\n// 说明\n"));
	}

	@Test
	void columnsInAnotherOrder() throws IOException {
		String header = "<tr><td rowspan=3 colspan=2></td><td colspan=7>申请人情况</td></tr><tr><td rowspan=2>总计</td><td colspan=5>法人或其他组织</td><td rowspan=2>自然人</td></tr>"
				+ "<tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>";
		String rows = "<tr><td colspan=2>一、本年新收政府信息公开申请数量</td><td>9</td><td>1</td><td>0</td><td>0</td><td>0</td><td>3</td><td>5</td></tr>"
				+ "<tr><td colspan=2>二、上年结转政府信息公开申请数量</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>";
		String text = imported("a.html", ("<h1>" + TITLE + "</h1><h2>三、收到和处理政府信息公开申请情况</h2><table>" + header + rows + "</table>").getBytes(StandardCharsets.UTF_8));
		assertTrue(text.contains("  新收: 5 1 0 0 0 3 = 9\n  结转: 0 0 0 0 0 0 = 0\n"), text);
	}

	// ---- what is not

	@Test
	void filesOfOtherKinds() throws IOException {
		write("a.doc", new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0 });
		write("b.docx", "PK\u0003\u0004 not a document");
		write("c.pdf", "%PDF-1.7\nnothing");
		write("d.txt", TITLE + TABLE_TWO);
		Result result = gzr("import", "a.doc", "b.docx", "c.pdf", "d.txt", "-o", "out");
		assertEquals(3, result.exitCode());
		assertEquals(List.of("a.doc", "b.docx", "c.pdf", "d.txt", "out/d.gzr"), files());
		assertEquals("""
				gzr: a.doc: cannot be imported: an old .doc or .wps file, or a Word document with a password; open it in Word or WPS, remove the password and save it as .docx
				gzr: b.docx: cannot be imported: a packed file, but no Word document; save it as .docx
				gzr: c.pdf: cannot be imported: it is broken, or not of the kind its name says (EOF); download it anew, or open it and save it once more
				4 files: one imported; no errors, one warning
				""".replace("one warning", "1 warning"), result.err());
		under(Locale.CHINESE);
		write("e.txt", "  ");
		write("f.html", "{\\rtf1 x}");
		assertEquals("gzr: e.txt：不能导入：是空文件\ngzr: f.html：不能导入：这种格式不读；请另存为 .docx 或者网页（.html）\n",
				gzr("import", "e.txt", "f.html", "-o", "out").err().lines().limit(2).map(line -> line + "\n").reduce("", String::concat));
	}

	@Test
	void nothingIsOverwritten() throws IOException {
		write("a.txt", TITLE + TABLE_TWO);
		write("out/a.gzr", "mine");
		gzr(2, "", "gzr: out/a.gzr exists already; it is not overwritten (-o names another file)\none file: none imported; no errors, no warnings\n", "import", "a.txt", "-o", "out");
		assertEquals("mine", read("out/a.gzr"));
	}

	@Test
	void badArguments() throws IOException {
		write("a.txt", TITLE);
		write("x/a.html", TITLE);
		assertEquals(2, gzr("import", "a.txt").exitCode());
		assertEquals(3, gzr("import", "b.txt", "-o", "out").exitCode());
		assertEquals(2, gzr("import", "x", "-o", "out").exitCode());
		assertEquals(2, gzr("import", "a.txt", "x/a.html", "-o", "out").exitCode());
	}
}
