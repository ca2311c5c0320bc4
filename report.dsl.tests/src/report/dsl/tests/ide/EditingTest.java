package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import report.dsl.ide.editing.Editing;
import report.dsl.ide.editing.Editing.Insertion;

class EditingTest {
	private static final String PROSE = "报告 示例市 2024年度\n章 总体情况\n\"\"\"\n%s\n\"\"\"\n";

	// ---- brackets

	@ParameterizedTest
	@CsvSource({ "（,）", "【,】", "《,》", "「,」", "(,)", "‘,’", "“,”", "〔,〕" })
	void bracketsInProseAreClosedAndTypedOver(String opening, String closing) {
		assertEquals("依据" + opening + "‸" + closing + "。", inProse("依据‸。", opening));
		assertEquals("依据" + opening + "条例" + closing + "‸。", inProse("依据‸。", opening, "条例", closing));
		assertEquals("依据" + opening + "‸条例", inProse("依据‸条例", opening));
		assertEquals("依据" + opening + "条例" + closing + "‸", inProse("依据" + opening + "条例‸", closing));
	}

	@Test
	void quotes() {
		assertEquals("称\"‸\"。", inProse("称‸。", "\""));
		assertEquals("称\"甲\"‸。", inProse("称‸。", "\"", "甲", "\""));
		assertEquals("称“甲“乙”‸”。", inProse("称‸。", "“", "甲", "“", "乙", "”"));
		assertEquals("报告 \"‸\"", typed("报告 ‸", "\""));
		assertEquals("报告 \"平潭（‸）\"", typed("报告 \"平潭‸\"", "（"));
	}

	@Test
	void bracesOnlyWhereTheyMeanSomething() {
		assertEquals("  表 甲 {‸}", typed("  表 甲 ‸", "{"));
		assertEquals("称{‸", inProse("称‸", "{"));
		assertEquals("  表 甲 \"乙{‸\"", typed("  表 甲 \"乙‸\"", "{"));
		assertEquals("{\n  }‸}", typed("{\n  ‸}", "}"));
	}

	@Test
	void literalBracketsAndThoseThatAreClosedAlready() {
		assertEquals("【【‸】", inProse("‸", "【", "【"));
		assertEquals("（（甲）‸）", inProse("（（甲‸）", "）"));
		assertEquals("（‸甲）", inProse("‸甲）", "（"));
		assertEquals("（‸、甲）", inProse("‸、甲）", "（"));
	}

	@Test
	void nothingInCommentsAndNothingForWholeWords() {
		assertEquals("// 说（‸", typed("// 说‸", "（"));
		assertEquals("/* 说（‸ */", typed("/* 说‸ */", "（"));
		assertEquals("（）‸", inProse("‸", "（）"));
		assertEquals("：‸", inProse("‸", "："));
		assertEquals(Optional.empty(), Editing.insert("甲乙", 0, 1, "（"));
	}

	// ---- fences

	@ParameterizedTest
	@ValueSource(strings = { "\"\"\"", "“”“", "”””", "““”", "“““" })
	void theThirdQuoteClosesTheProse(String fence) {
		String text = typed("报告 示例市 2024年度\n章 总体情况\n‸\n章 其他\n", fence.split(""));
		Caret caret = Caret.in(text);
		String closing = caret.text().split("\n")[4];
		assertEquals("报告 示例市 2024年度\n章 总体情况\n" + fence + "\n‸\n" + closing + "\n章 其他\n", text);
		assertEquals(3, closing.length());
		assertEquals("\"\"\"", closing.replace('“', '"').replace('”', '"'));
	}

	@Test
	void aClosingFenceStaysAlone() {
		assertEquals("章 总体情况\n\"\"\"\n文\n\"\"\"‸\n章 其他\n", typed("章 总体情况\n\"\"\"\n文\n‸\n章 其他\n", "\"", "\"", "\""));
		assertEquals("章 总体情况\n\"\"\"\n文\n\"\"\"‸\n文\n\"\"\"\n", typed("章 总体情况\n\"\"\"\n文\n‸\n文\n\"\"\"\n", "\"", "\"", "\""));
		assertEquals("章 总体情况\n\"\"\"‸\n文\n\"\"\"\n章 其他\n", typed("章 总体情况\n‸\n文\n\"\"\"\n章 其他\n", "\"", "\"", "\""));
	}

	@Test
	void proseBelowDoesNotMatter() {
		assertEquals("章 总体情况\n\"\"\"\n‸\n\"\"\"\n\"\"\"\n文【新收】\n\"\"\"\n", typed("章 总体情况\n‸\n\"\"\"\n文【新收】\n\"\"\"\n", "\"", "\"", "\""));
		assertEquals("\"\"\"\n‸\n\"\"\"\n章 甲\n\"\"\"\n文\n", typed("‸\n章 甲\n\"\"\"\n文\n", "\"", "\"", "\""));
		assertEquals("章 甲\r\n\"\"\"\r\n‸\r\n\"\"\"", typed("章 甲\r\n‸", "\"", "\"", "\""));
		assertEquals("  \"\"\"\n‸\n  \"\"\"", typed("  ‸", "\"", "\"", "\""));
		assertEquals("前言 \"\"\"‸", typed("前言 ‸", "\"", "\"", "\""));
	}

	// ---- new lines

	@Test
	void enter() {
		assertEquals("章 甲\n  ‸", typed("章 甲‸", "\n"));
		assertEquals("  新收: 1\n  ‸\n", typed("  新收: 1‸\n", "\n"));
		assertEquals("  表 甲 {\n    ‸\n  }", typed("  表 甲 {‸}", "\n"));
		assertEquals("  表 甲 { // 说明\r\n    ‸", typed("  表 甲 { // 说明‸", "\r\n"));
		assertEquals("  表 甲\n    ‸", typed("  表 甲‸", "\n"));
		assertEquals("    勾稽 大 \"R\":\n      ‸", typed("    勾稽 大 \"R\":‸", "\n"));
		assertEquals("    勾稽 大 \"R\": 甲 > 1\n    ‸", typed("    勾稽 大 \"R\": 甲 > 1‸", "\n"));
		assertEquals("节 甲\n‸", typed("节 甲‸", "\n"));
		assertEquals("\n‸  新收: 1", typed("‸  新收: 1", "\n"));
	}

	@Test
	void enterInProseAndStringsStaysPlain() {
		assertEquals("　　甲\n‸乙", inProse("　　甲‸乙", "\n"));
		assertEquals("章 甲 \"乙\n‸\"", typed("章 甲 \"乙‸\"", "\n"));
		assertEquals("  /* 甲\n‸ */", typed("  /* 甲‸ */", "\n"));
		assertEquals("  // 甲\n  ‸", typed("  // 甲‸", "\n"));
	}

	// ---- pairs and words

	@ParameterizedTest
	@ValueSource(strings = { "报告 ⟦“⟧甲（乙）⟦”⟧‸ 2024年度", "章 甲\n⟦\"\"\"⟧‸\n文【新收】\n⟦\"\"\"⟧\n", "\"\"\"\n文⟦【⟧‸新收 + 结转⟦】⟧\n\"\"\"\n",
			"\"\"\"\n⟦（⟧甲（乙）丙⟦）⟧‸\n\"\"\"\n", "\"\"\"\n甲‸⟦《⟧乙⟦》⟧\n\"\"\"\n", "表 甲 ⟦{⟧\n行 乙 { }\n⟦}⟧‸\n", "\"\"\"\n⟦“⟧甲‘乙’⟦”⟧‸\n\"\"\"\n",
			"条 ⟦\"⟧甲【新收】⟦\"⟧‸\n", "\"\"\"\n【⟦【⟧甲‸⟦】⟧\n\"\"\"\n", "\"\"\"\n（甲‸\n）\n\"\"\"\n", "{ ‸ ) }\n", "勾稽 甲: ⟦(⟧‸甲 + （乙）⟦)⟧ = 1\n",
			"\"\"\"\n称⟦\"⟧甲⟦\"⟧‸乙\n\"\"\"\n" })
	void pairs(String shown) {
		Caret caret = Caret.in(shown.replace("⟦", "").replace("⟧", ""));
		List<TextRegion> pair = Editing.pair(caret.text(), caret.offset());
		assertEquals(shown.replace(Caret.MARK, ""), Caret.bracketed(caret.text(), pair));
	}

	@ParameterizedTest
	@ValueSource(strings = { "  ⟦新‸收⟧: 41 6", "  新收: ⟦4‸1⟧ 6", "  新收: ⟦‸+461⟧ 6", "  新收: ⟦-41⟧‸ 6", "  规章.⟦制‸发⟧: 1", "报告 \"平潭（⟦管‸委会⟧）\"", "报告 ⟦示例市⟧‸ 2024年度",
			"报告 ‸\"⟦平潭（管委会）⟧\"", "\"\"\"\n，⟦围绕‸数字政府建设⟧、公共\n\"\"\"\n", "\"\"\"\n共【⟦新收‸⟧.总计】件\n\"\"\"\n", "\"\"\"\n共⟦‸【新收.总计】⟧件\n\"\"\"\n",
			"\"\"\"\n共⟦【新收.总计‸】⟧件\n\"\"\"\n", "// ⟦说‸明⟧，完", "报告  ‸  甲", "‸" })
	void words(String shown) {
		Caret caret = Caret.in(shown.replace("⟦", "").replace("⟧", ""));
		assertEquals(shown.replace(Caret.MARK, ""), Caret.bracketed(caret.text(), Editing.word(caret.text(), caret.offset()).stream().toList()));
	}

	// ---- prose

	@ParameterizedTest
	@ValueSource(strings = { "甲‸", "甲，‸乙", "‸", "【新收.总计】件‸", "【【新收】】‸" })
	void whatPeopleAloneReadIsProse(String line) {
		Caret caret = Caret.in(PROSE.formatted(line));
		assertTrue(Editing.isProse(caret.text(), caret.offset()));
		Caret comment = Caret.in("  新收: 1 // " + line);
		assertTrue(Editing.isProse(comment.text(), comment.offset()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "【‸", "【‸】", "甲【新收.‸】乙", "甲【新收.‸，乙", "【新收】和【新‸" })
	void citationsAreNot(String line) {
		Caret caret = Caret.in(PROSE.formatted(line));
		assertFalse(Editing.isProse(caret.text(), caret.offset()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "‸", "报告 ‸示例市 2024年度", "章 收到和处理政府信息公开申请情况\n  新收: 自然人 1，‸", "\"\"\"\n甲\n\"\"\"\n‸" })
	void norIsWhatIsRead(String text) {
		Caret caret = Caret.in(text);
		assertFalse(Editing.isProse(caret.text(), caret.offset()));
	}

	// ---- typing

	private static String inProse(String line, String... keys) {
		String text = typed(PROSE.formatted(line), keys);
		return text.substring(PROSE.indexOf("%s"), text.length() - PROSE.length() + PROSE.indexOf("%s") + 2);
	}

	/** Types as an editor does. */
	private static String typed(String marked, String... keys) {
		Caret caret = Caret.in(marked);
		for (String key : keys) {
			Insertion insertion = Editing.insert(caret.text(), caret.offset(), 0, key).orElse(new Insertion(key, key.length()));
			String text = new StringBuilder(caret.text()).insert(caret.offset(), insertion.text()).toString();
			caret = new Caret(text, caret.offset() + insertion.caret());
		}
		return new StringBuilder(caret.text()).insert(caret.offset(), Caret.MARK).toString();
	}
}
