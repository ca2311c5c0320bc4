package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import report.dsl.ide.quickfix.QuickFix;
import report.dsl.ide.quickfix.QuickFixes;
import report.dsl.ide.snapshot.Snapshot;

class QuickFixTest {
	private static final String HEAD = "报告 示例市 2024年度\n章 收到和处理政府信息公开申请情况\n";

	@Test
	void rivalRepairsOfASumWithTheirEffectsAndLines() {
		String text = HEAD + "  新收: 自然人 12, 商业企业 1 = 13\n  予以公开: 自然人 21, 商业企业 1\n  其余 0\n";
		assertEquals("""
				将 予以公开.自然人 改为 12
				  同时使 T3-BAL（总计） 成立

				  - 予以公开: 自然人 21, 商业企业 1
				  + 予以公开: 自然人 12, 商业企业 1
				将 新收.自然人 改为 21、新收.总计 改为 22
				  同时使 T3-BAL（总计） 成立

				  - 新收: 自然人 12, 商业企业 1 = 13
				  + 新收: 自然人 21, 商业企业 1 = 22
				""", shown(at(text, "12", Locale.CHINESE).subList(0, 2)));
	}

	@Test
	void allOfAKindComesLast() {
		String text = HEAD + "  新收: 自然人 1,234, 商业企业 2件\n  结转: 自然人 /\n  其余 0\n";
		assertEquals("""
				Change to 1234
				  - 新收: 自然人 1,234, 商业企业 2件
				  + 新收: 自然人 1234, 商业企业 2件
				Fix all 3 problems T3-INT
				  - 新收: 自然人 1,234, 商业企业 2件
				  + 新收: 自然人 1234, 商业企业 2
				  - 结转: 自然人 /
				  + 结转: 自然人 0
				""", shown(at(text, "1,234", Locale.ENGLISH)));
		QuickFix all = QuickFixes.all(Edited.snapshot(text), "T3-INT", Locale.ENGLISH).orElseThrow();
		assertEquals(HEAD + "  新收: 自然人 1234, 商业企业 2\n  结转: 自然人 0\n  其余 0\n", Edited.apply(text, all.edits()));
	}

	/** Where nothing touches the caret, what begins on its line counts. */
	@Test
	void theLineHelpsWhereNothingTouches() {
		String text = HEAD + "  新收: 自然人 2件, 其余 0\n  其余 0\n";
		assertEquals("Change to 2", at(text, "\n  其余 0\n", Locale.ENGLISH).get(0).label());
		assertEquals(List.of(), at(text, "其余 0\n", Locale.ENGLISH).stream().filter(fix -> fix.label().startsWith("Add")).toList());
	}

	/** Chapters that belong in one place come one behind the other, in the order of the form. */
	@Test
	void allMissingChaptersAtOnce() {
		QuickFix all = QuickFixes.all(Edited.snapshot(HEAD + "  其余 0"), "C-CH", Locale.CHINESE).orElseThrow();
		assertEquals("修正全部 5 处 C-CH", all.label());
		assertEquals("""
				报告 示例市 2024年度
				章 总体情况
				\"""
				【请填写总体情况】
				\"""

				章 主动公开政府信息情况
				  其余 待填

				章 收到和处理政府信息公开申请情况
				  其余 0
				章 政府信息公开行政复议行政诉讼情况
				  其余 待填

				章 存在的主要问题及改进情况
				\"""
				【请填写存在的主要问题及改进情况】
				\"""

				章 其他需要报告的事项
				\"""
				【年度】年度，【单位】未收取信息处理费。
				\"""
				""", Edited.apply(HEAD + "  其余 0", all.edits()));
	}

	/** A text keeps its line ends. */
	@Test
	void lineEndsStay() {
		String text = (HEAD + "  新收: 自然人 1\n").replace("\n", "\r\n");
		Snapshot snapshot = Edited.snapshot(text);
		List<QuickFix> fixes = QuickFixes.at(snapshot, 0, text.length(), Locale.ENGLISH);
		assertTrue(fixes.stream().flatMap(fix -> fix.edits().stream()).anyMatch(edit -> edit.getText().contains("\n")), fixes::toString);
		for (QuickFix fix : fixes)
			assertEquals(-1, Edited.apply(text, fix.edits()).replace("\r\n", "").indexOf('\n'), fix::label);
	}

	/** Nobody but the author can choose between rivals. */
	@Test
	void noFixOfAllForRivals() {
		String text = HEAD + "  新收: 自然人 1\n  结转: 商业企业 1\n  其余 0\n";
		assertEquals(2, Edited.snapshot(text).findings().stream().filter(finding -> finding.code().equals("T3-BAL")).count());
		assertEquals(List.of(), QuickFixes.all(Edited.snapshot(text), "T3-BAL", Locale.ENGLISH).stream().toList());
	}

	private static List<QuickFix> at(String text, String word, Locale locale) {
		Snapshot snapshot = Edited.snapshot(text);
		return QuickFixes.at(snapshot, text.indexOf(word), 0, locale);
	}

	private static String shown(List<QuickFix> fixes) {
		return fixes.stream().map(fix -> fix.label() + "\n  " + fix.description().replaceAll("\n(?=.)", "\n  ") + "\n").collect(Collectors.joining());
	}
}
