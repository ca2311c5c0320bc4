package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import report.dsl.Workspace;
import report.dsl.ide.quickfix.QuickFix;
import report.dsl.ide.quickfix.QuickFixes;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.importer.Importer;

/** What an import could only infer is offered where it is awaited, and never applied by itself. */
class InferredFixTest {
	private static final String HEAD = "报告 示例县 2024年度\n\n";
	private static final String THREE = HEAD + "章 收到和处理政府信息公开申请情况\n";
	private static final String AWAITED = "待填 待填 待填 待填 待填 待填";

	/** The texts that fixes of L-AWAITED at the first 待填 make of the line, with their labels. */
	private static List<String> offered(String text) {
		Snapshot snapshot = Edited.snapshot(text);
		int offset = text.indexOf("待填");
		int line = (int) text.substring(0, offset).lines().count() - 1;
		return QuickFixes.at(snapshot, offset, 0, Locale.CHINESE).stream().filter(fix -> fix.findings().get(0).code().equals("L-AWAITED"))
				.map(fix -> fix.label() + " → " + Edited.apply(text, fix.edits()).lines().toList().get(line).strip()).toList();
	}

	/** Every other way to part the digits contradicts the total. */
	@Test
	void digitsThatRanTogether() {
		assertEquals(List.of("按原文推断，请核对：64 1 0 0 0 5 = 70 → 新收: 64 1 0 0 0 5 = 70 // 原文：641000570"), offered(THREE + "  新收: " + AWAITED + " // 原文：641000570\n  其余 0\n"));
		assertEquals(List.of(), offered(THREE + "  新收: " + AWAITED + " // 原文：11000011\n  其余 0\n"), "1 1 0 … or 11 0 …");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', textBlock = """
			行政许可: 待填 // 原文：1,020；推断：1020             # 1020
			行政许可: 待填 // 原文：20件                         # 20
			行政许可: 待填 // 原文名称：行政许可件数；原文：20件 # 20
			规章: 1 待填 待填 // 原文：1 | 2件 | 3件             # 1 2 3
			""")
	void numbersWithTheirUnits(String row, String cells) {
		String text = HEAD + "章 主动公开政府信息情况\n  " + row + "\n";
		assertEquals(List.of("按原文推断，请核对：" + cells), offered(text).stream().map(fix -> fix.replaceFirst(" → .*", "")).toList());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '#', textBlock = """
			行政许可: 待填 // 原文：2笔
			行政许可: 待填 // 原文：/
			行政许可: 待填 // 1,020
			行政许可: 待填
			规章: 4 待填 待填 // 原文：1 | 2件 | 3件
			规章: 待填 待填 待填 // 原文：1 | 2件
			""")
	void nothingToInfer(String row) {
		assertEquals(List.of(), offered(HEAD + "章 主动公开政府信息情况\n  " + row + "\n"));
	}

	@Test
	void aLineThatRunsAcross() {
		String text = HEAD + "章 政府信息公开行政复议行政诉讼情况\n  行政复议: 待填 待填 待填 待填 // 原文：10001 00000 10001\n  其余 0\n";
		assertEquals(List.of("按原文推断，请核对：1 0 0 0 = 1"), offered(text).stream().map(fix -> fix.replaceFirst(" → .*", "")).toList());
	}

	/** Two rows could be filled at once; they are not. */
	@Test
	void neverAllAtOnce() {
		String row = AWAITED + " // 原文：641000570\n";
		Snapshot snapshot = Edited.snapshot(THREE + "  新收: " + row + "  结转下年: " + row + "  其余 0\n");
		assertEquals(List.of(), QuickFixes.all(snapshot, "L-AWAITED", Locale.ENGLISH).stream().toList());
		assertEquals(List.of(), QuickFixes.all(snapshot, Locale.ENGLISH).stream().map(QuickFix::label).toList());
	}

	/** The whole way: imported, opened, mended. */
	@Test
	void asImported() throws Exception {
		String original = "示例县2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 641000570\n";
		String text = new Importer(Workspace.create()).read("a.txt", original.getBytes(StandardCharsets.UTF_8), "a.gzr", "", 0).text();
		assertEquals(List.of("按原文推断，请核对：64 1 0 0 0 5 = 70 → 新收: 64 1 0 0 0 5 = 70 // 原文：641000570；推断：64 1 0 0 0 5 = 70"), offered(text), text);
	}
}
