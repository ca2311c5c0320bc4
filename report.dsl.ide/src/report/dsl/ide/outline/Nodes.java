package report.dsl.ide.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.ide.outline.OutlineNode.Kind;

/** Builds the tree from its root downwards; gives every node its key and the worst finding in it. */
final class Nodes {
	private final String text;
	private final List<Finding> findings;
	private final Deque<Level> levels = new ArrayDeque<>();

	/** The children of a node so far, and how often each key was given. */
	private record Level(String key, List<OutlineNode> children, Map<String, Integer> keys) {
		private Level(String key) {
			this(key, new ArrayList<>(), new HashMap<>());
		}
	}

	Nodes(String text, List<Finding> findings) {
		this.text = text;
		this.findings = findings;
		levels.push(new Level(""));
	}

	List<OutlineNode> roots() {
		return List.copyOf(levels.peek().children());
	}

	/** A node that is its object, with the children that {@code content} adds. */
	void add(String name, String detail, Kind kind, EObject object, TextRegion selected, Runnable content) {
		add(name, name, detail, kind, region(object), selected, content);
	}

	/** Where there is no label yet, what is selected stands for it. */
	void add(String id, String label, String detail, Kind kind, TextRegion region, TextRegion selected, Runnable content) {
		Level level = levels.peek();
		String plain = kind + ":" + id;
		int same = level.keys().merge(plain, 1, Integer::sum);
		String key = level.key() + "/" + plain + (same > 1 ? "#" + same : "");
		levels.push(new Level(key));
		content.run();
		List<OutlineNode> children = List.copyOf(levels.pop().children());
		String shown = label.isBlank() ? text.substring(selected.getOffset(), selected.getOffset() + selected.getLength()) : label;
		level.children().add(new OutlineNode(key, shown, detail, kind, region, selected, worst(region), children));
	}

	void leaf(String name, String detail, Kind kind, EObject object, TextRegion selected) {
		add(name, detail, kind, object, selected, () -> {
		});
	}

	private Optional<Severity> worst(TextRegion region) {
		int end = region.getOffset() + region.getLength();
		return findings.stream().filter(finding -> region.getOffset() <= finding.place().offset() && finding.place().offset() < end)
				.map(Finding::severity).min(Severity::compareTo);
	}

	static TextRegion region(EObject object) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
		return node == null ? new TextRegion(0, 0) : new TextRegion(node.getOffset(), node.getLength());
	}

	/** From the beginning of one to the end of another. */
	static TextRegion region(EObject first, EObject last) {
		TextRegion from = region(first);
		TextRegion to = region(last);
		return new TextRegion(from.getOffset(), Math.max(from.getLength(), to.getOffset() + to.getLength() - from.getOffset()));
	}

	/** Of a feature's value, or of the first token where it has none. */
	static TextRegion region(EObject object, EStructuralFeature feature) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
		return nodes.isEmpty() || nodes.get(0).getLength() == 0 ? head(object) : new TextRegion(nodes.get(0).getOffset(), nodes.get(0).getLength());
	}

	static TextRegion head(EObject object) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
		if (node != null)
			for (INode leaf : node.getLeafNodes())
				if (!((org.eclipse.xtext.nodemodel.ILeafNode) leaf).isHidden())
					return new TextRegion(leaf.getOffset(), leaf.getLength());
		return region(object);
	}

	static String orEmpty(String word) {
		return word == null ? "" : word;
	}
}
