package report.dsl;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import report.dsl.evaluation.Reports.Key;

/** Which files asked for which reports when they were checked: what depends on a report is what has asked for it. Thread-safe. */
final class Askers {
	/** Asked for by what wants to know all reports, because it found none by a name. */
	static final Key ALL = new Key("", 0);
	private final Map<Key, Set<Path>> askers = new ConcurrentHashMap<>();
	private final Map<Path, Set<Key>> asked = new ConcurrentHashMap<>();

	/** A file is checked anew, and will ask anew. */
	void begins(Path file) {
		Set<Key> keys = asked.remove(file);
		if (keys != null)
			keys.forEach(key -> askers.get(key).remove(file));
	}

	void asks(Path file, Key key) {
		if (asked.computeIfAbsent(file, none -> ConcurrentHashMap.newKeySet()).add(key))
			askers.computeIfAbsent(key, none -> ConcurrentHashMap.newKeySet()).add(file);
	}

	/** Who has asked for a report. */
	Set<Path> of(Key key) {
		return askers.getOrDefault(key, Set.of());
	}
}
