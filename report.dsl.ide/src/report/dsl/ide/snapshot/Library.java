package report.dsl.ide.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.parser.IParser;

import report.dsl.evaluation.ReportHead;
import report.dsl.evaluation.Reports.Key;

/**
 * Which documents hold which reports, and which of them asked for which: what depends on a document is what has asked for its report.
 * Not thread-safe: {@link Snapshots} guards it.
 */
final class Library {
	/** Asked for by what wants to know all reports, because it found none by a name. */
	private static final Key ALL = new Key("", 0);
	private final Map<URI, ReportHead> heads = new HashMap<>();
	private final Map<Key, Map<String, URI>> documents = new HashMap<>();
	private final Map<Key, Set<URI>> askers = new HashMap<>();
	private final Map<URI, Set<Key>> asked = new HashMap<>();

	/** Takes over all that another one knows. */
	void putAll(Library other) {
		heads.putAll(other.heads);
		other.documents.forEach((key, here) -> documents.put(key, new TreeMap<>(here)));
		other.askers.forEach((key, who) -> askers.put(key, new LinkedHashSet<>(who)));
		other.asked.forEach((uri, keys) -> asked.put(uri, new HashSet<>(keys)));
	}

	// ---- which reports there are

	/** Takes note of a document's head; says which documents depend on what has changed, itself left out. */
	Set<URI> put(URI uri, String text) {
		return put(uri, ReportHead.of(text, Snapshots.injector().getInstance(IParser.class)));
	}

	Set<URI> remove(URI uri) {
		return put(uri, Optional.empty());
	}

	private Set<URI> put(URI uri, Optional<ReportHead> head) {
		Optional<Key> before = Optional.ofNullable(heads.get(uri)).map(ReportHead::key);
		Set<URI> dependents = new LinkedHashSet<>();
		before.ifPresent(key -> dependents(key, dependents));
		Optional<Key> after = head.map(ReportHead::key);
		if (!before.equals(after)) {
			before.ifPresent(key -> documents.get(key).remove(uri.toString()));
			after.ifPresent(key -> {
				documents.computeIfAbsent(key, none -> new TreeMap<>()).put(uri.toString(), uri);
				dependents(key, dependents);
			});
			dependents(ALL, dependents);
		}
		head.ifPresentOrElse(known -> heads.put(uri, known), () -> heads.remove(uri));
		dependents.remove(uri);
		return dependents;
	}

	List<URI> documents(Key key) {
		return List.copyOf(documents.getOrDefault(key, Map.of()).values());
	}

	Collection<Key> keys() {
		return documents.entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).map(Map.Entry::getKey).toList();
	}

	List<Key> parts(Key key) {
		return documents(key).stream().flatMap(uri -> heads.get(uri).parts().stream()).toList();
	}

	/** What a document's report refers to at all levels, the lowest first. */
	Set<URI> references(URI uri) {
		Set<URI> found = new LinkedHashSet<>();
		if (heads.containsKey(uri))
			references(uri, found, new HashSet<>());
		found.remove(uri);
		return found;
	}

	private void references(URI uri, Set<URI> found, Set<URI> seen) {
		if (seen.add(uri))
			heads.get(uri).references().flatMap(key -> documents(key).stream()).forEach(other -> {
				references(other, found, seen);
				found.add(other);
			});
	}

	// ---- who asked for them

	/** Forgets what a document asked for: it is looked at anew. */
	void begin(URI uri) {
		Set<Key> keys = asked.remove(uri);
		if (keys != null)
			keys.forEach(key -> askers.get(key).remove(uri));
	}

	void asks(URI uri, Key key) {
		if (asked.computeIfAbsent(uri, none -> new HashSet<>()).add(key))
			askers.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(uri);
	}

	void asksForAll(URI uri) {
		asks(uri, ALL);
	}

	private void dependents(Key key, Set<URI> dependents) {
		for (URI asker : askers.getOrDefault(key, Set.of()))
			if (dependents.add(asker))
				Optional.ofNullable(heads.get(asker)).ifPresent(head -> dependents(head.key(), dependents));
	}
}
