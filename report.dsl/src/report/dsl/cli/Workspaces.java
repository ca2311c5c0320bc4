package report.dsl.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import report.dsl.ReportFiles;
import report.dsl.Workspace;

/** One workspace for each thread. Each knows the forms and the reports in all the texts; standard input, those in the current directory. */
final class Workspaces {
	private static final Pattern FORM = Pattern.compile("^[\\s\\u3000\\uFEFF]*表式", Pattern.MULTILINE);

	private final List<Path> forms;
	private final ReportFiles reports = new ReportFiles();
	private final ThreadLocal<Workspace> ofThread = ThreadLocal.withInitial(this::create);

	/** @param last reports of the year before, meant even where no report names them */
	Workspaces(List<Input> inputs, List<Input> last, CliIo io) {
		Set<Path> candidates = new TreeSet<>();
		Stream.concat(inputs.stream(), last.stream()).forEach(input -> input.file().ifPresentOrElse(file -> reports.add(file, input.name()),
				() -> sources(io.directory()).forEach(file -> reports.add(file, file.getFileName().toString()))));
		inputs.forEach(input -> input.file().ifPresent(file -> reports.addBeside(file, input.name())));
		if (!last.isEmpty())
			reports.implyLastYear();
		for (Input input : inputs)
			candidates.addAll(input.file().map(List::of).orElseGet(() -> sources(io.directory())));
		forms = candidates.stream().filter(Workspaces::holdsForm).toList();
	}

	/** The reports that those among the inputs sum, other than the inputs themselves. */
	List<Input> parts(List<Input> inputs) {
		Set<Path> known = inputs.stream().flatMap(input -> input.file().stream()).map(ReportFiles::real).collect(Collectors.toSet());
		return known.stream().flatMap(file -> reports.partsOf(file).stream()).distinct().filter(part -> !known.contains(part))
				.map(part -> Input.of(reports.name(part), part, part.getFileName())).toList();
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

	private static boolean holdsForm(Path file) {
		try {
			return Files.isRegularFile(file) && FORM.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).find();
		} catch (IOException unreadable) {
			return false; // told when the file itself is checked
		}
	}
}
