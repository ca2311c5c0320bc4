package report.dsl.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import report.dsl.Workspace;
import report.dsl.evaluation.Codes;
import report.dsl.findings.Finding;
import report.dsl.importer.Imported;
import report.dsl.importer.Importer;
import report.dsl.importer.NotImported;
import report.dsl.review.Unread;

/** Imports what is no .gzr, so that it can be reviewed like one. */
final class Originals {
	/** What can be imported. */
	private static final Pattern READ = Pattern.compile("(?i).+\\.(s?html?|docx|pdf|txt)");
	/** In what else reports are handed in. */
	private static final Pattern UNREAD = Pattern.compile("(?i).+\\.(doc|wps|rtf|odt|ofd|mht)");
	private static final Pattern CHAPTER = Pattern.compile("^章", Pattern.MULTILINE);

	private final GzrCommand gzr;
	private final String output;
	private final Map<Input, Import> imports = new ConcurrentHashMap<>();
	private final Map<Input, Unread> unread = new ConcurrentHashMap<>();
	private final AtomicInteger exitCode = new AtomicInteger(ExitCode.CLEAN);
	private final ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(Workspace::create);

	/**
	 * What was made of an original.
	 *
	 * @param original as the user named it
	 * @param findings of the import, at places of the text that was made
	 */
	record Import(String original, Input text, List<Finding> findings) {
	}

	/** @param output directory for what is imported, as the user named it */
	Originals(GzrCommand gzr, String output) {
		this.gzr = gzr;
		this.output = output;
	}

	static boolean isHandedIn(String fileName) {
		return !fileName.startsWith("~$") && (Input.isSource(fileName) || READ.matcher(fileName).matches() || UNREAD.matcher(fileName).matches());
	}

	/** What can be worked on: texts as they are, and those that are made of originals, in the order of the files. */
	List<Input> texts(List<Input> files) {
		Set<String> sources = files.stream().filter(Originals::isText).map(Originals::stem).collect(Collectors.toSet());
		List<Input> originals = files.stream().filter(file -> !isText(file)).toList();
		if (!originals.isEmpty())
			new Batch(gzr.io).run(originals, original -> careful(original, sources), outcome -> outcome.notes().forEach(gzr.io.err()::println));
		return files.stream().filter(file -> isText(file) || imports.containsKey(file)).map(file -> isText(file) ? file : imports.get(file).text()).toList();
	}

	/** What was made of originals, by the names of the texts. */
	Map<String, Import> imports() {
		return imports.values().stream().collect(Collectors.toMap(made -> made.text().name(), made -> made));
	}

	/** In the order of the files. */
	List<Unread> unread(List<Input> files) {
		return files.stream().filter(unread::containsKey).map(unread::get).toList();
	}

	private static boolean isText(Input file) {
		return file.file().isEmpty() || Input.isSource(file.file().get().getFileName().toString());
	}

	/** Where it is without the end of its name. */
	private static String stem(Input file) {
		return file.file().map(path -> path.toAbsolutePath().normalize().toString().replaceFirst("\\.[^./\\\\]*$", "")).orElse("");
	}

	/** One original that fails does not keep the others from being imported. */
	private Outcome careful(Input original, Set<String> sources) {
		try {
			if (sources.contains(stem(original)))
				unread.put(original, new Unread(original.name(), gzr.texts.say("review.beside")));
			else
				read(original);
			return Outcome.of(List.of(), "", ExitCode.CLEAN);
		} catch (Failure failure) {
			return failed(original, failure.in(gzr.texts), failure.exitCode());
		} catch (RuntimeException | StackOverflowError problem) {
			return failed(original, original.name() + ": " + Main.internalMessage(problem, gzr.texts, gzr.debug), ExitCode.INTERNAL);
		}
	}

	private Outcome failed(Input original, String reason, int code) {
		unread.put(original, new Unread(original.name(), reason));
		this.exitCode.accumulateAndGet(code, Math::max);
		return Outcome.failed(code, "gzr: " + reason);
	}

	private void read(Input original) {
		String name = original.file().orElseThrow().getFileName().toString();
		if (UNREAD.matcher(name).matches())
			throw Failure.unreadable("review.format", original.name());
		Path relative = Path.of(original.pdf().toString().replaceFirst("\\.pdf$", Input.SUFFIX));
		Path target = Inputs.resolve(output, gzr.io).resolve(relative);
		Input text = Input.of(Path.of(output).resolve(relative).toString(), target, relative);
		Imported imported;
		try {
			imported = new Importer(workspaces.get()).read(name, NotImported.read(original.file().get()), text.name(), "", 0);
		} catch (IOException problem) {
			throw ImportCommand.unreadable(gzr, original.name(), problem);
		}
		if (!CHAPTER.matcher(imported.text()).find() && imported.findings().stream().anyMatch(finding -> finding.code().equals(Codes.IMPORT_HEAD)))
			throw Failure.unreadable("review.noReport", original.name());
		try {
			WholeFile.makeDirectories(target.toAbsolutePath().getParent());
			WholeFile.write(target, imported.text().getBytes(StandardCharsets.UTF_8));
		} catch (IOException problem) {
			throw Failure.unreadable("output.unwritable", text.name(), Input.reason(problem));
		}
		imports.put(original, new Import(original.name(), text, imported.findings()));
	}

	/** The worst of what happened to them. */
	int exitCode() {
		return exitCode.get();
	}
}
