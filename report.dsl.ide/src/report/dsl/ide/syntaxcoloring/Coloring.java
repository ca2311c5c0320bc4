package report.dsl.ide.syntaxcoloring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;

import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.syntaxcoloring.Tokens.Token;

/** The colours of a text. */
public final class Coloring {
	/** Keywords that say how to compute, in a citation too; all others name something there. */
	private static final Set<String> OPERATORS = Set.of("占", "保留", "合计");
	/** What the tree has nothing to say of. */
	private static final Set<Style> LEXICAL = Set.of(Style.COMMENT, Style.FENCE, Style.PROSE, Style.CITATION_BRACKET, Style.PUNCTUATION);

	private Coloring() {
	}

	/** A coloured piece. */
	public record StyledRegion(int offset, int length, Style style) {
	}

	/**
	 * What the lexer alone tells; quick enough for each keystroke. Sorted, not overlapping; what has no colour is left out.
	 * Names in citations are told here, too.
	 */
	public static List<StyledRegion> lexical(String text) {
		List<StyledRegion> regions = new ArrayList<>();
		boolean cited = false;
		boolean fenced = true;
		for (Token token : Tokens.of(text)) {
			if (token.opensProse())
				fenced = token.openingQuotes() == 3;
			if (token.isProse()) {
				prose(token, fenced, regions);
				cited = !token.closesProse();
			} else if (!token.isBlank()) {
				add(regions, token.start(), token.end(), style(token, cited));
			}
		}
		return regions;
	}

	private static void prose(Token token, boolean fenced, List<StyledRegion> regions) {
		int from = token.start();
		int to = token.end();
		int opening = fenced ? token.openingQuotes() : 0;
		int closing = fenced && token.closingQuotes() == 3 ? 3 : 0;
		Style style = fenced ? Style.PROSE : Style.STRING;
		add(regions, from, from + opening, Style.FENCE);
		add(regions, from, token.opensProse() ? from : from + 1, Style.CITATION_BRACKET);
		int last = token.closesProse() ? to - closing : to - 1;
		add(regions, token.opensProse() ? from + opening : from + 1, last, style);
		add(regions, last, token.closesProse() ? last : to, Style.CITATION_BRACKET);
		add(regions, to - closing, to, Style.FENCE);
	}

	private static void add(List<StyledRegion> regions, int from, int to, Style style) {
		if (from < to && style != null)
			regions.add(new StyledRegion(from, to - from, style));
	}

	private static Style style(Token token, boolean cited) {
		if (token.isComment())
			return Style.COMMENT;
		if (token.isString())
			return cited ? Style.CITATION : Style.STRING;
		if (token.isNumber())
			return Style.NUMBER;
		if (token.isPunctuation())
			return Style.PUNCTUATION;
		if (token.is("待填"))
			return Style.AWAITED;
		if (cited && token.isWord() && !OPERATORS.contains(token.text()))
			return Style.CITATION;
		return token.isKeyword() ? Style.KEYWORD : token.isName() ? Style.NAME : null;
	}

	/** Lexical and semantic colours together. Sorted, not overlapping. */
	public static List<StyledRegion> of(Snapshot snapshot) {
		NavigableMap<Integer, StyledRegion> named = NamedRegions.of(snapshot);
		List<StyledRegion> regions = new ArrayList<>();
		for (StyledRegion region : lexical(snapshot.text())) {
			Map.Entry<Integer, StyledRegion> around = named.floorEntry(region.offset());
			boolean told = around != null && region.offset() + region.length() <= end(around.getValue()) && mayTell(around.getValue().style(), region.style());
			regions.add(told ? new StyledRegion(region.offset(), region.length(), around.getValue().style()) : region);
		}
		return regions;
	}

	private static boolean mayTell(Style semantic, Style lexical) {
		return semantic == Style.ASSERTION ? lexical != Style.AWAITED && lexical != Style.COMMENT : !LEXICAL.contains(lexical) && lexical != Style.CITATION;
	}

	private static int end(StyledRegion region) {
		return region.offset() + region.length();
	}
}
