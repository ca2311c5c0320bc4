package report.dsl.chart;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks long labels into lines. */
final class Labels {
	private Labels() {
	}

	/** As few lines as a width needs, about as long as each other. */
	static List<String> lines(String label, double ems) {
		List<String> lines = greedy(label, ems);
		double width = ChartFont.ems(label) / lines.size();
		for (List<String> even = lines; width < ems; width += 0.5) {
			even = greedy(label, width);
			if (even.size() == lines.size())
				return even;
		}
		return lines;
	}

	/** No mark that closes begins a line. */
	private static List<String> greedy(String label, double ems) {
		BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
		places.setText(label);
		List<String> lines = new ArrayList<>();
		int start = 0;
		int end = 0;
		for (int next = places.next(); next != BreakIterator.DONE; next = places.next()) {
			if (end > start && ChartFont.ems(label.substring(start, next).stripTrailing()) > ems) {
				lines.add(label.substring(start, end).strip());
				start = end;
			}
			end = next;
		}
		lines.add(label.substring(start).strip());
		return lines;
	}
}
