package report.dsl.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import report.dsl.ReportFiles;
import report.dsl.Workspace;
import report.dsl.evaluation.Reports.Key;

/** One workspace for each thread. Each knows the forms and the reports in all the texts; standard input, those in the current directory. */
final class Workspaces {
	private static final Pattern FORM = Pattern.compile("^[\\s\\u3000\\uFEFF]*表式", Pattern.MULTILINE);

	private final CliIo io;
	private final List<Path> forms;
	private final ReportFiles reports = new ReportFiles();
	private final ThreadLocal<Workspace> ofThread = ThreadLocal.withInitial(this::create);

	/** @param last reports of the year before, meant even where no report names them */
	Workspaces(List<Input> inputs, List<Input> last, CliIo io) {
		this(inputs, input -> false, last, io);
	}

	/** @param alone does not refer to what stands beside it */
	Workspaces(List<Input> inputs, Predicate<Input> alone, List<Input> last, CliIo io) {
		this.io = io;
		Set<Path> candidates = new TreeSet<>();
		Stream.concat(inputs.stream(), last.stream()).forEach(input -> input.file().ifPresentOrElse(file -> reports.add(file, input.name()),
				() -> sources(io.directory()).forEach(file -> reports.add(file, file.getFileName().toString()))));
		inputs.stream().filter(alone).forEach(input -> input.file().ifPresent(reports::withoutBeside));
		inputs.forEach(input -> input.file().ifPresent(file -> reports.addBeside(file, input.name())));
		if (!last.isEmpty())
			reports.implyLastYear();
		for (Input input : inputs)
			candidates.addAll(input.file().map(List::of).orElseGet(() -> sources(io.directory())));
		forms = candidates.stream().filter(Workspaces::holdsForm).toList();
	}

	/** Whose report an input holds, and of which year. */
	Optional<Key> key(Input input) {
		return input.file().flatMap(reports::key);
	}

	/** From now on, last year's report is meant even where no report names it. */
	void implyLastYear() {
		reports.implyLastYear();
	}

	/** The inputs, those that others of them refer to first, so that nobody has to read them for others once more. */
	List<Input> ordered(List<Input> inputs) {
		Map<Input, Integer> references = new HashMap<>();
		inputs.forEach(input -> references.put(input, input.file().map(file -> reports.references(file).size()).orElse(0)));
		return inputs.stream().sorted(Comparator.comparing(references::get)).toList();
	}

	/** Reads what the inputs refer to on all cores, which one report that sums thousands would not do; the inputs themselves aside. */
	void gather(List<Input> inputs) {
		Set<Path> known = inputs.stream().flatMap(input -> input.file().stream()).map(ReportFiles::real).collect(Collectors.toSet());
		List<Input> others = known.stream().flatMap(file -> reports.references(file).stream()).distinct().filter(other -> !known.contains(other) && !reports.isKnown(other))
				.map(other -> Input.of(reports.name(other), other, other.getFileName())).toList();
		if (!others.isEmpty())
			new Batch(io).run(ordered(others), this::prepare, read -> {
			});
	}

	/** What goes wrong here goes wrong again where it is told. */
	private Outcome prepare(Input other) {
		try {
			other.file().ifPresent(get()::prepare);
		} catch (RuntimeException | StackOverflowError again) {
			return Outcome.failed(ExitCode.INTERNAL, ""); // which nobody reads
		}
		return Outcome.of(List.of(), "", ExitCode.CLEAN);
	}

	/** A file has changed; returns the files that depend on it through what their reports refer to. */
	Set<Path> changed(Path file, String name) {
		return reports.changed(file, name);
	}

	/** What a file came to is not so any more, though it has not changed itself. */
	void forget(Path file) {
		reports.forget(file);
	}

	Workspace get() {
		return ofThread.get();
	}

	private Workspace create() {
		Workspace workspace = Workspace.create(reports);
		for (Path form : forms)
			try {
				workspace.addForms(form);
			} catch (IOException unreadable) {
				// told when the file itself is checked
			}
		return workspace;
	}

	private static List<Path> sources(Path directory) {
		List<Path> sources = new ArrayList<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, entry -> Input.isSource(entry.getFileName().toString()))) {
			entries.forEach(sources::add);
		} catch (IOException unreadable) {
			return List.of(); // nobody asked for this directory itself
		}
		return sources;
	}

	private static boolean holdsForm(String text) {
		return Workspace.mayHoldForm(text) && FORM.matcher(text).find();
	}

	static boolean holdsForm(Path file) {
		try {
			return Files.isRegularFile(file) && holdsForm(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
		} catch (IOException unreadable) {
			return false; // told when the file itself is checked
		}
	}
}
