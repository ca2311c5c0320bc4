package report.dsl.ide.hover;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.snapshot.Snapshot;

/**
 * What an editor tells of the thing under the mouse.
 *
 * @param region   of the thing
 * @param markdown for language clients
 * @param html     the same as a fragment of HTML (no html or body element), for Eclipse
 */
public record Hover(TextRegion region, String markdown, String html) {

	/** Nothing for white space, comments and plain text. */
	public static Optional<Hover> at(Snapshot snapshot, int offset, Locale locale) {
		HoverTarget target = new HoverTarget(snapshot, locale);
		Optional<Hover> found = leaf(snapshot, offset).flatMap(target::of);
		boolean behindWord = offset > 0 && offset <= snapshot.text().length() && Character.isLetterOrDigit(snapshot.text().charAt(offset - 1));
		return found.isPresent() || !behindWord ? found : leaf(snapshot, offset - 1).flatMap(target::of);
	}

	private static Optional<ILeafNode> leaf(Snapshot snapshot, int offset) {
		return Optional.ofNullable(NodeModelUtils.findLeafNodeAtOffset(snapshot.rootNode(), offset)).filter(leaf -> !leaf.isHidden());
	}

	static Optional<Hover> of(INode node, Card card) {
		TextRegion region = new TextRegion(node.getOffset(), node.getLength());
		return card.isEmpty() ? Optional.empty() : Optional.of(new Hover(region, card.markdown(), card.html()));
	}
}
