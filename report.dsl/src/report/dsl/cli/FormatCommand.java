package report.dsl.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import report.dsl.Workspace;
import report.dsl.Workspace.Checked;
import report.dsl.evaluation.Codes;
import report.dsl.findings.Finding;
import report.dsl.findings.TerminalPrinter;

/** {@code gzr format}: in place; standard input to the output. */
@Command(name = "format", sortOptions = false)
final class FormatCommand implements Callable<Integer> {
	@ParentCommand
	private GzrCommand gzr;

	@Parameters(arity = "1..*", paramLabel = "FILE|DIR", descriptionKey = "files")
	private List<String> files;

	@Option(names = "--check")
	private boolean checkOnly;

	@Override
	public Integer call() {
		List<Input> inputs = Inputs.of(files, gzr.io);
		Workspaces workspaces = new Workspaces(inputs, List.of(), gzr.io);
		List<Outcome> outcomes = new ArrayList<>();
		new Batch(gzr.io).run(inputs, input -> careful(input, workspaces), outcome -> {
			gzr.io.out().print(outcome.text());
			outcome.notes().forEach(gzr.io.err()::println);
			outcomes.add(outcome);
		});
		long changed = outcomes.stream().filter(outcome -> outcome.written().isPresent()).count();
		if (!checkOnly && inputs.stream().anyMatch(input -> input.file().isPresent()))
			gzr.note("format.summary", outcomes.size(), changed);
		return outcomes.stream().mapToInt(Outcome::exitCode).max().orElse(ExitCode.CLEAN);
	}

	private Outcome careful(Input input, Workspaces workspaces) {
		try {
			return format(input, workspaces.get());
		} catch (Failure failure) {
			return Outcome.failed(failure.exitCode(), "gzr: " + failure.in(gzr.texts));
		} catch (RuntimeException | StackOverflowError problem) {
			return Outcome.failed(ExitCode.INTERNAL, input.name() + ": " + Main.internalMessage(problem, gzr.texts, gzr.debug));
		}
	}

	private Outcome format(Input input, Workspace workspace) {
		byte[] old = input.read(gzr.io);
		Checked checked = workspace.check(input.name(), old, input.file().orElse(null));
		List<Finding> unreadable = checked.findings().stream().filter(finding -> finding.code().equals(Codes.ENCODING)).toList();
		if (!unreadable.isEmpty())
			return unreadable(unreadable, checked);
		String text = workspace.format(input.name(), checked.text());
		byte[] formatted = text.getBytes(StandardCharsets.UTF_8);
		boolean same = Arrays.equals(old, formatted);
		if (checkOnly)
			return same ? Outcome.of(List.of(), "", ExitCode.CLEAN) : Outcome.of(List.of(), input.name() + System.lineSeparator(), ExitCode.FINDINGS);
		if (input.file().isEmpty())
			return Outcome.of(List.of(), text, ExitCode.CLEAN);
		return same ? Outcome.of(List.of(), "", ExitCode.CLEAN) : overwrite(input, formatted);
	}

	private Outcome overwrite(Input input, byte[] formatted) {
		Outcome outcome = Outcome.of(List.of(), "", ExitCode.CLEAN);
		try {
			WholeFile.write(input.file().orElseThrow(), formatted);
			return outcome.withWritten(input.file().orElseThrow());
		} catch (IOException problem) {
			throw Failure.unreadable("output.unwritable", input.name(), Input.reason(problem));
		}
	}

	/** On the error stream, because the output may be the formatted text. */
	private Outcome unreadable(List<Finding> findings, Checked checked) {
		TerminalPrinter printer = new TerminalPrinter(gzr.texts.locale(), gzr.io.colour() && gzr.io.errTerminal(), gzr.io.width());
		Outcome outcome = Outcome.of(findings, "", ExitCode.UNREADABLE);
		for (Finding finding : findings)
			outcome = outcome.withNote(printer.print(finding, checked.fileName(), checked.text()).stripTrailing());
		return outcome;
	}
}
