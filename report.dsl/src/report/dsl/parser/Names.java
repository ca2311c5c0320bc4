package report.dsl.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names with and without their quotes, and numbers in full-width and ASCII digits. */
public final class Names {
	private static final Pattern PLAIN = Pattern.compile(CitationScanner.WORD);
	/** These begin a line of a report's head; a row or a column may go by them without quotes, a body not. */
	private static final Set<String> HEADS = Set.of("上年", "汇总");

	private Names() {
	}

	/** A name or string without its quotes. */
	public static String unquoted(String word) {
		if (word.isEmpty() || !ProseScanner.isQuote(word.charAt(0)))
			return word;
		return word.substring(1, Math.max(1, word.length() - (ProseScanner.isClosed(word) ? 1 : 0)));
	}

	/** A name as it has to be written: in quotes where it is no word, or a keyword. */
	public static String quoted(String name) {
		if (PLAIN.matcher(name).matches() && CitationScanner.isName(name) && !HEADS.contains(name))
			return name;
		if (name.indexOf('"') < 0)
			return '"' + name + '"';
		String curly = '“' + name + '”';
		return ProseScanner.isClosed(curly) ? curly : '"' + name.replace('"', '”') + '"';
	}

	/** A name as a part of a path: in quotes where it has a dot of its own. */
	public static String segment(String name) {
		return name != null && (name.indexOf('.') >= 0 || name.indexOf('．') >= 0) ? quoted(name) : name;
	}

	/** The names along a path, without their quotes; a dot between quotes parts nothing. */
	public static List<String> along(String path) {
		List<String> names = new ArrayList<>();
		int from = 0;
		for (int at = 0; at <= path.length(); at++) {
			if (at == path.length() || path.charAt(at) == '.' || path.charAt(at) == '．') {
				names.add(unquoted(path.substring(from, at).strip()));
				from = at + 1;
			} else if (ProseScanner.isQuote(path.charAt(at)) && path.substring(from, at).isBlank()) {
				at = ProseScanner.stringEnd(path, at) - 1;
			}
		}
		return names;
	}

	/** A path as it has to be written, each of its names in quotes that needs them. */
	public static String written(String path) {
		return along(path).stream().map(Names::quoted).collect(Collectors.joining("."));
	}

	/** Full-width digits and signs as ASCII ones; nothing for null, which is what a text that ends too early parses to. */
	public static String ascii(String number) {
		if (number == null)
			return "";
		StringBuilder ascii = new StringBuilder(number.length());
		for (char c : number.toCharArray())
			ascii.append(c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c == '\u2212' ? '-' : c);
		return ascii.toString();
	}
}
