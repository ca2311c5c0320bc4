package report.dsl;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.eclipse.xtext.parser.IParser;

import report.dsl.Workspace.Checked;
import report.dsl.evaluation.ReportHead;
import report.dsl.evaluation.Reports.Key;
import report.dsl.parser.Decoder;
import report.dsl.report.Figures;

/**
 * The reports in files that others can refer to. Their heads are read when they are added, the rest when somebody refers to them.
 * Thread-safe: the workspaces of one run share it, so that each report is evaluated once, or now and then twice at the same time.
 */
public final class ReportFiles {
	private static final String SUFFIX = ".gzr";
	private final Map<Path, Entry> entries = new ConcurrentHashMap<>();
	private final Map<Key, List<Entry>> byKey = new ConcurrentHashMap<>();
	private final Set<Path> folders = ConcurrentHashMap.newKeySet();
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

	/** What a file came to: its numbers for good, all of it as long as there is room. */
	private record Known(Optional<Figures> figures, SoftReference<Checked> checked) {
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

	/** From now on, last year's report is meant even where no report names it. */
	public void implyLastYear() {
		impliesLastYear = true;
	}

	boolean impliesLastYear() {
		return impliesLastYear;
	}

	/** A file as it is known here. */
	public static Path real(Path file) {
		try {
			return file.toRealPath();
		} catch (IOException absent) {
			return file.toAbsolutePath().normalize();
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

	/** The files of all that a file's report sums, at any level. */
	public Set<Path> partsOf(Path file) {
		Set<Path> parts = new LinkedHashSet<>();
		Optional.ofNullable(entries.get(real(file))).ifPresent(entry -> partsOf(entry, parts));
		return parts;
	}

	private void partsOf(Entry entry, Set<Path> parts) {
		for (Key key : entry.head().parts())
			for (Entry part : of(key))
				if (parts.add(part.file()))
					partsOf(part, parts);
	}

	/** What a file is called here. */
	public String name(Path file) {
		return entries.get(file).name();
	}

	// ---- what they came to

	void keep(Path file, Checked checked, Optional<Figures> figures) {
		known.put(real(file), new Known(figures, new SoftReference<>(checked)));
	}

	/** What a file came to, if that is still known. */
	Optional<Checked> checked(Path file) {
		return Optional.ofNullable(known.get(real(file))).map(found -> found.checked().get());
	}

	/** Its numbers; empty in the outer sense where it was not checked yet. */
	Optional<Optional<Figures>> figures(Path file) {
		return Optional.ofNullable(known.get(real(file))).map(Known::figures);
	}
}
