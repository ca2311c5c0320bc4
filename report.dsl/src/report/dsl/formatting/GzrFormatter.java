package report.dsl.formatting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ITextRegionAccess;
import org.eclipse.xtext.formatting2.regionaccess.ITextReplacement;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.formatting.Layout.Line;

/**
 * Lays a text out: lines and their indents by the tree, columns of rows aligned, ASCII punctuation, prose untouched.
 * Works on the tokens, because Xtext's own formatter knows neither hand-made prose tokens nor columns. What it writes is read
 * as the same tokens again; where it would not be, and where the text has a syntax error, the text stays as it is.
 */
public class GzrFormatter implements IFormatter2 {

	/** The text of the resource, formatted; a text with syntax errors comes back as it is. */
	public String format(XtextResource resource) {
		return format(resource.getParseResult());
	}

	/** The text that was parsed, formatted; a text with syntax errors comes back as it is. */
	public String format(IParseResult parsed) {
		String text = parsed.getRootNode().getText();
		return apply(edits(parsed), text);
	}

	@Override
	public List<ITextReplacement> format(FormatterRequest request) {
		ITextRegionAccess access = request.getTextRegionAccess();
		IParseResult parsed = access.getResource() == null ? null : access.getResource().getParseResult();
		if (request.isFormatUndefinedHiddenRegionsOnly() || parsed == null
				|| !parsed.getRootNode().getText().equals(access.regionForDocument().getText()))
			return separateNewTokens(access);
		Collection<ITextRegion> regions = request.getRegions();
		List<ITextReplacement> replacements = new ArrayList<>();
		for (ReplaceRegion edit : edits(parsed)) {
			ITextRegion place = new TextRegion(edit.getOffset(), edit.getLength());
			if (regions.isEmpty() || regions.stream().anyMatch(region -> region.contains(place)))
				replacements.add(access.regionForOffset(edit.getOffset(), edit.getLength()).replaceWith(edit.getText()));
		}
		return replacements;
	}

	/** For texts that are made from a tree or changed by a refactoring: parts the tokens that nobody parted. */
	private static List<ITextReplacement> separateNewTokens(ITextRegionAccess access) {
		List<ITextReplacement> replacements = new ArrayList<>();
		IHiddenRegion gap = access.regionForRootEObject().getPreviousHiddenRegion();
		for (; gap != null; gap = gap.getNextHiddenRegion())
			if (gap.isUndefined() && gap.getPreviousSemanticRegion() != null && gap.getNextSemanticRegion() != null)
				replacements.add(gap.replaceWith(" "));
		return replacements;
	}

	/** The changes, in order of the text; none where it has syntax errors. Each covers the blanks before a token, or a token. */
	public List<ReplaceRegion> edits(IParseResult parsed) {
		String text = parsed.getRootNode().getText();
		String lineEnd = Spelling.lineEndOf(text);
		List<Chunk> chunks = Chunk.of(text, lineEnd);
		if (parsed.hasSyntaxErrors() || chunks.stream().anyMatch(chunk -> Spelling.isOpenProse(chunk.raw())))
			return List.of();
		Layout layout = new Layout(text, chunks, new Statements(parsed.getRootASTElement()));
		List<ReplaceRegion> edits = edits(text, lineEnd, chunks, layout);
		return sameTokens(chunks, Chunk.of(apply(edits, text), lineEnd)) ? edits : List.of();
	}

	private static List<ReplaceRegion> edits(String text, String lineEnd, List<Chunk> chunks, Layout layout) {
		List<ReplaceRegion> edits = new ArrayList<>();
		List<Line> lines = layout.lines();
		Map<Integer, Integer> aligned = Columns.align(chunks, layout, lines);
		int end = 0;
		for (Line line : lines) {
			for (int i = line.from(); i < line.to(); i++) {
				Chunk chunk = chunks.get(i);
				String gap = " ".repeat(i == line.from() ? line.indent() : aligned.getOrDefault(i, i == 0 ? 0 : layout.blanks(i)));
				if (i == line.from() && i > 0)
					gap = lineEnd.repeat(line.blankBefore() ? 2 : 1) + gap;
				add(edits, text, end, chunk.start(), gap);
				add(edits, text, chunk.start(), chunk.end(), chunk.text());
				end = chunk.end();
			}
		}
		add(edits, text, end, text.length(), chunks.isEmpty() ? "" : lineEnd);
		return edits;
	}

	private static void add(List<ReplaceRegion> edits, String text, int from, int to, String replacement) {
		if (!text.substring(from, to).equals(replacement))
			edits.add(new ReplaceRegion(from, to - from, replacement));
	}

	private static String apply(List<ReplaceRegion> edits, String text) {
		StringBuilder result = new StringBuilder();
		int end = 0;
		for (ReplaceRegion edit : edits) {
			result.append(text, end, edit.getOffset()).append(edit.getText());
			end = edit.getEndOffset();
		}
		return result.append(text.substring(end)).toString();
	}

	private static boolean sameTokens(List<Chunk> before, List<Chunk> after) {
		if (before.size() != after.size())
			return false;
		for (int i = 0; i < before.size(); i++)
			if (!before.get(i).sameAs(after.get(i)))
				return false;
		return true;
	}
}
