package report.dsl.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Breaks a title into few and balanced lines, at its joints if possible: body, year, what it is. The lines make a trapezium or a
 * diamond, no hour-glass.
 */
final class TitleLines {
	private static final double PER_LINE = 300;
	private static final double INSIDE_A_WORD = 400;
	private static final double AFTER_A_NAME = 150;
	/** A line that begins inside the body's name and goes on after it. */
	private static final double REST_OF_BODY = 200;
	private static final String NAME_ENDS = Words.characters("name-ends");
	private static final List<String> NO_NAME_ENDS = Words.of("no-name-ends");
	private static final double OVERFULL = 1e9;
	/** Between bodies, and at the brackets of a second name. */
	private static final double AT_A_MARK = 40;
	private static final double INSIDE_BRACKETS = 150;
	private static final double HOUR_GLASS = 600;
	/** In ems: lines as long as each other, to the eye. */
	private static final double ALIKE = 0.7;
	private static final List<String> TITLE_PARTS = Words.of("titles");

	private final Map<Integer, Double> joints = new HashMap<>();
	private final Map<List<Object>, Choice> choices = new HashMap<>();
	private final int[] text;
	private final double[] widthTo;
	private final double[] prose;
	private final double room;
	private final int bodyEnd;

	/** The end of a line, and what this line and those after it cost. */
	private record Choice(int end, double cost, boolean shrank) {
	}

	private TitleLines(Typefaces faces, Face face, String title, String body, double room) {
		text = title.codePoints().toArray();
		this.room = room;
		prose = BreakPlaces.of(text);
		widthTo = new double[text.length + 1];
		for (int i = 0; i < text.length; i++)
			widthTo[i + 1] = widthTo[i] + faces.width(face, text[i]);
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
	static List<String> of(Typefaces faces, Face face, String title, String body, double room) {
		return title.isEmpty() ? List.of("") : new TitleLines(faces, face, title, body, room).lines();
	}

	private List<String> lines() {
		List<String> lines = new ArrayList<>();
		int previous = 0;
		boolean shrank = false;
		for (int from = 0; from < text.length;) {
			Choice choice = best(from, previous, shrank);
			lines.add(new String(text, from, choice.end() - from));
			previous = from;
			from = choice.end();
			shrank = choice.shrank();
		}
		return lines;
	}

	/**
	 * @param previous where the line before begins
	 * @param shrank   whether the lines before have become shorter
	 */
	private Choice best(int from, int previous, boolean shrank) {
		List<Object> key = List.of(from, previous, shrank);
		if (choices.containsKey(key))
			return choices.get(key);
		Choice best = null;
		double before = from == 0 ? Double.NaN : widthTo[from] - widthTo[previous];
		for (int to = from + 1; to <= text.length; to++) {
			if (to < text.length && prose[to - 1] == BreakPlaces.NEVER)
				continue;
			double width = widthTo[to] - widthTo[from];
			if (width > room && best != null)
				break;
			boolean wider = width > before + ALIKE;
			boolean shrinks = width < before - ALIKE || shrank && !wider;
			double cost = cost(from, to, width) + (shrank && wider ? HOUR_GLASS : 0) + (to == text.length ? 0 : best(to, from, shrinks).cost());
			if (best == null || cost < best.cost() + 1e-6)
				best = new Choice(to, cost, shrinks);
		}
		choices.put(key, best);
		return best;
	}

	private double cost(int from, int to, double width) {
		boolean restOfBody = from > 0 && from < bodyEnd && to > bodyEnd;
		return PER_LINE + width * width + (restOfBody ? REST_OF_BODY : 0) + (to == text.length ? 0 : breakCost(to)) + OVERFULL * Math.max(0, width - room);
	}

	private double breakCost(int at) {
		boolean name = NAME_ENDS.indexOf(text[at - 1]) >= 0 && !NO_NAME_ENDS.contains(new String(text, at - 1, 2));
		boolean mark = text[at] == '（' || "）、".indexOf(text[at - 1]) >= 0;
		double cost = joints.getOrDefault(at, mark ? AT_A_MARK : name ? AFTER_A_NAME : INSIDE_A_WORD);
		return cost + (inBrackets(at) ? INSIDE_BRACKETS : 0);
	}

	private boolean inBrackets(int at) {
		int open = at - 1;
		while (open >= 0 && text[open] != '（' && text[open] != '）')
			open--;
		return open >= 0 && text[open] == '（';
	}
}
