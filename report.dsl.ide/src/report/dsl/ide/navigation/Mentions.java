package report.dsl.ide.navigation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.evaluation.Paths.Reading;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.GzrPackage.Literals;
import report.dsl.gzr.Named;
import report.dsl.gzr.Path;
import report.dsl.gzr.Report;
import report.dsl.gzr.Segment;
import report.dsl.gzr.Verdict;
import report.dsl.gzr.Waiver;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.parser.Names;
import report.dsl.scoping.GzrScopeProvider;

/** The names of a text: declarations and references. */
public final class Mentions {
	private static final Set<EReference> REFERENCES = Set.of(Literals.SEGMENT__TARGET, Literals.REPORT__FORM, Literals.REPORT_CHAPTER__CHAPTER,
			Literals.MENTION__CHAPTER, Literals.FACT__ATTRIBUTE, Literals.FACT__VALUE);

	private Mentions() {
	}

	/** The name at an offset, or just before it. */
	public static Optional<Mention> at(XtextResource resource, int offset) {
		INode root = resource.getParseResult().getRootNode();
		for (int at : new int[] { offset, offset - 1 }) {
			ILeafNode leaf = at < 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root, at);
			EObject owner = leaf == null || leaf.isHidden() ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
			Optional<Mention> found = owner == null ? Optional.empty() : of(owner, word -> true).filter(mention -> mention.covers(at)).findFirst();
			if (found.isPresent())
				return found;
		}
		return Optional.empty();
	}

	/** Those with one of the names, by offset. */
	public static List<Mention> in(XtextResource resource, Set<String> names) {
		return all(resource, names::contains);
	}

	/** All of them, by offset. */
	public static List<Mention> in(XtextResource resource) {
		return all(resource, name -> true);
	}

	private static List<Mention> all(XtextResource resource, Predicate<String> names) {
		List<Mention> mentions = new ArrayList<>();
		resource.getAllContents().forEachRemaining(object -> of(object, names).forEach(mentions::add));
		mentions.sort(Comparator.comparingInt(mention -> mention.region().getOffset()));
		return mentions;
	}

	/** The words under which a thing goes, in a text that holds it or refers to it. */
	public static Set<String> names(Named named) {
		Stream<String> other = named instanceof FormChapter chapter ? Stream.ofNullable(chapter.getLabel())
				: named instanceof Verdict verdict ? Stream.ofNullable(verdict.getCode()) : Stream.empty();
		return Stream.concat(Stream.ofNullable(named.getName()), other).collect(Collectors.toSet());
	}

	private static Stream<Mention> of(EObject owner, Predicate<String> names) {
		Stream<Mention> declared = owner instanceof Named named && named.getName() != null && names.test(named.getName())
				? nodes(owner, Literals.NAMED__NAME).map(node -> new Mention(owner, region(node), named.getName(), List.of(named), true)) : Stream.empty();
		Stream<Mention> referred = owner.eClass().getEAllReferences().stream().filter(REFERENCES::contains)
				.flatMap(reference -> nodes(owner, reference).filter(node -> names.test(word(node)))
						.map(node -> new Mention(owner, region(node), word(node), targets(owner, reference), false)));
		return Stream.concat(declared, referred);
	}

	private static Stream<INode> nodes(EObject owner, EStructuralFeature feature) {
		return NodeModelUtils.findNodesForFeature(owner, feature).stream().filter(node -> node.getLength() > 0);
	}

	private static TextRegion region(INode node) {
		return new TextRegion(node.getOffset(), node.getLength());
	}

	private static String word(INode node) {
		return Names.unquoted(NodeModelUtils.getTokenText(node));
	}

	// ---- what a reference names

	private static List<Named> targets(EObject owner, EReference reference) {
		Named target = (Named) owner.eGet(reference);
		List<Named> linked = target == null || target.eIsProxy() ? List.of() : List.of(target);
		if (!(owner instanceof Segment segment) || !(segment.eContainer() instanceof Path path))
			return linked;
		if (path.eContainer() instanceof Waiver)
			return linked.isEmpty() ? byCode(segment) : linked;
		List<Reading> readings = scopes().readings(path);
		int index = path.getSegments().indexOf(segment);
		return readings.size() < 2 ? linked : readings.stream().filter(reading -> index < reading.targets().size()).map(reading -> reading.targets().get(index)).distinct().toList();
	}

	/** A waiver may name a rule by its code, and a total as well as a rule. */
	private static List<Named> byCode(Segment segment) {
		Report report = EcoreUtil2.getContainerOfType(segment, Report.class);
		List<INode> nodes = NodeModelUtils.findNodesForFeature(segment, Literals.SEGMENT__TARGET);
		if (report == null || nodes.isEmpty())
			return List.of();
		String word = word(nodes.get(0));
		Stream<EObject> roots = Stream.concat(Stream.of(report), scopes().form(report).stream());
		return roots.flatMap(root -> EcoreUtil2.getAllContentsOfType(root, Verdict.class).stream()).filter(Named.class::isInstance)
				.filter(verdict -> word.equals(verdict.getCode()) || word.equals(((Named) verdict).getName()) && verdict.getCode() != null).map(Named.class::cast).toList();
	}

	private static GzrScopeProvider scopes() {
		return (GzrScopeProvider) Snapshots.injector().getInstance(IScopeProvider.class);
	}
}
