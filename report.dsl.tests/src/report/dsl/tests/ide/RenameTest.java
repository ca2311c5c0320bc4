package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.ReplaceRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import report.dsl.ide.navigation.Mention;
import report.dsl.ide.navigation.Mentions;
import report.dsl.ide.navigation.Symbol;
import report.dsl.ide.refactoring.Rename;
import report.dsl.ide.refactoring.Rename.Candidate;
import report.dsl.ide.refactoring.Rename.Renaming;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;

class RenameTest {
	private static final URI FORM = URI.createURI("memory:/form.gzr");
	private static final URI REPORT = URI.createURI("memory:/report.gzr");
	private static final URI OTHER = URI.createURI("memory:/other.gzr");
	private static final String FORM_TEXT = """
			表式 短表
			事项 级别 { 市 县 }
			勾稽 有数 "R" 警告 可豁免: 若 级别 = 市 则 数.子.甲 > 5
			勾稽 有字 "C": 章 文字 提及 "字"
			章 文字 文
			章 数 "数字"
			  表 数
			    列 甲
			    列 乙
			    行 子
			    行 组 { 行 丑 行 寅 }
			    行 和 = 合计
			  表 另
			    列 甲
			    行 卯
			""";
	private static final String REPORT_TEXT = """
			报告 示例市 2024年度 按 短表
			级别 市
			豁免 有数 "有理由"
			前言
			\"""
			【单位】共【子.甲 + 丑.甲】，占【子.甲 占 和.甲】
			\"""
			章 数字
			  子: 甲 1, 乙 2
			  组.丑: 1 2
			  寅: 其余 0
			  卯: 1
			  表 自 "自有" {
			    列 丙
			    行 辰: 1
			    行 计 = 合计
			    勾稽 多: 丙 >= 1
			  }
			节 "共【自.辰.丙】件"
			章 文字
			\"""
			字【自.辰】【辰.丙】
			\"""
			落款 示例市 2025-01-01
			""";
	private static final String OTHER_TEXT = "报告 另一市 2024年度 按 短表\n级别 市\n章 数\n  子: 甲 1, 其余 0\n  其余 0\n章 文字\n\"\"\"\n字\n\"\"\"\n";

	// ---- what changes

	@Test
	void aRowOfAFormInAllDocuments() {
		assertEquals("""
				form.gzr
				- 勾稽 有数 "R" 警告 可豁免: 若 级别 = 市 则 数.子.甲 > 5
				+ 勾稽 有数 "R" 警告 可豁免: 若 级别 = 市 则 数.新收.甲 > 5
				-     行 子
				+     行 新收
				other.gzr
				-   子: 甲 1, 其余 0
				+   新收: 甲 1, 其余 0
				report.gzr
				- 【单位】共【子.甲 + 丑.甲】，占【子.甲 占 和.甲】
				+ 【单位】共【新收.甲 + 丑.甲】，占【新收.甲 占 和.甲】
				-   子: 甲 1, 乙 2
				+   新收: 甲 1, 乙 2
				""", renamed(REPORT, "  ‸子:", "新收"));
	}

	@Test
	void aRowOfTheReportsOwnWithQuotesWhereItNeedsThem() {
		assertEquals("""
				report.gzr
				-     行 辰: 1
				+     行 "2024年 局": 1
				- 节 "共【自.辰.丙】件"
				+ 节 "共【自.“2024年 局”.丙】件"
				- 字【自.辰】【辰.丙】
				+ 字【自."2024年 局"】【"2024年 局".丙】
				""", renamed(REPORT, "字【自.‸辰】", "2024年 局"));
	}

	@Test
	void keywordsNumeralsAndHeadWordsGetQuotes() {
		assertEquals("-     行 辰: 1|+     行 \"合计\": 1", rows("合计"));
		assertEquals("-     行 辰: 1|+     行 \"十\": 1", rows("十"));
		assertEquals("-     行 辰: 1|+     行 \"单位\": 1", rows("单位"));
		assertEquals("-     行 辰: 1|+     行 \"其余\": 1", rows("其余"));
		assertEquals("-     行 辰: 1|+     行 元: 1", rows("元"));
	}

	private String rows(String newName) {
		return renamed(REPORT, "行 ‸辰", newName).lines().filter(line -> line.contains("  行 ")).collect(Collectors.joining("|"));
	}

	@Test
	void chaptersNamedByTheirLabelsStay() {
		assertEquals("""
				form.gzr
				- 章 数 "数字"
				+ 章 数据 "数字"
				other.gzr
				- 章 数
				+ 章 数据
				""", renamed(FORM, "章 ‸数", "数据"));
	}

	@Test
	void formsFactsAndValues() {
		assertEquals("form.gzr\n- 表式 短表\n+ 表式 长表\nother.gzr\n- 报告 另一市 2024年度 按 短表\n+ 报告 另一市 2024年度 按 长表\n"
				+ "report.gzr\n- 报告 示例市 2024年度 按 短表\n+ 报告 示例市 2024年度 按 长表\n", renamed(REPORT, "按 ‸短表", "长表"));
		assertEquals("form.gzr\n- 事项 级别 { 市 县 }\n+ 事项 级别 { 市级 县 }\n- 勾稽 有数 \"R\" 警告 可豁免: 若 级别 = 市 则 数.子.甲 > 5\n"
				+ "+ 勾稽 有数 \"R\" 警告 可豁免: 若 级别 = 市级 则 数.子.甲 > 5\nother.gzr\n- 级别 市\n+ 级别 市级\nreport.gzr\n- 级别 市\n+ 级别 市级\n",
				renamed(REPORT, "级别 ‸市", "市级"));
		assertEquals("form.gzr\n- 勾稽 有数 \"R\" 警告 可豁免: 若 级别 = 市 则 数.子.甲 > 5\n+ 勾稽 多数 \"R\" 警告 可豁免: 若 级别 = 市 则 数.子.甲 > 5\n"
				+ "report.gzr\n- 豁免 有数 \"有理由\"\n+ 豁免 多数 \"有理由\"\n", renamed(FORM, "勾稽 ‸有数", "多数"));
	}

	@Test
	void theBodyOfAReportAndItsSignature() {
		assertEquals("""
				report.gzr
				- 报告 示例市 2024年度 按 短表
				+ 报告 "示例市（新区）" 2024年度 按 短表
				- 落款 示例市 2025-01-01
				+ 落款 "示例市（新区）" 2025-01-01
				""", renamed(REPORT, "落款 ‸示例市", "示例市（新区）"));
	}

	// ---- what is refused, and told

	@Test
	void whatCannotBeRenamed() {
		Snapshot shipped = documents().put(OTHER, "报告 示例市 2024年度\n章 收到和处理政府信息公开申请情况\n  新收: 自然人 1\n  其他: 1\n");
		assertEquals("新收: “新收”是官方表式规定的名称，不能改名 / 新收 is a name of the official form; it cannot be renamed", refusal(shipped, "‸新收"));
		assertEquals("自然人: “自然人”是官方表式规定的名称，不能改名 / 自然人 is a name of the official form; it cannot be renamed", refusal(shipped, "‸自然人"));
		assertEquals("none", refusal(shipped, "2024年‸度"));
		assertEquals("示例市: may", refusal(shipped, "示例市‸"));
		Snapshot ambiguous = documents().put(FORM, "表式 短表\n章 数\n  表 数\n    列 甲\n    行 子 { 行 和 }\n    行 丑 { 行 和 }\n    勾稽 大: 和 > 0\n");
		assertEquals("和: “和”在这里有多种读法，请先写明是哪一个 / 和 can mean several things here; make it unambiguous first", refusal(ambiguous, "大: ‸和"));
	}

	@Test
	void namesThatAreTakenOrMakeAPathMeanSomethingElse() {
		assertEquals("旁边已经有名为“组”的了", problems(FORM, "行 ‸子", "组"));
		assertEquals("旁边已经有名为“文字”的了", problems(FORM, "章 ‸数", "文字"));
		assertEquals("旁边已经有名为“政府信息公开工作年度报告”的了", problems(FORM, "表式 ‸短表", "政府信息公开工作年度报告"));
		assertEquals("旁边已经有名为“数”的了", problems(FORM, "表 ‸另", "数"));
		assertEquals("""
				report.gzr 第 6 行的“丑.甲”会改变所指
				report.gzr 第 12 行的“丑”会改变所指""", problems(FORM, "行 ‸卯", "丑"));
		assertEquals("请写新名称", problems(FORM, "行 ‸子", " "));
		assertEquals("“新\n收”不能作名称：其中有换行、】，或者不成对的引号", problems(FORM, "行 ‸子", "新\n收"));
		assertEquals("这里没有可以改名的内容", problems(REPORT, "前‸言", "新"));
		assertEquals("", problems(FORM, "行 ‸子", "子"));
	}

	// ---- the law

	@ParameterizedTest
	@ValueSource(strings = { "新名称", "2024年（新）", "其余" })
	void findingsAreTheSameAndTheWayBackRestoresTheText(String newName) {
		for (URI uri : List.of(FORM, REPORT)) {
			Snapshot document = documents().of(uri).orElseThrow();
			List<Mention> declared = Mentions.in(document.resource()).stream().filter(Mention::declaration).toList();
			assertTrue(declared.size() >= 5);
			declared.forEach(mention -> law(uri, mention, newName));
		}
	}

	private static void law(URI uri, Mention mention, String newName) {
		Snapshots before = documents();
		Snapshot document = before.of(uri).orElseThrow();
		Renaming there = Rename.rename(before, document, mention.region().getOffset(), newName);
		assertEquals(List.of(), there.problems(), mention::name);
		assertEquals(Symbol.of(mention.targets().get(0)).uri(), uri);
		Snapshots after = apply(before, there);
		assertEquals(findings(before, mention.name(), newName), findings(after, mention.name(), newName), mention::name);
		Renaming back = Rename.rename(after, after.of(uri).orElseThrow(), moved(mention, there.edits().get(uri)), mention.name());
		assertEquals(List.of(), back.problems(), mention::name);
		assertEquals(texts(before), texts(apply(after, back)), mention::name);
	}

	/** Where the declaration is after the edits. */
	private static int moved(Mention mention, List<ReplaceRegion> edits) {
		int offset = mention.region().getOffset();
		return offset + edits.stream().filter(edit -> edit.getOffset() < offset).mapToInt(edit -> edit.getText().length() - edit.getLength()).sum();
	}

	/** With one mark for both names, so that they can be compared. */
	private static List<String> findings(Snapshots snapshots, String name, String newName) {
		return List.of(FORM, REPORT, OTHER).stream().flatMap(uri -> snapshots.of(uri).orElseThrow().findings().stream())
				.map(finding -> (finding.code() + " " + finding.severity() + " " + finding.place().file() + ":" + finding.place().line() + " "
						+ finding.message().in(Locale.CHINESE)).replace("\"", "").replace(newName, "…").replace(name, "…"))
				.toList();
	}

	// ---- shown

	private static Snapshots documents() {
		Snapshots snapshots = new Snapshots();
		snapshots.know(FORM, FORM_TEXT);
		snapshots.know(REPORT, REPORT_TEXT);
		snapshots.know(OTHER, OTHER_TEXT);
		return snapshots;
	}

	private static Map<URI, String> texts(Snapshots snapshots) {
		Map<URI, String> texts = new TreeMap<>((left, right) -> left.toString().compareTo(right.toString()));
		for (URI uri : List.of(FORM, REPORT, OTHER))
			texts.put(uri, snapshots.text(uri).orElseThrow());
		return texts;
	}

	private static Snapshots apply(Snapshots snapshots, Renaming renaming) {
		Snapshots after = new Snapshots();
		texts(snapshots).forEach((uri, text) -> after.know(uri, Edited.apply(text, renaming.edits().getOrDefault(uri, List.of()))));
		return after;
	}

	private static String renamed(URI uri, String marked, String newName) {
		Snapshots before = documents();
		Snapshot document = before.of(uri).orElseThrow();
		Renaming renaming = Rename.rename(before, document, offset(document, marked), newName);
		assertEquals(List.of(), renaming.problems());
		Map<URI, String> after = texts(apply(before, renaming));
		StringBuilder shown = new StringBuilder();
		texts(before).forEach((changed, text) -> {
			List<String> old = text.lines().toList();
			List<String> lines = after.get(changed).lines().toList();
			if (!old.equals(lines))
				shown.append(changed.lastSegment() + "\n");
			for (int i = 0; i < old.size(); i++)
				if (!old.get(i).equals(lines.get(i)))
					shown.append("- " + old.get(i) + "\n+ " + lines.get(i) + "\n");
		});
		return shown.toString();
	}

	private static String problems(URI uri, String marked, String newName) {
		Snapshots snapshots = documents();
		Snapshot document = snapshots.of(uri).orElseThrow();
		return Rename.rename(snapshots, document, offset(document, marked), newName).problems().stream().map(problem -> problem.in(Locale.CHINESE))
				.collect(Collectors.joining("\n"));
	}

	private static String refusal(Snapshot snapshot, String marked) {
		return Rename.at(snapshot, offset(snapshot, marked)).map((Candidate found) -> found.name() + ": " + found.refusal()
				.map(refusal -> refusal.in(Locale.CHINESE) + " / " + refusal.in(Locale.ENGLISH)).orElse("may")).orElse("none");
	}

	private static int offset(Snapshot snapshot, String marked) {
		int at = snapshot.text().indexOf(marked.replace(Caret.MARK, ""));
		assertTrue(at >= 0, marked);
		return at + marked.indexOf(Caret.MARK);
	}
}
