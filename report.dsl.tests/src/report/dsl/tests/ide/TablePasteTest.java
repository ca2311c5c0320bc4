package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.xtext.util.ReplaceRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import report.dsl.ide.editing.TablePaste;
import report.dsl.ide.editing.TablePaste.Pasted;
import report.dsl.ide.snapshot.Snapshot;

/** Tables from the clipboards of Word, Excel and Chrome, pasted into a report. */
class TablePasteTest {
	private static final String HEAD = "报告 示例市 2024年度\n\n";
	private static final String THREE = HEAD + "章 收到和处理政府信息公开申请情况\n";

	/** As Windows has it. */
	private static String clip(String name) {
		try (InputStream in = TablePasteTest.class.getResourceAsStream("clipboard/" + name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "\r\n");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** @param marked with ‸ for the caret, or ⟦⟧ round the selection */
	private static Optional<Pasted> paste(String marked, String html, String text) {
		Region region = Region.in(marked);
		return TablePaste.paste(Edited.snapshot(region.text()), region.text(), region.offset(), region.length(), html, text);
	}

	private record Region(String text, int offset, int length) {
		static Region in(String marked) {
			int open = marked.indexOf('⟦');
			Caret caret = open < 0 ? Caret.in(marked) : new Caret(marked.replaceAll("[⟦⟧]", ""), open);
			return new Region(caret.text(), caret.offset(), open < 0 ? 0 : marked.indexOf('⟧') - open - 1);
		}
	}

	/** The text afterwards, with the caret; what was pasted as plain text is not shown. */
	private static String pasted(String marked, String html, String text) {
		return paste(marked, html, text).map(pasted -> {
			StringBuilder now = new StringBuilder(Region.in(marked).text());
			now.replace(pasted.edit().getOffset(), pasted.edit().getEndOffset(), pasted.edit().getText());
			return now.insert(pasted.caret(), Caret.MARK).toString();
		}).orElse("plain");
	}

	// ---- whole tables

	private static final String BEGINS = """
			  新收:           12    1    0    0    0    2 = 15
			  结转:            1    0    0    0    0    0 =  1
			""";
	private static final String GOES_ON = """
			  予以公开:        6    1    0    0    0    0 =  7
			  部分公开:        1    0    0    0    0    0 =  1
			  不掌握:          4    0    0    0    0    2 =  6
			  信访举报投诉: 待填 待填 待填 待填 待填 待填 // 原文：（空） | （空） | （空） | （空） | （空） | （空） | （空）
			  其他:         待填 待填 待填 待填 待填 待填 // 原文：/ | / | / | / | / | / | /
			  总计:           11    1    0    0    0    2 = 14
			""";
	private static final String NEXT = "  结转下年:        2    0    0    0    0    0 =  2\n";

	@ParameterizedTest
	@ValueSource(strings = { "word.html", "word.txt" })
	void wholeTable(String file) {
		String html = file.endsWith("html") ? clip(file) : "";
		assertEquals(THREE + BEGINS + GOES_ON + NEXT + "  其余 0‸\n", pasted(THREE + "‸\n", html, clip("word.txt")));
		assertEquals(THREE + BEGINS + GOES_ON + NEXT + "  其余 0\n‸章 其他需要报告的事项", pasted(THREE + "⟦  其余 待填\n⟧章 其他需要报告的事项", html, clip("word.txt")));
	}

	/** What Windows hands over begins behind StartFragment. */
	@Test
	void wordsFragment() {
		String fragment = clip("word.html").replaceFirst("(?s).*<!--StartFragment-->", "").replaceFirst("(?s)<!--EndFragment-->.*", "");
		assertEquals(pasted(THREE + "‸\n", clip("word.html"), ""), pasted(THREE + "‸\n", fragment, ""));
	}

	/** As the wizard makes it: what is awaited is filled, and the line for the rest says what is left. */
	@Test
	void intoTheSkeleton() {
		String awaited = "待填 待填 待填 待填 待填 待填";
		String skeleton = THREE + "  新收: " + awaited + "\n  结转: " + awaited + "\n‸  结转下年: " + awaited + "\n  其余 待填\n\n章 其他需要报告的事项\n";
		assertEquals(THREE + BEGINS + NEXT + GOES_ON + "  其余 0‸\n\n章 其他需要报告的事项\n", pasted(skeleton, clip("word.html"), ""));
	}

	@Test
	void whatIsNoNumberIsAwaited() {
		String two = HEAD + "章 主动公开政府信息情况\n";
		assertEquals(two + """
				  规章:           0    0  0
				  行政规范性文件: 1 待填 12 // 原文：1 | 2笔 | 12
				  行政许可:       待填 // 原文：1,020；推断：1020
				  行政处罚:       待填 // 原文：-
				  行政强制:          0
				  行政事业性收费:    0‸
				""", pasted(two + "‸\n", clip("chrome.html"), clip("chrome.txt")));
		Pasted pasted = paste(two + "‸", clip("chrome.html"), "").orElseThrow();
		assertEquals(6, pasted.rows());
		assertEquals(3, pasted.awaited());
		assertEquals(List.of("“行政规范性文件”一行有的格不是数，写作待填；原文：1 | 2笔 | 12（原文第1表第4行）", "“行政许可”一行有的格不是数，写作待填；原文：1,020（原文第1表第7行）",
				"“行政处罚”一行有的格不是数，写作待填；原文：-（原文第1表第10行）"), pasted.told().stream().map(message -> message.in(Locale.CHINESE)).toList());
	}

	@Test
	void lineThatRunsAcross() {
		String numbers = "1\t0\t0\t0\t1\t0\t0\t2\t0\t2\t0\t0\t0\t0\t0\r\n";
		String four = HEAD + "章 政府信息公开行政复议行政诉讼情况\n";
		String rows = "  行政复议:         1 0 0 0 = 1\n  未经复议直接起诉: 0 0 2 0 = 2\n  复议后起诉:       0 0 0 0 = 0‸\n";
		assertEquals(four + rows, pasted(four + "‸\n", "", numbers));
	}

	@Test
	void labelsThatDeviateAndLinesThatAreNoRows() {
		String copied = "本年新收政府信息公开申请量\t3\t0\t0\t0\t0\t0\t3\r\n上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\r\n附记\t甲\r\n";
		assertEquals(THREE + "  // 没有读懂的原文：附记 | 甲\n  新收: 3 0 0 0 0 0 = 3 // 原文名称：本年新收政府信息公开申请量\n  结转: 0 0 0 0 0 0 = 0‸\n",
				pasted(THREE + "‸\n", "", copied));
	}

	// ---- numbers alone

	@ParameterizedTest
	@ValueSource(strings = { "excel-numbers.html", "excel-numbers.txt" })
	void numbersFromARowOn(String file) {
		String html = file.endsWith("html") ? clip(file) : "";
		String text = clip("excel-numbers.txt");
		assertEquals(THREE + "  新收: 3 0 0 0 0 1 = 4\n  结转: 1 0 0 0 0 0 = 1‸\n", pasted(THREE + "  新收: ‸\n", html, text));
		assertEquals(THREE + "  新收: 3 0 0 0 0 1 = 4\n  结转: 1 0 0 0 0 0 = 1‸\n  其余 0\n", pasted(THREE + "  新收: ⟦1 2 3 4 5 6⟧\n  其余 0\n", html, text));
		assertEquals(THREE + "  不掌握:   3 0 0 0 0 1 = 4 // 甲\n  另行制作: 1 0 0 0 0 0 = 1‸\n", pasted(THREE + "  不掌握‸: 待填 // 甲\n", html, text));
		assertEquals("plain", pasted(THREE + "‸\n", html, text));
	}

	@Test
	void numbersWithoutTheirTotal() {
		assertEquals(THREE + "  新收: 3 0 0 0 0 1‸", pasted(THREE + "  新收:‸", "", "3\t0\t0\t0\t0\t1"));
		assertEquals("plain", pasted(THREE + "  新收: ‸\n", "", "3\t0\t0\t0\t0\r\n"));
	}

	/** One cell of Excel ends in a line of its own, too. */
	@Test
	void aSingleColumn() {
		String two = HEAD + "章 主动公开政府信息情况\n";
		assertEquals(two + "  行政许可: 20\n  行政处罚:  0\n  行政强制:  1‸\n", pasted(two + "  行政许可: ‸\n", "<table><tr><td>20</td></tr><tr><td>0</td></tr><tr><td>1</td></tr></table>", "20\r\n0\r\n1\r\n"));
		assertEquals(two + "  行政许可: 20‸\n  行政处罚:  0\n", pasted(two + "  行政许可: ‸\n  行政处罚:  0\n", "", "20\r\n"));
		assertEquals("plain", pasted(two + "‸\n", "", "20\r\n0\r\n"));
		assertEquals("plain", pasted(THREE + "  新收: ‸\n", "", "20\r\n0\r\n"));
		assertEquals("plain", pasted(two + "  行政许可: ‸\n", "", "甲\r\n"));
	}

	/** Numbers that stand there are not overwritten; both lines stay, and the row is told as given twice. */
	@Test
	void rowsThatHaveNumbers() {
		assertEquals(THREE + "  新收: 3 0 0 0 0 1 = 4\n  结转: 2 0 0 0 0 0\n  结转: 1 0 0 0 0 0 = 1‸\n",
				pasted(THREE + "  新收: 3 0 0 0 0 1 = 4\n  结转: 2 0 0 0 0 0‸\n", "", "一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t1\t4\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1"));
	}

	@Test
	void theTextKeepsItsLineEnds() {
		String rows = "  新收: 3 0 0 0 0 1 = 4\n  结转: 1 0 0 0 0 0 = 1‸\n";
		assertEquals((THREE + rows).replace("\n", "\r\n"), pasted((THREE + "  新收: ‸\n").replace("\n", "\r\n"), "", clip("excel-numbers.txt")));
	}

	// ---- what stays as it is

	@ParameterizedTest
	@ValueSource(strings = { "章 总体情况\n\"\"\"\n‸\n\"\"\"\n", "章 收到和处理政府信息公开申请情况\n\"\"\"\n‸\n\"\"\"\n", "章 收到和处理政府信息公开申请情况\n// ‸\n",
			"章 收到和处理政府信息公开申请情况\n节 甲\n‸", "章 总体情况\n‸", "‸", "章 主动公开政府信息情况\n‸", "章 收到和处理政府信息公开申请情况\n  表 甲 {\n‸\n  }\n",
			"章 收到和处理政府信息公开申请情况\n\"\"\"\n甲【‸】\n\"\"\"\n" })
	void nothingElsewhere(String text) {
		assertEquals("plain", pasted(HEAD + text, clip("word.html"), clip("word.txt")));
	}

	@ParameterizedTest
	@CsvSource({ "甲\t乙", "收到申请15件。", "总计\t3", "  新收:\t1 2 3", "章 总体情况", "'# 总计\t1\t2\t3\t4\t5\t6\t7'", "''" })
	void prose(String copied) {
		assertEquals("plain", pasted(THREE + "‸\n", "", copied.replace("\\t", "\t")));
		assertEquals("plain", pasted(THREE + "‸\n", "<p>" + copied + "</p>", ""));
	}

	/** A table with prose beside it is prose. */
	@Test
	void tableWithProse() {
		String prose = "<p>全年收到申请15件；办结14件。</p>";
		assertEquals("plain", pasted(THREE + "‸\n", clip("word.html").replace("<!--EndFragment-->", prose), ""));
		String heading = "<p>三、收到和处理政府信息公开申请情况</p>";
		assertEquals(pasted(THREE + "‸\n", clip("word.html"), ""), pasted(THREE + "‸\n", clip("word.html").replace("<!--StartFragment-->", heading), ""));
	}

	/** Wherever it is pasted, whole or torn: nothing but lines of the chapter changes, and nothing of them is lost. */
	@Test
	void anywhere() throws IOException {
		String text = Files.readString(Path.of(System.getProperty("gzr.root"), "examples/example-city-2024.gzr"));
		Snapshot snapshot = Edited.snapshot(text);
		int rows = 0;
		for (int offset = 0; offset <= text.length(); offset += 23) {
			String torn = offset % 2 == 0 ? text : text.substring(0, offset) + "\n\"\"\"\n" + text.substring(offset);
			int length = offset % 3 == 0 ? Math.min(40, text.length() - offset) : 0;
			Optional<Pasted> pasted = TablePaste.paste(snapshot, torn, offset, length, "", clip("excel-numbers.txt"));
			if (pasted.isEmpty())
				continue;
			rows++;
			ReplaceRegion edit = pasted.get().edit();
			assertTrue(edit.getOffset() <= offset && offset + length <= edit.getEndOffset() && edit.getEndOffset() <= torn.length(), edit::toString);
			int end = edit.getOffset() + edit.getText().length();
			assertTrue(edit.getOffset() <= pasted.get().caret() && pasted.get().caret() <= end, edit::toString);
			String gone = torn.substring(edit.getOffset(), offset) + torn.substring(offset + length, edit.getEndOffset());
			for (String number : gone.replace("待填", "").split("[^0-9]+"))
				assertTrue(edit.getText().contains(number), () -> number + " in " + edit);
		}
		assertTrue(rows > 10, "rows " + rows);
	}
}
