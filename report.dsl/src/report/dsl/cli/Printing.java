package report.dsl.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import report.dsl.Workspace.Checked;
import report.dsl.findings.Severity;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.SourceDate;
import report.dsl.report.Report;

/** The options that say how to print, and the printing. */
final class Printing {

	@Option(names = "--draft")
	private boolean draft;

	@Option(names = "--pdf-standard", paramLabel = "a-3a|a-2a|a-4f|plain", defaultValue = "a-3a")
	private String standard;

	@Mixin
	private FontOptions fonts;

	private GzrCommand gzr;
	private PdfOptions options;

	/** Judges the options. */
	void begin(GzrCommand command) {
		gzr = command;
		PdfStandard chosen = standard();
		try {
			options = PdfOptions.of(fonts.choose(gzr), chosen, gzr.io.environment());
		} catch (SourceDate.Bad problem) {
			throw Failure.usage("usage.sourceDate", problem.value());
		}
	}

	boolean draft() {
		return draft;
	}

	/** A number still awaited may stay so while drafting, but not in print. */
	Checked judged(Checked checked) {
		return draft ? checked.forDrafting(options.faces()) : checked.forPrinting(options.faces());
	}

	/**
	 * Prints what is fit to be printed.
	 *
	 * @param notPrinted the message for what is not
	 */
	Outcome print(Input input, Checked checked, Outcome outcome, Path target, String notPrinted) {
		if (checked.report().isEmpty() || outcome.exitCode() == ExitCode.UNREADABLE)
			return outcome;
		if (!draft && outcome.count(Severity.ERROR) > 0)
			return outcome.withNote(gzr.texts.say(notPrinted, input.name())).withExitCode(ExitCode.FINDINGS);
		try {
			byte[] pdf = print(checked.report().get(), checked);
			WholeFile.makeDirectories(target.toAbsolutePath().getParent());
			WholeFile.write(target, pdf);
		} catch (IOException problem) {
			return outcome.withNote("gzr: " + gzr.texts.say("output.unwritable", target, Input.reason(problem))).withExitCode(ExitCode.UNREADABLE);
		}
		return outcome.withWritten(target);
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

	/** Tells what a standard without attachments comes to. */
	private PdfStandard standard() {
		PdfStandard chosen = PdfStandard.byId(standard).orElseThrow(() -> Failure.usage("usage.choice", "--pdf-standard",
				Arrays.stream(PdfStandard.values()).map(PdfStandard::id).collect(Collectors.joining(", ")), standard));
		if (!chosen.attachments() && !draft)
			gzr.note("build.nothingAttached", chosen.label());
		return chosen;
	}
}
