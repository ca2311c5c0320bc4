package report.dsl.formatting;

import static report.dsl.parser.antlr.lexer.InternalGzrLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

import report.dsl.parser.antlr.GzrTokenSource;
import report.dsl.parser.antlr.lexer.InternalGzrLexer;

/**
 * What the formatter moves as a whole: a token, a comment, or prose with all its citations.
 *
 * @param type of the (first) token, as the lexer numbers them
 * @param start in the source
 * @param end in the source; of a line comment, before the line's end
 * @param raw as it stands in the source
 * @param text as the formatter writes it
 */
record Chunk(int type, int start, int end, String raw, String text) {
	private static final Set<Integer> CELLS = Set.of(RULE_NUMBER, RULE_SIGNED, RULE_THOUSANDS, RULE_UNIT_NUMBER, RULE_NUMERAL, RULE_DASH, RULE_WORD);
	private static final Set<String> CELL_KEYWORDS = Set.of("待填", "-", "+", "/");
	private static final Set<String> CLINGING = Set.of(":", ",", ")", ".", "%", "{");

	/** Everything in the text but white space. */
	static List<Chunk> of(String text, String lineEnd) {
		GzrTokenSource tokens = new GzrTokenSource(new InternalGzrLexer(new ANTLRStringStream(text)));
		List<Chunk> chunks = new ArrayList<>();
		CommonToken token;
		int proseStart = -1;
		while ((token = (CommonToken) tokens.nextToken()).getType() != Token.EOF) {
			int type = token.getType();
			int start = token.getStartIndex();
			int end = token.getStopIndex() + 1;
			if (type == RULE_TEXT_START)
				proseStart = start;
			if (proseStart < 0 && type != RULE_WS)
				chunks.add(of(type, start, end, text, lineEnd));
			if (type == RULE_TEXT_END && proseStart >= 0) {
				chunks.add(of(RULE_TEXT, proseStart, end, text, lineEnd));
				proseStart = -1;
			}
		}
		return chunks;
	}

	private static Chunk of(int type, int start, int end, String text, String lineEnd) {
		int last = end;
		while (type == RULE_SL_COMMENT && Spelling.isLineBreak(text.charAt(last - 1)))
			last--;
		String raw = text.substring(start, last);
		return new Chunk(type, start, last, raw, Spelling.of(type, raw, lineEnd));
	}

	boolean is(String keyword) {
		return text.equals(keyword);
	}

	boolean isComment() {
		return type == RULE_SL_COMMENT || type == RULE_ML_COMMENT;
	}

	boolean isLineComment() {
		return type == RULE_SL_COMMENT;
	}

	/** Whether it is prose between fences on lines of their own. */
	boolean isFenced() {
		return type == RULE_TEXT && raw.chars().anyMatch(Spelling::isLineBreak);
	}

	/** Whether it can be a cell of a positional row. */
	boolean isCell() {
		return CELLS.contains(type) || CELL_KEYWORDS.contains(text);
	}

	/** Whether it stands on the line of what precedes it, wherever it was. */
	boolean clings() {
		return CLINGING.contains(text);
	}

	/** Whether what follows stands on its line, wherever that was. */
	boolean holdsNext() {
		return is("(") || is(".");
	}

	/** Whether two texts are the same but for white space and spelling: punctuation has one type, however it is spelled. */
	boolean sameAs(Chunk other) {
		return text.equals(other.text) && (type == other.type || text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0)));
	}

	int width() {
		return DisplayWidth.of(text);
	}
}
