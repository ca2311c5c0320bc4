package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import report.dsl.ide.folding.Folding;

class FoldingTest {

	@Test
	void chaptersHeadingsTablesProseAndComments() {
		assertEquals("""
				1-2 COMMENT
				4-7 CHAPTER
				5-7 PROSE
				9-27 CHAPTER
				10-12 PROSE
				13-25 HEADING
				14-20 TABLE
				16-19 TABLE
				21-25 HEADING
				22-25 PROSE
				26-27 HEADING
				28-33 CHAPTER
				30-33 TABLE
				""", folds("""
				// 第一行
				// 第二行
				报告 示例市 2024年度
				前言
				\"""
				文
				\"""

				章 总体情况
				\"""
				文【新收】
				\"""
				节 一
				  表 培训 {
				    列 场次
				    行 局 {
				      行 甲: 1
				      行 乙: 2
				    }
				  }
				条 甲
				“”“
				文
				文
				”“”
				节 二
				文
				章 收到和处理政府信息公开申请情况

				  新收: 自然人 1
				  // 说明
				  结转: 0 0 0 0 0 0
				  其余 0
				// 落款前
				落款 示例市 2025-01-16
				"""));
	}

	@Test
	void aForm() {
		assertEquals("""
				1-3 COMMENT
				5-8 TABLE
				12-24 CHAPTER
				13-22 TABLE
				14-17 TABLE
				18-20 TABLE
				23-24 TABLE
				""", folds("""
				/*
				 * 说明
				 */
				表式 短表
				事项 级别 {
				  市
				  县
				}
				勾稽 有字:
				  若 级别 = 市 则
				  章 数 提及 "字"
				章 数
				  表 数
				    块 "甲" {
				      列 甲
				      行 子
				    }
				    块 "乙" { 列 乙
				      行 丑
				    }
				    各行
				      "T"
				  表 另
				    列 甲
				章 文字 文
				"""));
	}

	@Test
	void oneLineIsNotFolded() {
		assertEquals("", folds("报告 示例市 2024年度\n章 总体情况\n章 主动公开政府信息情况 其余 0\n// 一行\n"));
		assertEquals("", folds(""));
	}

	@Test
	void aFenceThatWasForgottenEndsWithItsChapter() {
		assertEquals("""
				2-4 CHAPTER
				3-4 PROSE
				6-7 CHAPTER
				""", folds("报告 示例市 2024年度\n章 总体情况\n\"\"\"\n文\n\n章 主动公开政府信息情况\n  其余 0\n"));
	}

	@Test
	void aTableWithoutItsBraceEndsWithItsHeading() {
		assertEquals("""
				2-9 CHAPTER
				3-7 HEADING
				4-7 TABLE
				5-7 TABLE
				8-9 HEADING
				""", folds("报告 示例市 2024年度\n章 总体情况\n节 一\n  表 甲 {\n    行 乙 {\n      行 子: 1\n      行 丑: 1\n节 二\n\"\"\"文\"\"\"\n"));
	}

	@Test
	void linesEndAsTheyDo() {
		assertEquals("2-3 CHAPTER\n", folds("报告 示例市 2024年度\r\n章 主动公开政府信息情况\r\n其余 0\r\n"));
	}

	private static String folds(String text) {
		return Folding.of(Edited.snapshot(text)).stream().map(fold -> {
			int from = fold.region().getOffset();
			List<String> lines = text.substring(from, from + fold.region().getLength()).lines().toList();
			long first = text.substring(0, from).lines().count() + 1;
			return first + "-" + (first + lines.size() - 1) + " " + fold.kind() + "\n";
		}).collect(Collectors.joining());
	}
}
