package report.dsl.ide.syntaxcoloring;

import static report.dsl.parser.antlr.lexer.InternalGzrLexer.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;

import report.dsl.parser.ProseScanner;
import report.dsl.parser.antlr.GzrTokenSource;
import report.dsl.parser.antlr.lexer.InternalGzrLexer;

/** The runtime parser's tokens, for what has to be known at once and of broken texts, too. */
public final class Tokens {
	private static final Set<Integer> PROSE = Set.of(RULE_TEXT, RULE_TEXT_START, RULE_TEXT_MIDDLE, RULE_TEXT_END);
	private static final Set<Integer> CELLS = Set.of(RULE_NUMBER, RULE_SIGNED, RULE_THOUSANDS, RULE_UNIT_NUMBER);

	private static final int INVALID = org.antlr.runtime.Token.INVALID_TOKEN_TYPE;

	private Tokens() {
	}

	/** A token; {@code end} is the first offset behind it. A comment ends before its line does. */
	public record Token(int type, int start, int end, String text) {

		public boolean is(String word) {
			return text.equals(word);
		}

		public boolean isBlank() {
			return type == RULE_WS;
		}

		/** Whether it is a comment, one without its end among them. */
		public boolean isComment() {
			return type == RULE_SL_COMMENT || type == RULE_ML_COMMENT || type == INVALID && text.startsWith("/*");
		}

		public boolean isString() {
			return type == RULE_STRING;
		}

		public boolean isNumber() {
			return CELLS.contains(type);
		}

		/** Whether it is a piece of prose: its fence and the brackets of citations at its ends are part of it. */
		public boolean isProse() {
			return PROSE.contains(type);
		}

		public boolean opensProse() {
			return type == RULE_TEXT || type == RULE_TEXT_START;
		}

		public boolean closesProse() {
			return type == RULE_TEXT || type == RULE_TEXT_END;
		}

		/** Whether it is a word: a name or a keyword. */
		public boolean isWord() {
			return type == RULE_ID || type == RULE_WORD || type == RULE_NUMERAL || isKeyword();
		}

		public boolean isKeyword() {
			return isFixed() && Character.isLetter(text.charAt(0));
		}

		/** Whether it is a keyword of punctuation. */
		public boolean isPunctuation() {
			return isFixed() && !Character.isLetter(text.charAt(0)) || type == RULE_DASH;
		}

		/** Whether the grammar spells it out. */
		private boolean isFixed() {
			return INVALID < type && type < RULE_TEXT;
		}

		public boolean isName() {
			return type == RULE_ID || type == RULE_WORD || type == RULE_NUMERAL;
		}

		public int length() {
			return end - start;
		}

		/** Whether an offset lies in it, or at its beginning. */
		public boolean covers(int offset) {
			return start <= offset && offset < end;
		}

		/** How many quotes open this piece of prose: 3 of a fence, 1 of a heading's string, 0 where it goes on behind a citation. */
		public int openingQuotes() {
			return !opensProse() ? 0 : ProseScanner.isFence(text, 0) ? 3 : 1;
		}

		/** How many quotes close this piece of prose; 0 where a citation follows, or the fence was forgotten. */
		public int closingQuotes() {
			if (!closesProse())
				return 0;
			int least = openingQuotes();
			if (text.length() - 3 >= least && ProseScanner.isFence(text, text.length() - 3))
				return 3;
			boolean quote = text.length() > least && ProseScanner.isQuote(text.charAt(text.length() - 1));
			return quote && least < 3 && text.indexOf('\n') < 0 ? 1 : 0;
		}
	}

	/** All tokens of a text, white space and comments among them. */
	public static List<Token> of(String text) {
		GzrTokenSource source = new GzrTokenSource(new InternalGzrLexer(new ANTLRStringStream(text)));
		List<Token> tokens = new ArrayList<>();
		CommonToken token = (CommonToken) source.nextToken();
		while (token.getType() != org.antlr.runtime.Token.EOF) {
			int end = token.getStopIndex() + 1;
			while (token.getType() == RULE_SL_COMMENT && isLineBreak(text.charAt(end - 1)))
				end--;
			tokens.add(new Token(token.getType(), token.getStartIndex(), end, text.substring(token.getStartIndex(), end)));
			token = (CommonToken) source.nextToken();
		}
		return Collections.unmodifiableList(tokens);
	}

	private static boolean isLineBreak(char c) {
		return c == '\n' || c == '\r';
	}
}
