package report.dsl.prose;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 一是…二是…三是: ordinals that leave a gap or repeat. A list inside of an item begins anew. */
final class Sequences {
	private static final String DIGITS = "一二三四五六七八九";

	private Sequences() {
	}

	/** An ordinal, in the plain text of its passage. */
	record Ordinal(Passage passage, int from, int to, int number) {
	}

	/** An ordinal where another is expected. */
	record Break(Ordinal ordinal, String expected) {
	}

	/** @param pattern its first group is the ordinal, its second the word that makes a list of it */
	static List<Break> breaks(List<Passage> passages, Pattern pattern) {
		Map<String, List<Ordinal>> lists = new LinkedHashMap<>();
		for (Passage passage : passages)
			for (Matcher match = pattern.matcher(passage.plain()); match.find();)
				Numerals.value(match.group(1)).ifPresent(number -> lists.computeIfAbsent(passage.chapter() + match.group(2), none -> new ArrayList<>())
						.add(new Ordinal(passage, match.start(1), match.end(1), number.intValueExact())));
		return lists.values().stream().flatMap(list -> breaks(list).stream()).toList();
	}

	private static List<Break> breaks(List<Ordinal> ordinals) {
		List<Break> breaks = new ArrayList<>();
		Deque<Integer> open = new ArrayDeque<>();
		for (int i = 0; i < ordinals.size(); i++) {
			int number = ordinals.get(i).number();
			if (number == 1) {
				open.push(1);
				continue;
			}
			Integer top = open.peek();
			while (!open.isEmpty() && open.peek() != number - 1)
				open.pop();
			if (!open.isEmpty()) {
				open.pop();
				open.push(number);
				continue;
			}
			int expected = top == null ? 1 : top + 1;
			breaks.add(new Break(ordinals.get(i), written(expected)));
			boolean slip = i + 1 < ordinals.size() && ordinals.get(i + 1).number() == expected + 1;
			open.push(slip ? expected : number);
		}
		return breaks;
	}

	private static String written(int number) {
		String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS.charAt(number / 10 - 1)) + "十";
		return tens + (number % 10 == 0 ? "" : DIGITS.charAt(number % 10 - 1));
	}
}
