package report.dsl.ide.editing;

import java.util.Optional;

import report.dsl.ide.editing.Editing.Insertion;
import report.dsl.ide.syntaxcoloring.Tokens;
import report.dsl.ide.syntaxcoloring.Tokens.Token;
import report.dsl.parser.ProseScanner;

/** Closes brackets and quotes as they are typed, and lets the author type over what was closed. Judges by the line alone. */
final class Brackets {
	private static final String OPENING = "（【《〈「『〔(“‘{";
	private static final String CLOSING = "）】》〉」』〕)”’}";

	private Brackets() {
	}

	static boolean opens(char c) {
		return OPENING.indexOf(c) >= 0;
	}

	static boolean closes(char c) {
		return CLOSING.indexOf(c) >= 0;
	}

	static char closing(char opening) {
		return CLOSING.charAt(OPENING.indexOf(opening));
	}

	static char opening(char closing) {
		return OPENING.charAt(CLOSING.indexOf(closing));
	}

	static Optional<Insertion> insert(String text, int offset, char typed) {
		if (typed != '"' && !opens(typed) && !closes(typed))
			return Optional.empty();
		boolean over = offset < text.length() && text.charAt(offset) == typed && (typed == '"' ? quoteCloses(text, offset) : closes(typed) && bracketCloses(text, offset));
		boolean pair = !over && (typed == '"' || opens(typed)) && mayClose(text, offset, typed);
		if (!over && !pair)
			return Optional.empty();
		Token around = Lines.around(Tokens.of(text), text, offset).orElse(null);
		if (around != null && (around.isComment() || typed == '{' && (around.isProse() || around.isString())))
			return Optional.empty();
		return Optional.of(over ? new Insertion("", 1) : new Insertion("" + typed + (typed == '"' ? '"' : closing(typed)), 1));
	}

	private static boolean quoteCloses(String text, int offset) {
		return count(text, Lines.start(text, offset), offset, '"') % 2 == 1;
	}

	/** Whether the closing bracket at an offset has its partner on the line, and no other one before it lacks one. */
	private static boolean bracketCloses(String text, int offset) {
		char close = text.charAt(offset);
		int from = Lines.start(text, offset);
		int to = Lines.end(text, offset);
		return count(text, from, offset, opening(close)) > count(text, from, offset, close)
				&& count(text, from, to, opening(close)) <= count(text, from, to, close);
	}

	/** Whether nothing stands here that the author may want to put between the brackets, or that closes them already. */
	private static boolean mayClose(String text, int offset, char typed) {
		char before = offset == 0 ? ' ' : text.charAt(offset - 1);
		char next = offset == text.length() ? ' ' : text.charAt(offset);
		boolean quoted = next == '"' && (typed == '"' || !quoteCloses(text, offset));
		if (Character.isLetterOrDigit(next) || opens(next) || quoted || before == typed && (typed == '【' || typed == '"'))
			return false;
		if (ProseScanner.isQuote(typed) && (ProseScanner.isQuote(before) && ProseScanner.isQuote(next) || typed == '"' && ProseScanner.isQuote(before)))
			return false;
		int from = Lines.start(text, offset);
		int to = Lines.end(text, offset);
		return typed == '"' ? count(text, from, to, '"') % 2 == 0 : count(text, from, to, typed) >= count(text, from, to, closing(typed));
	}

	private static int count(String text, int from, int to, char c) {
		return (int) text.substring(from, to).chars().filter(at -> at == c).count();
	}
}
