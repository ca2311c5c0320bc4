package report.dsl.ide.refactoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ReplaceRegion;

import report.dsl.evaluation.Places;
import report.dsl.findings.Finding;
import report.dsl.findings.Message;
import report.dsl.gzr.Path;
import report.dsl.ide.navigation.Mention;
import report.dsl.ide.navigation.Mentions;
import report.dsl.ide.navigation.Symbol;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;

/** Does a renaming on copies of the documents, and tells what would not mean any more what it meant. */
final class Rehearsal {
	private final Snapshots before;
	private final Map<URI, List<ReplaceRegion>> edits;
	private final Snapshots after;
	/** Those that are edited, and those where the new name may come to mean something else. */
	private final Set<URI> concerned;

	Rehearsal(Snapshots before, Map<URI, List<ReplaceRegion>> edits, String newName) {
		this.before = before;
		this.edits = edits;
		this.after = before.copy();
		this.concerned = new TreeSet<>(Comparator.comparing(URI::toString));
		concerned.addAll(edits.keySet());
		concerned.addAll(before.containing(List.of(newName)));
		edits.forEach((uri, regions) -> before.text(uri).ifPresent(text -> after.know(uri, edited(text, regions))));
	}

	private static String edited(String before, List<ReplaceRegion> edits) {
		StringBuilder text = new StringBuilder(before);
		edits.forEach(edit -> text.replace(edit.getOffset(), edit.getEndOffset(), edit.getText()));
		return text.toString();
	}

	List<Message> problems() {
		List<Message> problems = new ArrayList<>();
		for (URI uri : concerned) {
			boolean whole = before.isSoonWhole(uri);
			before.once(uri, whole).ifPresent(old -> after.once(uri, whole).ifPresent(renamed -> problems.addAll(problems(old, renamed))));
		}
		return problems;
	}

	private List<Message> problems(Snapshot old, Snapshot renamed) {
		List<Mention> mentions = Mentions.in(old.resource());
		List<Mention> again = Mentions.in(renamed.resource());
		String file = old.uri().lastSegment();
		Places places = new Places(file, renamed.text());
		Set<Message> problems = new LinkedHashSet<>();
		for (int i = 0; i < mentions.size() && mentions.size() == again.size(); i++)
			if (mentions.get(i).targets().size() == 1 && !moved(mentions.get(i)).equals(symbols(again.get(i))))
				problems.add(Message.of("rename.path", words(again.get(i)), file, places.at(again.get(i).region().getOffset(), 0).line()));
		if (problems.isEmpty() && (mentions.size() != again.size() || !moved(old).equals(findings(renamed))))
			problems.add(Message.of("rename.findings", file));
		return List.copyOf(problems);
	}

	private static String words(Mention mention) {
		Path path = EcoreUtil2.getContainerOfType(mention.owner(), Path.class);
		return path == null ? mention.name() : NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(path));
	}

	private Set<Symbol> moved(Mention mention) {
		return mention.targets().stream().map(Symbol::of).map(symbol -> new Symbol(symbol.uri(), moved(symbol.uri(), symbol.offset()))).collect(Collectors.toSet());
	}

	private static Set<Symbol> symbols(Mention mention) {
		return mention.targets().stream().map(Symbol::of).collect(Collectors.toSet());
	}

	private List<String> moved(Snapshot document) {
		return document.findings().stream().map(finding -> finding.severity() + " " + moved(document.uri(), finding.place().offset())).sorted().toList();
	}

	private static List<String> findings(Snapshot document) {
		return document.findings().stream().map((Finding finding) -> finding.severity() + " " + finding.place().offset()).sorted().toList();
	}

	/** Where an offset goes. */
	private int moved(URI uri, int offset) {
		return offset + edits.getOrDefault(uri, List.of()).stream().filter(edit -> edit.getOffset() < offset).mapToInt(edit -> edit.getText().length() - edit.getLength())
				.sum();
	}
}
