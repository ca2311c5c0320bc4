package report.dsl.ide.syntaxcoloring;

import java.util.NavigableMap;
import java.util.TreeMap;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import report.dsl.gzr.Attribute;
import report.dsl.gzr.AttributeValue;
import report.dsl.gzr.Column;
import report.dsl.gzr.Entry;
import report.dsl.gzr.Fact;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.GzrPackage.Literals;
import report.dsl.gzr.Heading;
import report.dsl.gzr.Mention;
import report.dsl.gzr.Named;
import report.dsl.gzr.Path;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportChapter;
import report.dsl.gzr.Row;
import report.dsl.gzr.RowCell;
import report.dsl.gzr.RowCells;
import report.dsl.gzr.Rule;
import report.dsl.gzr.Segment;
import report.dsl.gzr.Signature;
import report.dsl.gzr.Table;
import report.dsl.gzr.Waiver;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.syntaxcoloring.Coloring.StyledRegion;

/** What the tree says of a text's names: whose each is. */
final class NamedRegions {
	private final NavigableMap<Integer, StyledRegion> regions = new TreeMap<>();

	private NamedRegions() {
	}

	/** Not overlapping, by offset. */
	static NavigableMap<Integer, StyledRegion> of(Snapshot snapshot) {
		NamedRegions named = new NamedRegions();
		snapshot.elements().forEach(element -> {
			named.add(element);
			element.eAllContents().forEachRemaining(named::add);
		});
		return named.regions;
	}

	private void add(EObject object) {
		if (object instanceof Named named)
			add(object, Literals.NAMED__NAME, style(named));
		if (object instanceof RowCells cells && cells.getAsserted() != null)
			assertion(cells);
		if (object instanceof Segment segment)
			add(object, Literals.SEGMENT__TARGET, style(segment));
		else if (object instanceof Report)
			report(object);
		else if (object instanceof Signature)
			add(object, Literals.SIGNATURE__BODY, Style.BODY);
		else if (object instanceof ReportChapter)
			add(object, Literals.REPORT_CHAPTER__CHAPTER, Style.CHAPTER);
		else if (object instanceof Mention)
			add(object, Literals.MENTION__CHAPTER, Style.CHAPTER);
		else if (object instanceof Heading) {
			add(object, Literals.HEADING__NAME, Style.HEADING);
			add(object, Literals.HEADING__TEXT, Style.HEADING);
		} else if (object instanceof Fact) {
			add(object, Literals.FACT__ATTRIBUTE, Style.FACT);
			add(object, Literals.FACT__VALUE, Style.FACT);
		}
	}

	private void report(EObject report) {
		add(report, Literals.REPORT__BODY, Style.BODY);
		add(report, Literals.REPORT__FORM, Style.FORM);
	}

	/** The equals sign and the number. */
	private void assertion(RowCells cells) {
		for (INode node : NodeModelUtils.findNodesForFeature(cells, Literals.ROW_CELLS__ASSERTED)) {
			INode sign = node.getPreviousSibling();
			while (sign != null && sign.getLength() == 0)
				sign = sign.getPreviousSibling();
			if (sign != null && (sign.getText().strip().equals("=") || sign.getText().strip().equals("＝")))
				add(sign, Style.ASSERTION);
			add(node, Style.ASSERTION);
		}
	}

	private void add(EObject object, EStructuralFeature feature, Style style) {
		for (INode node : NodeModelUtils.findNodesForFeature(object, feature))
			add(node, style);
	}

	private void add(INode node, Style style) {
		if (node.getLength() > 0)
			regions.put(node.getOffset(), new StyledRegion(node.getOffset(), node.getLength(), style));
	}

	private static Style style(Segment segment) {
		Named target = (Named) EcoreUtil.resolve(segment.getTarget(), segment);
		if (target != null && !target.eIsProxy())
			return style(target);
		EObject place = segment.eContainer() instanceof Path path ? path.eContainer() : null;
		return place instanceof Entry ? Style.ROW : place instanceof RowCell ? Style.COLUMN : place instanceof Waiver ? Style.RULE : Style.NAME;
	}

	private static Style style(Named named) {
		if (named instanceof Row)
			return Style.ROW;
		if (named instanceof Column)
			return Style.COLUMN;
		if (named instanceof Table)
			return Style.TABLE;
		if (named instanceof FormChapter)
			return Style.CHAPTER;
		if (named instanceof Rule)
			return Style.RULE;
		if (named instanceof Form)
			return Style.FORM;
		return named instanceof Attribute || named instanceof AttributeValue ? Style.FACT : Style.NAME;
	}
}
