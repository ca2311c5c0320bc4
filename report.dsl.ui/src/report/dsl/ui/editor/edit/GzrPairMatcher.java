package report.dsl.ui.editor.edit;

import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ICharacterPairMatcher;
import org.eclipse.jface.text.source.ICharacterPairMatcherExtension;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.editing.Editing;

/** The partner of a bracket, quote or fence. */
public class GzrPairMatcher implements ICharacterPairMatcher, ICharacterPairMatcherExtension {
	/** How far to look for brackets around the caret. */
	private static final int FAR = 2000;
	private int anchor = LEFT;

	@Override
	public IRegion match(IDocument document, int caret) {
		return match(document, caret, 0);
	}

	@Override
	public IRegion match(IDocument document, int caret, int length) {
		if (caret < 0 || caret > document.getLength() || Math.abs(length) > 1)
			return null;
		List<TextRegion> pair = Editing.pair(document.get(), caret);
		if (pair.size() != 2)
			return null;
		anchor = caret <= end(pair.get(0)) ? LEFT : RIGHT;
		return region(pair);
	}

	@Override
	public IRegion findEnclosingPeerCharacters(IDocument document, int caret, int length) {
		String text = document.get();
		for (int at = Math.min(caret, text.length()) - 1; at >= Math.max(0, caret - FAR); at--) {
			List<TextRegion> pair = Editing.pair(text, at);
			if (pair.size() == 2 && pair.get(0).getOffset() < caret && pair.get(1).getOffset() >= caret + Math.max(0, length))
				return region(pair);
		}
		return null;
	}

	@Override
	public boolean isMatchedChar(char character) {
		return "()（）{}【】\"“”".indexOf(character) >= 0;
	}

	@Override
	public boolean isMatchedChar(char character, IDocument document, int offset) {
		return isMatchedChar(character);
	}

	@Override
	public boolean isRecomputationOfEnclosingPairRequired(IDocument document, IRegion current, IRegion previous) {
		return true;
	}

	@Override
	public int getAnchor() {
		return anchor;
	}

	private static IRegion region(List<TextRegion> pair) {
		int from = pair.stream().min(Comparator.comparingInt(TextRegion::getOffset)).orElseThrow().getOffset();
		int to = pair.stream().mapToInt(GzrPairMatcher::end).max().orElseThrow();
		return new Region(from, to - from);
	}

	private static int end(TextRegion region) {
		return region.getOffset() + region.getLength();
	}

	@Override
	public void clear() {
	}

	@Override
	public void dispose() {
	}
}
