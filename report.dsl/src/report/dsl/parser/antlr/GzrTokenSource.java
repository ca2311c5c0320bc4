package report.dsl.parser.antlr;

import static report.dsl.parser.antlr.lexer.InternalGzrLexer.*;

import org.antlr.runtime.TokenSource;

import report.dsl.parser.ScannedTokenSource;

/** The tokens of the runtime parser. */
public class GzrTokenSource extends ScannedTokenSource {
	private static final Types TYPES = new Types(RULE_TEXT, RULE_TEXT_START, RULE_TEXT_MIDDLE, RULE_TEXT_END, RULE_STRING, RULE_WORD, RULE_THOUSANDS,
			RULE_UNIT_NUMBER, RULE_SIGNED, RULE_NUMBER, RULE_ID, RULE_WS);

	public GzrTokenSource(TokenSource lexer) {
		super(lexer, TYPES);
	}
}
