package report.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.editing.Editing;

/** What a selection grows to: the word, then what the tree has around it, then the whole text. */
final class Selections {

	private Selections() {
	}

	static SelectionRange at(View view, int offset) {
		List<ITextRegion> regions = new ArrayList<>();
		regions.add(new TextRegion(0, view.positions().text().length()));
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(view.snapshot().rootNode(), Math.min(offset, view.positions().text().length() - 1));
		List<INode> around = new ArrayList<>();
		for (INode node = leaf; node != null; node = node.getParent())
			around.add(0, node);
		around.forEach(node -> grow(regions, new TextRegion(node.getOffset(), node.getLength()), offset));
		Editing.word(view.positions().text(), offset).ifPresent(word -> grow(regions, word, offset));
		SelectionRange range = null;
		for (ITextRegion region : regions)
			range = new SelectionRange(view.positions().range(region), range);
		return range;
	}

	/** Only what lies in the one before, is smaller, and holds the caret. */
	private static void grow(List<ITextRegion> regions, ITextRegion region, int offset) {
		ITextRegion last = regions.get(regions.size() - 1);
		boolean holds = region.getOffset() <= offset && offset <= region.getOffset() + region.getLength();
		if (holds && last.contains(region) && region.getLength() < last.getLength())
			regions.add(region);
	}
}
