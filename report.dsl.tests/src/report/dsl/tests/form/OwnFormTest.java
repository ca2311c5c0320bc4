package report.dsl.tests.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import report.dsl.Workspace;
import report.dsl.balance.Trace;
import report.dsl.report.Chapter;
import report.dsl.report.Grid;
import report.dsl.report.Heading;
import report.dsl.report.Paragraph;
import report.dsl.report.Report;
import report.dsl.report.Table;

/** What a form of one's own can ask for, and the statutory ones do not. */
class OwnFormTest {
	private static final String FORM = """
			表式 试验
			编号 "第一章　" "第一节　" "1．"
			章 甲 "甲的总称" 文
			章 乙
			  表 乙
			    列 数 万元 { 列 金额 列 其中件数 件 }
			    列 变化 增减
			    行 "1.5倍以上"
			    行 组 { 行 "2.0" 行 变少 }
			    行 总计 = 合计

			""";
	private static final String REPORT = """
			报告 示例市水利局 2024年度
			按 试验

			章 甲
			\"""
			增加【"1.5倍以上".变化】，减少后为【组."2.0".变化】，共【总计.金额】，【"2.0".其中件数】。
			\"""
			节 一
			\"""
			其一。
			\"""
			条 二
			\"""
			其二。
			\"""
			节 三
			\"""
			其三。
			\"""

			章 乙
			  "1.5倍以上": 2.5 3 +212
			  组."2.0": 金额 1.25, 变化 -3, 其余 0
			  变少: 金额 0, 其中件数 4, 变化 7
			""";

	private static Report report(String text) {
		Workspace.Checked checked = Workspace.create().check("own.gzr", text.getBytes(StandardCharsets.UTF_8), null);
		assertEquals(List.of(), checked.findings());
		return checked.report().orElseThrow();
	}

	private static List<String> prose(Report report) {
		return report.chapters().stream().flatMap(chapter -> java.util.stream.Stream.concat(java.util.stream.Stream.of(chapter.heading()),
				chapter.blocks().stream().map(block -> block instanceof Heading heading ? heading.text() : block instanceof Paragraph paragraph ? paragraph.text() : "（表）"))).toList();
	}

	@Test
	void aFormNumbersItsHeadings() {
		assertEquals(List.of("第一章　甲的总称", "增加212，减少后为-3，共3.75，0。", "第一节　一", "其一。", "1．二", "其二。", "第二节　三", "其三。", "第二章　乙", "（表）"),
				prose(report(FORM + REPORT)));
		assertEquals(List.of("甲的总称", "乙"), report(FORM.replaceAll("编号.*\n", "编号 \"\"\n") + REPORT).chapters().stream().map(Chapter::heading).toList());
		assertEquals(List.of("一、甲的总称", "（一）一", "1.二", "（二）三", "二、乙"), prose(report(FORM.replaceAll("编号.*\n", "") + REPORT)).stream()
				.filter(line -> !line.endsWith("。") && !line.endsWith("）")).toList());
	}

	/** Kinds as they are nearest said, changes with their signs, names with dots in them. */
	@Test
	void theTableIsPrintedAsSaid() {
		Report report = report(FORM + REPORT);
		Table table = report.tables().get(0);
		List<String> lines = table.grid().rows().stream().map(row -> row.stream().map(Grid.Cell::text).collect(Collectors.joining("|"))).toList();
		assertEquals(List.of("|数|变化", "金额|其中件数", "1.5倍以上|2.5|3|+212", "组|2.0|1.25|0|-3", "变少|0|4|+7", "总计|3.75|7|+216"), lines);
		assertEquals(List.of("[\"1.5倍以上\".数.金额]", "[组.\"2.0\".变化]"), List.of(Trace.cells(report, "\"1.5倍以上\".金额").stream().map(ref -> ref.address().toString()).toList().toString(),
				Trace.cells(report, "乙.“2.0”．变化").stream().map(ref -> ref.address().toString()).toList().toString()));
	}
}
