package report.dsl.ui.editor.presentation;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

import report.dsl.ide.syntaxcoloring.Coloring;
import report.dsl.ide.syntaxcoloring.Coloring.StyledRegion;
import report.dsl.ide.syntaxcoloring.Style;

/**
 * The colours of a text while it is typed: what the lexer tells at once, and what the last snapshot told, moved along with the text until
 * the next one comes. Immutable.
 *
 * @param text    what they are of
 * @param lexical what the lexer tells
 * @param all     what is shown; like {@code lexical} sorted and not overlapping
 */
record Styles(String text, List<StyledRegion> lexical, List<StyledRegion> all) {
	private static final int FIRST_SEMANTIC = Style.BODY.ordinal();

	static Styles of(String text) {
		List<StyledRegion> lexical = Coloring.lexical(text);
		return new Styles(text, lexical, lexical);
	}

	/** The same text with the colours of its snapshot. */
	Styles with(List<StyledRegion> semantic) {
		return new Styles(text, lexical, semantic);
	}

	/** The colours of the text after an edit. Names keep the colour of their last snapshot, so that they do not flicker. */
	Styles after(DocumentEvent edit, String newText) {
		List<StyledRegion> now = Coloring.lexical(newText);
		List<StyledRegion> old = shifted(all, edit);
		IRegion changed = difference(shifted(lexical, edit), now, new Region(0, 0));
		int from = changed.getOffset();
		int to = from + changed.getLength();
		if (from == to)
			return new Styles(newText, now, old);
		List<StyledRegion> merged = new ArrayList<>();
		old.stream().filter(region -> end(region) <= from).forEach(merged::add);
		now.stream().filter(region -> region.offset() >= from && end(region) <= to).map(region -> remembered(region, old)).forEach(merged::add);
		old.stream().filter(region -> region.offset() >= to).forEach(merged::add);
		return new Styles(newText, now, List.copyOf(merged));
	}

	private static StyledRegion remembered(StyledRegion token, List<StyledRegion> old) {
		if (token.style() != Style.NAME)
			return token;
		return old.stream().filter(region -> region.style().ordinal() >= FIRST_SEMANTIC && region.offset() < end(token) && end(region) > token.offset())
				.findFirst().map(region -> new StyledRegion(token.offset(), token.length(), region.style())).orElse(token);
	}

	/** What of the text must be painted anew when these colours follow others of the same text. */
	IRegion since(Styles before) {
		return difference(before.all, all, new Region(0, 0));
	}

	/** What must be painted anew after an edit. */
	IRegion since(Styles before, DocumentEvent edit) {
		return difference(shifted(before.all, edit), all, new Region(edit.getOffset(), edit.getText().length()));
	}

	private static int end(StyledRegion region) {
		return region.offset() + region.length();
	}

	/** The smallest region that holds everything in which two lists differ, and {@code least}. */
	private static IRegion difference(List<StyledRegion> before, List<StyledRegion> after, IRegion least) {
		int same = 0;
		while (same < before.size() && same < after.size() && before.get(same).equals(after.get(same)))
			same++;
		int sameEnd = 0;
		while (sameEnd < before.size() - same && sameEnd < after.size() - same
				&& before.get(before.size() - 1 - sameEnd).equals(after.get(after.size() - 1 - sameEnd)))
			sameEnd++;
		int from = least.getLength() == 0 ? Integer.MAX_VALUE : least.getOffset();
		int to = least.getOffset() + least.getLength();
		for (List<StyledRegion> list : List.of(before, after))
			if (same < list.size() - sameEnd) {
				from = Math.min(from, list.get(same).offset());
				to = Math.max(to, end(list.get(list.size() - 1 - sameEnd)));
			}
		return from == Integer.MAX_VALUE ? new Region(to, 0) : new Region(from, Math.max(0, to - from));
	}

	private static List<StyledRegion> shifted(List<StyledRegion> regions, DocumentEvent edit) {
		int end = edit.getOffset() + edit.getLength();
		int delta = edit.getText().length() - edit.getLength();
		List<StyledRegion> shifted = new ArrayList<>(regions.size());
		for (StyledRegion region : regions)
			if (end(region) <= edit.getOffset())
				shifted.add(region);
			else if (region.offset() >= end)
				shifted.add(new StyledRegion(region.offset() + delta, region.length(), region.style()));
			else if (region.offset() <= edit.getOffset() && end(region) >= end)
				shifted.add(new StyledRegion(region.offset(), region.length() + delta, region.style()));
		return shifted;
	}
}
