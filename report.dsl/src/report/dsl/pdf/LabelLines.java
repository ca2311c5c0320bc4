package report.dsl.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks the labels of a table into lines. */
final class LabelLines {
	/** 一、 or （一） */
	private static final Pattern NUMBER = Pattern.compile("^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)(?=.)");
	private static final double LONE_CHARACTER = 20;

	private LabelLines() {
	}

	/** Full lines, but no lone character on the last one. */
	static List<String> full(Typefaces faces, String text, double room) {
		return LineBreaker.lines(faces, Face.SONG, text, room, (label, from, to, width) -> {
			boolean last = to == label.length;
			double slack = Math.max(0, room - width);
			return 100 + (last ? 0 : slack * slack) + (last && to - from == 1 ? LONE_CHARACTER : 0);
		});
	}

	/** For narrow columns: the number on a line of its own if the label takes several, the rest in lines of equal length. */
	static List<String> narrow(Typefaces faces, String text, double room) {
		if (faces.width(Face.SONG, text) <= room)
			return List.of(text);
		Matcher number = NUMBER.matcher(text);
		if (!number.find())
			return pairs(faces, text, room);
		List<String> lines = new ArrayList<>(List.of(number.group()));
		lines.addAll(pairs(faces, text.substring(number.end()), room));
		return lines;
	}

	/** Most Chinese words are of two characters, those at the end of a label above all; so a line ends before pairs. */
	private static List<String> pairs(Typefaces faces, String text, double room) {
		return LineBreaker.lines(faces, Face.SONG, text, room, (label, from, to, width) -> {
			boolean tearsPair = (label.length - to) % 2 != 0;
			boolean lone = to - from == 1 && label.length > 1;
			return 1 + width * width / 20 + (tearsPair ? 1.5 : 0) + (lone ? LONE_CHARACTER : 0);
		});
	}
}
