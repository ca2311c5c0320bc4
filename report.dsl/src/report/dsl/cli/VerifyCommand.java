package report.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import report.dsl.Workspace.Checked;
import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.findings.TerminalPrinter;
import report.dsl.verify.Verdict;
import report.dsl.verify.Verdict.Remark;
import report.dsl.verify.Verifier;

/** {@code gzr verify}: whether a PDF is what the source in it prints. */
@Command(name = "verify", sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
	/** Signed and stamped reports have some megabytes. */
	private static final long LARGEST = 1L << 28;

	@ParentCommand
	private GzrCommand gzr;

	@Parameters(arity = "1..*", paramLabel = "PDF", descriptionKey = "pdfs")
	private List<String> files;

	@Mixin
	private FontOptions fonts;

	@Override
	public Integer call() {
		Verifier verifier = new Verifier(fonts.choose(gzr));
		List<Outcome> outcomes = new ArrayList<>();
		new Batch(gzr.io).run(files.stream().map(this::input).toList(), input -> careful(input, verifier), outcome -> {
			gzr.io.out().print(outcome.text());
			gzr.io.out().flush();
			outcome.notes().forEach(gzr.io.err()::println);
			outcomes.add(outcome);
		});
		return outcomes.stream().mapToInt(Outcome::exitCode).max().orElse(ExitCode.CLEAN);
	}

	private Input input(String argument) {
		if (argument.equals("-"))
			return Input.standard();
		Path file = Inputs.resolve(argument, gzr.io);
		if (!Files.exists(file))
			throw Failure.unreadable("input.absent", argument);
		return Input.of(argument, file, file.getFileName());
	}

	private Outcome careful(Input input, Verifier verifier) {
		try {
			return outcome(input, verifier.verify(input.name(), read(input)));
		} catch (Failure failure) {
			return Outcome.failed(failure.exitCode(), "gzr: " + failure.in(gzr.texts));
		} catch (RuntimeException | StackOverflowError problem) {
			return Outcome.failed(ExitCode.INTERNAL, input.name() + ": " + Main.internalMessage(problem, gzr.texts, gzr.debug));
		}
	}

	private byte[] read(Input input) {
		try {
			if (input.file().isPresent() && Files.isDirectory(input.file().get()))
				throw Failure.unreadable("verify.directory", input.name());
			if (input.file().isPresent() && Files.size(input.file().get()) > LARGEST)
				throw Failure.unreadable("verify.large", input.name());
		} catch (IOException problem) {
			throw Failure.unreadable("input.unreadable", input.name(), Input.reason(problem));
		}
		return input.read(gzr.io);
	}

	private Outcome outcome(Input input, Verdict verdict) {
		List<Finding> errors = verdict.source().stream().flatMap(source -> source.findings().stream())
				.filter(finding -> finding.severity() == Severity.ERROR).toList();
		StringBuilder text = new StringBuilder(gzr.texts.say("verify." + verdict.result(), input.name()));
		for (Remark remark : verdict.remarks())
			text.append(System.lineSeparator()).append("  ").append(gzr.texts.say("verify." + remark.key(), remark.arguments().toArray()));
		text.append(System.lineSeparator());
		TerminalPrinter printer = new TerminalPrinter(gzr.texts.locale(), gzr.io.colour() && gzr.io.outTerminal(), gzr.io.width());
		for (Checked source : verdict.source().stream().toList())
			errors.forEach(error -> text.append(printer.print(error, source.fileName(), source.text())));
		return Outcome.of(errors, text.toString(), switch (verdict.result()) {
			case SAME -> ExitCode.CLEAN;
			case DIFFERENT -> ExitCode.FINDINGS;
			case UNKNOWN -> ExitCode.UNREADABLE;
		});
	}
}
