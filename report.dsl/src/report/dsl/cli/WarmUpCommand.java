package report.dsl.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import report.dsl.Workspace;
import report.dsl.Workspace.Checked;
import report.dsl.findings.Finding;
import report.dsl.findings.TerminalPrinter;
import report.dsl.form.Skeleton;
import report.dsl.pdf.PdfPrinter;

/** Loads every class that an ordinary run needs, for the class-data archive of the launcher. Writes nothing. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
	private static final int YEAR = 2024;

	@ParentCommand
	private GzrCommand gzr;

	@Override
	public Integer call() throws IOException {
		Workspace workspace = Workspace.create();
		String skeleton = Skeleton.of(workspace, "示例", YEAR);
		check(workspace, skeleton);
		check(workspace, skeleton.replace("待填", "0"));
		check(workspace, skeleton.replaceFirst("待填", "1,234"));
		workspace.format("warm-up.gzr", skeleton);
		return ExitCode.CLEAN;
	}

	private void check(Workspace workspace, String text) throws IOException {
		Checked checked = workspace.check("warm-up.gzr", text.getBytes(StandardCharsets.UTF_8), null);
		List<Finding> findings = checked.findings();
		for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH))
			findings.forEach(finding -> new TerminalPrinter(locale, true, gzr.io.width()).print(finding, checked.fileName(), checked.text()));
		if (checked.report().isPresent()) {
			new PdfPrinter().print(checked.report().get(), checked.sources(), OutputStream.nullOutputStream());
			new PdfPrinter().printDraft(checked.report().get(), findings, gzr.texts.locale(), OutputStream.nullOutputStream());
		}
	}
}
