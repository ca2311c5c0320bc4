package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import report.dsl.ide.navigation.Navigation;
import report.dsl.ide.navigation.Navigation.Link;
import report.dsl.ide.navigation.Navigation.Occurrence;
import report.dsl.ide.snapshot.Location;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;

class NavigationTest {
	private static final URI FORM = URI.createURI("memory:/form.gzr");
	private static final URI REPORT = URI.createURI("memory:/report.gzr");
	private static final URI OTHER = URI.createURI("memory:/other.gzr");
	private static final String SHIPPED = "classpath:/report/dsl/form/annual-report-2021.gzr";
	private static final String FORM_TEXT = """
			表式 短表
			事项 级别 { 市 县 }
			事项 性质 { 市 乡 }
			勾稽 有数 "R": 若 级别 = 市 则 数.子.甲 > 0
			勾稽 有字: 章 文字 提及 "字"
			章 文字 文
			章 数 "数字"
			  表 数
			    列 甲
			    列 乙
			    行 子
			    行 组 { 行 丑 }
			    行 和 = 合计 "S" 警告 可豁免
			  表 另
			    列 甲
			    行 丑
			""";
	private static final String REPORT_TEXT = """
			报告 示例市 2024年度 按 短表
			级别 市
			豁免 有数 "有理由"
			豁免 S "有理由"
			前言
			\"""
			【单位】【年度】共【子.甲 + 丑.甲】，占【子.甲 占 和.甲】
			\"""
			章 数字
			  子: 甲 1, 乙 2
			  组.丑: 1 2
			  表 自 { 列 丙 行 寅: 1 }
			章 文字
			\"""
			字【自.寅】【寅.丙】
			\"""
			落款 示例市 2025-01-01
			""";
	private final Snapshots snapshots = new Snapshots();

	@BeforeEach
	void documents() {
		snapshots.know(FORM, FORM_TEXT);
		snapshots.know(REPORT, REPORT_TEXT);
		snapshots.know(OTHER, "报告 另一市 2024年度 按 短表\n级别 市\n章 数\n  子: 甲 1, 其余 0\n  其余 0\n");
	}

	@Test
	void definitions() {
		assertEquals("短表: 表式 短表 form.gzr:1:短表\n", definitions(REPORT, "‸短表"));
		assertEquals("级别: 事项 级别 form.gzr:2:级别\n", definitions(REPORT, "级‸别"));
		assertEquals("市: 事项 级别 市 form.gzr:2:市\n", definitions(REPORT, "级别 市‸"));
		assertEquals("有数: 勾稽 有数 form.gzr:4:有数\n", definitions(REPORT, "‸有数"));
		assertEquals("S: 行 数.和 form.gzr:13:和\n", definitions(REPORT, "‸S"));
		assertEquals("数字: 章 数 form.gzr:7:数\n", definitions(REPORT, "章 ‸数字"));
		assertEquals("子: 行 数.子 form.gzr:11:子\n", definitions(REPORT, "【‸子.甲 +"));
		assertEquals("甲: 列 数.甲 form.gzr:9:甲\n", definitions(REPORT, "【子.甲‸ +"));
		assertEquals("丑: 行 数.组.丑 form.gzr:12:丑\n", definitions(REPORT, "组.丑‸"));
		assertEquals("寅: 行 自.寅 report.gzr:12:寅\n", definitions(REPORT, "自.‸寅"));
		assertEquals("自: 表 自 report.gzr:12:自\n", definitions(REPORT, "【‸自"));
		assertEquals("单位: 单位 report.gzr:1:示例市\n", definitions(REPORT, "‸单位"));
		assertEquals("寅: 行 自.寅 report.gzr:12:寅\n", definitions(REPORT, "行 ‸寅"));
		assertEquals("", definitions(REPORT, "示例‸市"));
		assertEquals("", definitions(REPORT, "落‸款"));
	}

	@Test
	void aPathWithTwoReadingsLeadsToBoth() {
		assertEquals("丑: 行 数.组.丑 form.gzr:12:丑\n丑: 行 另.丑 form.gzr:16:丑\n", definitions(REPORT, "‸丑.甲"));
		assertEquals("甲: 列 数.甲 form.gzr:9:甲\n甲: 列 另.甲 form.gzr:15:甲\n", definitions(REPORT, "丑.‸甲"));
	}

	@Test
	void theSidesOfAConditionAreTheFactAndItsOwnValue() {
		assertEquals("级别: 事项 级别 form.gzr:2:级别\n", definitions(FORM, "若 ‸级别"));
		assertEquals("市: 事项 级别 市 form.gzr:2:市\n", definitions(FORM, "若 级别 = ‸市"));
	}

	@Test
	void aRuleMeansItsOwnTable() {
		snapshots.remove(REPORT);
		snapshots.know(FORM, "表式 短表\n章 数\n  表 一表 列 甲 列 和 = 甲 行 子\n  表 二表 列 甲 列 和 = 甲 行 子\n    勾稽 大: 子.甲 > 0\n    勾稽 全: 合计(一表) > 0\n");
		assertEquals("甲: 列 二表.甲 form.gzr:4:甲\n", definitions(FORM, "大: 子.‸甲"));
		assertEquals("一表: 表 一表 form.gzr:3:一表\n", definitions(FORM, "合计(‸一表"));
		assertEquals("form.gzr:3:甲 form.gzr:3:甲", references(FORM, "一表 列 ‸甲", true));
		assertEquals("form.gzr:4:甲 form.gzr:4:甲 form.gzr:5:甲", references(FORM, "二表 列 ‸甲", true));
	}

	@Test
	void referencesInAllDocuments() {
		assertEquals("form.gzr:4:子 form.gzr:11:子 other.gzr:4:子 report.gzr:7:子 report.gzr:7:子 report.gzr:10:子", references(FORM, "行 ‸子", true));
		assertEquals("form.gzr:4:子 other.gzr:4:子 report.gzr:7:子 report.gzr:7:子 report.gzr:10:子", references(REPORT, "【‸子", false));
		assertEquals("form.gzr:7:数 other.gzr:3:数 report.gzr:9:数字", references(FORM, "章 ‸数", true));
		assertEquals("form.gzr:4:数 form.gzr:8:数", references(FORM, "表 ‸数", true));
		assertEquals("form.gzr:5:文字 form.gzr:6:文字 report.gzr:13:文字", references(FORM, "章 文‸字", true));
		assertEquals("form.gzr:4:有数 report.gzr:3:有数", references(FORM, "勾稽 ‸有数", true));
		assertEquals("form.gzr:13:和 report.gzr:4:S report.gzr:7:和", references(FORM, "行 ‸和", true));
		assertEquals("form.gzr:1:短表 other.gzr:1:短表 report.gzr:1:短表", references(FORM, "表式 ‸短表", true));
		assertEquals("form.gzr:2:市 form.gzr:4:市 other.gzr:2:市 report.gzr:2:市", references(FORM, "{ ‸市 县", true));
		assertEquals("report.gzr:12:自 report.gzr:15:自", references(REPORT, "表 ‸自", true));
		assertEquals("", references(REPORT, "报‸告", true));
	}

	@Test
	void referencesToAShippedFormsName() {
		snapshots.put(REPORT, "报告 示例市 2024年度\n章 收到和处理政府信息公开申请情况\n  确认或重新出具: 自然人 1\n");
		String form = Navigation.shippedForm(URI.createURI(SHIPPED)).orElseThrow();
		long line = form.substring(0, form.indexOf("行 确认或重新出具")).lines().count();
		assertEquals("annual-report-2021.gzr:" + line + ":确认或重新出具 report.gzr:3:确认或重新出具", references(REPORT, "‸确认", true));
		assertEquals(SHIPPED, Navigation.definitions(snapshot(REPORT), offset(REPORT, "‸确认")).get(0).target().uri().toString());
	}

	@Test
	void occurrences() {
		assertEquals("7:子 7:子 10:子", occurrences("【‸子"));
		assertEquals("*12:寅 15:寅 15:寅", occurrences("行 ‸寅"));
		assertEquals("*1:示例市 7:单位 *17:示例市", occurrences("【单‸位"));
		assertEquals("*1:示例市 7:单位 *17:示例市", occurrences("落款 ‸示例市"));
		assertEquals("*1:2024年度 7:年度", occurrences("2024‸年度"));
		assertEquals("9:数字", occurrences("章 ‸数字"));
		assertEquals("", occurrences("前‸言"));
	}

	@Test
	void shippedForms() {
		assertTrue(Navigation.shippedForm(URI.createURI(SHIPPED)).orElseThrow().contains("表式 政府信息公开工作年度报告"));
		assertEquals(Optional.empty(), Navigation.shippedForm(REPORT));
	}

	// ---- shown

	private Snapshot snapshot(URI uri) {
		return snapshots.of(uri).orElseThrow();
	}

	/** Where the only place (or the first) with these words is, at the mark. */
	private int offset(URI uri, String marked) {
		int at = snapshot(uri).text().indexOf(marked.replace(Caret.MARK, ""));
		assertTrue(at >= 0, marked);
		return at + marked.indexOf(Caret.MARK);
	}

	private String definitions(URI uri, String marked) {
		List<Link> links = Navigation.definitions(snapshot(uri), offset(uri, marked));
		String text = snapshot(uri).text();
		return links.stream().map(link -> words(text, link.origin()) + ": " + link.label() + " " + shown(link.target()) + "\n")
				.collect(Collectors.joining());
	}

	private String references(URI uri, String marked, boolean declaration) {
		return Navigation.references(snapshots, snapshot(uri), offset(uri, marked), declaration).stream().map(this::shown).collect(Collectors.joining(" "));
	}

	private String occurrences(String marked) {
		String text = snapshot(REPORT).text();
		return Navigation.occurrences(snapshot(REPORT), offset(REPORT, marked)).stream()
				.map((Occurrence occurrence) -> (occurrence.declaration() ? "*" : "") + line(text, occurrence.region()) + ":" + words(text, occurrence.region()))
				.collect(Collectors.joining(" "));
	}

	private String shown(Location location) {
		String text = Navigation.shippedForm(location.uri()).orElseGet(() -> snapshot(location.uri()).text());
		return location.uri().lastSegment() + ":" + line(text, location.region()) + ":" + words(text, location.region());
	}

	private static String words(String text, TextRegion region) {
		return text.substring(region.getOffset(), region.getOffset() + region.getLength());
	}

	private static long line(String text, TextRegion region) {
		return text.substring(0, region.getOffset()).chars().filter(c -> c == '\n').count() + 1;
	}
}
