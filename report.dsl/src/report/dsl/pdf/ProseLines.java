package report.dsl.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Breaks a paragraph into lines as wide as the text. All its lines are chosen together so that they need the least stretching and
 * squeezing; so a paragraph of hanzi alone has 28 on a line.
 */
final class ProseLines {
	private static final double OVERFULL = 1e9;
	private static final double LONE_CHARACTER = 2e4;
	/** In ems: addresses longer than this may be broken after their parts. */
	private static final double LONG_WORD = 8;

	private final Setting setting;
	private final double indent;
	private final double[] price;
	/** Sums over what stands before a character: widths, gaps, and by how much these change. */
	private final double[] widths;
	private final double[] gaps;
	private final double[] stretch;
	private final double[] bounded;
	private final double[] shrink;

	private ProseLines(Setting setting, double indent) {
		this.setting = setting;
		this.indent = indent;
		widths = sums(setting.widths);
		gaps = sums(setting.gaps);
		stretch = sums(setting.stretch);
		bounded = sums(setting.bounded);
		shrink = sums(setting.shrink);
		price = BreakPlaces.of(setting.text);
		openLongWords();
	}

	/** @param indent of the first line */
	static List<SetLine> of(Setting setting, double indent) {
		return setting.length() == 0 ? List.of() : new ProseLines(setting, indent).lines();
	}

	/**
	 * How a line is made as wide as its room.
	 *
	 * @param end     cut from the mark at its end
	 * @param start   cut from the mark at its beginning
	 * @param squeeze how much of their shrinking all gaps use up; above 1 the line is too long
	 * @param apart   how much of their growing the bounded gaps use up
	 * @param loose   how much of their growing the other gaps use up
	 */
	private record Fit(double end, double start, double squeeze, double apart, double loose) {
		static final Fit NATURAL = new Fit(0, 0, 0, 0, 0);

		double cost() {
			return 100 * (squeeze * squeeze * squeeze + loose * loose * loose) + (end + start > 0 ? 1 : 0);
		}
	}

	private static double[] sums(double[] values) {
		double[] sums = new double[values.length + 1];
		for (int i = 0; i < values.length; i++)
			sums[i + 1] = sums[i] + values[i];
		return sums;
	}

	private void openLongWords() {
		int from = 0;
		for (int to = 1; to <= setting.length(); to++)
			if (price[to - 1] != BreakPlaces.NEVER) {
				double width = natural(from, to);
				if (width > LONG_WORD * setting.size)
					BreakPlaces.open(price, setting.text, from, to, width > Sheet.WIDTH - indent);
				from = to;
			}
	}

	/** The width of a line without the blanks at its end. */
	private double natural(int from, int to) {
		int end = setting.inked(from, to);
		return widths[end] - widths[from] + gaps[end - 1] - gaps[from];
	}

	private double room(int from) {
		return from == 0 ? Sheet.WIDTH - indent : Sheet.WIDTH;
	}

	private Fit fit(int from, int to) {
		int last = setting.inked(from, to) - 1;
		double missing = room(from) - natural(from, to);
		if (missing < 0) {
			double end = Math.min(-missing, setting.blankAfter(last));
			double start = Math.min(-missing - end, setting.blankBefore(from));
			double rest = -missing - end - start;
			return new Fit(end, start, rest < 1e-6 ? 0 : rest / Math.max(1e-6, shrink[last] - shrink[from]), 0, 0);
		}
		if (to == setting.length())
			return Fit.NATURAL;
		double growing = bounded[last] - bounded[from];
		double all = growing + stretch[last] - stretch[from];
		if (missing <= all)
			return new Fit(0, 0, 0, missing / all, missing / all);
		return new Fit(0, 0, 0, 1, (missing - growing) / Math.max(1e-6, all - growing));
	}

	private List<SetLine> lines() {
		double[] cheapest = new double[setting.length() + 1];
		int[] begin = new int[setting.length() + 1];
		Arrays.fill(cheapest, 1, cheapest.length, Double.POSITIVE_INFINITY);
		for (int to = 1; to <= setting.length(); to++) {
			if (price[to - 1] == BreakPlaces.NEVER)
				continue;
			for (int from = to - 1; from >= 0; from--) {
				if (from > 0 && price[from - 1] == BreakPlaces.NEVER)
					continue;
				Fit fit = fit(from, to);
				boolean overfull = fit.squeeze() > 1;
				double cost = cheapest[from] + (overfull ? OVERFULL * fit.squeeze() : fit.cost()) + (to == setting.length() ? lone(from) : price[to - 1]);
				if (cost < cheapest[to]) {
					cheapest[to] = cost;
					begin[to] = from;
				}
				if (overfull)
					break;
			}
		}
		return cut(begin);
	}

	/** A character alone on the last line, even with a mark after it. */
	private double lone(int from) {
		int end = setting.inked(from, setting.length());
		while (end > from && LineBreaks.closes(setting.text[end - 1]))
			end--;
		return from > 0 && end - from <= 1 ? LONE_CHARACTER : 0;
	}

	private List<SetLine> cut(int[] begin) {
		List<Integer> ends = new ArrayList<>();
		for (int to = setting.length(); to > 0; to = begin[to])
			ends.add(to);
		Collections.reverse(ends);
		List<SetLine> lines = new ArrayList<>();
		int from = 0;
		int start = 0;
		for (int to : ends) {
			SetLine line = new SetLine(setting, from, places(from, to), start);
			lines.add(line);
			start = line.end();
			from = to;
		}
		return lines;
	}

	/** Where the characters of a line begin, and where the last one ends. */
	private double[] places(int from, int to) {
		Fit fit = fit(from, to);
		double squeeze = Math.min(1, fit.squeeze());
		double[] at = new double[to - from + 1];
		at[0] = (from == 0 ? indent : 0) - fit.start();
		for (int i = from; i < to; i++) {
			double gap = setting.gaps[i] - squeeze * setting.shrink[i] + fit.apart() * setting.bounded[i] + fit.loose() * setting.stretch[i];
			at[i - from + 1] = at[i - from] + setting.widths[i] + (i + 1 < to ? gap : -fit.end());
		}
		return at;
	}
}
