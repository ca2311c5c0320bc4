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
	private static final Set<String> WORDS = Set.copyOf(Words.of("labels"));
	private static final int LONGEST_WORD = 4;
	/** What it costs to break inside a known word, and where one may be. */
	private static final double WORD = 6;
	private static final double PAIR = 1.5;
	private static final double NUMBER_AND_UNIT = 20;
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
		double[] price = BreakPlaces.of(label);
		for (int i = 1; i < label.length; i++)
			torn[i] = price[i - 1] == BreakPlaces.NEVER && LineBreaks.allowed(label[i - 1], label[i]) ? NUMBER_AND_UNIT : 0;
		int unknown = 0;
		for (int at = 0; at <= label.length;) {
			int length = word(label, at);
			boolean ends = length > 0 || at == label.length || !Character.isIdeographic(label[at]);
			for (int i = at - 1; ends && i > unknown; i -= 2)
				torn[i] = Math.max(torn[i], PAIR);
			for (int i = 1; i < length; i++)
				torn[at + i] = Math.max(torn[at + i], WORD);
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
