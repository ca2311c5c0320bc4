package report.dsl.ide.editing;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.syntaxcoloring.Tokens;
import report.dsl.parser.ProseScanner;

/** Help with single keystrokes. Looks at the text alone, and quickly: an editor asks on its own thread. */
public final class Editing {

	private Editing() {
	}

	/**
	 * What an insertion becomes.
	 *
	 * @param text  inserted instead of what was typed; it holds what was typed, or is empty where the caret only moves on
	 * @param caret where the caret goes, from the beginning of the inserted text; behind it where something is typed over
	 */
	public record Insertion(String text, int caret) {
	}

	/**
	 * A keystroke that becomes more (a closing bracket or quote, a closing fence, the indentation of a new line), or less (typing over a
	 * closing bracket); empty where it stays as it is. What an input method gives at once (a word, a pair of brackets) always stays.
	 *
	 * @param length how much of the text the typed one replaces
	 */
	public static Optional<Insertion> insert(String text, int offset, int length, String typed) {
		if (offset < 0 || length < 0 || offset + length > text.length())
			return Optional.empty();
		if (typed.equals("\n") || typed.equals("\r") || typed.equals("\r\n"))
			return NewLine.insert(text.substring(0, offset) + text.substring(offset + length), offset, typed);
		if (typed.length() != 1 || length > 0)
			return Optional.empty();
		char c = typed.charAt(0);
		return ProseScanner.isQuote(c) ? Fence.insert(text, offset, c).or(() -> Brackets.insert(text, offset, c)) : Brackets.insert(text, offset, c);
	}

	/** Whether what stands at an offset is for people alone to read: prose, citations not among it, or a comment. */
	public static boolean isProse(String text, int offset) {
		String before = text.substring(Lines.start(text, offset), offset);
		boolean cites = before.lastIndexOf('【') > before.lastIndexOf('】');
		return Lines.around(Tokens.of(text), text, offset).filter(token -> token.isComment() || token.isProse() && !cites).isPresent();
	}

	/** The partner of the bracket, quote or fence before (or else behind) an offset: both of them, the first one first. */
	public static List<TextRegion> pair(String text, int offset) {
		return Pairs.at(text, offset);
	}

	/** What a double click selects: a whole cell, a name, a citation, a run of hanzi up to punctuation. */
	public static Optional<TextRegion> word(String text, int offset) {
		return Word.at(text, offset);
	}
}
