package report.dsl.ide.navigation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.evaluation.Reports.Key;
import report.dsl.gzr.GzrPackage.Literals;
import report.dsl.gzr.LastYear;
import report.dsl.gzr.Model;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportReference;
import report.dsl.ide.navigation.Navigation.Link;
import report.dsl.ide.snapshot.Location;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.parser.Names;
import report.dsl.report.Place;
import report.dsl.report.RollUp.Part;

/** Where a report names others: 上年 and 汇总. */
public final class References {

	private References() {
	}

	/** The reference at an offset. */
	public static Optional<ReportReference> at(Snapshot snapshot, int offset) {
		return reports(snapshot.resource()).flatMap(References::all).filter(reference -> region(reference).map(region -> region.getOffset() <= offset && offset <= region.getOffset() + region.getLength())
				.orElse(false)).findFirst();
	}

	private static Stream<Report> reports(XtextResource resource) {
		return resource.getParseResult().getRootASTElement() instanceof Model model
				? model.getElements().stream().filter(Report.class::isInstance).map(Report.class::cast) : Stream.empty();
	}

	/** Those in the head, where alone they can stand. */
	private static Stream<ReportReference> all(Report report) {
		return Stream.concat(report.getLasts().stream().map(LastYear::getReport), report.getRollUps().stream().flatMap(sum -> sum.getReports().stream())).filter(Objects::nonNull);
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

	/** The report that a text is of at an offset: its own, where its head says its body, or one that it refers to. */
	static Optional<Key> meant(Snapshot snapshot, int offset) {
		Optional<Report> own = reports(snapshot.resource()).findFirst();
		if (!HeadWords.body(snapshot, offset).isEmpty())
			return own.flatMap(report -> year(report.getYear()).map(year -> new Key(report.getBody(), year)));
		return at(snapshot, offset).filter(reference -> reference.getBody() != null)
				.flatMap(reference -> own.flatMap(report -> year(reference, report)).map(year -> new Key(reference.getBody(), year)));
	}

	/** The regions of the names by which a text refers to a report. */
	public static List<TextRegion> naming(XtextResource resource, Key key) {
		return reports(resource).flatMap(report -> all(report).filter(reference -> key.body().equals(reference.getBody()))
				.filter(reference -> year(reference, report).filter(year -> year == key.year()).isPresent()))
				.flatMap(reference -> NodeModelUtils.findNodesForFeature(reference, Literals.REPORT_REFERENCE__BODY).stream())
				.map(node -> new TextRegion(node.getOffset(), node.getLength())).toList();
	}

	/** Which year is meant, also where it is left out. */
	private static Optional<Integer> year(ReportReference reference, Report report) {
		return reference.getYear() != null ? year(reference.getYear()) : year(report.getYear()).map(year -> isLast(reference) ? year - 1 : year);
	}

	private static Optional<Integer> year(String written) {
		String digits = Names.ascii(written).strip();
		return digits.matches("(?s)\\d{4}.*") ? Optional.of(Integer.parseInt(digits.substring(0, 4))) : Optional.empty();
	}

	private static Optional<TextRegion> region(ReportReference reference) {
		INode node = NodeModelUtils.findActualNodeFor(reference);
		return node == null ? Optional.empty() : Optional.of(new TextRegion(node.getOffset(), node.getLength()));
	}
}
