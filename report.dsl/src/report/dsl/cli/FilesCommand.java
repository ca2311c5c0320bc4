package report.dsl.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import report.dsl.Workspace.Checked;
import report.dsl.evaluation.Codes;
import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.findings.TerminalPrinter;

/** What {@code check} and {@code build} have in common: they check texts and tell what they found. */
abstract class FilesCommand implements Callable<Integer> {
	@ParentCommand
	protected GzrCommand gzr;

	@Parameters(arity = "1..*", paramLabel = "FILE|DIR", descriptionKey = "files")
	protected List<String> files;

	@Option(names = "--fail-on", paramLabel = "error|warning|info")
	private String failOn = "error";

	@Option(names = "--last", paramLabel = "FILE|DIR")
	protected List<String> last = List.of();

	private Severity threshold;
	private Workspaces workspaces;
	private TerminalPrinter printer;

	protected Integer run(List<Input> inputs) {
		begin(inputs);
		List<Outcome> outcomes = work(inputs);
		tellAll(inputs);
		List<Outcome> readable = outcomes.stream().filter(outcome -> outcome.exitCode() < ExitCode.UNREADABLE).toList();
		if (!readable.isEmpty())
			summarize(readable);
		return outcomes.stream().mapToInt(Outcome::exitCode).max().orElse(ExitCode.CLEAN);
	}

	/** Reads the heads of all texts that are known to each other. */
	protected Workspaces begin(List<Input> inputs) {
		threshold = threshold();
		workspaces = new Workspaces(inputs, this::isAlone, Inputs.of(last, gzr.io), gzr.io);
		printer = new TerminalPrinter(gzr.texts.locale(), gzr.io.colour() && gzr.io.outTerminal(), gzr.io.width());
		return workspaces;
	}

	/** Whether a text does not refer to what stands beside it. */
	protected boolean isAlone(Input input) {
		return false;
	}

	/** Checks texts and tells what was found, in their order. */
	protected List<Outcome> work(List<Input> inputs) {
		List<Outcome> outcomes = new ArrayList<>();
		workspaces.gather(inputs);
		new Batch(gzr.io).run(inputs, workspaces.ordered(inputs), input -> careful(input, checked -> finish(input, judged(checked))), outcome -> {
			tell(outcome);
			outcomes.add(outcome);
		});
		return outcomes;
	}

	/** What else is done with a text that was checked; by default nothing. */
	protected Outcome finish(Input input, Checked checked, Outcome outcome) {
		return outcome;
	}

	/** How a text is judged here; by default as it was checked. */
	protected Checked judged(Checked checked) {
		return checked;
	}

	/** What becomes of a text that could not be worked on; by default only a note. */
	protected Outcome failed(Input input, Outcome outcome) {
		return outcome;
	}

	/** What is told of all texts at once, before the end; by default nothing. */
	protected void tellAll(List<Input> inputs) {
	}

	/** What is said in the end of those texts that could be read. */
	protected abstract void summarize(List<Outcome> outcomes);

	/** {@code 2 errors, 1 warning}, over all outcomes */
	protected String counts(List<Outcome> outcomes) {
		return gzr.texts.say("counts", count(outcomes, Severity.ERROR), count(outcomes, Severity.WARNING), count(outcomes, Severity.INFO));
	}

	private static long count(List<Outcome> outcomes, Severity severity) {
		return outcomes.stream().mapToLong(outcome -> outcome.count(severity)).sum();
	}

	protected final Severity threshold() {
		for (Severity severity : Severity.values())
			if (severity.name().toLowerCase(Locale.ROOT).equals(failOn))
				return severity;
		throw Failure.usage("usage.choice", "--fail-on", "error, warning, info", failOn);
	}

	/** One text that fails does not keep the others from being worked on. */
	private Outcome careful(Input input, Function<Checked, Outcome> work) {
		try {
			return work.apply(workspaces.get().check(input.name(), input.read(gzr.io), input.file().orElse(null)));
		} catch (Failure failure) {
			return failed(input, Outcome.failed(failure.exitCode(), "gzr: " + failure.in(gzr.texts)));
		} catch (RuntimeException | StackOverflowError problem) {
			return failed(input, Outcome.failed(ExitCode.INTERNAL, input.name() + ": " + Main.internalMessage(problem, gzr.texts, gzr.debug)));
		}
	}

	private Outcome finish(Input input, Checked checked) {
		StringBuilder text = new StringBuilder();
		checked.findings().forEach(finding -> text.append(printer.print(finding, checked.fileName(), checked.text())));
		return finish(input, checked, Outcome.of(checked.findings(), text.toString(), exitCode(checked.findings(), threshold)));
	}

	private static int exitCode(List<Finding> findings, Severity threshold) {
		if (findings.stream().anyMatch(finding -> finding.code().equals(Codes.ENCODING)))
			return ExitCode.UNREADABLE;
		boolean bad = findings.stream().anyMatch(finding -> finding.severity().compareTo(threshold) <= 0);
		return bad ? ExitCode.FINDINGS : ExitCode.CLEAN;
	}

	protected final void tell(Outcome outcome) {
		if (!outcome.text().isEmpty()) {
			gzr.io.out().print(outcome.text());
			gzr.io.out().flush();
		}
		outcome.notes().forEach(gzr.io.err()::println);
	}
}
