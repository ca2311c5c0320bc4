package report.dsl.evaluation;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import report.dsl.gzr.Path;
import report.dsl.gzr.Segment;
import report.dsl.parser.Names;
import report.dsl.report.Place;

/** Turns what was parsed into places and words of one source text. */
public final class Places {
	private final String file;
	private final String text;
	private final int[] lineStarts;

	public Places(String file, String text) {
		this.file = file;
		this.text = text;
		this.lineStarts = lineStarts(text);
	}

	private static int[] lineStarts(String text) {
		java.util.stream.IntStream.Builder starts = java.util.stream.IntStream.builder().add(0);
		for (int at = 0; at < text.length(); at++) {
			char c = text.charAt(at);
			if (c == '\n' || c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'))
				starts.add(at + 1);
		}
		return starts.build().toArray();
	}

	public String text() {
		return text;
	}

	public Place at(int offset, int length) {
		int index = java.util.Arrays.binarySearch(lineStarts, offset);
		int line = index >= 0 ? index : -index - 2;
		return new Place(file, line + 1, offset - lineStarts[line] + 1, offset, length);
	}

	public Place of(EObject object) {
		INode node = NodeModelUtils.findActualNodeFor(object);
		return node == null ? at(0, 0) : of(node);
	}

	public Place of(INode node) {
		return at(node.getOffset(), node.getLength());
	}

	/** The place of a feature's first value; the object's where it has none. */
	public Place of(EObject object, EStructuralFeature feature) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
		return nodes.isEmpty() ? of(object) : of(nodes.get(0));
	}

	/** The place of the first token of an object. */
	public Place head(EObject object) {
		INode node = NodeModelUtils.findActualNodeFor(object);
		if (node == null)
			return at(0, 0);
		for (ILeafNode leaf : node.getLeafNodes())
			if (!leaf.isHidden())
				return of(leaf);
		return of(node);
	}

	/** The names of a path as written, without quotes; read from the text, so that nothing has to be linked. */
	public static List<String> names(Path path) {
		return path.getSegments().stream().map(Places::name).collect(Collectors.toList());
	}

	private static String name(Segment segment) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(segment);
		return node == null ? "" : Names.unquoted(NodeModelUtils.getTokenText(node));
	}

	/** The name that a cross-reference gives, without quotes; empty where there is none. */
	public static String referenced(EObject object, EStructuralFeature feature) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(object, feature);
		return nodes.isEmpty() ? "" : Names.unquoted(NodeModelUtils.getTokenText(nodes.get(0)));
	}

	/** The source text of an object, comments left out. */
	public static String source(EObject object) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
		return node == null ? "" : NodeModelUtils.getTokenText(node);
	}
}
