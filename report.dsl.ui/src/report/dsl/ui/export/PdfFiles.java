package report.dsl.ui.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.osgi.util.NLS;

import report.dsl.cli.WholeFile;
import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.SourceDate;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Report;
import report.dsl.ui.preferences.GzrPreferences;

/** Prints reports of the workspace into PDF files, which appear whole or not at all. */
public final class PdfFiles {

	private PdfFiles() {
	}

	/**
	 * What became of a report.
	 *
	 * @param pdf     where it was printed, if it was
	 * @param errors  why it was not: what is wrong with the report
	 * @param failure why it was not: what went wrong with reading or writing
	 */
	public record Outcome(IFile file, Optional<Path> pdf, List<Finding> errors, Optional<String> failure) {
		static Outcome failed(IFile file, String reason) {
			return new Outcome(file, Optional.empty(), List.of(), Optional.of(reason));
		}
	}

	/** Where the PDF of a report belongs: in its project's output folder, folders as in the project. */
	public static IFile target(IFile file) {
		return GzrPreferences.outputFolder(file.getProject()).getFile(inFolder(file));
	}

	/** The PDF's path relative to the output folder. */
	static IPath inFolder(IFile file) {
		return file.getProjectRelativePath().removeFileExtension().addFileExtension("pdf");
	}

	/** Prints a report into the workspace; a form, which has nothing to print, and a report with errors are left alone. */
	public static Outcome print(IFile file, Snapshot snapshot, boolean draft, IFile target) throws CoreException {
		if (target.getLocation() == null)
			return Outcome.failed(file, NLS.bind(Messages.notLocal, target.getFullPath()));
		Outcome outcome = print(file, snapshot, draft, target.getLocation().toPath());
		if (outcome.pdf().isPresent())
			show(target);
		return outcome;
	}

	/** Prints a report anywhere. */
	public static Outcome print(IFile file, Snapshot snapshot, boolean draft, Path target) {
		PdfOptions options;
		try {
			options = PdfOptions.of(GzrPreferences.fontsFolder().map(Typefaces::in).orElseGet(Typefaces::shipped), PdfStandard.A3A, System.getenv());
		} catch (SourceDate.Bad problem) {
			return Outcome.failed(file, NLS.bind(Messages.sourceDate, problem.value()));
		}
		return print(file, snapshot, draft, target, options);
	}

	private static Outcome print(IFile file, Snapshot snapshot, boolean draft, Path target, PdfOptions options) {
		List<Finding> errors = draft ? List.of() : snapshot.findingsForPrinting(options.faces()).stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
		Optional<Report> report = snapshot.report();
		if (!errors.isEmpty() || report.isEmpty())
			return new Outcome(file, Optional.empty(), errors.isEmpty() ? snapshot.findings() : errors, Optional.empty());
		try {
			ByteArrayOutputStream pdf = new ByteArrayOutputStream();
			if (draft)
				new PdfPrinter(options).printDraft(report.get(), snapshot.findings(), GzrPreferences.locale(), pdf);
			else
				new PdfPrinter(options).print(report.get(), snapshot.sources(), pdf);
			Files.createDirectories(target.getParent());
			WholeFile.write(target, pdf.toByteArray());
			return new Outcome(file, Optional.of(target), List.of(), Optional.empty());
		} catch (IOException | UncheckedIOException problem) {
			return Outcome.failed(file, NLS.bind(Messages.unwritable, target, reason(problem)));
		}
	}

	private static String reason(Exception problem) {
		return problem instanceof FileSystemException about && about.getReason() != null ? about.getReason() : problem.getClass().getSimpleName();
	}

	/** Has the workspace see a new file, as something made: neither searched nor shared. */
	private static void show(IFile target) throws CoreException {
		IContainer top = target.getParent();
		while (top.getParent().getType() != IResource.ROOT && !top.getParent().exists())
			top = top.getParent();
		if (top.exists()) {
			target.refreshLocal(IResource.DEPTH_ZERO, null);
			if (!target.isDerived(IResource.CHECK_ANCESTORS))
				target.setDerived(true, null);
		} else {
			top.refreshLocal(IResource.DEPTH_INFINITE, null);
			top.setDerived(true, null);
		}
	}
}
