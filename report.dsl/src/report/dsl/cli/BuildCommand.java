package report.dsl.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import report.dsl.Workspace.Checked;
import report.dsl.findings.Severity;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.SourceDate;
import report.dsl.report.Report;

/** {@code gzr build} */
@Command(name = "build", sortOptions = false)
final class BuildCommand extends FilesCommand {

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "OUT")
	private String output;

	@Option(names = "--draft")
	private boolean draft;

	@Option(names = "--pdf-standard", paramLabel = "a-3a|a-2a|a-4f|plain", defaultValue = "a-3a")
	private String standard;

	@Mixin
	private FontOptions fonts;

	private Map<Input, Path> targets;
	private PdfOptions options;

	@Override
	public Integer call() {
		List<Input> inputs = Inputs.of(files, gzr.io);
		options = options(standard());
		targets = targets(inputs);
		makeDirectory(isOneFile() ? Inputs.resolve(output, gzr.io).toAbsolutePath().getParent() : Inputs.resolve(output, gzr.io));
		return run(inputs);
	}

	/** A number still awaited may stay so while drafting, but not in print. */
	@Override
	protected Checked judged(Checked checked) {
		return draft ? checked : checked.forPrinting(options.faces());
	}

	@Override
	protected Outcome finish(Input input, Checked checked, Outcome outcome) {
		if (checked.report().isEmpty() || outcome.exitCode() == ExitCode.UNREADABLE)
			return outcome;
		if (!draft && outcome.count(Severity.ERROR) > 0)
			return outcome.withNote(gzr.texts.say("build.notPrinted", input.name())).withExitCode(ExitCode.FINDINGS);
		Path target = targets.get(input);
		try {
			byte[] pdf = print(checked.report().get(), checked);
			Files.createDirectories(target.toAbsolutePath().getParent());
			WholeFile.write(target, pdf);
		} catch (IOException problem) {
			return outcome.withNote("gzr: " + gzr.texts.say("output.unwritable", target, Input.reason(problem))).withExitCode(ExitCode.UNREADABLE);
		}
		return outcome.withWritten(target);
	}

	@Override
	protected void summarize(List<Outcome> outcomes) {
		List<Path> written = outcomes.stream().flatMap(outcome -> outcome.written().stream()).toList();
		String where = written.size() == 1 ? written.get(0).toString() : output;
		gzr.note(draft ? "build.drafts" : "build.summary", outcomes.size(), counts(outcomes), written.size(), where);
	}

	private byte[] print(Report report, Checked checked) throws IOException {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try (OutputStream stream = pdf) {
			if (draft)
				new PdfPrinter(options).printDraft(report, checked.findings(), gzr.texts.locale(), stream);
			else
				new PdfPrinter(options).print(report, checked.sources(), stream);
		}
		return pdf.toByteArray();
	}

	private PdfOptions options(PdfStandard chosen) {
		try {
			return PdfOptions.of(fonts.choose(gzr), chosen, gzr.io.environment());
		} catch (SourceDate.Bad problem) {
			throw Failure.usage("usage.sourceDate", problem.value());
		}
	}

	/** Tells what a standard without attachments comes to. */
	private PdfStandard standard() {
		PdfStandard chosen = PdfStandard.byId(standard).orElseThrow(() -> Failure.usage("usage.choice", "--pdf-standard",
				Arrays.stream(PdfStandard.values()).map(PdfStandard::id).collect(Collectors.joining(", ")), standard));
		if (!chosen.attachments() && !draft)
			gzr.note("build.nothingAttached", chosen.label());
		return chosen;
	}

	/** Whether -o names the PDF itself, not a directory for it. */
	private boolean isOneFile() {
		return output.toLowerCase(Locale.ROOT).endsWith(".pdf") && !Files.isDirectory(Inputs.resolve(output, gzr.io));
	}

	private Map<Input, Path> targets(List<Input> inputs) {
		Path out = Inputs.resolve(output, gzr.io);
		if (isOneFile() && inputs.size() > 1)
			throw Failure.usage("build.oneFile", output, inputs.size());
		Map<Input, Path> targets = new HashMap<>();
		Map<Path, Input> taken = new HashMap<>();
		for (Input input : inputs) {
			Path target = isOneFile() ? out : out.resolve(input.pdf());
			Input other = taken.putIfAbsent(target.normalize(), input);
			if (other != null)
				throw Failure.usage("build.clash", other.name(), input.name(), target);
			targets.put(input, target);
		}
		return targets;
	}

	private void makeDirectory(Path directory) {
		try {
			Files.createDirectories(directory);
		} catch (IOException problem) {
			throw Failure.unreadable("output.unwritable", directory, Input.reason(problem));
		}
		if (!Files.isWritable(directory))
			throw Failure.unreadable("output.unwritable", directory, "");
	}
}
