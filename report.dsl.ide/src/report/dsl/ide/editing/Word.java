package report.dsl.ide.editing;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.syntaxcoloring.Tokens;
import report.dsl.ide.syntaxcoloring.Tokens.Token;
import report.dsl.parser.ProseScanner;

/** What belongs together around an offset. */
final class Word {

	private Word() {
	}

	static Optional<TextRegion> at(String text, int offset) {
		List<Token> tokens = Tokens.of(text);
		Optional<TextRegion> behind = find(tokens, text, offset);
		return behind.isPresent() || offset == 0 ? behind : find(tokens, text, offset - 1);
	}

	/** Around the character at an offset. */
	private static Optional<TextRegion> find(List<Token> tokens, String text, int offset) {
		for (int i = 0; i < tokens.size(); i++)
			if (tokens.get(i).covers(offset))
				return find(tokens, i, text, offset);
		return Optional.empty();
	}

	private static Optional<TextRegion> find(List<Token> tokens, int index, String text, int offset) {
		Token token = tokens.get(index);
		if (token.isProse() && !token.closesProse() && offset == token.end() - 1)
			return citation(tokens, index);
		if (token.isProse() && !token.opensProse() && offset == token.start())
			return citation(tokens, previousProse(tokens, index));
		if (token.isString() && (offset == token.start() || offset == token.end() - 1))
			return content(token);
		if (token.isProse() || token.isString() || token.isComment())
			return run(text, token, offset);
		return token.isWord() || token.isNumber() ? Optional.of(new TextRegion(token.start(), token.length())) : Optional.empty();
	}

	private static int previousProse(List<Token> tokens, int index) {
		int at = index - 1;
		while (at > 0 && !tokens.get(at).isProse())
			at--;
		return Math.max(0, at);
	}

	/** Brackets and all, from the piece of prose that it follows. */
	private static Optional<TextRegion> citation(List<Token> tokens, int before) {
		for (int i = before + 1; i < tokens.size(); i++)
			if (tokens.get(i).isProse())
				return Optional.of(new TextRegion(tokens.get(before).end() - 1, tokens.get(i).start() + 2 - tokens.get(before).end()));
		return Optional.empty();
	}

	private static Optional<TextRegion> content(Token string) {
		int length = string.length() - (ProseScanner.isClosed(string.text()) ? 2 : 1);
		return length > 0 ? Optional.of(new TextRegion(string.start() + 1, length)) : Optional.empty();
	}

	/** Letters, hanzi and digits up to punctuation. */
	private static Optional<TextRegion> run(String text, Token token, int offset) {
		if (!isWord(text.charAt(offset)))
			return Optional.empty();
		int from = offset;
		int to = offset + 1;
		while (from > token.start() && isWord(text.charAt(from - 1)))
			from--;
		while (to < token.end() && isWord(text.charAt(to)))
			to++;
		return Optional.of(new TextRegion(from, to - from));
	}

	private static boolean isWord(char c) {
		return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '·' || c == '_';
	}
}
