package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import report.dsl.ide.syntaxcoloring.Coloring;
import report.dsl.ide.syntaxcoloring.Coloring.StyledRegion;

class ColoringTest {
	private static final String REPORT = """
			报告 示例市 2024年度 // 说明
			规章制定权 无
			豁免 存量下限 "有理由"
			章 总体情况
			\"""
			共【新收.总计 占 结转】件【【
			\"""
			节 加强
			节 "公开【单位】件"
			  表 单位 "人数" { 列 场次 件 行 元: -1 = 待填 勾稽 多 "X": 场次 <= 5 }
			章 收到和处理政府信息公开申请情况
			  新收: 自然人 2, 其余 0 = 2
			落款 示例市 2025-01-16
			""";
	private static final String NAMED = """
			KEYWORD 报告
			BODY 示例市
			NUMBER 2024年度
			COMMENT // 说明
			FACT 规章制定权
			FACT 无
			KEYWORD 豁免
			RULE 存量下限
			STRING "有理由"
			KEYWORD 章
			CHAPTER 总体情况
			FENCE \"""
			PROSE ⏎共
			CITATION_BRACKET 【
			CITATION 新收
			PUNCTUATION .
			CITATION 总计
			KEYWORD 占
			CITATION 结转
			CITATION_BRACKET 】
			PROSE 件【【⏎
			FENCE \"""
			KEYWORD 节
			HEADING 加强
			KEYWORD 节
			HEADING "公开
			CITATION_BRACKET 【
			CITATION 单位
			CITATION_BRACKET 】
			HEADING 件"
			KEYWORD 表
			TABLE 单位
			STRING "人数"
			PUNCTUATION {
			KEYWORD 列
			COLUMN 场次
			KEYWORD 件
			KEYWORD 行
			ROW 元
			PUNCTUATION :
			NUMBER -1
			ASSERTION =
			AWAITED 待填
			KEYWORD 勾稽
			RULE 多
			STRING "X"
			PUNCTUATION :
			COLUMN 场次
			PUNCTUATION <=
			NUMBER 5
			PUNCTUATION }
			KEYWORD 章
			CHAPTER 收到和处理政府信息公开申请情况
			ROW 新收
			PUNCTUATION :
			COLUMN 自然人
			NUMBER 2
			PUNCTUATION ,
			KEYWORD 其余
			NUMBER 0
			ASSERTION =
			ASSERTION 2
			KEYWORD 落款
			BODY 示例市
			NUMBER 2025
			NUMBER -01
			NUMBER -16
			""";

	@Test
	void theLexerTellsWordsNumbersProseAndCitations() {
		assertEquals("""
				KEYWORD 报告
				NAME 示例市
				NUMBER 2024年度
				COMMENT // 说明
				NAME 规章制定权
				NAME 无
				KEYWORD 豁免
				NAME 存量下限
				STRING "有理由"
				KEYWORD 章
				NAME 总体情况
				FENCE \"""
				PROSE ⏎共
				CITATION_BRACKET 【
				CITATION 新收
				PUNCTUATION .
				CITATION 总计
				KEYWORD 占
				CITATION 结转
				CITATION_BRACKET 】
				PROSE 件【【⏎
				FENCE \"""
				KEYWORD 节
				NAME 加强
				KEYWORD 节
				STRING "公开
				CITATION_BRACKET 【
				CITATION 单位
				CITATION_BRACKET 】
				STRING 件"
				""", shown(REPORT.substring(0, REPORT.indexOf("  表")), Coloring.lexical(REPORT.substring(0, REPORT.indexOf("  表")))));
	}

	@Test
	void theTreeTellsWhoseANameIs() {
		assertEquals(NAMED, of(REPORT));
	}

	@Test
	void aFormsNames() {
		String form = """
				表式 短表 依据 "某号"
				事项 级别 { 市 县 }
				勾稽 有数: 若 级别 = 市 则 数.子.甲 > 0
				章 数 "数字"
				  表 数 列 甲 = 合计 行 子
				""";
		assertEquals("""
				KEYWORD 表式
				FORM 短表
				KEYWORD 依据
				STRING "某号"
				KEYWORD 事项
				FACT 级别
				PUNCTUATION {
				FACT 市
				FACT 县
				PUNCTUATION }
				KEYWORD 勾稽
				RULE 有数
				PUNCTUATION :
				KEYWORD 若
				FACT 级别
				PUNCTUATION =
				FACT 市
				KEYWORD 则
				TABLE 数
				PUNCTUATION .
				ROW 子
				PUNCTUATION .
				COLUMN 甲
				PUNCTUATION >
				NUMBER 0
				KEYWORD 章
				CHAPTER 数
				STRING "数字"
				KEYWORD 表
				TABLE 数
				KEYWORD 列
				COLUMN 甲
				PUNCTUATION =
				KEYWORD 合计
				KEYWORD 行
				ROW 子
				""", of(form));
	}

	@Test
	void whatNobodyKnowsIsColouredByWhereItStands() {
		assertEquals("""
				KEYWORD 报告
				BODY 示例市
				NUMBER 2024年度
				KEYWORD 章
				CHAPTER 收到和处理政府信息公开申请情况
				ROW 没有
				PUNCTUATION .
				ROW 的
				PUNCTUATION :
				COLUMN 谁
				NUMBER 1
				""", of("报告 示例市 2024年度\n章 收到和处理政府信息公开申请情况\n  没有.的: 谁 1\n"));
	}

	@Test
	void aFenceThatWasForgottenColoursUpToTheNextChapter() {
		assertEquals("""
				KEYWORD 报告
				BODY 示例市
				NUMBER 2024年度
				KEYWORD 章
				CHAPTER 总体情况
				FENCE “”“
				PROSE ⏎正文⏎
				KEYWORD 章
				CHAPTER 主动公开政府信息情况
				KEYWORD 其余
				NUMBER 0
				ROW "没完
				""", of("报告 示例市 2024年度\n章 总体情况\n“”“\n正文\n章 主动公开政府信息情况\n其余 0\n\"没完"));
	}

	@Test
	void nothingHasNoColour() {
		assertEquals(List.of(), Coloring.lexical(""));
		assertEquals(List.of(), Coloring.lexical(" \n\u3000"));
		assertEquals("COMMENT /* a\n", shown("/* a", Coloring.lexical("/* a")));
	}

	private static String of(String text) {
		return shown(text, Coloring.of(Edited.snapshot(text)));
	}

	private static String shown(String text, List<StyledRegion> regions) {
		return regions.stream().map(region -> region.style() + " " + text.substring(region.offset(), region.offset() + region.length()).replace("\n", "⏎") + "\n")
				.collect(Collectors.joining());
	}
}
