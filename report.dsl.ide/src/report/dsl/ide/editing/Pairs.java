package report.dsl.ide.editing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.syntaxcoloring.Tokens;
import report.dsl.ide.syntaxcoloring.Tokens.Token;
import report.dsl.parser.ProseScanner;

/** The brackets, quotes and fences of a text that belong together. */
final class Pairs {
	private final String text;
	private final List<List<TextRegion>> pairs = new ArrayList<>();
	/** Brackets between tokens; those in prose and strings match there. */
	private final Deque<Integer> open = new ArrayDeque<>();

	private Pairs(String text) {
		this.text = text;
	}

	static List<TextRegion> at(String text, int offset) {
		Pairs pairs = new Pairs(text);
		pairs.read(Tokens.of(text));
		return pairs.ending(offset).or(() -> pairs.beginning(offset)).orElse(List.of());
	}

	private Optional<List<TextRegion>> ending(int offset) {
		return pairs.stream().filter(pair -> pair.stream().anyMatch(part -> part.getOffset() < offset && offset <= part.getOffset() + part.getLength())).findFirst();
	}

	private Optional<List<TextRegion>> beginning(int offset) {
		return pairs.stream().filter(pair -> pair.stream().anyMatch(part -> part.getOffset() == offset)).findFirst();
	}

	private void read(List<Token> tokens) {
		Token fence = null;
		for (Token token : tokens) {
			if (token.opensProse())
				fence = token;
			if (token.isProse())
				prose(fence, token);
			else if (token.isString())
				string(token.start(), token.end());
			else if (token.isPunctuation() && token.length() == 1)
				bracket(token.start(), open);
		}
	}

	private void prose(Token first, Token token) {
		int opening = token.openingQuotes();
		int closing = token.closingQuotes();
		if (token.closesProse() && closing > 0 && closing == first.openingQuotes())
			add(first.start(), token.end() - closing, closing);
		if (!token.opensProse() && !open.isEmpty() && text.charAt(open.peek()) == '【')
			add(open.pop(), token.start(), 1);
		inside(token.start() + (token.opensProse() ? opening : 1), token.end() - (token.closesProse() ? closing : 1));
		if (!token.closesProse())
			open.push(token.end() - 1);
	}

	private void string(int start, int end) {
		boolean closed = ProseScanner.isClosed(text.substring(start, end));
		if (closed)
			add(start, end - 1, 1);
		inside(start + 1, closed ? end - 1 : end);
	}

	/** Brackets in words match on their line. */
	private void inside(int from, int to) {
		Deque<Integer> words = new ArrayDeque<>();
		int quote = -1;
		for (int at = from; at < to; at++) {
			char c = text.charAt(at);
			if (c == '\n' || c == '\r') {
				words.clear();
				quote = -1;
			} else if (c == '"' && quote >= 0) {
				add(quote, at, 1);
				quote = -1;
			} else if (c == '"') {
				quote = at;
			} else {
				bracket(at, words);
			}
		}
	}

	private void bracket(int at, Deque<Integer> opened) {
		char c = text.charAt(at);
		if (Brackets.opens(c))
			opened.push(at);
		else if (Brackets.closes(c) && !opened.isEmpty() && text.charAt(opened.peek()) == Brackets.opening(c))
			add(opened.pop(), at, 1);
	}

	private void add(int first, int second, int length) {
		pairs.add(List.of(new TextRegion(first, length), new TextRegion(second, length)));
	}
}
