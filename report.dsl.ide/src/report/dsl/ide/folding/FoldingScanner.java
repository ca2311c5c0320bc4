package report.dsl.ide.folding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.folding.Folding.Fold;
import report.dsl.ide.folding.Folding.Kind;
import report.dsl.ide.syntaxcoloring.Tokens;
import report.dsl.ide.syntaxcoloring.Tokens.Token;
import report.dsl.parser.ProseScanner;

/** Reads the tokens of a text once and opens and closes what can be folded. */
final class FoldingScanner {
	/** What begins a line and ends everything before it. */
	private static final Set<String> ENDS_ALL = Set.of("报告", "表式", "章", "前言", "落款");
	private final String text;
	private final List<Token> tokens;
	private final Deque<Open> open = new ArrayDeque<>();
	private final List<Fold> folds = new ArrayList<>();
	private boolean inForm;
	/** The last token that is no white space and no comment. */
	private Token last;

	/** What is not closed yet. Ranks: 0 chapters, 1 节, 2 条, 3 a table or the rows of a chapter, 4 what stands in braces. */
	private record Open(Kind kind, int rank, int start) {
	}

	FoldingScanner(String text) {
		this.text = text;
		this.tokens = Tokens.of(text);
	}

	List<Fold> folds() {
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			if (token.isBlank())
				continue;
			if (token.isComment())
				comment(i);
			else
				read(i, token);
		}
		close(0);
		return nested();
	}

	private void read(int index, Token token) {
		if (beginsLine(token) && !(token.is("章") && isMention(index)))
			statement(index, token);
		if (token.is("{")) {
			open.push(new Open(Kind.TABLE, 4, lineStart(token.start())));
		} else if (token.is("}")) {
			last = token;
			closeBrace();
		} else if (token.opensProse()) {
			prose(index, token);
		}
		last = token;
	}

	private void statement(int index, Token token) {
		if (ENDS_ALL.contains(token.text())) {
			close(0);
			inForm = token.is("表式") || inForm && !token.is("报告");
			if (token.is("章") || token.is("前言"))
				open(Kind.CHAPTER, 0, token);
		} else if (token.is("节") || token.is("条")) {
			close(token.is("节") ? 1 : 2);
			open(Kind.HEADING, token.is("节") ? 1 : 2, token);
		} else if (token.is("表")) {
			close(3);
			open(Kind.TABLE, 3, token);
		} else if (!inForm && open.stream().noneMatch(outer -> outer.rank() >= 3) && isChapterOpen() && !token.isProse()) {
			open(Kind.TABLE, 3, token);
		}
	}

	private boolean isChapterOpen() {
		return !open.isEmpty() && open.peekLast().rank() == 0;
	}

	/** {@code 章 X 提及 "…"} is part of a rule. */
	private boolean isMention(int chapter) {
		int words = 0;
		for (int i = chapter + 1; i < tokens.size() && words < 2; i++)
			if (!tokens.get(i).isBlank() && !tokens.get(i).isComment() && ++words == 2)
				return tokens.get(i).is("提及");
		return false;
	}

	private void open(Kind kind, int rank, Token token) {
		open.push(new Open(kind, rank, lineStart(token.start())));
	}

	/** Closes what is open from a rank on, with the last token. */
	private void close(int rank) {
		while (!open.isEmpty() && open.peek().rank() >= rank)
			add(open.pop(), last);
	}

	/** Closes the innermost braces; a table of the report's own ends with its braces. */
	private void closeBrace() {
		if (open.isEmpty() || open.peek().rank() != 4)
			return;
		add(open.pop(), last);
		if (!inForm && open.peek() != null && open.peek().rank() == 3)
			add(open.pop(), last);
	}

	private void prose(int index, Token token) {
		if (!inForm && !open.isEmpty() && open.peek().rank() == 3)
			add(open.pop(), last);
		int end = index;
		while (end + 1 < tokens.size() && !tokens.get(end).closesProse())
			end++;
		add(new Open(Kind.PROSE, 5, lineStart(token.start())), tokens.get(end));
	}

	/** A comment of several lines, or line comments on lines of their own that follow each other. */
	private void comment(int index) {
		Token first = tokens.get(index);
		boolean joined = index > 1 && isOwnLineComment(index - 2) && tokens.get(index - 1).isBlank() && lineBreaks(tokens.get(index - 1)) == 1;
		if (!beginsLine(first) || joined && isOwnLineComment(index))
			return;
		int end = index;
		while (isOwnLineComment(end) && isOwnLineComment(end + 2) && tokens.get(end + 1).isBlank() && lineBreaks(tokens.get(end + 1)) == 1)
			end += 2;
		add(new Open(Kind.COMMENT, 5, lineStart(first.start())), tokens.get(end));
	}

	private boolean isOwnLineComment(int index) {
		return index >= 0 && index < tokens.size() && tokens.get(index).text().startsWith("//") && tokens.get(index).isComment() && beginsLine(tokens.get(index));
	}

	private int lineBreaks(Token blank) {
		return (int) blank.text().replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count();
	}

	private void add(Open opened, Token end) {
		if (end == null)
			return;
		int lineEnd = ProseScanner.lineEnd(text, lastCharacter(end));
		if (ProseScanner.lineEnd(text, opened.start()) < lineEnd)
			folds.add(new Fold(new TextRegion(opened.start(), lineEnd - opened.start()), opened.kind()));
	}

	/** Prose whose closing fence was forgotten ends with a line break. */
	private int lastCharacter(Token token) {
		int at = token.end();
		while (at > token.start() && Character.isWhitespace(text.charAt(at - 1)))
			at--;
		return at;
	}

	private boolean beginsLine(Token token) {
		return firstInLine(lineStart(token.start())) == token.start();
	}

	private int lineStart(int offset) {
		int at = offset;
		while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r')
			at--;
		return at;
	}

	private int firstInLine(int lineStart) {
		int at = lineStart;
		while (at < text.length() && (" \t\u3000\u00A0\uFEFF".indexOf(text.charAt(at)) >= 0))
			at++;
		return at;
	}

	/** Sorted; of those that begin on one line the longest, and none that crosses another's end. */
	private List<Fold> nested() {
		folds.sort(Comparator.comparingInt((Fold fold) -> fold.region().getOffset()).thenComparingInt(fold -> -fold.region().getLength()));
		List<Fold> kept = new ArrayList<>();
		Deque<Integer> ends = new ArrayDeque<>();
		int before = -1;
		for (Fold fold : folds) {
			int start = fold.region().getOffset();
			int end = start + fold.region().getLength();
			while (!ends.isEmpty() && ends.peek() <= start)
				ends.pop();
			if (start == before || !ends.isEmpty() && ends.peek() < end)
				continue;
			kept.add(fold);
			ends.push(end);
			before = start;
		}
		return kept;
	}
}
