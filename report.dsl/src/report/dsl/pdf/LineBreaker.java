package report.dsl.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Breaks labels into the lines that cost least, by the rules of {@link LineBreaks}; Latin words after a stroke or a hyphen, too. */
final class LineBreaker {
	/** What a line costs that cannot be helped: it is too long, but there is no place to break it. */
	private static final double OVERFULL = 1e9;

	/** What makes a line good or bad. */
	interface Cost {
		/**
		 * @param from  the line's first character, counted in code points of the whole text
		 * @param to    the end of the line
		 * @param width of the line in ems
		 */
		double of(int[] text, int from, int to, double width);
	}

	private final int[] text;
	private final double[] widthTo;

	private LineBreaker(Typefaces faces, Face face, String text) {
		this.text = text.codePoints().toArray();
		widthTo = new double[this.text.length + 1];
		for (int i = 0; i < this.text.length; i++)
			widthTo[i + 1] = widthTo[i] + faces.width(face, this.text[i]);
	}

	/** @param room of a line, in ems */
	static List<String> lines(Typefaces faces, Face face, String text, double room, Cost cost) {
		return text.isEmpty() ? List.of("") : new LineBreaker(faces, face, text).best(room, cost);
	}

	private List<String> best(double room, Cost cost) {
		double[] cheapest = new double[text.length + 1];
		int[] begin = new int[text.length + 1];
		Arrays.fill(cheapest, 1, cheapest.length, Double.POSITIVE_INFINITY);
		for (int to = 1; to <= text.length; to++) {
			if (to < text.length && !allowed(to))
				continue;
			for (int from = to - 1; from >= 0; from--) {
				double width = widthTo[to] - widthTo[from];
				double price = cheapest[from] + cost.of(text, from, to, width) + (width > room ? OVERFULL * (width - room) : 0);
				if (price < cheapest[to]) {
					cheapest[to] = price;
					begin[to] = from;
				}
				if (width > room && cheapest[to] < OVERFULL)
					break;
			}
		}
		return cut(begin);
	}

	private boolean allowed(int to) {
		boolean joint = to > 1 && (text[to - 1] == '/' || text[to - 1] == '-') && Character.isLetter(text[to - 2]) && Character.isLetter(text[to]);
		return joint || LineBreaks.allowed(text[to - 1], text[to]);
	}

	private List<String> cut(int[] begin) {
		List<String> lines = new ArrayList<>();
		for (int to = text.length; to > 0; to = begin[to])
			lines.add(new String(text, begin[to], to - begin[to]));
		Collections.reverse(lines);
		return lines;
	}
}
