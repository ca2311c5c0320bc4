package report.dsl.parser.antlr;

import static report.dsl.parser.antlr.lexer.InternalGzrLexer.*;

import java.util.ArrayDeque;
import java.util.Deque;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Lexer;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

import report.dsl.parser.NumberKind;
import report.dsl.parser.ProseScanner;
import report.dsl.parser.ProseScanner.Piece;
import report.dsl.parser.ProseScanner.Prose;

/**
 * The lexer's tokens, with those that a regular grammar cannot cut: strings, prose between fences, and words that stand
 * where a number is due. In front of each token it looks whether one of these begins; all others are the lexer's.
 */
public class GzrTokenSource implements TokenSource {
	private final Lexer lexer;
	private final CharStream input;
	private final String text;
	private final Deque<Piece> prose = new ArrayDeque<>();
	private Token previous;
	/** Where the line ends whose positional cells are being read; -1 outside of such a row. */
	private int cellsEnd = -1;

	public GzrTokenSource(TokenSource lexer) {
		this.lexer = (Lexer) lexer;
		this.input = this.lexer.getCharStream();
		this.text = input.size() == 0 ? "" : input.substring(0, input.size() - 1);
	}

	@Override
	public Token nextToken() {
		Token token = scanned();
		if (token == null)
			token = lexer.nextToken();
		if (token.getType() != RULE_WS && token.getChannel() == Token.DEFAULT_CHANNEL) {
			watchCells(token);
			previous = token;
		}
		return token;
	}

	/** The token scanned by hand that begins here, or null. */
	private Token scanned() {
		int start = input.index();
		if (start >= text.length())
			return null;
		if (!prose.isEmpty() && start == prose.peek().start())
			return piece(prose.remove());
		if (!ProseScanner.isQuote(text.charAt(start)))
			return number(start);
		boolean headingText = previous != null && (previous.getText().equals("节") || previous.getText().equals("条"));
		Prose found = prose.isEmpty() ? ProseScanner.proseAt(text, start, headingText) : null;
		if (found == null)
			return token(RULE_STRING, start, ProseScanner.stringEnd(text, start));
		prose.addAll(found.pieces());
		return piece(prose.remove());
	}

	private Token number(int start) {
		for (NumberKind kind : NumberKind.values()) {
			int end = kind.end(text, start);
			if (end > start)
				return token(switch (kind) {
				case THOUSANDS -> RULE_THOUSANDS;
				case UNIT -> RULE_UNIT_NUMBER;
				case SIGNED -> RULE_SIGNED;
				case PLAIN -> RULE_NUMBER;
				}, start, end);
		}
		return null;
	}

	private Token piece(Piece piece) {
		int type = piece.first() ? (piece.last() ? RULE_TEXT : RULE_TEXT_START) : piece.last() ? RULE_TEXT_END : RULE_TEXT_MIDDLE;
		return token(type, piece.start(), piece.end());
	}

	private Token token(int type, int start, int end) {
		input.seek(end);
		CommonToken token = new CommonToken(input, type, Token.DEFAULT_CHANNEL, start, end - 1);
		token.setText(text.substring(start, end));
		return token;
	}

	/** Makes a word among the positional cells of a row a cell (a bad one), so that it does not begin the next row. */
	private void watchCells(Token token) {
		int start = ((CommonToken) token).getStartIndex();
		if (start >= cellsEnd)
			cellsEnd = -1;
		String word = token.getText();
		if (word == null || token.getType() == Token.EOF)
			return;
		if (word.equals(":") || word.equals("：")) {
			int from = ((CommonToken) token).getStopIndex() + 1;
			cellsEnd = prose.isEmpty() && ProseScanner.positionalCells(text, from) ? ProseScanner.lineEnd(text, from) : -1;
		} else if (word.equals("=") || word.equals("＝")) {
			cellsEnd = -1;
		} else if (cellsEnd >= 0 && token.getType() == RULE_ID && !ProseScanner.beginsRow(text, start + word.length())) {
			token.setType(RULE_WORD);
		}
	}

	@Override
	public String getSourceName() {
		return lexer.getSourceName();
	}
}
