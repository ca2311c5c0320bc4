package report.dsl.parser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Lexer;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

import report.dsl.parser.ProseScanner.Piece;
import report.dsl.parser.ProseScanner.Prose;

/**
 * The lexer's tokens, with those that a regular grammar cannot cut: strings, prose between fences, and words that stand
 * where a number is due. In front of each token it looks whether one of these begins; all others are the lexer's.
 */
public abstract class ScannedTokenSource implements TokenSource {
	/** What ends the positional cells of a row before its line ends. */
	private static final Set<String> CELLS_END = Set.of("=", "＝", "行", "列", "勾稽", "}");
	/** A waiver may name a code of rules without quotes: 豁免 C-FEE. */
	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+");
	private final Types types;
	private final Lexer lexer;
	private final CharStream input;
	private final String text;
	private final Matcher code;
	private final Deque<Piece> prose = new ArrayDeque<>();
	private Token previous;
	/** Where the line ends whose positional cells are being read; -1 outside of such a row. */
	private int cellsEnd = -1;
	/** The kinds of charts. */
	private static final Set<String> CHARTS = Set.of("柱形", "占比", "两年");
	/** Between 勾稽, or the kind of a chart, and its colon, which no positional cells follow. */
	private boolean ruleHead;

	/** The numbers that one generated lexer gives the tokens it cannot cut itself. */
	public record Types(int text, int textStart, int textMiddle, int textEnd, int string, int word, int thousands, int unitNumber, int signed, int number, int id,
			int whiteSpace) {
	}

	protected ScannedTokenSource(TokenSource lexer, Types types) {
		this.types = types;
		this.lexer = (Lexer) lexer;
		this.input = this.lexer.getCharStream();
		this.text = input.size() == 0 ? "" : input.substring(0, input.size() - 1);
		this.code = CODE.matcher(text);
	}

	@Override
	public Token nextToken() {
		Token token = scanned();
		if (token == null)
			token = lexer.nextToken();
		if (token.getType() != types.whiteSpace() && token.getChannel() == Token.DEFAULT_CHANNEL) {
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
		if (previous != null && previous.getText().equals("豁免") && code.region(start, text.length()).lookingAt())
			return token(types.id(), start, code.end());
		if (!ProseScanner.isQuote(text.charAt(start)))
			return number(start);
		boolean headingText = previous != null && (previous.getText().equals("节") || previous.getText().equals("条"));
		Prose found = prose.isEmpty() ? ProseScanner.proseAt(text, start, headingText) : null;
		if (found == null)
			return token(types.string(), start, ProseScanner.stringEnd(text, start));
		prose.addAll(found.pieces());
		return piece(prose.remove());
	}

	private Token number(int start) {
		if (!NumberKind.begins(text.charAt(start)))
			return null;
		int digits = NumberKind.digitsAlone(text, start);
		if (digits > start)
			return token(types.number(), start, digits);
		for (NumberKind kind : NumberKind.values()) {
			int end = kind.end(text, start);
			if (end > start)
				return token(switch (kind) {
				case THOUSANDS -> types.thousands();
				case UNIT -> types.unitNumber();
				case SIGNED -> types.signed();
				case PLAIN -> types.number();
				}, start, end);
		}
		return null;
	}

	private Token piece(Piece piece) {
		int type = piece.first() ? (piece.last() ? types.text() : types.textStart()) : piece.last() ? types.textEnd() : types.textMiddle();
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
			boolean chapter = previous != null && previous.getText().equals("章");
			cellsEnd = !ruleHead && !chapter && prose.isEmpty() && ProseScanner.positionalCells(text, from) ? ProseScanner.lineEnd(text, from) : -1;
			ruleHead = false;
		} else if (CELLS_END.contains(word)) {
			cellsEnd = -1;
			ruleHead = word.equals("勾稽");
		} else if (previous != null && previous.getText().equals("图")) {
			ruleHead = CHARTS.contains(word);
		} else if (cellsEnd >= 0 && token.getType() == types.id() && !ProseScanner.beginsRow(text, start + word.length())) {
			token.setType(types.word());
		}
	}

	@Override
	public String getSourceName() {
		return lexer.getSourceName();
	}
}
