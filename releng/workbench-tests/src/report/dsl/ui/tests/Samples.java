package report.dsl.ui.tests;

/** Small texts for tests that need a form of one's own. */
final class Samples {
	static final String FORM = """
			表式 附表
			题名 \"\"\"【单位】【年度】年附表\"\"\"
			章 情况 文
			  表 数据
			    列 数量 件
			    行 甲 件
			    行 乙 件
			""";
	static final String REPORT = """
			报告 示例局 2024年度
			按 附表

			章 情况
			\"\"\"
			全年甲【甲.数量】件。
			\"\"\"
			  甲: 1
			  乙: 2
			""";

	private Samples() {
	}
}
