package report.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.gzr.GzrPackage.Literals;
import report.dsl.gzr.HeadValue;
import report.dsl.gzr.Report;
import report.dsl.gzr.Signature;
import report.dsl.ide.navigation.Navigation.Link;
import report.dsl.ide.navigation.Navigation.Occurrence;
import report.dsl.ide.snapshot.Location;
import report.dsl.ide.snapshot.Snapshot;

/** The body and the year of a report, which its prose cites as 单位 and 年度 and its signature repeats. */
public final class HeadWords {

	private HeadWords() {
	}

	/** Where a report says its body, the head first; empty where an offset is at none of these places. */
	public static List<TextRegion> body(Snapshot snapshot, int offset) {
		return reports(snapshot).map(HeadWords::bodies).filter(regions -> touched(regions, offset)).findFirst().orElse(List.of());
	}

	static List<Link> definitions(Snapshot snapshot, int offset) {
		List<Link> links = new ArrayList<>(References.definitions(snapshot, offset));
		reports(snapshot).forEach(report -> EcoreUtil2.getAllContentsOfType(report, HeadValue.class).forEach(value -> {
			List<TextRegion> heads = head(report, value.getValue());
			TextRegion origin = region(value);
			if (!heads.isEmpty() && touched(List.of(origin), offset))
				links.add(new Link(origin, new Location(snapshot.uri(), heads.get(0)), value.getValue()));
		}));
		return links;
	}

	static List<Occurrence> occurrences(Snapshot snapshot, int offset) {
		return reports(snapshot).flatMap(report -> Stream.of("单位", "年度").map(word -> occurrences(report, word)))
				.filter(found -> touched(found.stream().map(Occurrence::region).toList(), offset)).findFirst().orElse(List.of());
	}

	private static List<Occurrence> occurrences(Report report, String word) {
		Stream<Occurrence> heads = head(report, word).stream().map(region -> new Occurrence(region, true));
		Stream<Occurrence> cited = EcoreUtil2.getAllContentsOfType(report, HeadValue.class).stream().filter(value -> word.equals(value.getValue()))
				.map(value -> new Occurrence(region(value), false));
		return Stream.concat(heads, cited).sorted(Comparator.comparingInt(occurrence -> occurrence.region().getOffset())).toList();
	}

	private static List<TextRegion> head(Report report, String word) {
		return "单位".equals(word) ? bodies(report) : "年度".equals(word) ? regions(report, Literals.REPORT__YEAR).toList() : List.of();
	}

	private static List<TextRegion> bodies(Report report) {
		Stream<Signature> signatures = report.getSignatures().stream().filter(signature -> report.getBody() != null && report.getBody().equals(signature.getBody()));
		return Stream.concat(regions(report, Literals.REPORT__BODY), signatures.flatMap(signature -> regions(signature, Literals.SIGNATURE__BODY))).toList();
	}

	private static Stream<TextRegion> regions(EObject object, EStructuralFeature feature) {
		return NodeModelUtils.findNodesForFeature(object, feature).stream().map(node -> new TextRegion(node.getOffset(), node.getLength()));
	}

	private static TextRegion region(EObject object) {
		org.eclipse.xtext.nodemodel.INode node = NodeModelUtils.findActualNodeFor(object);
		return node == null ? new TextRegion(0, 0) : new TextRegion(node.getOffset(), node.getLength());
	}

	private static boolean touched(List<TextRegion> regions, int offset) {
		return regions.stream().anyMatch(region -> region.getLength() > 0 && region.getOffset() <= offset && offset <= region.getOffset() + region.getLength());
	}

	private static Stream<Report> reports(Snapshot snapshot) {
		return snapshot.elements().stream().filter(Report.class::isInstance).map(Report.class::cast);
	}
}
