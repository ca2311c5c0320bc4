package report.dsl.ide.codemining;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import report.dsl.ide.snapshot.Snapshot;

/** Ends of lines. */
final class Lines {

	private Lines() {
	}

	/** The end of the line on which something ends. */
	static int end(String text, EObject object) {
		INode node = NodeModelUtils.findActualNodeFor(object);
		return end(text, node.getEndOffset());
	}

	static int end(String text, int offset) {
		int end = offset;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r')
			end++;
		return end;
	}

	/** What of a kind stands around an offset; null where nothing does. */
	static <T extends EObject> T around(Snapshot snapshot, int offset, Class<T> type) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(snapshot.rootNode(), offset);
		return leaf == null ? null : EcoreUtil2.getContainerOfType(NodeModelUtils.findActualSemanticObjectFor(leaf), type);
	}
}
