package report.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensLegend;

import report.dsl.ide.syntaxcoloring.Coloring.StyledRegion;
import report.dsl.ide.syntaxcoloring.Style;

/** Colours as the protocol wants them: five numbers a token, each token within a line. */
final class Tokens {
	private static final List<String> TYPES = List.of(SemanticTokenTypes.Keyword, SemanticTokenTypes.Number, SemanticTokenTypes.String, SemanticTokenTypes.Operator,
			SemanticTokenTypes.Comment, SemanticTokenTypes.Macro, SemanticTokenTypes.Variable, SemanticTokenTypes.Namespace, SemanticTokenTypes.Class,
			SemanticTokenTypes.Struct, SemanticTokenTypes.Property, SemanticTokenTypes.Parameter, SemanticTokenTypes.Function, SemanticTokenTypes.Interface,
			SemanticTokenTypes.Enum);
	private static final int ASSERTED = 1;

	private Tokens() {
	}

	static SemanticTokensLegend legend() {
		return new SemanticTokensLegend(TYPES, List.of(SemanticTokenModifiers.Readonly));
	}

	/** The tokens that touch a part of the text. */
	static SemanticTokens of(List<StyledRegion> styles, Positions positions, int from, int to) {
		List<Integer> data = new ArrayList<>();
		int[] before = new int[2];
		for (StyledRegion style : styles)
			if (!type(style.style()).isEmpty() && style.offset() < to && style.offset() + style.length() > from)
				lines(style, positions, data, before);
		return new SemanticTokens(data);
	}

	/** @param before line and character at which the last token begins */
	private static void lines(StyledRegion style, Positions positions, List<Integer> data, int[] before) {
		int end = style.offset() + style.length();
		for (int at = style.offset(); at < end;) {
			int line = positions.line(at);
			int until = Math.min(end, positions.lineEnd(line));
			int character = positions.position(at).getCharacter();
			if (until > at) {
				data.addAll(List.of(line - before[0], line == before[0] ? character - before[1] : character, until - at, TYPES.indexOf(type(style.style())),
						style.style() == Style.ASSERTION ? ASSERTED : 0));
				before[0] = line;
				before[1] = character;
			}
			at = Math.max(until, positions.lineEnd(line));
			while (at < end && positions.line(at) == line)
				at++;
		}
	}

	/** Prose has the colour of plain text. */
	private static String type(Style style) {
		return switch (style) {
		case PROSE -> "";
		case KEYWORD -> SemanticTokenTypes.Keyword;
		case NUMBER, ASSERTION -> SemanticTokenTypes.Number;
		case STRING -> SemanticTokenTypes.String;
		case FENCE, CITATION_BRACKET, PUNCTUATION -> SemanticTokenTypes.Operator;
		case COMMENT -> SemanticTokenTypes.Comment;
		case AWAITED -> SemanticTokenTypes.Macro;
		case NAME, CITATION -> SemanticTokenTypes.Variable;
		case BODY -> SemanticTokenTypes.Namespace;
		case CHAPTER, HEADING -> SemanticTokenTypes.Class;
		case TABLE -> SemanticTokenTypes.Struct;
		case ROW -> SemanticTokenTypes.Property;
		case COLUMN -> SemanticTokenTypes.Parameter;
		case RULE -> SemanticTokenTypes.Function;
		case FORM -> SemanticTokenTypes.Interface;
		case FACT -> SemanticTokenTypes.Enum;
		};
	}
}
