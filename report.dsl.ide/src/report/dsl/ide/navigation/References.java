package report.dsl.ide.navigation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.evaluation.Reports.Key;
import report.dsl.gzr.GzrPackage.Literals;
import report.dsl.gzr.LastYear;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportReference;
import report.dsl.ide.navigation.Navigation.Link;
import report.dsl.ide.snapshot.Location;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.report.Place;
import report.dsl.report.RollUp.Part;

/** Where a report names others: 上年 and 汇总. */
public final class References {

	private References() {
	}

	/** The reference at an offset. */
	public static Optional<ReportReference> at(Snapshot snapshot, int offset) {
		return all(snapshot).filter(reference -> region(reference).map(region -> region.getOffset() <= offset && offset <= region.getOffset() + region.getLength())
				.orElse(false)).findFirst();
	}

	private static Stream<ReportReference> all(Snapshot snapshot) {
		return snapshot.elements().stream().filter(Report.class::isInstance).flatMap(report -> EcoreUtil2.getAllContentsOfType(report, ReportReference.class).stream());
	}

	/** Whether it names last year's report, not one to be summed. */
	public static boolean isLast(ReportReference reference) {
		return reference.eContainer() instanceof LastYear;
	}

	/** What the report sums by a reference. */
	public static Optional<Part> part(Snapshot snapshot, ReportReference reference) {
		int offset = region(reference).map(TextRegion::getOffset).orElse(-1);
		return snapshot.report().flatMap(report -> report.across().rollUp()).stream().flatMap(rollUp -> rollUp.parts().stream())
				.filter(part -> part.place().offset() == offset).findFirst();
	}

	static List<Link> definitions(Snapshot snapshot, int offset) {
		Optional<ReportReference> reference = at(snapshot, offset);
		Optional<Place> place = reference.flatMap(found -> isLast(found) ? snapshot.report().flatMap(report -> report.across().last()).map(report.dsl.report.Report::place)
				: part(snapshot, found).flatMap(Part::figures).map(report.dsl.report.Figures::place));
		return place.map(target -> new Link(region(reference.get()).orElseThrow(),
				new Location(URI.createURI(target.file()), new TextRegion(target.offset(), target.length())), reference.get().getBody())).stream().toList();
	}

	/** The regions of the names by which a text refers to a report. */
	public static List<TextRegion> naming(Snapshot snapshot, Key key) {
		int year = snapshot.report().map(report.dsl.report.Report::year).orElse(0);
		return all(snapshot).filter(reference -> key.body().equals(reference.getBody()))
				.filter(reference -> reference.getYear() == null ? key.year() == (isLast(reference) ? year - 1 : year) : reference.getYear().contains(String.valueOf(key.year())))
				.flatMap(reference -> NodeModelUtils.findNodesForFeature(reference, Literals.REPORT_REFERENCE__BODY).stream())
				.map(node -> new TextRegion(node.getOffset(), node.getLength())).toList();
	}

	private static Optional<TextRegion> region(ReportReference reference) {
		INode node = NodeModelUtils.findActualNodeFor(reference);
		return node == null ? Optional.empty() : Optional.of(new TextRegion(node.getOffset(), node.getLength()));
	}
}
