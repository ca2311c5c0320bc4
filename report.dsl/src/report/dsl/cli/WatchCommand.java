package report.dsl.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import report.dsl.ReportFiles;
import report.dsl.Workspace;
import report.dsl.Workspace.Checked;

/** {@code gzr watch}: builds, and builds again what a change touches, until its thread is interrupted. A report with errors keeps its last PDF. */
@Command(name = "watch", sortOptions = false)
final class WatchCommand extends FilesCommand {
	private static final String CLEAR = "\033[H\033[2J";
	private static final int NAMED = 3;

	@Option(names = { "-o", "--output" }, paramLabel = "OUT")
	private String output;

	@Mixin
	private Printing printing;

	private PdfTargets pdfs;
	private Map<Input, Path> targets;
	private Workspaces workspaces;
	private Set<Path> forms;
	private Map<Path, Input> inputs = Map.of();
	private final Map<Input, Outcome> outcomes = new HashMap<>();
	private final Map<Input, String> texts = new ConcurrentHashMap<>();
	/** Files whose reports are to be built again. */
	private final Set<Path> touched = new HashSet<>();
	private boolean formsTouched;

	@Override
	public Integer call() {
		if (files.contains("-"))
			throw Failure.usage("watch.input");
		printing.begin(gzr);
		pdfs = new PdfTargets(Optional.ofNullable(output), gzr.io);
		List<Input> all = Inputs.of(files, gzr.io);
		targets = pdfs.of(all);
		pdfs.makeDirectory();
		FileChanges changes = changes();
		open(all);
		build(all, all, gzr.texts.say("watch.start"));
		try {
			while (true)
				rebuild(changes.await());
		} catch (InterruptedException stopped) {
			return ExitCode.CLEAN;
		}
	}

	private FileChanges changes() {
		Set<Path> trees = new LinkedHashSet<>();
		Set<Path> folders = new LinkedHashSet<>();
		Stream.concat(files.stream(), last.stream()).map(argument -> Inputs.resolve(argument, gzr.io).toAbsolutePath().normalize())
				.forEach(path -> (Files.isDirectory(path) ? trees : folders).add(Files.isDirectory(path) ? path : path.getParent()));
		return new FileChanges(trees, folders, this::matters);
	}

	/** Any source, and what a report speaks of by its name, such as a picture; no PDF, which would be our own. */
	private boolean matters(Path file) {
		String name = file.getFileName().toString();
		return Input.isSource(name) || !name.toLowerCase(Locale.ROOT).endsWith(".pdf") && texts.values().stream().anyMatch(text -> text.contains(name));
	}

	private void open(List<Input> all) {
		workspaces = begin(all);
		forms = all.stream().map(WatchCommand::file).map(Path::getParent).distinct().flatMap(folder -> sources(folder).stream())
				.filter(Workspaces::holdsForm).collect(Collectors.toSet());
	}

	private static List<Path> sources(Path folder) {
		try (Stream<Path> beside = Files.list(folder)) {
			return beside.filter(path -> Input.isSource(path.getFileName().toString())).map(ReportFiles::real).toList();
		} catch (IOException | UncheckedIOException gone) {
			return List.of(); // told when its files are read
		}
	}

	// ---- one round

	private void rebuild(Set<Path> changed) {
		String why = named(changed);
		changed.forEach(this::touch);
		if (formsTouched)
			texts.entrySet().stream().filter(entry -> Workspace.namesForm(entry.getValue())).map(Map.Entry::getKey).forEach(this::touch);
		List<Input> all;
		try {
			all = Inputs.of(present(), gzr.io);
			targets = pdfs.of(all);
			if (formsTouched)
				open(all);
		} catch (Failure failure) { // what was touched stays so until there is something to build
			gzr.io.err().println("gzr: " + failure.in(gzr.texts));
			return;
		}
		boolean fewer = outcomes.keySet().retainAll(Set.copyOf(all));
		texts.keySet().retainAll(outcomes.keySet());
		List<Input> again = all.stream().filter(input -> !outcomes.containsKey(input) || touched.contains(file(input))).toList();
		touched.clear();
		formsTouched = false;
		if (fewer || !again.isEmpty())
			build(all, again, why);
	}

	/** The arguments that are there; of those that are not, it is told, and they are waited for. */
	private List<String> present() {
		Map<Boolean, List<String>> there = files.stream().collect(Collectors.partitioningBy(argument -> Files.exists(Inputs.resolve(argument, gzr.io))));
		there.get(false).forEach(argument -> gzr.note("watch.absent", argument));
		if (there.get(true).isEmpty())
			throw Failure.unreadable("watch.nothing");
		return there.get(true);
	}

	private void touch(Path file) {
		String name = file.getFileName().toString();
		if (!Input.isSource(name)) {
			texts.forEach((input, text) -> {
				if (text.contains(name)) {
					touched.add(file(input));
					workspaces.forget(file(input));
				}
			});
			return;
		}
		touched.add(ReportFiles.real(file));
		touched.addAll(workspaces.changed(file, name(file)));
		formsTouched |= forms.contains(ReportFiles.real(file)) || Workspaces.holdsForm(file);
	}

	private void touch(Input input) {
		touched.add(file(input));
		touched.addAll(workspaces.changed(file(input), input.name()));
	}

	private void build(List<Input> all, List<Input> again, String why) {
		long start = System.nanoTime();
		inputs = all.stream().collect(Collectors.toMap(WatchCommand::file, input -> input));
		if (gzr.io.outTerminal()) {
			gzr.io.out().print(CLEAR);
			gzr.io.out().flush();
			Set<Input> told = Set.copyOf(again);
			all.stream().filter(input -> !told.contains(input)).map(outcomes::get).forEach(this::tell);
		}
		List<Outcome> done = again.isEmpty() ? List.of() : work(again);
		for (int i = 0; i < again.size(); i++)
			outcomes.put(again.get(i), done.get(i));
		List<Path> written = done.stream().flatMap(outcome -> outcome.written().stream()).toList();
		String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
		gzr.note("watch.built", LocalTime.now().format(DateTimeFormatter.ofPattern("HH:mm:ss")), why, again.size(), written.size(),
				written.size() == 1 ? written.get(0) : "", seconds, all.size(), counts(all.stream().map(outcomes::get).toList()));
	}

	@Override
	protected Checked judged(Checked checked) {
		return printing.judged(checked);
	}

	@Override
	protected Outcome finish(Input input, Checked checked, Outcome outcome) {
		texts.put(input, checked.text());
		return printing.print(input, checked, outcome, targets.get(input), Files.exists(targets.get(input)) ? "watch.kept" : "build.notPrinted");
	}

	@Override
	protected void summarize(List<Outcome> readable) {
		// told after each round
	}

	// ---- names

	private static Path file(Input input) {
		return ReportFiles.real(input.file().orElseThrow());
	}

	private String named(Collection<Path> changed) {
		String names = changed.stream().limit(NAMED).map(file -> Files.exists(file) ? name(file) : gzr.texts.say("watch.deleted", name(file)))
				.collect(Collectors.joining(gzr.texts.say("watch.and")));
		return changed.size() > NAMED ? gzr.texts.say("watch.more", names, changed.size() - NAMED) : names;
	}

	/** As the user named it, or would. */
	private String name(Path file) {
		Input input = inputs.get(ReportFiles.real(file));
		Path here = gzr.io.directory().toAbsolutePath().normalize();
		return input != null ? input.name() : file.startsWith(here) ? here.relativize(file).toString() : file.toString();
	}
}
