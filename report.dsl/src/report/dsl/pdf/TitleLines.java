package report.dsl.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Breaks a title into few and balanced lines, at its joints if possible: body, year, what it is. */
final class TitleLines {
	private static final double PER_LINE = 300;
	private static final double INSIDE_A_WORD = 400;
	private static final double AFTER_A_NAME = 150;
	/** A line that begins inside the body's name and goes on after it. */
	private static final double REST_OF_BODY = 300;
	/** What names of public bodies and of their parts end with. */
	private static final String NAME_ENDS = "省市区县州盟旗镇乡局厅委会府部办院署室";
	private static final List<String> TITLE_PARTS = List.of("政府信息公开", "工作", "年度报告");

	private final Map<Integer, Double> joints = new HashMap<>();
	private final int bodyEnd;

	private TitleLines(String title, String body) {
		bodyEnd = title.startsWith(body) ? body.codePointCount(0, body.length()) : 0;
		joints.put(bodyEnd, 0.0);
		int year = title.indexOf('年');
		if (year > 0)
			joints.put(title.codePointCount(0, title.startsWith("年度", year) && !title.startsWith("年度报告", year) ? year + 2 : year + 1), 0.0);
		for (String part : TITLE_PARTS)
			if (title.lastIndexOf(part) > 0)
				joints.putIfAbsent(title.codePointCount(0, title.lastIndexOf(part)), 40.0);
	}

	/** @param room of a line, in ems */
	static List<String> of(Typefaces faces, String title, String body, double room) {
		TitleLines parts = new TitleLines(title, body);
		return LineBreaker.lines(faces, Face.TITLE, title, room, parts::cost);
	}

	private double cost(int[] text, int from, int to, double width) {
		boolean restOfBody = from > 0 && from < bodyEnd && to > bodyEnd;
		return PER_LINE + width * width + (restOfBody ? REST_OF_BODY : 0) + (to == text.length ? 0 : breakCost(text, to));
	}

	private double breakCost(int[] text, int at) {
		return joints.getOrDefault(at, NAME_ENDS.indexOf(text[at - 1]) >= 0 ? AFTER_A_NAME : INSIDE_A_WORD);
	}
}
