package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import report.dsl.ide.hover.Hover;

/** What is told of the thing at the mark: the thing in brackets, then Markdown. */
class HoverTest {
	private static final String HEAD = "报告 示例市水务局 2024年度\n规章制定权 无\n";
	private static final String THIRD = HEAD + "章 收到和处理政府信息公开申请情况\n";
	private static final String SECOND = HEAD + "章 主动公开政府信息情况\n";

	private static Optional<Hover> hover(String marked, Locale locale) {
		Caret caret = Caret.in(marked);
		return Hover.at(Edited.snapshot(caret.text()), caret.offset(), locale);
	}

	private static String at(String marked, Locale locale) {
		String text = Caret.in(marked).text();
		return hover(marked, locale).map(hover -> "[" + text.substring(hover.region().getOffset(), hover.region().getOffset() + hover.region().getLength()) + "]\n"
				+ hover.markdown().replace("\n\n", "\n") + "\n").orElse("-");
	}

	private static String at(String marked) {
		return at(marked, Locale.CHINESE);
	}

	@Test
	void aNumberInABrokenRule() {
		assertEquals("""
				[2]
				**一、本年新收政府信息公开申请数量 › 申请人情况 › 自然人**
				**值** 2，填写
				**依据** 国办公开办函〔2021〕30号
				- **✗ T3-BAL 申请平衡（自然人）** 新收 2 + 结转 0 = 2，办理结果.总计 0 + 结转下年 1 = 1，相差 1
				- **– S-ALLZERO 全部为零** 不适用，条件不成立：行政执法权 = 有
				""", at(THIRD + "  新收: 自然人 ‸2, 其余 0\n  结转下年: 自然人 1\n  其余 0\n"));
	}

	@Test
	void anAssertedTotal() {
		assertEquals("""
				[4]
				**一、本年新收政府信息公开申请数量 › 申请人情况 › 总计**
				**值** 4，填写的核对数，与算出的 3 不符
				**合计的算法** 3 = 自然人 2 + 法人 1
				**依据** 国办公开办函〔2021〕30号
				- **✗ T3-ROW 总计（新收）** 总计 4，自然人 2 + 法人 1 = 3，相差 1
				- **✗ T3-BAL 申请平衡（总计）** 新收 4 + 结转 0 = 4，办理结果.总计 0 + 结转下年 0 = 0，相差 4
				- **? S-REVRATE 争议数量** 待定，还不知道 复议诉讼.行政复议.总计
				""", at(THIRD + "  新收: 2 1 0 0 0 0 = ‸4\n  其余 0\n").replaceAll("、复议诉讼.未经复议.*", "").replaceAll("- \\*\\*\\? S-FWD.*\n", "").replaceAll("- \\*\\*✓.*\n", ""));
	}

	@Test
	void anAwaitedCellIsUndecided() {
		assertEquals("""
				[待填]
				**二、上年结转政府信息公开申请数量 › 申请人情况 › 自然人**
				**值** 待填：填上以后才能打印
				**依据** 国办公开办函〔2021〕30号
				- **? T3-BAL 申请平衡（自然人）** 待定，还不知道 结转
				- **– S-ALLZERO 全部为零** 不适用，条件不成立：行政执法权 = 有
				""", at(THIRD + "  结转: 自然人 待‸填, 其余 0\n  其余 0\n"));
	}

	@Test
	void aColumnNameInARowIsItsCell() {
		assertEquals("""
				[制发]
				**规章 › 本年制发件数**
				**值** 3 件，填写
				**依据** 国办公开办函〔2021〕30号，第二十条第（一）项
				- **✗ T2-STOCK-MIN 存量下限（规章）** 制发 3 ≤ 现行有效 1，相差 2
				- **✗ T2-RULE 规章权限（制发）** 规章 3，0，相差 3
				- **– S-ALLZERO 全部为零** 不适用，条件不成立：行政执法权 = 有
				""", at(SECOND + "  规章: ‸制发 3, 废止 0, 现行有效 1\n"));
	}

	@Test
	void aRow() {
		assertEquals("""
				[无法提供]
				**三、本年度办理结果 › （四）无法提供**
				**依据** 国办公开办函〔2021〕30号
				**表** 申请
				""", at(THIRD + "  ‸无法提供.不掌握: 自然人 3, 其余 0\n"));
		assertEquals("""
				[不掌握]
				**三、本年度办理结果 › （四）无法提供 › 1.本机关不掌握相关政府信息**
				**依据** 国办公开办函〔2021〕30号
				**表** 申请
				**各格** 自然人 3 · 商业企业 0 · 科研机构 0 · 社会公益组织 0 · 法律服务机构 0 · 其他 0 · 总计 3
				""", at(THIRD + "  无法提供.不‸掌握: 自然人 3, 其余 0\n"));
	}

	@Test
	void theRest() {
		assertEquals("""
				[其余]
				**其余**
				没有写出的都是 0
				```gzr
				新收: 自然人 4, 其余 0
				```
				**在这里补上** 7 格
				""", at(SECOND + "  规章: 0 0 0\n  ‸其余 0\n"));
	}

	@Test
	void aRule() {
		assertEquals("""
				[存量下限]
				**存量下限**
				**T2-STOCK-MIN** documents issued this year do not outnumber those in force, unless some issued this year also ceased this year
				**Basis** 国办公开办函〔2021〕30号
				**Severity** warning, may be waived
				```gzr
				制发 <= 现行有效
				```
				- **✗ 规章** 制发 3 ≤ 现行有效 1, off by 2 (waived: 事出有因)
				- **✓ 行政规范性文件** holds
				""", at(HEAD + "豁免 ‸存量下限 \"事出有因\"\n章 主动公开政府信息情况\n  规章: 3 0 1\n  其余 0\n", Locale.ENGLISH));
	}

	@Test
	void aCitation() {
		String report = HEAD + "章 总体情况\n\"\"\"\n共【CITED】件\n\"\"\"\n章 主动公开政府信息情况\n  规章: 3 0 5\n  其余 0\n";
		assertEquals("""
				[制发]
				**规章 › 本年制发件数**
				**值** 3 件，填写
				**依据** 国办公开办函〔2021〕30号，第二十条第（一）项
				**打印为** 3
				""", at(report.replace("CITED", "规章.‸制发")));
		assertEquals("""
				[单位]
				**单位**
				本报告的机关名称
				```gzr
				【单位】
				```
				**打印为** 示例市水务局
				""", at(report.replace("CITED", "‸单位")));
		assertEquals("-", at(report.replace("CITED", "单位").replace("共", "‸共")));
	}

	@Test
	void keywordsInBothLanguages() {
		assertEquals("[节]\n**节**\n章里的标题，打印为（一）（二）\n```gzr\n节 主动公开\n```\n", at(HEAD + "章 总体情况\n‸节 主动公开\n"));
		assertEquals("[节]\n**节**\nA heading in a chapter, printed （一）（二）\n```gzr\n节 主动公开\n```\n", at(HEAD + "章 总体情况\n‸节 主动公开\n", Locale.ENGLISH));
		assertEquals("[规章制定权]\n**制定规章的权限**\n**依据** 国办公开办函〔2021〕30号\n**可以是** 有、无\n", at(HEAD.replace("规章", "规‸章")));
	}

	@Test
	void everyKeywordHasItsHelp() {
		for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH))
			for (String keyword : report.dsl.ide.hover.KeywordHelp.keywords())
				assertEquals(true, report.dsl.ide.hover.KeywordHelp.card(keyword, locale).markdown().contains("```gzr"), keyword);
	}

	@Test
	void inAForm() {
		String form = "表式 短表\n依据 \"示办〔2020〕1号\"\n章 数\n  表 数 编号 \"一、\" 列 甲 \"甲*数\" 万元 列 乙 = 甲 + 甲 \"X-1\" 警告 \"乙<甲\" 行 子 \"第一\"\n";
		assertEquals("[甲]\n**甲\\*数**\n**单位** 万元\n**依据** 示办〔2020〕1号\n**表** 数\n", at(form.replace("列 甲 ", "列 ‸甲 ")));
		assertEquals("[乙]\n**乙**\n**X-1** 乙\\<甲\n**依据** 示办〔2020〕1号\n**表** 数\n**算式** 甲 + 甲\n", at(form.replace("列 乙 ", "列 ‸乙 ")));
		assertEquals("<p><b>乙</b></p><p><b>X-1</b> 乙&lt;甲</p><p><b>依据</b> 示办〔2020〕1号</p><p><b>表</b> 数</p><p><b>算式</b> 甲 + 甲</p>",
				hover(form.replace("列 乙 ", "列 ‸乙 "), Locale.CHINESE).orElseThrow().html());
		assertEquals("[子]\n**一、第一**\n**依据** 示办〔2020〕1号\n**表** 数\n", at(form.replace("行 子 ", "行 ‸子 ")));
	}
}
