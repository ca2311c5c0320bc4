package report.dsl.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where strings and prose begin and end in a text. Knows nothing of tokens or trees, so that each parser and editor can ask it.
 * All positions are offsets in UTF-16 units; an end is the first position after.
 */
public final class ProseScanner {
	private static final String QUOTES = "\"“”";
	private static final String NAME = "(?:" + CitationScanner.WORD + "|\"[^\"\\v]+\"|“[^”\\v]+”)";
	/** A line that ends prose whose closing fence was forgotten: a keyword, a name, and nothing else; or 落款 with anything. */
	private static final Pattern STRUCTURE = Pattern.compile(
			"[\\h\\x{3000}\\x{FEFF}]*(?:(?:章|节|条|表式)[\\h\\x{3000}]+" + NAME + "(?:[\\h\\x{3000}]*|[\\h\\x{3000}]+//.*)|落款(?:[\\h\\x{3000}\"“].*)?|图[\\h\\x{3000}]+(?:[\"“]|(?:柱形|占比|两年)[\\h\\x{3000}]).*)");
	/** A comma that parts named cells; one before three digits parts thousands. */
	private static final Pattern COMMA = Pattern.compile("[,，、](?![0-9０-９]{3}(?![0-9０-９]))");
	private static final Pattern FIRST_NAME = Pattern.compile(NAME);
	private static final Set<String> NEVER_A_CELL = Set.of("其余", "待填", "若");

	private ProseScanner() {
	}

	/** Prose cut at its citations. A piece runs from its opening mark to its closing one, marks included. */
	public record Prose(List<Piece> pieces, boolean closed) {
	}

	/** A piece of prose; between two pieces stands a citation. */
	public record Piece(int start, int end, boolean first, boolean last) {
	}

	public static boolean isQuote(char c) {
		return QUOTES.indexOf(c) >= 0;
	}

	/**
	 * The prose that begins at a quote, or null where none does.
	 *
	 * @param headingText whether a string that holds a citation counts as prose
	 */
	public static Prose proseAt(String text, int start, boolean headingText) {
		if (isFence(text, start)) {
			int end = fencedEnd(text, start);
			boolean closed = end - start >= 6 && isFence(text, end - 3);
			return cut(text, start, end, start + 3, closed ? end - 3 : end, closed);
		}
		if (!headingText)
			return null;
		int end = stringEnd(text, start);
		Prose prose = cut(text, start, end, start + 1, Math.max(start + 1, end - 1), true);
		return prose.pieces().size() > 1 ? prose : null;
	}

	private static Prose cut(String text, int start, int end, int from, int to, boolean closed) {
		List<Piece> pieces = new ArrayList<>();
		int pieceStart = start;
		for (int at = from; at < to; at++) {
			if (text.charAt(at) != '【')
				continue;
			if (at + 1 < to && text.charAt(at + 1) == '【') {
				at++;
				continue;
			}
			int close = text.indexOf('】', at);
			if (close < 0 || close >= to || !CitationScanner.isCitation(text.substring(at + 1, close)))
				continue;
			pieces.add(new Piece(pieceStart, at + 1, pieces.isEmpty(), false));
			pieceStart = close;
			at = close;
		}
		pieces.add(new Piece(pieceStart, end, pieces.isEmpty(), true));
		return new Prose(pieces, closed);
	}

	/** Whether three quotes in a row stand here. */
	public static boolean isFence(String text, int at) {
		return at >= 0 && at + 3 <= text.length() && isQuote(text.charAt(at)) && isQuote(text.charAt(at + 1)) && isQuote(text.charAt(at + 2));
	}

	/** The end of the prose whose fence opens at {@code start}: after the closing fence, or before the line that shows it was forgotten. */
	private static int fencedEnd(String text, int start) {
		int lineEnd = lineEnd(text, start);
		if (!text.substring(start + 3, lineEnd).isBlank())
			for (int at = start + 3; at + 3 <= lineEnd; at++)
				if (isFence(text, at))
					return at + 3;
		for (int line = nextLine(text, lineEnd); line < text.length(); line = nextLine(text, lineEnd)) {
			lineEnd = lineEnd(text, line);
			String content = text.substring(line, lineEnd);
			if (isBlankBut(content))
				return line + indexOfQuote(content) + 3;
			if (STRUCTURE.matcher(content).matches())
				return line;
		}
		return text.length();
	}

	private static boolean isBlankBut(String line) {
		String stripped = line.replace('\uFEFF', ' ').replace('\u3000', ' ').strip();
		return stripped.length() == 3 && isFence(stripped, 0);
	}

	private static int indexOfQuote(String line) {
		int at = 0;
		while (!isQuote(line.charAt(at)))
			at++;
		return at;
	}

	/**
	 * The end of the string that opens at a quote: after its closing quote, or the end of the line where it has none. A string opened by
	 * {@code "} ends only at {@code "}; one opened by a curly quote ends at its match, inner pairs counted.
	 */
	public static int stringEnd(String text, int start) {
		int end = lineEnd(text, start);
		boolean straight = text.charAt(start) == '"';
		int depth = 1;
		for (int at = start + 1; at < end; at++) {
			char c = text.charAt(at);
			if (straight ? c == '"' : c == '”' && --depth == 0)
				return at + 1;
			if (!straight && c == '“')
				depth++;
		}
		return end;
	}

	/** Whether the string token has its closing quote. */
	public static boolean isClosed(String string) {
		return string.length() >= 2 && stringEnd(string, 0) == string.length() && (string.charAt(0) == '"' ? string.endsWith("\"") : string.endsWith("”"));
	}

	/** Whether what follows a colon on its line are cells by position. A lone word, or a word before two numbers, is one bad cell. */
	public static boolean positionalCells(String text, int from) {
		String line = text.substring(from, lineEnd(text, from));
		String cells = line.replace('\u3000', ' ').split("//|[=＝]", 2)[0].strip();
		Matcher name = FIRST_NAME.matcher(cells);
		if (cells.isEmpty() || !name.lookingAt())
			return !cells.isEmpty();
		String after = cells.substring(name.end()).strip();
		String[] chunks = cells.split("\\s+");
		if (NEVER_A_CELL.contains(chunks[0]) || COMMA.matcher(cells).find() || after.startsWith(".") || after.startsWith("．"))
			return false;
		return chunks.length == 1 || chunks.length > 2 && startsNumber(chunks[1]) && startsNumber(chunks[2]);
	}

	private static boolean startsNumber(String chunk) {
		char c = chunk.charAt(0);
		return Character.isDigit(c) || c == '-' || c == '/';
	}

	/** Whether a word that ends here is the name (or begins the path) of a row: a colon follows it, or a dot. */
	public static boolean beginsRow(String text, int at) {
		while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u3000' || text.charAt(at) == '\t'))
			at++;
		return at < text.length() && ":：.．".indexOf(text.charAt(at)) >= 0;
	}

	/** The end of the line, its terminator not included. */
	public static int lineEnd(String text, int from) {
		int at = from;
		while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r')
			at++;
		return at;
	}

	private static int nextLine(String text, int lineEnd) {
		if (lineEnd < text.length() && text.charAt(lineEnd) == '\r' && lineEnd + 1 < text.length() && text.charAt(lineEnd + 1) == '\n')
			return lineEnd + 2;
		return lineEnd + 1;
	}
}
