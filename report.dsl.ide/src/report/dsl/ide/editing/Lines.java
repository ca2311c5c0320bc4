package report.dsl.ide.editing;

import java.util.List;
import java.util.Optional;

import report.dsl.ide.syntaxcoloring.Tokens.Token;
import report.dsl.parser.ProseScanner;

/** Lines of a text, and what stands at an offset. */
final class Lines {

	private Lines() {
	}

	static int start(String text, int offset) {
		int at = offset;
		while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r')
			at--;
		return at;
	}

	static int end(String text, int offset) {
		return ProseScanner.lineEnd(text, offset);
	}

	static boolean isBlank(char c) {
		return Character.isWhitespace(c) || c == '\u3000' || c == '\u00A0' || c == '\uFEFF';
	}

	static String strip(String line) {
		int from = 0;
		int to = line.length();
		while (from < to && isBlank(line.charAt(from)))
			from++;
		while (to > from && isBlank(line.charAt(to - 1)))
			to--;
		return line.substring(from, to);
	}

	/** The blanks that a line begins with, up to an offset in it. */
	static String indent(String text, int offset) {
		int from = start(text, offset);
		int to = from;
		while (to < offset && isBlank(text.charAt(to)))
			to++;
		return text.substring(from, to);
	}

	/** The line end that a text uses first. */
	static String delimiter(String text) {
		int end = end(text, 0);
		if (end == text.length() || text.charAt(end) == '\n')
			return "\n";
		return end + 1 < text.length() && text.charAt(end + 1) == '\n' ? "\r\n" : "\r";
	}

	/** The token that an inserted character would become part of. */
	static Optional<Token> around(List<Token> tokens, String text, int offset) {
		return tokens.stream().filter(token -> token.start() < offset && (offset < token.end() || offset == token.end() && isOpen(token, text))).findFirst();
	}

	/** Whether what follows a token would be part of it. */
	private static boolean isOpen(Token token, String text) {
		if (token.isComment())
			return token.text().startsWith("//") || token.length() < 4 || !token.text().endsWith("*/");
		if (token.isProse())
			return token.closesProse() && token.closingQuotes() == 0 && token.end() == text.length();
		return token.isString() && !ProseScanner.isClosed(token.text());
	}
}
