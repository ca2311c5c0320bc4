package report.dsl.ide.refactoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.evaluation.Reports;
import report.dsl.findings.Message;
import report.dsl.gzr.Named;
import report.dsl.ide.navigation.HeadWords;
import report.dsl.ide.navigation.Mention;
import report.dsl.ide.navigation.Mentions;
import report.dsl.ide.navigation.References;
import report.dsl.ide.navigation.Symbol;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.parser.Names;

/** Renames what an author has named, wherever it is named: what forms and tables declare, and the body of a report. */
public final class Rename {

	private Rename() {
	}

	/**
	 * What can be renamed at an offset.
	 *
	 * @param region  the name as written there, quotes included; a chapter may be named by its label there, a rule by its code
	 * @param name    of what it names, without quotes
	 * @param refusal why it cannot be renamed (a name of a shipped form); empty where it can
	 */
	public record Candidate(TextRegion region, String name, Optional<Message> refusal) {
	}

	/**
	 * A renaming, to be shown before it is done.
	 *
	 * @param edits    by document, in descending order of offset; none where the name is none
	 * @param problems why it would not be what the author wants (the name is taken, a path gets another reading)
	 */
	public record Renaming(Map<URI, List<ReplaceRegion>> edits, List<Message> problems) {
	}

	public static Optional<Candidate> at(Snapshot snapshot, int offset) {
		Optional<Mention> mention = Mentions.at(snapshot.resource(), offset).filter(found -> !found.targets().isEmpty());
		if (mention.isEmpty())
			return body(snapshot, offset);
		Named target = mention.get().targets().get(0);
		Optional<Message> refusal = Optional.empty();
		if (mention.get().targets().size() > 1)
			refusal = Optional.of(Message.of("rename.ambiguous", mention.get().name()));
		else if (Symbol.of(target).isShipped())
			refusal = Optional.of(Message.of("rename.shipped", target.getName()));
		return Optional.of(new Candidate(mention.get().region(), target.getName(), refusal));
	}

	private static Optional<Candidate> body(Snapshot snapshot, int offset) {
		return HeadWords.body(snapshot, offset).stream().filter(region -> region.getOffset() <= offset && offset <= region.getOffset() + region.getLength())
				.findFirst().map(region -> new Candidate(region, Names.unquoted(text(snapshot, region)), Optional.empty()));
	}

	private static String text(Snapshot snapshot, TextRegion region) {
		return snapshot.text().substring(region.getOffset(), region.getOffset() + region.getLength());
	}

	/** @param newName without quotes; where it needs them it gets them */
	public static Renaming rename(Snapshots snapshots, Snapshot snapshot, int offset, String newName) {
		String name = newName.strip();
		Optional<Candidate> candidate = at(snapshot, offset);
		List<Message> problems = new ArrayList<>();
		candidate.ifPresentOrElse(found -> found.refusal().ifPresent(problems::add), () -> problems.add(Message.of("rename.nothing")));
		if (name.isEmpty())
			problems.add(Message.of("rename.empty"));
		else if (name.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '】') || !Names.unquoted(Names.quoted(name)).equals(name))
			problems.add(Message.of("rename.characters", name));
		if (!problems.isEmpty() || name.equals(candidate.get().name()))
			return new Renaming(Map.of(), problems);
		Optional<Named> target = Mentions.at(snapshot.resource(), offset).flatMap(mention -> mention.targets().stream().findFirst());
		Map<URI, List<ReplaceRegion>> edits = target.map(named -> edits(snapshots, named, name)).orElseGet(() -> body(snapshots, snapshot, offset, name));
		target.filter(named -> Siblings.of(named, snapshot).contains(name)).ifPresent(named -> problems.add(Message.of("rename.taken", name)));
		if (problems.isEmpty())
			problems.addAll(new Rehearsal(snapshots, edits, name).problems());
		return new Renaming(edits, problems);
	}

	/** The body in its own report, and where other reports refer to just this one. */
	private static Map<URI, List<ReplaceRegion>> body(Snapshots snapshots, Snapshot snapshot, int offset, String newName) {
		Map<URI, List<ReplaceRegion>> edits = new LinkedHashMap<>();
		edits.put(snapshot.uri(), sorted(HeadWords.body(snapshot, offset).stream().map(region -> edit(region, Spelling.of(newName)))));
		snapshot.report().map(report -> new Reports.Key(report.body(), report.year())).ifPresent(key -> edits(snapshots, key.body(), edits,
				resource -> resource.getURI().equals(snapshot.uri()) ? Stream.empty() : References.naming(resource, key).stream().map(region -> edit(region, Spelling.of(newName)))));
		return edits;
	}

	private static Map<URI, List<ReplaceRegion>> edits(Snapshots snapshots, Named target, String newName) {
		Symbol symbol = Symbol.of(target);
		Map<URI, List<ReplaceRegion>> edits = new LinkedHashMap<>();
		edits(snapshots, target.getName(), edits, resource -> Mentions.in(resource, Set.of(target.getName())).stream()
				.filter(mention -> mention.targets().size() == 1 && Symbol.of(mention.targets().get(0)).equals(symbol))
				.map(mention -> edit(mention.region(), Spelling.of(newName, mention))));
		return edits;
	}

	/** Adds those in every document that holds a word. */
	private static void edits(Snapshots snapshots, String word, Map<URI, List<ReplaceRegion>> edits, Function<XtextResource, Stream<ReplaceRegion>> finder) {
		record Here(URI uri, List<ReplaceRegion> edits) {
		}
		snapshots.find(Set.of(word), Long.MAX_VALUE, resource -> Stream.of(new Here(resource.getURI(), sorted(finder.apply(resource)))).filter(here -> !here.edits().isEmpty()))
				.forEach(here -> edits.put(here.uri(), here.edits()));
	}

	private static List<ReplaceRegion> sorted(Stream<ReplaceRegion> edits) {
		return edits.sorted(Comparator.comparingInt(ReplaceRegion::getOffset).reversed()).toList();
	}

	private static ReplaceRegion edit(TextRegion region, String text) {
		return new ReplaceRegion(region.getOffset(), region.getLength(), text);
	}
}
