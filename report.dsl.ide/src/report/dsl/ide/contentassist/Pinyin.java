package report.dsl.ide.contentassist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How Chinese names are typed with Latin letters. A character with several readings may be typed by any of them. */
final class Pinyin {
	/** A name with more spellings than that is listed by the first ones; {@link #rank} knows them all. */
	private static final int LISTED = 8;

	private Pinyin() {
	}

	/**
	 * How well what was typed fits the beginning of a name: 0 as written, 1 by its pinyin, whole or by initials or mixed
	 * ({@code ziran}, {@code zrr}, {@code zrren}), 2 and 3 likewise from a later character on; -1 where it does not fit.
	 */
	static int rank(String name, String typed) {
		String wanted = typed.toLowerCase(Locale.ROOT);
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.startsWith(wanted))
			return 0;
		if (begins(lower, 0, wanted, 0))
			return 1;
		if (lower.contains(wanted))
			return 2;
		return IntStream.range(1, lower.length()).anyMatch(from -> begins(lower, from, wanted, 0)) ? 3 : -1;
	}

	/** Whether the typed letters from {@code at} on spell the name from {@code from} on, or begin to. */
	private static boolean begins(String name, int from, String typed, int at) {
		if (at == typed.length())
			return true;
		if (from == name.length())
			return false;
		boolean silent = !Character.isLetterOrDigit(name.charAt(from));
		if (silent && begins(name, from + 1, typed, at) || name.charAt(from) == typed.charAt(at) && begins(name, from + 1, typed, at + 1))
			return true;
		for (String reading : readings(name.charAt(from))) {
			if (typed.startsWith(reading, at) && begins(name, from + 1, typed, at + reading.length()) || reading.startsWith(typed.substring(at)))
				return true;
			String initial = reading.substring(0, reading.matches("[zcs]h.*") ? 2 : 1);
			if (typed.startsWith(initial, at) && begins(name, from + 1, typed, at + initial.length())
					|| typed.charAt(at) == reading.charAt(0) && begins(name, from + 1, typed, at + 1))
				return true;
		}
		return false;
	}

	/** The name's spellings by whole syllables, then by initials. */
	static List<String> spellings(String name) {
		return Stream.concat(spelled(name, false).stream(), spelled(name, true).stream()).distinct().toList();
	}

	private static List<String> spelled(String name, boolean initials) {
		List<String> spelled = List.of("");
		for (char c : name.toCharArray()) {
			List<String> readings = readings(c);
			List<String> next = readings.isEmpty() ? List.of(Character.isLetterOrDigit(c) ? String.valueOf(c) : "")
					: readings.stream().map(reading -> initials ? reading.substring(0, 1) : reading).distinct().toList();
			spelled = spelled.stream().flatMap(before -> next.stream().map(before::concat)).limit(LISTED).toList();
		}
		return spelled;
	}

	private static List<String> readings(char c) {
		return Readings.OF.getOrDefault(c, List.of());
	}

	/** Read when they are first asked for. */
	private static final class Readings {
		static final Map<Character, List<String>> OF = read();

		private static Map<Character, List<String>> read() {
			Map<Character, List<String>> readings = new HashMap<>();
			try (InputStream in = Pinyin.class.getResourceAsStream("pinyin.txt")) {
				for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList()) {
					List<String> words = List.of(line.split(" "));
					List<String> same = words.subList(0, words.size() - 1);
					words.get(words.size() - 1).chars().forEach(c -> readings.put((char) c, same));
				}
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			return readings;
		}
	}
}
