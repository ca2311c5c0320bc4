package report.dsl.formatting;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import report.dsl.gzr.Attribute;
import report.dsl.gzr.AttributeValue;
import report.dsl.gzr.Block;
import report.dsl.gzr.Check;
import report.dsl.gzr.Column;
import report.dsl.gzr.Entry;
import report.dsl.gzr.Fact;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.Heading;
import report.dsl.gzr.LastYear;
import report.dsl.gzr.Model;
import report.dsl.gzr.Picture;
import report.dsl.gzr.Preface;
import report.dsl.gzr.Prose;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportChapter;
import report.dsl.gzr.Rest;
import report.dsl.gzr.RollUp;
import report.dsl.gzr.Row;
import report.dsl.gzr.Rule;
import report.dsl.gzr.Signature;
import report.dsl.gzr.Skipped;
import report.dsl.gzr.Table;
import report.dsl.gzr.Waiver;

/** Which parts of the tree begin lines, and how far these are indented. */
final class Statements {
	static final int STEP = 2;
	private final Map<Integer, Statement> byOffset = new HashMap<>();

	/** What a statement asks for in front of itself: a blank line, a line of its own, or nothing where the author gave it no line. */
	enum Break {
		BLANK_LINE, LINE, NONE
	}

	/**
	 * A part that begins a line.
	 *
	 * @param indent in columns
	 * @param continuation the indent of its other lines
	 */
	record Statement(EObject object, Break before, int indent, int continuation) {
		boolean isRow() {
			return object instanceof Entry || object instanceof Row;
		}

		boolean mayEndWithDate() {
			return object instanceof Signature || object instanceof Waiver;
		}
	}

	/**
	 * @param root null for a text without anything but white space and comments
	 */
	Statements(EObject root) {
		if (root != null)
			root.eAllContents().forEachRemaining(this::add);
	}

	/** The outermost statement that begins at this place, or null. */
	Statement at(int offset) {
		return byOffset.get(offset);
	}

	private void add(EObject object) {
		Break before = before(object);
		ICompositeNode node = before == null ? null : NodeModelUtils.findActualNodeFor(object);
		if (node == null)
			return;
		int indent = indent(object);
		int continuation = object instanceof Report || object instanceof Form ? indent : indent + STEP;
		byOffset.putIfAbsent(node.getOffset(), new Statement(object, before, indent, continuation));
	}

	private static Break before(EObject object) {
		if (object instanceof Report || object instanceof Form || object instanceof ReportChapter || object instanceof FormChapter
				|| object instanceof Preface || object instanceof Signature)
			return Break.BLANK_LINE;
		if (object instanceof Table || object instanceof Block || object instanceof Rule || object instanceof Check || object instanceof Attribute
				|| object instanceof Heading || object instanceof Picture || object instanceof Entry || object instanceof Rest || object instanceof Waiver || object instanceof LastYear || object instanceof RollUp
				|| object instanceof Prose && object.eContainer() instanceof ReportChapter)
			return Break.LINE;
		if (object instanceof Column || object instanceof Row || object instanceof AttributeValue || object instanceof Fact
				|| object instanceof Skipped || object instanceof Prose && object.eContainer() instanceof Preface)
			return Break.NONE;
		return null;
	}

	private static int indent(EObject object) {
		EObject parent = object.eContainer();
		if (parent == null || parent instanceof Model || parent instanceof Report || parent instanceof Form || parent instanceof Preface)
			return 0;
		if (parent instanceof ReportChapter && (object instanceof Heading || object instanceof Picture || object instanceof Prose))
			return 0;
		return indent(parent) + STEP;
	}
}
