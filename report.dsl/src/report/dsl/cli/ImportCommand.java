package report.dsl.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import report.dsl.Workspace;
import report.dsl.findings.Severity;
import report.dsl.findings.TerminalPrinter;
import report.dsl.importer.Imported;
import report.dsl.importer.Importer;
import report.dsl.importer.NotImported;

/** {@code gzr import}: makes reports of published ones. */
@Command(name = "import", sortOptions = false)
final class ImportCommand implements Callable<Integer> {
	@ParentCommand
	private GzrCommand gzr;

	@Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "import.files")
	private List<String> files;

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "DIR")
	private String output;

	@Option(names = "--body", paramLabel = "BODY")
	private String body = "";

	@Option(names = "--year", paramLabel = "YEAR")
	private int year;

	@Override
	public Integer call() {
		Map<Path, String> targets = targets();
		makeDirectory();
		List<Outcome> outcomes = new ArrayList<>();
		targets.forEach((target, file) -> {
			Outcome outcome = careful(file, target);
			gzr.io.out().print(outcome.text());
			gzr.io.out().flush();
			outcome.notes().forEach(gzr.io.err()::println);
			outcomes.add(outcome);
		});
		long written = outcomes.stream().filter(outcome -> outcome.written().isPresent()).count();
		gzr.note("import.summary", outcomes.size(), written, count(outcomes, Severity.ERROR), count(outcomes, Severity.WARNING));
		return outcomes.stream().mapToInt(Outcome::exitCode).max().orElse(ExitCode.CLEAN);
	}

	private static long count(List<Outcome> outcomes, Severity severity) {
		return outcomes.stream().mapToLong(outcome -> outcome.count(severity)).sum();
	}

	/** The report that is made of each file. */
	private Map<Path, String> targets() {
		Map<Path, String> targets = new LinkedHashMap<>();
		Map<Path, String> taken = new HashMap<>();
		for (String file : files) {
			Path path = Inputs.resolve(file, gzr.io);
			if (!Files.exists(path))
				throw Failure.unreadable("input.absent", file);
			if (Files.isDirectory(path))
				throw Failure.usage("import.directory", file);
			String name = path.getFileName().toString();
			Path target = Inputs.resolve(output, gzr.io).resolve(name.replaceFirst("(?<=.)\\.[^.]*$", "") + Input.SUFFIX).normalize();
			String other = taken.putIfAbsent(target, file);
			if (other != null)
				throw Failure.usage("import.clash", other, file, target);
			targets.put(target, file);
		}
		return targets;
	}

	private void makeDirectory() {
		try {
			WholeFile.makeDirectories(Inputs.resolve(output, gzr.io));
		} catch (IOException problem) {
			throw Failure.unreadable("output.unwritable", output, Input.reason(problem));
		}
	}

	private Outcome careful(String file, Path target) {
		try {
			return read(file, target);
		} catch (Failure failure) {
			return Outcome.failed(failure.exitCode(), "gzr: " + failure.in(gzr.texts));
		} catch (RuntimeException | StackOverflowError problem) {
			return Outcome.failed(ExitCode.INTERNAL, file + ": " + Main.internalMessage(problem, gzr.texts, gzr.debug));
		}
	}

	static Failure unreadable(GzrCommand gzr, String file, IOException problem) {
		String reason = problem instanceof NotImported why ? why.reason().in(gzr.texts.locale()) : Input.reason(problem);
		return Failure.unreadable("import.unreadable", file, reason);
	}

	private Outcome read(String file, Path target) {
		Imported imported;
		String name = Path.of(output).resolve(target.getFileName()).toString();
		try {
			imported = new Importer(Workspace.create()).read(file, NotImported.read(Inputs.resolve(file, gzr.io)), name, body, year);
		} catch (IOException problem) {
			throw unreadable(gzr, file, problem);
		}
		try {
			WholeFile.writeNew(target, imported.text().getBytes(StandardCharsets.UTF_8));
		} catch (FileAlreadyExistsException there) {
			throw Failure.usage("init.exists", name);
		} catch (IOException problem) {
			throw Failure.unreadable("output.unwritable", name, Input.reason(problem));
		}
		TerminalPrinter printer = new TerminalPrinter(gzr.texts.locale(), gzr.io.colour() && gzr.io.outTerminal(), gzr.io.width());
		StringBuilder text = new StringBuilder();
		imported.findings().forEach(finding -> text.append(printer.print(finding, name, imported.text())));
		boolean bad = imported.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
		return Outcome.of(imported.findings(), text.toString(), bad ? ExitCode.FINDINGS : ExitCode.CLEAN).withWritten(target);
	}
}
