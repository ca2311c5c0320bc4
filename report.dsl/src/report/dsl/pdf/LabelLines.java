package report.dsl.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks the labels of a table into lines, between words where it can. */
final class LabelLines {
	/** 一、 or （一） */
	private static final Pattern NUMBER = Pattern.compile("^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)(?=.)");
	/** Words of the statutory tables, and of those that reports often have besides. */
	private static final Set<String> WORDS = Set.of(("政府 信息 公开 主动公开 依申请 申请 申请人 数量 本年 年度 本年度 上年 下年度 结转 继续 办理 结果 予以 不予 部分 区分 处理 情形 其他 只计 不计 "
			+ "属于 国家 秘密 法律 行政 法规 禁止 危及 安全 稳定 保护 第三方 合法 权益 三类 四类 内部 事务 过程性 执法 案卷 查询 事项 无法 提供 机关 本机关 "
			+ "掌握 相关 没有 现成 需要 另行 制作 补正 内容 明确 信访 举报 投诉 重复 要求 出版物 无正当 理由 大量 反复 确认 重新 出具 获取 逾期 收费 通知 缴纳 "
			+ "费用 不再 总计 合计 小计 自然人 法人 组织 商业 企业 科研 机构 社会 公益 服务 数据 勾稽 关系 第一项 第二项 第三项 第四项 等于 之和 复议 诉讼 维持 "
			+ "纠正 尚未 审结 未经 直接 起诉 制发 废止 现行 有效 件数 决定 金额 单位 规章 规范性 文件 许可 处罚 强制 事业性 采购 项目 政府集中 新收 对外 管理 "
			+ "政策 解读 门户 网站 微信 微博 公众号 客户端 公报 新媒体 政务 发布 渠道 平台 专栏 业务 培训 场次 人次 应训 参训 经费 增减 比上年 会议 电话 网络 来信 "
			+ "回应 答复 办结 局属 部门 街道 乡镇 人员 工作 公共 资源 财政 预算 决算 重点 领域 制度 建设 监督 考核 评议 责任 追究 情况").split(" "));
	private static final int LONGEST_WORD = 4;
	/** What it costs to break inside a known word, and where one may be. */
	private static final double WORD = 6;
	private static final double PAIR = 1.5;
	private static final double LONE_CHARACTER = 20;

	private LabelLines() {
	}

	/** Full lines, but no lone character on the last one. */
	static List<String> full(Typefaces faces, String text, double room) {
		double[] torn = torn(text);
		return LineBreaker.lines(faces, Face.SONG, text, room, (label, from, to, width) -> {
			boolean last = to == label.length;
			double slack = Math.max(0, room - width);
			return 100 + (last ? 0 : slack * slack) + 10 * torn[to] + (last && to - from == 1 ? LONE_CHARACTER : 0);
		});
	}

	/** For narrow columns: the number on a line of its own if the label takes several, the rest in lines of equal length. */
	static List<String> narrow(Typefaces faces, String text, double room) {
		if (faces.width(Face.SONG, text) <= room)
			return List.of(text);
		Matcher number = NUMBER.matcher(text);
		if (!number.find())
			return even(faces, text, room);
		List<String> lines = new ArrayList<>(List.of(number.group()));
		lines.addAll(even(faces, text.substring(number.end()), room));
		return lines;
	}

	private static List<String> even(Typefaces faces, String text, double room) {
		double[] torn = torn(text);
		return LineBreaker.lines(faces, Face.SONG, text, room, (label, from, to, width) -> {
			boolean lone = to - from == 1 && label.length > 1;
			return 1 + width * width / 20 + torn[to] + (lone ? LONE_CHARACTER : 0);
		});
	}

	/**
	 * What a break costs, for each place between two code points. Most Chinese words are of two characters: what is between known words is
	 * taken for pairs, counted from its end.
	 */
	private static double[] torn(String text) {
		int[] label = text.codePoints().toArray();
		double[] torn = new double[label.length + 1];
		int unknown = 0;
		for (int at = 0; at <= label.length;) {
			int length = word(label, at);
			boolean ends = length > 0 || at == label.length || !Character.isIdeographic(label[at]);
			for (int i = at - 1; ends && i > unknown; i -= 2)
				torn[i] = PAIR;
			for (int i = 1; i < length; i++)
				torn[at + i] = WORD;
			at += Math.max(1, length);
			unknown = ends ? at : unknown;
		}
		return torn;
	}

	/** The length of the longest known word that begins there; 0 if none does. */
	private static int word(int[] label, int at) {
		for (int length = Math.min(LONGEST_WORD, label.length - at); length > 1; length--)
			if (WORDS.contains(new String(label, at, length)))
				return length;
		return 0;
	}
}
