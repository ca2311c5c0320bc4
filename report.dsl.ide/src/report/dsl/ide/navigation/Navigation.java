package report.dsl.ide.navigation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.evaluation.Reports.Key;
import report.dsl.form.FormLibrary;
import report.dsl.gzr.Form;
import report.dsl.gzr.Named;
import report.dsl.ide.snapshot.Location;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;

/** From names to what they name, and back. */
public final class Navigation {

	private Navigation() {
	}

	/** A name and what it names; {@code label} says what that is, in the words of the language. */
	public record Link(TextRegion origin, Location target, String label) {
	}

	/** An occurrence in the same text; {@code declaration} where the thing is defined. */
	public record Occurrence(TextRegion region, boolean declaration) {
	}

	/** What the name at an offset names, in a shipped form too; several where a path has several readings. A declaration names itself. */
	public static List<Link> definitions(Snapshot snapshot, int offset) {
		return Mentions.at(snapshot.resource(), offset).map(mention -> mention.targets().stream()
				.map(target -> new Link(mention.region(), Symbol.location(target), Symbol.label(target))).toList()).orElseGet(() -> HeadWords.definitions(snapshot, offset));
	}

	/**
	 * Where all documents (and the shipped form, for its own names) name the thing under the caret, sorted by document and offset. A body
	 * stands for its report: named by next year's, and by those that sum it.
	 *
	 * @param declaration whether the place that declares it is among them
	 */
	public static List<Location> references(Snapshots snapshots, Snapshot snapshot, int offset, boolean declaration) {
		List<Named> targets = Mentions.at(snapshot.resource(), offset).map(Mention::targets).orElse(List.of());
		if (targets.isEmpty())
			return References.meant(snapshot, offset).map(key -> naming(snapshots, key)).orElse(List.of());
		Set<Symbol> symbols = symbols(targets);
		Set<String> names = names(targets);
		Function<XtextResource, Stream<Location>> finder = resource -> naming(resource, symbols, names).filter(mention -> declaration || !mention.declaration())
				.map(mention -> new Location(resource.getURI(), mention.region()));
		Stream<Location> shipped = targets.stream().filter(target -> Symbol.of(target).isShipped()).map(EObject::eResource).distinct()
				.flatMap(form -> finder.apply((XtextResource) form));
		return Stream.concat(shipped, snapshots.find(names, Long.MAX_VALUE, finder).stream())
				.sorted(Comparator.comparing((Location location) -> location.uri().toString()).thenComparingInt(location -> location.region().getOffset())).toList();
	}

	private static List<Location> naming(Snapshots snapshots, Key key) {
		return snapshots.find(Set.of(key.body()), Long.MAX_VALUE,
				resource -> References.naming(resource, key).stream().map(region -> new Location(resource.getURI(), region)));
	}

	private static Set<Symbol> symbols(List<Named> targets) {
		return targets.stream().map(Symbol::of).collect(Collectors.toSet());
	}

	private static Set<String> names(List<Named> targets) {
		return targets.stream().flatMap(target -> Mentions.names(target).stream()).collect(Collectors.toSet());
	}

	private static Stream<Mention> naming(XtextResource resource, Set<Symbol> symbols, Set<String> names) {
		return Mentions.in(resource, names).stream().filter(mention -> mention.targets().stream().map(Symbol::of).anyMatch(symbols::contains));
	}

	/** Where this text names the thing under the caret. */
	public static List<Occurrence> occurrences(Snapshot snapshot, int offset) {
		List<Named> targets = Mentions.at(snapshot.resource(), offset).map(Mention::targets).orElse(List.of());
		if (targets.isEmpty())
			return HeadWords.occurrences(snapshot, offset);
		return naming(snapshot.resource(), symbols(targets), names(targets)).map(mention -> new Occurrence(mention.region(), mention.declaration())).toList();
	}

	/** The text of a shipped form; empty for any other URI. */
	public static Optional<String> shippedForm(URI uri) {
		List<Form> shipped = FormLibrary.of(Snapshots.injector().getInstance(XtextResourceSet.class)).shipped();
		return shipped.stream().filter(form -> form.eResource().getURI().equals(uri)).findFirst().map(form -> NodeModelUtils.getNode(form).getRootNode().getText());
	}
}
