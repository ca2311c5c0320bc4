package report.dsl.ide.hover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.scoping.IScopeProvider;

import report.dsl.evaluation.Paths;
import report.dsl.evaluation.Paths.Reading;
import report.dsl.findings.Vocabulary;
import report.dsl.gzr.Cell;
import report.dsl.gzr.Citation;
import report.dsl.gzr.Column;
import report.dsl.gzr.Entry;
import report.dsl.gzr.HeadValue;
import report.dsl.gzr.Named;
import report.dsl.gzr.Path;
import report.dsl.gzr.Picture;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportReference;
import report.dsl.gzr.Rest;
import report.dsl.gzr.Row;
import report.dsl.gzr.RowCell;
import report.dsl.gzr.Segment;
import report.dsl.gzr.TextPart;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.report.Heading;
import report.dsl.report.Paragraph;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Run;
import report.dsl.scoping.GzrScopeProvider;

/** Finds what a token is about. */
final class HoverTarget {
	private final Snapshot snapshot;
	private final Locale locale;
	private final Cells cells;

	HoverTarget(Snapshot snapshot, Locale locale) {
		this.snapshot = snapshot;
		this.locale = locale;
		this.cells = new Cells(snapshot);
	}

	Optional<Hover> of(ILeafNode leaf) {
		EObject object = NodeModelUtils.findActualSemanticObjectFor(leaf);
		if (object == null || object instanceof TextPart)
			return Optional.empty();
		if (object instanceof Cell cell)
			return cell(cell, leaf);
		if (object instanceof Segment segment)
			return segment(segment);
		if (object instanceof ReportReference reference)
			return Hover.of(NodeModelUtils.findActualNodeFor(reference), new ReferenceCard(snapshot, locale).of(reference));
		if (object instanceof HeadValue head)
			return Hover.of(leaf, head(head));
		if (leaf.getGrammarElement() instanceof Keyword keyword && isWord(keyword))
			return keyword(keyword.getValue(), object, leaf);
		if (crossReference(leaf).isPresent())
			return reference(object, crossReference(leaf).get());
		if (object instanceof Named named && Character.isLetter(leaf.getText().charAt(0)) || object instanceof Named && leaf.getText().startsWith("\""))
			return Hover.of(leaf, new NamedCard(snapshot, locale).of((Named) object));
		return object instanceof Report report && !leaf.getText().isBlank() ? Hover.of(leaf, report(report)) : Optional.empty();
	}

	/** Whether it is a keyword with a meaning of its own, not a name that looks like one, nor a sign. */
	private static boolean isWord(Keyword keyword) {
		String rule = GrammarUtil.containingRule(keyword).getName();
		return Character.isLetter(keyword.getValue().charAt(0)) && !List.of("Name", "LineName", "Skipped", "SkippedKeyword", "CellText").contains(rule);
	}

	private Optional<Hover> keyword(String keyword, EObject object, INode node) {
		Card card = KeywordHelp.card(keyword, locale);
		if (keyword.equals("其余"))
			covered(object, card);
		return Hover.of(node, card);
	}

	private void covered(EObject rest, Card card) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(rest);
		int filled = node == null ? 0 : cells.at(node.getOffset(), node.getEndOffset()).size();
		if (filled > 0)
			card.text(say("covers"), say("covers.cells", filled));
	}

	// ---- numbers

	private Optional<Hover> cell(Cell cell, INode leaf) {
		EObject parent = cell.eContainer();
		if (parent instanceof Rest || parent instanceof RowCell rest && rest.isRest())
			return keyword("其余", parent, leaf);
		ICompositeNode node = NodeModelUtils.findActualNodeFor(cell);
		List<Ref> found = cells.at(node.getOffset(), node.getEndOffset());
		if (found.size() != 1)
			return cell.getText() != null && cell.getText().equals("待填") ? keyword("待填", cell, leaf) : Optional.empty();
		Ref ref = found.get(0);
		Row row = rows(parent instanceof RowCell ? parent.eContainer() : parent).stream().filter(known -> Paths.pathOf(known).equals(ref.address().row())).findFirst().orElse(null);
		if (row == null)
			return Optional.empty();
		return Paths.leafColumns(Paths.columnsAt(row)).stream().filter(column -> Paths.pathOf(column).equals(ref.address().column())).findFirst()
				.flatMap(column -> Hover.of(node, new CellCard(snapshot, locale).of(row, column, true)));
	}

	private List<Row> rows(EObject entry) {
		if (entry instanceof Row row)
			return List.of(row);
		return entry instanceof Entry known ? readings(known.getRow()).stream().map(Reading::row).toList() : List.of();
	}

	// ---- names

	private static List<Reading> readings(Path path) {
		return ((GzrScopeProvider) Snapshots.injector().getInstance(IScopeProvider.class)).readings(path);
	}

	private Optional<Hover> segment(Segment segment) {
		Named target = segment.getTarget();
		INode node = NodeModelUtils.findActualNodeFor(segment);
		if (target == null || target.eIsProxy() || node == null)
			return Optional.empty();
		Path path = (Path) segment.eContainer();
		boolean last = path.getSegments().indexOf(segment) == path.getSegments().size() - 1;
		if (target instanceof Column column && path.eContainer() instanceof RowCell cell) {
			List<Row> rows = rows(cell.eContainer());
			if (rows.size() == 1 && column.getColumns().isEmpty())
				return Hover.of(node, new CellCard(snapshot, locale).of(rows.get(0), column, true));
		}
		Citation citation = EcoreUtil2.getContainerOfType(path, Citation.class);
		if (citation != null)
			return Hover.of(node, cited(citation, path, last ? target : null, target));
		return Hover.of(node, EcoreUtil2.getContainerOfType(path, Picture.class) == null ? new NamedCard(snapshot, locale).of(target) : cell(path, last ? target : null, target));
	}

	/** The cell that a path cites, else what its segment names; and what is printed where the citation is more than that cell. */
	private Card cited(Citation citation, Path path, Named last, Named named) {
		Card card = cell(path, last, named);
		return printed(citation).map(text -> card.text(say("cites"), text)).orElse(card);
	}

	private Card cell(Path path, Named last, Named named) {
		List<Reading> readings = readings(path);
		Reading only = readings.size() == 1 && last != null ? readings.get(0) : null;
		boolean cell = only != null && only.row() != null && only.column() != null && only.row().getRows().isEmpty() && only.column().getColumns().isEmpty();
		return cell ? new CellCard(snapshot, locale).of(only.row(), only.column(), false) : new NamedCard(snapshot, locale).of(named);
	}

	/** What a citation prints. */
	private Optional<String> printed(Citation citation) {
		INode node = NodeModelUtils.findActualNodeFor(citation);
		return snapshot.report().stream().flatMap(report -> Stream.concat(report.preface().stream(),
				report.chapters().stream().flatMap(chapter -> chapter.blocks().stream()))).flatMap(block -> block instanceof Paragraph paragraph ? paragraph.runs().stream()
						: block instanceof Heading heading ? heading.runs().stream() : Stream.empty())
				.filter(run -> run instanceof Run.Cited cited && cited.known() && run.place().offset() == node.getOffset()).map(Run::text).findFirst();
	}

	private Card head(HeadValue head) {
		Card card = KeywordHelp.card(head.getValue(), locale);
		Citation citation = EcoreUtil2.getContainerOfType(head, Citation.class);
		return citation == null ? card : printed(citation).map(text -> card.text(say("cites"), text)).orElse(card);
	}

	private Card report(Report report) {
		Card card = new Card();
		snapshot.report().filter(known -> report == snapshot.elements().stream().filter(Report.class::isInstance).findFirst().orElse(null)).ifPresent(known -> {
			card.title(known.title());
			snapshot.forms().byName(known.form()).ifPresent(form -> card.text(say("form"), known.form()).text(say("basis"), Official.basis(form)));
		});
		return card;
	}

	private static Optional<CrossReference> crossReference(INode leaf) {
		for (INode node = leaf; node != null && node.getLength() == leaf.getLength(); node = node.getParent())
			if (node.getGrammarElement() instanceof CrossReference reference)
				return Optional.of(reference);
		return Optional.empty();
	}

	private Optional<Hover> reference(EObject object, CrossReference reference) {
		EReference feature = GrammarUtil.getReference(reference, object.eClass());
		INode node = feature == null ? null : NodeModelUtils.findNodesForFeature(object, feature).stream().findFirst().orElse(null);
		if (node == null || !(object.eGet(feature) instanceof Named target) || target.eIsProxy())
			return Optional.empty();
		return Hover.of(node, new NamedCard(snapshot, locale).of(target));
	}

	private String say(String key, Object... arguments) {
		return Vocabulary.of(Hover.class, locale).say(key, arguments);
	}
}
