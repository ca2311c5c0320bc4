package report.dsl.ide.syntaxcoloring;

/** How a piece of text is coloured. The first group is told by the lexer alone, the second needs a snapshot. */
public enum Style {
	KEYWORD, NUMBER, STRING, PROSE, FENCE, CITATION_BRACKET, COMMENT, PUNCTUATION, AWAITED, NAME,

	BODY, CHAPTER, HEADING, TABLE, ROW, COLUMN, RULE, FORM, FACT, CITATION, ASSERTION
}
