package report.dsl.tests.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports that nobody writes on purpose, and that somebody will write all the same. */
final class OddReports {
	private static final String PROSE = "\"\"\"\n%s\n\"\"\"\n";
	private static final String BODY = "示例市大数据管理局";

	private static final String APPLICATIONS = "新收 结转 予以公开 部分公开 国家秘密 法律行政法规禁止 三安全一稳定 第三方合法权益 内部事务信息 过程性信息 行政执法案卷"
			+ " 行政查询事项 不掌握 另行制作 补正后不明确 信访举报投诉 重复申请 公开出版物 大量反复申请 确认或重新出具 逾期不补正 逾期不缴费"
			+ " 其他处理.其他 结转下年";

	private OddReports() {
	}

	/** Sources by name. */
	static Map<String, String> all() {
		Map<String, String> reports = new LinkedHashMap<>();
		reports.put("forty-pages", chapter("总体情况", sentences(1, 1070, 7)) + "落款 " + BODY + " 2025年1月16日\n");
		reports.put("one-paragraph", chapter("总体情况", sentences(1, 240, 240)));
		reports.put("largest-numbers", head(BODY) + prose("全年收到申请【新收.总计】件，办结【办理结果.总计】件。") + numbers("99999999"));
		reports.put("smallest", head(BODY));
		reports.put("tables-only", head(BODY) + numbers("0"));
		reports.put("long-title", "报告 " + BODY + " 2024年度\n题名 \"\"\"" + "示例市人民政府办公室关于贯彻落实政务公开要点推进重点领域信息公开和基层政务公开标准化规范化建设情况的2024年政府信息公开工作年度报告"
				+ "\"\"\"\n" + prose("无。"));
		reports.put("long-names", head("示例市示例区示例街道社会治安综合治理和突发公共事件应急管理联合指挥协调中心筹备领导小组办公室") + "章 总体情况\n节 \""
				+ "围绕中心工作推进决策执行管理服务结果全过程公开，".repeat(6) + "\"\n条 \"" + "细化目录、明确责任、规范流程、".repeat(8) + "\"\n" + PROSE.formatted("无。")
				+ "落款 示例市示例区示例街道社会治安综合治理和突发公共事件应急管理联合指挥协调中心筹备领导小组办公室 2025年11月26日\n");
		reports.put("no-place-to-break", chapter("总体情况", "网址为https://www.example.gov.cn/" + "zwgk".repeat(60) + "，编号" + "1234567890".repeat(20) + "。"));
		reports.put("marks-only", chapter("总体情况", "，".repeat(90) + "\n" + "（".repeat(90) + "\n" + "—".repeat(90) + "\n" + "“甲”".repeat(60) + "\n" + "……".repeat(60)));
		reports.put("latin-only", chapter("总体情况", "The quick brown fox jumps over the lazy dog, 1,234.5 kg of it at 98.6% (e.g. on 2024-03-01). ".repeat(30).strip()));
		reports.put("one-line-paragraphs", chapter("总体情况", IntStream.range(0, 120).mapToObj(i -> "一".repeat(i % 30 + 1)).collect(Collectors.joining("\n"))));
		reports.put("headings-only", head(BODY) + "章 总体情况\n" + IntStream.range(0, 40).mapToObj(i -> "节 第" + i + "节\n条 第" + i + "条\n").collect(Collectors.joining()));
		reports.put("long-table", head(BODY) + "章 总体情况\n表 甲 \"事项明细\" {\n列 乙 \"本年办理件数\"\n列 丙 \"上年办理件数\"\n"
				+ IntStream.range(0, 150).mapToObj(i -> "行 事项" + i + ": " + i + " " + 2 * i + "\n").collect(Collectors.joining()) + "行 总计 = 合计\n}\n");
		reports.put("wide-table", head(BODY) + "章 总体情况\n表 甲 \"分月办理情况\" {\n"
				+ IntStream.rangeClosed(1, 15).mapToObj(i -> "列 月" + i + " \"第" + i + "月份办理件数\"\n").collect(Collectors.joining())
				+ "行 行政许可事项: " + "12345678 ".repeat(15) + "\n}\n");
		reports.put("tall-cell", head(BODY) + "章 总体情况\n表 甲 \"说明\" {\n列 乙\n行 \"" + "名称很长的一项" + "\" \"" + "标签里把办理的依据、条件、程序、期限和结果都写了一遍。".repeat(40) + "\": 1\n}\n");
		return reports;
	}

	private static String head(String body) {
		return "报告 " + body + " 2024年度\n";
	}

	private static String chapter(String name, String prose) {
		return head(BODY) + "章 " + name + "\n" + PROSE.formatted(prose);
	}

	private static String prose(String text) {
		return "章 总体情况\n" + PROSE.formatted(text);
	}

	/** Sentences, numbered so that none can be lost unseen, so many a paragraph. */
	static String sentences(int from, int to, int paragraph) {
		return IntStream.rangeClosed(from, to).mapToObj(i -> sentence(i) + (i % paragraph == 0 ? "\n" : "")).collect(Collectors.joining()).strip();
	}

	private static String sentence(int i) {
		return switch (i % 4) {
			case 0 -> "第" + i + "项工作已经完成，";
			case 1 -> "第" + i + "项由办公室（政策法规处）牵头办理；";
			case 2 -> "第" + i + "项列入“一网通办”，全年办理" + i * 37 + "件。";
			default -> "第" + i + "项正在推进，按照《示例办法》的要求于2025年底前办结、归档。";
		};
	}

	/** Each row of the form, all numbers the same. */
	private static String numbers(String number) {
		String three = (number + " ").repeat(3);
		String four = (number + " ").repeat(4);
		return """
				章 主动公开政府信息情况
				规章: %2$s
				行政规范性文件: %2$s
				行政许可: %1$s
				行政处罚: %1$s
				行政强制: %1$s
				行政事业性收费: %1$s
				章 收到和处理政府信息公开申请情况
				%4$s章 政府信息公开行政复议行政诉讼情况
				行政复议: %3$s
				未经复议直接起诉: %3$s
				复议后起诉: %3$s
				""".formatted(number, three, four, applications(number));
	}

	private static String applications(String number) {
		return Stream.of(APPLICATIONS.split(" ")).map(row -> row + ": " + (number + " ").repeat(6) + "\n").collect(Collectors.joining());
	}
}
