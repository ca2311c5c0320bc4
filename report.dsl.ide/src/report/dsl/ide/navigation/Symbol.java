package report.dsl.ide.navigation;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.evaluation.Paths;
import report.dsl.gzr.Attribute;
import report.dsl.gzr.AttributeValue;
import report.dsl.gzr.Column;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.GzrPackage.Literals;
import report.dsl.gzr.Named;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.ide.snapshot.Location;

/** What is named: the same for every parse of the same text, and each snapshot has its own. */
public record Symbol(URI uri, int offset) {
	/** The scheme of the shipped forms' URIs. */
	private static final String SHIPPED = "classpath";

	/** By the place of its name. */
	public static Symbol of(Named named) {
		return new Symbol(named.eResource().getURI(), region(named).getOffset());
	}

	/** Whether it belongs to a form that ships with the product. */
	public boolean isShipped() {
		return SHIPPED.equals(uri.scheme());
	}

	static Location location(Named named) {
		return new Location(named.eResource().getURI(), region(named));
	}

	private static TextRegion region(EObject named) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(named, Literals.NAMED__NAME);
		INode node = nodes.isEmpty() ? NodeModelUtils.findActualNodeFor(named) : nodes.get(0);
		return node == null ? new TextRegion(0, 0) : new TextRegion(node.getOffset(), node.getLength());
	}

	/** In the words of the language: {@code 行 申请.办理结果.总计}. */
	static String label(Named named) {
		if (named instanceof Row || named instanceof Column) {
			Table table = Paths.tableOf(named);
			return (named instanceof Row ? "行 " : "列 ") + (table == null ? "" : table.getName() + ".") + Paths.pathOf(named);
		}
		if (named instanceof AttributeValue && named.eContainer() instanceof Attribute attribute)
			return "事项 " + attribute.getName() + " " + named.getName();
		String keyword = named instanceof Form ? "表式" : named instanceof FormChapter ? "章" : named instanceof Table ? "表" : named instanceof Attribute ? "事项" : "勾稽";
		return keyword + " " + named.getName();
	}
}
