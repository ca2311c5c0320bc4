package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;

import report.dsl.ide.outline.Outline;
import report.dsl.ide.outline.OutlineNode;
import report.dsl.ide.snapshot.Snapshots;

class OutlineTest {
	private static final String REPORT = """
			报告 示例市 2024年度
			级别 市级政府
			豁免 存量下限 "有理由"
			前言
			\"""
			文
			\"""
			章 总体情况
			\"""
			文
			\"""
			节 主动公开
			  表 培训 "业务培训" {
			    列 场次
			    列 人次
			    列 合并 "合并" = 场次 + 人次
			    行 局 {
			      行 甲: 1 20 = 21
			      行 乙: 2 待填
			    }
			    行 总计 = 合计
			    勾稽 人多 "X-1": 场次 <= 人次
			  }
			条 "甲【新收.总计】件"
			条 乙
			节 依申请公开
			章 收到和处理政府信息公开申请情况
			  新收: 自然人 2, 其余 0 = 3
			  无法提供.不掌握: 2 0 0 0 0 0
			  办理结果.总计: 2 0 0 0 0 0
			  其余 0
			落款 示例市 2025-01-16
			""";

	@Test
	void aReportAsItIsPrintedWithTheWorstInIt() {
		assertEquals("""
				REPORT 示例市 2024年度 (政府信息公开工作年度报告) ERROR [示例市]
				  FACT 级别 (市级政府) [级别]
				  WAIVER 存量下限 (有理由) WARNING [存量下限]
				  PROSE 前言 [前言]
				  CHAPTER 一、总体情况 WARNING [总体情况]
				    HEADING （一）主动公开 WARNING [主动公开]
				      TABLE 业务培训 (培训) WARNING [培训]
				        ROW 局 WARNING [局]
				          ROW 甲 (1 20 = 21) [甲]
				          ROW 乙 (2 ? = ?) WARNING [乙]
				        ROW 总计 (= 3 ? = ?) [总计]
				        RULE 人多 (X-1) [人多]
				      HEADING 1.甲2件 ["甲【新收.总计】件"]
				      HEADING 2.乙 [乙]
				    HEADING （二）依申请公开 [依申请公开]
				  CHAPTER 三、收到和处理政府信息公开申请情况 ERROR [收到和处理政府信息公开申请情况]
				    ROW 新收 (2 0 0 0 0 0 = 2) ERROR [新收]
				    ROW 无法提供.不掌握 (2 0 0 0 0 0 = 2) [无法提供.不掌握]
				    ROW 办理结果.总计 (= 2 0 0 0 0 0 = 2) [办理结果.总计]
				    ROW 其余 (0) [其余]
				  SIGNATURE 落款 (示例市 2025-01-16) [落款]
				""", outline(REPORT));
	}

	@Test
	void aForm() {
		assertEquals("""
				FORM 短表 (某号) [短表]
				  FACT 级别 (市 县) [级别]
				  RULE 各章 (C) [各章]
				  RULE 有字 [有字]
				  CHAPTER 一、文字 [文字]
				  CHAPTER 二、数字 [数]
				    TABLE 数 (数表) [数]
				      COLUMN 甲 (甲列) [甲]
				        COLUMN 子 [子]
				        COLUMN 和 (= 子 S) [和]
				      ROW 丑 [丑]
				      RULE 各格 (T) [各格]
				      RULE 大 (R) [大]
				    TABLE 块 ["块"]
				      BLOCK 第一块 ["第一块"]
				        COLUMN 甲 [甲]
				        ROW 寅 [寅]
				""", outline("""
				表式 短表 依据 "某号"
				事项 级别 { 市 县 }
				各章 "C"
				勾稽 有字: 章 文字 提及 "字"
				章 文字 文
				章 数 "数字"
				  表 数 "数表"
				    列 甲 "甲列" { 列 子 列 和 = 子 "S" }
				    行 丑
				    各格 "T"
				    勾稽 大 "R": 子 > 0
				  表 "块"
				    块 "第一块" { 列 甲 行 寅 }
				"""));
	}

	@Test
	void brokenTexts() {
		assertEquals("", outline(""));
		assertEquals("", outline("  // 没有\n"));
		assertEquals("""
				REPORT 报告 ERROR [报告]
				""", outline("报告"));
		assertEquals("""
				REPORT 示例市 2024年度 (政府信息公开工作年度报告) ERROR [示例市]
				  CHAPTER 没有的 ERROR [没有的]
				    HEADING 甲 [甲]
				  CHAPTER 章 ERROR [章]
				    HEADING 节 ERROR [节]
				""", outline("报告 示例市 2024年度\n章 没有的\n节 甲\n章\n节"));
		assertEquals("""
				FORM 表式 ERROR [表式]
				  CHAPTER 一、 ERROR [章]
				    TABLE 表 ERROR [表]
				""", outline("表式\n章\n表\n"));
	}

	@Test
	void keysStayTheSameAndAreUnique() {
		Snapshots snapshots = new Snapshots();
		URI uri = URI.createURI("memory:/keys.gzr");
		List<String> before = keys(Outline.of(snapshots.put(uri, REPORT), Locale.ENGLISH));
		List<String> after = keys(Outline.of(snapshots.put(uri, REPORT.replace("前言", "// 说明\n前言").replace("自然人 2", "自然人 1234")), Locale.ENGLISH));
		assertEquals(before, after);
		assertEquals(before.stream().distinct().toList(), before);
		List<String> twice = keys(Outline.of(snapshots.put(uri, REPORT.replace("节 依申请公开", "节 主动公开")), Locale.ENGLISH));
		assertEquals(twice.stream().distinct().toList(), twice);
	}

	private static List<String> keys(List<OutlineNode> nodes) {
		List<String> keys = new ArrayList<>();
		for (OutlineNode node : nodes) {
			keys.add(node.key());
			keys.addAll(keys(node.children()));
		}
		return keys;
	}

	private static String outline(String text) {
		StringBuilder shown = new StringBuilder();
		Outline.of(Edited.snapshot(text), Locale.CHINESE).forEach(node -> show(node, "", text, shown));
		return shown.toString();
	}

	private static void show(OutlineNode node, String indent, String text, StringBuilder shown) {
		int from = node.name().getOffset();
		shown.append(indent + node.kind() + " " + node.label() + (node.detail().isEmpty() ? "" : " (" + node.detail() + ")")
				+ node.worst().map(worst -> " " + worst).orElse("") + " [" + text.substring(from, from + node.name().getLength()) + "]\n");
		node.children().forEach(child -> show(child, indent + "  ", text, shown));
	}
}
