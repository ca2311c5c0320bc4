package report.dsl;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.xtext.parser.IParser;

import report.dsl.evaluation.Pictures;
import report.dsl.evaluation.ReportHead;
import report.dsl.evaluation.Reports.Key;
import report.dsl.parser.Decoder;
import report.dsl.report.Figures;
import report.dsl.report.Report;
import report.dsl.validation.ReportChecker;

/**
 * The reports in files that others can refer to. Their heads are read when they are added, the rest when somebody refers to them.
 * Thread-safe: the workspaces of one run share it, so that each report is evaluated once, or now and then twice at the same time.
 */
public final class ReportFiles {
	private static final String SUFFIX = ".gzr";
	private final Map<Path, Entry> entries = new ConcurrentHashMap<>();
	private final Map<Key, List<Entry>> byKey = new ConcurrentHashMap<>();
	private final Set<Path> folders = ConcurrentHashMap.newKeySet();
	private final Askers askers = new Askers();
	private volatile boolean impliesLastYear;

	/**
	 * A file with a report.
	 *
	 * @param name as it is told
	 * @param given its text, where it is no file
	 */
	record Entry(Path file, String name, ReportHead head, Optional<String> given) {

		/** Empty where it cannot be read. */
		Optional<String> text() {
			return given.or(() -> read(file));
		}
	}

	/** What a file came to: its numbers for good, the report as long as there is room. */
	private record Known(Optional<Figures> figures, SoftReference<Optional<Report>> report) {
	}

	private final Map<Path, Known> known = new ConcurrentHashMap<>();

	/** Adds a file that may hold a report; one that is known already keeps its name. Anything wrong with it is told when it is checked itself. */
	public void add(Path file, String name) {
		Path path = real(file);
		if (!entries.containsKey(path))
			read(path).ifPresent(text -> add(path, name, text, Optional.empty()));
	}

	/** Adds a text that may hold a report and is not in a file. */
	public void add(String name, String text) {
		add(Path.of("attached", name).toAbsolutePath(), name, text, Optional.of(text));
	}

	private void add(Path path, String name, String text, Optional<String> given) {
		ReportHead.of(text, Workspace.injector().getInstance(IParser.class)).map(head -> new Entry(path, name, head, given))
				.filter(entry -> entries.putIfAbsent(path, entry) == null).ifPresent(
						entry -> byKey.merge(entry.head().key(), List.of(entry), (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
	}

	/** Adds the files beside a file, once for each folder. */
	public void addBeside(Path file, String name) {
		Path folder = real(file).getParent();
		if (folder == null || !folders.add(folder))
			return;
		try (Stream<Path> beside = Files.list(folder)) {
			beside.filter(path -> path.toString().endsWith(SUFFIX) && Files.isRegularFile(path)).sorted()
					.forEach(path -> add(path, Path.of(name).resolveSibling(path.getFileName()).toString()));
		} catch (IOException unreadable) {
			// nobody asked for this folder itself
		}
	}

	/** What stands beside a file is not known unless it is added itself. */
	public void withoutBeside(Path file) {
		folders.add(real(file).getParent());
	}

	/** From now on, last year's report is meant even where no report names it. */
	public void implyLastYear() {
		impliesLastYear = true;
	}

	boolean impliesLastYear() {
		return impliesLastYear;
	}

	/** A file as it is known here, also one that is no more. */
	public static Path real(Path file) {
		try {
			return file.toRealPath();
		} catch (IOException absent) {
			Path path = file.toAbsolutePath().normalize();
			return path.getParent() == null ? path : real(path.getParent()).resolve(path.getFileName());
		}
	}

	private static Optional<String> read(Path file) {
		try {
			Decoder.Decoded decoded = Decoder.decode(Files.readAllBytes(file));
			return decoded.problem().isPresent() ? Optional.empty() : Optional.of(decoded.text());
		} catch (IOException unreadable) {
			return Optional.empty();
		}
	}

	List<Entry> of(Key key) {
		return byKey.getOrDefault(key, List.of());
	}

	Collection<Key> keys() {
		return new ArrayList<>(byKey.keySet());
	}

	/** The files of all that a file's report refers to, at any level. */
	public Set<Path> references(Path file) {
		Set<Path> found = new LinkedHashSet<>();
		entry(file).ifPresent(entry -> references(entry, found));
		return found;
	}

	private void references(Entry entry, Set<Path> found) {
		entry.head().references().flatMap(key -> of(key).stream()).filter(other -> found.add(other.file())).forEach(other -> references(other, found));
	}

	/** A file that was added and holds a report. */
	Optional<Entry> entry(Path file) {
		return Optional.ofNullable(entries.get(real(file)));
	}

	/** Whose report a file that was added holds, and of which year. */
	public Optional<Key> key(Path file) {
		return entry(file).map(entry -> entry.head().key());
	}

	/** What a file is called here. */
	public String name(Path file) {
		return entries.get(file).name();
	}

	// ---- what changes

	/**
	 * A file was written, is new or is no more: its head is read again, and what it and those that depend on it came to is forgotten. Not
	 * while something is being checked.
	 *
	 * @return the files whose reports depend on it through what they refer to: next year's report, and those that sum it
	 */
	public Set<Path> changed(Path file, String name) {
		Path path = real(file);
		Optional<Key> before = Optional.ofNullable(entries.remove(path)).map(entry -> entry.head().key());
		before.ifPresent(key -> byKey.computeIfPresent(key, (same, some) -> some.size() == 1 ? null : some.stream().filter(entry -> !entry.file().equals(path)).toList()));
		add(file, name);
		Optional<Key> after = Optional.ofNullable(entries.get(path)).map(entry -> entry.head().key());
		Set<Path> dependents = new LinkedHashSet<>();
		before.ifPresent(key -> dependents(key, dependents));
		after.ifPresent(key -> dependents(key, dependents));
		if (!before.equals(after))
			dependents(Askers.ALL, dependents);
		dependents.remove(path);
		forget(path);
		dependents.forEach(this::forget);
		return dependents;
	}

	/** The pictures that a file can show; those of a text that was given are not at hand. */
	Pictures pictures(Path file) {
		Path report = real(file);
		return Optional.ofNullable(entries.get(report)).flatMap(Entry::given).isPresent() ? Pictures.UNKNOWN : new PictureFolder(report.getParent());
	}

	/** What a file came to is not so any more. */
	public void forget(Path file) {
		known.remove(real(file));
	}

	private void dependents(Key key, Set<Path> dependents) {
		for (Path asker : askers.of(key))
			if (dependents.add(asker))
				Optional.ofNullable(entries.get(asker)).ifPresent(entry -> dependents(entry.head().key(), dependents));
	}

	Askers askers() {
		return askers;
	}

	// ---- what they came to

	/** All that hold a report, those that sum fewer first. */
	public List<Path> files() {
		return entries.values().stream().sorted(Comparator.comparingInt((Entry entry) -> entry.head().parts().size()).thenComparing(Entry::file)).map(Entry::file).toList();
	}

	/** Whether the numbers of a file's report are known. */
	public boolean isKnown(Path file) {
		return known.containsKey(real(file));
	}

	/** The report itself is kept for next year's alone. */
	Optional<Figures> keep(Path file, ReportChecker.Result result) {
		boolean next = result.report().filter(report -> byKey.containsKey(new Key(report.body(), report.year() + 1))).isPresent();
		Optional<Figures> figures = result.figures();
		known.put(real(file), new Known(figures, new SoftReference<>(next ? result.report() : null)));
		return figures;
	}

	/** The report in a file; empty in the outer sense where it has to be read. */
	Optional<Optional<Report>> report(Path file) {
		return Optional.ofNullable(known.get(real(file))).map(found -> found.report().get());
	}

	/** Its numbers; empty in the outer sense where it was not checked yet. */
	Optional<Optional<Figures>> figures(Path file) {
		return Optional.ofNullable(known.get(real(file))).map(Known::figures);
	}
}
