package report.dsl.ide.contentassist.antlr;

import static report.dsl.ide.contentassist.antlr.internal.InternalGzrParser.*;

import org.antlr.runtime.TokenSource;

import report.dsl.parser.ScannedTokenSource;

/** The tokens of the content assist parser: the same as the runtime parser's, under that parser's numbers. */
public class GzrTokenSource extends ScannedTokenSource {
	private static final Types TYPES = new Types(RULE_TEXT, RULE_TEXT_START, RULE_TEXT_MIDDLE, RULE_TEXT_END, RULE_STRING, RULE_WORD, RULE_THOUSANDS,
			RULE_UNIT_NUMBER, RULE_SIGNED, RULE_NUMBER, RULE_ID, RULE_WS);

	public GzrTokenSource(TokenSource lexer) {
		super(lexer, TYPES);
	}
}
