package report.dsl.ide.editing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import report.dsl.ide.editing.Editing.Insertion;
import report.dsl.ide.syntaxcoloring.Tokens;
import report.dsl.ide.syntaxcoloring.Tokens.Token;
import report.dsl.parser.ProseScanner;

/** Closes prose as its opening fence is typed. */
final class Fence {
	private static final String FENCE = "\"\"\"";
	/** Words behind which prose cannot go on. */
	private static final Set<String> STRUCTURE = Set.of("章", "节", "条", "落款", "表式", "报告", "前言");

	private Fence() {
	}

	/**
	 * The third quote on an otherwise empty line. A quote behind the caret was put there when the first one was typed; it becomes part
	 * of the closing fence.
	 */
	static Optional<Insertion> insert(String text, int offset, char typed) {
		int from = Lines.start(text, offset);
		int to = Lines.end(text, offset);
		String before = Lines.strip(text.substring(from, offset));
		String after = Lines.strip(text.substring(offset, to));
		boolean third = before.length() == 2 && quotes(before) && (after.isEmpty() || after.length() == 1 && quotes(after));
		if (!third || !opens(text.substring(0, from) + " ".repeat(to - from) + text.substring(to), from))
			return Optional.empty();
		String delimiter = Lines.delimiter(text);
		String closing = Lines.indent(text, offset) + FENCE.substring(after.length());
		return Optional.of(new Insertion(typed + delimiter + delimiter + closing, 1 + delimiter.length()));
	}

	private static boolean quotes(String word) {
		return word.chars().allMatch(c -> ProseScanner.isQuote((char) c));
	}

	/** Whether a fence at an offset opens prose, and no fence below waits for it. */
	private static boolean opens(String text, int offset) {
		List<Token> tokens = Tokens.of(text);
		if (tokens.stream().anyMatch(token -> token.start() < offset && offset < token.end() && (token.isProse() || token.isComment())))
			return false;
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			if (token.start() < offset || !STRUCTURE.contains(token.text()) && token.openingQuotes() != 3)
				continue;
			if (token.openingQuotes() != 3)
				return true;
			while (i + 1 < tokens.size() && !tokens.get(i).closesProse())
				i++;
			return tokens.get(i).closingQuotes() == 3;
		}
		return true;
	}
}
