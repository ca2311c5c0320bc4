package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import report.dsl.ide.codemining.CodeMining;
import report.dsl.ide.codemining.CodeMining.Position;
import report.dsl.tests.Samples;

/** Code minings, shown in the text between « and »; their tooltips below it. */
class CodeMiningTest {
	private static final String REPORT = """
			报告 示例市 2024年度

			章 总体情况
			  表 培训 "业务培训" {
			    列 场次
			    列 人次
			    列 小计 = 场次 + 人次
			    行 局机关: 3 120
			    行 局属单位: 5 待填
			    行 总计 = 合计
			    勾稽 规模: 场次 <= 人次
			  }

			章 主动公开政府信息情况
			  规章: 1 0 0
			  其余 0

			章 收到和处理政府信息公开申请情况
			  新收:
			    自然人 2,
			    其余 0
			  结转: 自然人 1 // 去年的
			  予以公开: 自然人 2, 其余 0 = 3
			  其余 0

			章 政府信息公开行政复议行政诉讼情况
			  行政复议: 1 待填 0 0
			  其余 0
			""";

	@Test
	void totalsAndRulesInChinese() {
		assertEquals("""
				报告 示例市 2024年度 «? 1 条勾稽待定»

				章 总体情况
				  表 培训 "业务培训" {
				    列 场次
				    列 人次
				    列 小计 = 场次 + 人次
				    行 局机关: 3 120 «= 123»
				    行 局属单位: 5 待填 «= ?»
				    行 总计 = 合计 «= 8 ? ?»
				    勾稽 规模: 场次 <= 人次 «?»
				  }

				章 主动公开政府信息情况 «✗ 存量下限（规章） 1 > 0»
				  规章: 1 0 0
				  其余 0

				章 收到和处理政府信息公开申请情况 «✓ 2 条勾稽成立» «✗ 总计（办理结果.予以公开） 差 1» «✗ 申请平衡（自然人） 差 1»
				  新收:
				    自然人 2,
				    其余 0 «= 2»
				  结转: 自然人 1 // 去年的 «= 1»
				  予以公开: 自然人 2, 其余 0 = 3
				  其余 0

				章 政府信息公开行政复议行政诉讼情况 «? 1 条勾稽待定»
				  行政复议: 1 待填 0 0 «= ?»
				  其余 0
				""", shown(REPORT, Locale.CHINESE));
	}

	@Test
	void tooltipsWriteBothSidesOut() {
		assertEquals("""
				✗ 存量下限 (规章) 1 > 0 | BROKEN
				  documents issued this year do not outnumber those in force, unless some issued this year also ceased this year; 存量下限 (规章): 制发 1; 现行有效 0
				✓ 2 rules hold | HOLDS
				  结转偏多  结转下年.总计 <= 新收.总计
				    0 ≤ 2
				  其他偏多  其他处理.其他.总计 <= 办理结果.总计.总计 × 30%
				    0 ≤ 0.6
				= 2 | NEUTRAL
				  新收.总计 = 2, computed
				""", tooltips(REPORT, "✗ 存量", "✓ 2", "= 2"));
	}

	/** A rule's instances that are broken come one by one, as far as three; a form shows nothing. */
	@Test
	void manyAreCountedAndAFormHasNone() {
		String many = REPORT.replace("予以公开: 自然人 2, 其余 0 = 3", "予以公开: 9 9 9 9 9 9");
		assertTrue(shown(many, Locale.ENGLISH).contains("章 收到和处理政府信息公开申请情况 «✓ 4 rules hold» «✗ 申请平衡 (自然人) off by 6» «✗ 申请平衡 (商业企业) off by 9» "
				+ "«✗ 申请平衡 (科研机构) off by 9» «✗ 3 more»"), () -> shown(many, Locale.ENGLISH));
		assertEquals(List.of(), CodeMining.of(Edited.snapshot("表式 短表\n章 数\n  表 数\n    列 甲\n    行 子\n    行 总计 = 合计\n"), Locale.CHINESE));
	}

	@Test
	void aWaivedRuleIsSaidToBe() {
		String waived = REPORT.replace("2024年度\n", "2024年度\n豁免 存量下限 \"清理\"\n");
		assertTrue(shown(waived, Locale.CHINESE).contains("«○ 存量下限（规章） 已豁免»"));
	}

	/** Whatever a text is cut to, minings come without an exception, at ends of lines. */
	@Test
	void everyBeginningOfASample() {
		String text = Samples.text(Samples.EXAMPLES.resolve("example-city-2024.gzr"));
		for (int end = 0; end < text.length(); end += 7) {
			String beginning = text.substring(0, end);
			for (CodeMining mining : CodeMining.of(Edited.snapshot(beginning), Locale.ENGLISH)) {
				assertEquals(Position.LINE_END, mining.position());
				assertTrue(mining.offset() == end || beginning.charAt(mining.offset()) == '\n', mining::toString);
			}
		}
	}

	private static String shown(String text, Locale locale) {
		StringBuilder shown = new StringBuilder(text);
		List<CodeMining> minings = new ArrayList<>(CodeMining.of(Edited.snapshot(text), locale));
		java.util.Collections.reverse(minings);
		minings.forEach(mining -> shown.insert(mining.offset(), " «" + mining.text() + "»"));
		return shown.toString();
	}

	private static String tooltips(String text, String... beginnings) {
		return CodeMining.of(Edited.snapshot(text), Locale.ENGLISH).stream().filter(mining -> List.of(beginnings).stream().anyMatch(mining.text()::startsWith))
				.map(mining -> mining.text() + " | " + mining.mood() + "\n  " + mining.tooltip().replace("\n", "\n  ") + "\n").collect(Collectors.joining());
	}
}
