package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.api.Test;

import report.dsl.ide.contentassist.Completion;
import report.dsl.ide.contentassist.Proposal;
import report.dsl.ide.contentassist.Proposal.Kind;
import report.dsl.prose.Phrases;

/** What is proposed at a caret, in order: {@code KIND label (detail)}. */
class CompletionTest {
	private static final String HEAD = "报告 示例市水务局 2024年度\n";
	private static final String SECOND = HEAD + "章 主动公开政府信息情况\n";
	private static final String THIRD = HEAD + "章 收到和处理政府信息公开申请情况\n";
	private static final String PROSE = HEAD + "章 总体情况\n\"\"\"\n";
	private static final String END = "\n\"\"\"\n章 主动公开政府信息情况\n  规章: 3 0 5\n  其余 0\n";

	private static List<Proposal> at(String marked, Locale locale) {
		Caret caret = Caret.in(marked);
		return Completion.at(Edited.snapshot(caret.text()), caret.offset(), locale);
	}

	private static String list(String marked) {
		return at(marked, Locale.CHINESE).stream().map(CompletionTest::line).collect(Collectors.joining());
	}

	private static String line(Proposal proposal) {
		return proposal.kind() + " " + proposal.label() + " (" + proposal.detail() + ")\n";
	}

	/** Those lines of the list that hold a text, or hold none of several. */
	private static String having(String text, String list, String... without) {
		return list.lines().filter(line -> line.contains(text) && Stream.of(without).noneMatch(line::contains)).map(line -> line + "\n").collect(Collectors.joining());
	}

	/** The labels of one kind. */
	private static List<String> labels(Kind kind, String marked) {
		return at(marked, Locale.CHINESE).stream().filter(proposal -> proposal.kind() == kind).map(Proposal::label).toList();
	}

	/** The text after the first proposal with a label, with its stops in brackets; the head that all texts here share is left out. */
	private static String accept(String marked, String label) {
		Caret caret = Caret.in(marked);
		Proposal proposal = at(marked, Locale.CHINESE).stream().filter(found -> found.label().equals(label)).findFirst().orElseThrow();
		ReplaceRegion edit = proposal.edit();
		String inserted = Caret.bracketed(edit.getText(), proposal.placeholders().stream().<TextRegion>map(stop -> stop).toList());
		return (caret.text().substring(0, edit.getOffset()) + inserted + caret.text().substring(edit.getEndOffset())).replace(HEAD, "");
	}

	// ---- the head

	@Test
	void anEmptyText() {
		assertEquals("""
				TEMPLATE 一份报告 (模板)
				TEMPLATE 一种表式 (模板)
				KEYWORD 报告 (关键字)
				KEYWORD 表式 (关键字)
				""", list("‸"));
	}

	@Test
	void theHead() {
		assertEquals("""
				ATTRIBUTE 级别 (事项)
				ATTRIBUTE 行政执法权 (事项)
				ATTRIBUTE 涉密职能 (事项)
				KEYWORD 按 (关键字)
				KEYWORD 题名 (关键字)
				KEYWORD 豁免 (关键字)
				KEYWORD 上年 (关键字)
				KEYWORD 汇总 (关键字)
				KEYWORD 前言 (关键字)
				KEYWORD 章 (关键字)
				TEMPLATE 章 总体情况（全章） (模板)
				TEMPLATE 章 主动公开政府信息情况（全章） (模板)
				TEMPLATE 章 收到和处理政府信息公开申请情况（全章） (模板)
				TEMPLATE 章 政府信息公开行政复议行政诉讼情况（全章） (模板)
				TEMPLATE 章 存在的主要问题及改进情况（全章） (模板)
				TEMPLATE 章 其他需要报告的事项（全章） (模板)
				TEMPLATE 其余各章（6） (模板)
				""", list(HEAD + "规章制定权 无\n‸"));
	}

	@Test
	void aFactHasItsValues() {
		assertEquals("""
				VALUE 市级政府 (级别)
				VALUE 市级部门 (级别)
				""", having("市级", list(HEAD + "级别 sj‸")));
		assertEquals("规章制定权 无\n", accept(HEAD + "规章制定权 w‸\n", "无"));
	}

	@Test
	void formsOfTheYearComeFirst() {
		assertEquals(List.of("政府信息公开工作年度报告（试行）", "政府信息公开工作年度报告"), labels(Kind.FORM, "报告 示例市 2020年度 按 ‸"));
		assertEquals("按 \"政府信息公开工作年度报告（试行）\"", accept(HEAD + "按 ‸", "政府信息公开工作年度报告（试行）"));
	}

	@Test
	void brokenRulesAreWaivedFirst() {
		assertEquals("存量下限", labels(Kind.RULE, HEAD + "豁免 ‸\n章 主动公开政府信息情况\n  规章: 3 0 1\n  其余 0\n").get(0));
		assertEquals("豁免 存量下限 \"⟦理由⟧\"\n", accept(HEAD + "豁免 clxx‸\n", "存量下限"));
	}

	@Test
	void titleAndPreface() {
		assertEquals("TEMPLATE \"\"\"【单位】【年度】年政府信息公开工作年度报告\"\"\" (模板)\n", list(HEAD + "题名 ‸"));
		assertEquals("前言\n\"\"\"\n⟦⟧\n\"\"\"\n", accept(HEAD + "前言\n‸\n", "正文 \"\"\""));
		assertEquals("落款 示例市水务局 ", accept(HEAD + "落款 slssw‸", "示例市水务局"));
	}

	@Test
	void aShare() {
		assertEquals("KEYWORD 占 (关键字)\n", list(PROSE + "共【新收.自然人 ‸】" + END));
		assertEquals("KEYWORD 保留 (关键字)\n", list(PROSE + "共【新收.自然人 占 新收.总计 ‸】" + END));
	}

	@Test
	void aChapterKeepsTheLineEnds() {
		assertEquals("章 存在的主要问题及改进情况\r\n\"\"\"\r\n⟦【请填写存在的主要问题及改进情况】⟧\r\n\"\"\"\r\n\r\n",
				accept(HEAD + "\r\n‸\r\n".substring(2), "章 存在的主要问题及改进情况（全章）"));
	}

	@Test
	void theChapterAfterTheLastComesFirst() {
		assertEquals(List.of("存在的主要问题及改进情况", "其他需要报告的事项", "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况"),
				labels(Kind.CHAPTER, HEAD + "章 政府信息公开行政复议行政诉讼情况\n其余 0\n章 ‸"));
	}

	// ---- rows

	@Test
	void rowsThatAreMissing() {
		assertEquals("""
				ROW 规章 (行 · 主动公开)
				ROW 行政处罚 (行 · 主动公开)
				ROW 行政强制 (行 · 主动公开)
				ROW 行政事业性收费 (行 · 主动公开)
				KEYWORD 其余 0 (关键字)
				KEYWORD 节 (关键字)
				KEYWORD 表 (关键字)
				KEYWORD 图 (关键字)
				KEYWORD 章 (关键字)
				KEYWORD 落款 (关键字)
				TEMPLATE 其余各行（4） (模板)
				""", having("", list(SECOND + "  行政规范性文件: 1 0 1\n  行政许可: 3\n  ‸"), "全章", "各章", "自有"));
	}

	@Test
	void whereTheRestIsToldTheNextRowComesFirst() {
		assertEquals("行政处罚", labels(Kind.ROW, SECOND + "  行政许可: 3\n  ‸\n  其余 0\n").get(0));
	}

	@Test
	void rowsByPinyin() {
		assertEquals(List.of("行政处罚"), labels(Kind.ROW, SECOND + "  xzcf‸"));
		assertEquals(List.of("行政处罚"), labels(Kind.ROW, SECOND + "  xingzhengcf‸"));
		assertEquals(List.of("行政处罚"), labels(Kind.ROW, SECOND + "  hangzhengchu‸"));
		assertEquals(List.of("行政处罚"), labels(Kind.ROW, SECOND + "  行政cf‸"));
		assertEquals(List.of("行政处罚"), labels(Kind.ROW, SECOND + "  处罚‸"));
	}

	@Test
	void rowsByTheirOfficialLabel() {
		assertEquals(List.of("新收"), labels(Kind.ROW, THIRD + "  本年新‸"));
	}

	@Test
	void anAmbiguousRowHasItsGroup() {
		String form = "表式 短表\n章 数\n  表 数 列 甲 行 子 { 行 其他 } 行 丑 { 行 其他 行 \"寅.卯\" }\n报告 示例市 2024年度 按 短表\n章 数\n  ";
		assertEquals(List.of("子.其他", "丑.其他", "寅.卯"), labels(Kind.ROW, form + "‸\n"));
		assertEquals("丑.其他: ⟦⟧", accept(form + "qita‸\n", "丑.其他").lines().reduce((first, second) -> second).orElse("").strip());
		assertEquals(List.of("逾期不补正", "逾期不缴费", "其他"), labels(Kind.ROW, THIRD + "  其他处理.‸\n"));
	}

	@Test
	void theColonIsAsTheTextHasIt() {
		assertEquals("章 主动公开政府信息情况\n  规章：0 0 0\n  行政处罚：⟦⟧", accept(SECOND + "  规章：0 0 0\n  xzcf‸", "行政处罚"));
		assertEquals("章 主动公开政府信息情况\n  行政处罚: 3\n", accept(SECOND + "  行政‸许可: 3\n", "行政处罚"));
	}

	@Test
	void remainingRows() {
		assertEquals("""
				章 主动公开政府信息情况
				  规章: 0 0 0
				  行政规范性文件: ⟦待填⟧ ⟦待填⟧ ⟦待填⟧
				  行政许可: ⟦待填⟧
				  行政处罚: ⟦待填⟧
				  行政强制: ⟦待填⟧
				  行政事业性收费: ⟦待填⟧
				""", accept(SECOND + "  规章: 0 0 0\n  ‸\n", "其余各行（5）"));
	}

	// ---- cells

	@Test
	void behindTheColon() {
		assertEquals("""
				COLUMN 自然人 (列)
				COLUMN 商业企业 (列)
				COLUMN 科研机构 (列)
				COLUMN 社会公益组织 (列)
				COLUMN 法律服务机构 (列)
				COLUMN 其他 (列)
				KEYWORD 其余 0 (没有写出的)
				KEYWORD 其余 待填 (没有写出的)
				TEMPLATE 按列名填 (自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他)
				TEMPLATE 依次填 6 个数 (自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他)
				""", list(THIRD + "  新收: ‸"));
	}

	@Test
	void columnsNotGivenYet() {
		assertEquals(List.of("科研机构", "社会公益组织", "法律服务机构", "其他"), labels(Kind.COLUMN, THIRD + "  新收: 自然人 1, 商业企业 2, ‸\n"));
		assertEquals(List.of("商业企业", "科研机构", "社会公益组织", "其他"), labels(Kind.COLUMN, THIRD + "  新收: 自然人 1, ‸, 法律服务机构 2\n"));
	}

	@Test
	void theCommaIsAdded() {
		assertEquals("章 收到和处理政府信息公开申请情况\n  新收: 自然人 1, 商业企业 ⟦⟧\n", accept(THIRD + "  新收: 自然人 1 sy‸\n", "商业企业"));
		assertEquals("章 收到和处理政府信息公开申请情况\n  新收：自然人 1，商业企业 2，科研机构 ⟦⟧", accept(THIRD + "  新收：自然人 1，商业企业 2，ky‸", "科研机构"));
		assertEquals("章 收到和处理政府信息公开申请情况\n  新收: 商业企业 ⟦⟧, 自然人 1\n", accept(THIRD + "  新收: ‸自然人 1\n", "商业企业"));
	}

	@Test
	void theWholeWordIsReplaced() {
		assertEquals("章 收到和处理政府信息公开申请情况\n  新收: 商业企业 1\n", accept(THIRD + "  新收: ‸自然人 1\n".replace("‸自然人", "商‸然人"), "商业企业"));
	}

	@Test
	void values() {
		assertEquals("VALUE 0 (自然人)\nVALUE 待填 (自然人)\n", list(THIRD + "  新收: 自然人 ‸"));
		assertEquals("VALUE 待填 (科研机构)\n", list(THIRD + "  新收: 1 2 ‸"));
		assertEquals("VALUE 0 (本年处理决定数量)\nVALUE 待填 (本年处理决定数量)\n", list(SECOND + "  行政许可: ‸"));
		assertEquals("", list(THIRD + "  新收: 1 2 3 4 5 6 ‸"));
	}

	// ---- prose

	@Test
	void cellsThatAreNotZeroAreCitedFirst() {
		assertEquals("""
				CITATION 年度 (2024)
				CITATION 单位 (示例市水务局)
				CITATION 规章.制发 (3 · 行 · 主动公开)
				CITATION 规章.现行有效 (5 · 行 · 主动公开)
				CITATION 规章.废止 (0 · 行 · 主动公开)
				""", list(PROSE + "共【‸】件" + END).lines().limit(5).map(line -> line + "\n").collect(Collectors.joining()));
	}

	@Test
	void aCitationIsClosed() {
		assertEquals("共【新收.总计】件", lineOf(accept(PROSE + "共【xs‸件" + END, "新收.总计"), "共"));
		assertEquals("共【新收.总计】件", lineOf(accept(PROSE + "共【xs‸】件" + END, "新收.总计"), "共"));
		assertEquals("共【新收.总计】件", lineOf(accept(PROSE + "共【新‸收.自然人】件" + END, "新收.总计"), "共"));
		assertEquals("共【结转.总计 + 新收.总计】件", lineOf(accept(PROSE + "共【结转.总计 + xs‸】件" + END, "新收.总计"), "共"));
	}

	@Test
	void deeper() {
		assertEquals("CITATION 制发 (3 · 列)\nCITATION 废止 (0 · 列)\nCITATION 现行有效 (5 · 列)\n", list(PROSE + "共【规章.‸】件" + END));
		assertEquals(List.of("不掌握", "另行制作", "补正后不明确"), labels(Kind.CITATION, PROSE + "共【无法提供.‸】件" + END).stream().filter(label -> !label.equals("总计")).limit(3).toList());
	}

	private static String lineOf(String text, String start) {
		return text.lines().filter(line -> line.startsWith(start)).findFirst().orElse("");
	}

	@Test
	void nothingInPlainProseStringsAndComments() {
		assertEquals("", list(PROSE + "共x‸件" + END));
		assertEquals("", list(PROSE + "共【【x‸件" + END));
		assertEquals("", list(HEAD + "豁免 存量下限 \"x‸\"\n"));
		assertEquals("", list(HEAD + "// x‸\n"));
		assertEquals("", list(HEAD + "/* x‸ */\n"));
		assertEquals("", list(THIRD + "  新收: 1‸"));
		assertEquals("", list(HEAD + "章 总体情况\n节 ‸\n"));
	}

	// ---- forms and tables

	@Test
	void aTableOfTheReportsOwn() {
		String table = HEAD + "章 总体情况\n表 培训 {\n  列 场次 列 人次 列 \"小 计\" = ‸\n  行 局机关: 3\n}\n";
		assertEquals("COLUMN 场次 (列)\nCOLUMN 人次 (列)\nKEYWORD 合计 (关键字)\n", list(table));
		assertEquals(List.of("\"小 计\""), List.of(accept(table.replace("‸", "合计").replace("局机关: 3\n", "局机关: 3\n  勾稽 甲: 场次 < xj‸\n"), "小 计").lines()
				.filter(line -> line.contains("勾稽")).findFirst().orElse("").replaceAll(".*< ", "")));
	}

	@Test
	void aForm() {
		assertEquals("""
				ATTRIBUTE 级别 (事项)
				ROW 子 (行 · 丙)
				ROW 丑 (行 · 丙)
				COLUMN 甲 (列)
				KEYWORD 合计 (关键字)
				""", list("表式 短\n事项 级别 { 高 低 }\n章 乙\n  表 丙\n    列 甲 行 子 行 丑\n    勾稽 寅: 若 ‸"));
		assertEquals("VALUE 高 (级别)\nVALUE 低 (级别)\n", having("级别", list("表式 短\n事项 级别 { 高 低 }\n章 乙\n  表 丙\n    列 甲 行 子 行 丑\n    勾稽 寅: 若 级别 = ‸")));
		assertEquals(List.of("错误", "警告", "提示"), labels(Kind.KEYWORD, "表式 短\n章 乙\n  表 丙\n    列 甲 行 子\n    勾稽 寅 \"X-1\" ‸"));
	}

	@Test
	void whatTheProseSays() {
		String rule = "表式 短\n章 乙\n  表 丙\n    列 甲 行 子\n勾稽 寅: 行文 ";
		assertEquals("VALUE 新收 (行文可以问的)\nVALUE 新收和结转 (行文可以问的)\n", list(rule + "\"新收‸\" = 子.甲"));
		assertEquals("\"新收\" = 子.甲", accept(rule + "\"xs‸\" = 子.甲", "新收").substring(rule.length()));
		assertEquals("\"新收\"", accept(rule + "\"新‸", "新收").substring(rule.length()));
		assertEquals("\"行政诉讼\" = 0", accept(rule + "‸ = 0", "行政诉讼").substring(rule.length()));
		assertEquals(List.copyOf(Phrases.names()), labels(Kind.VALUE, rule + "‸"));
		assertEquals("", list("表式 短\n章 乙\n  表 丙\n    列 甲 行 行文 \"新‸\""));
	}

	@Test
	void inEnglish() {
		assertEquals("ROW 规章 (row of 主动公开)\n", line(at(SECOND + "  ‸", Locale.ENGLISH).get(0)));
	}

	@Test
	void documentationSaysWhatIsPrinted() {
		Proposal row = at(SECOND + "  ‸", Locale.CHINESE).get(0);
		assertEquals("**规章**\n\n**依据** 国办公开办函〔2021〕30号，第二十条第（一）项", row.documentation());
		assertEquals("<p><b>规章</b></p><p><b>依据</b> 国办公开办函〔2021〕30号，第二十条第（一）项</p>", row.html());
		assertEquals(List.of("规章", "guizhang", "gz"), row.filter());
	}
}
