package report.dsl.ide.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

import report.dsl.cli.WholeFile;
import report.dsl.findings.Severity;
import report.dsl.findings.Vocabulary;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.SourceDate;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Report;

/** Prints a document as PDF, beside its file. Only when asked: never while somebody types. */
final class BuildPdf {
	static final String COMMAND = "gzr.build";

	private BuildPdf() {
	}

	/** The URI of the PDF; a message to the user where there are errors, or it cannot be written. */
	static String build(View view, Locale locale) {
		Path source = Uris.path(view.uri()).orElseThrow(() -> failed(locale, "build.unsaved"));
		long errors = view.snapshot().findingsForPrinting(Typefaces.shipped()).stream().filter(finding -> finding.severity() == Severity.ERROR).count();
		Optional<Report> report = view.snapshot().report();
		if (errors > 0 || report.isEmpty())
			throw failed(locale, "build.errors", source.getFileName(), errors);
		Path target = source.resolveSibling(source.getFileName().toString().replaceFirst("\\.gzr$", "") + ".pdf");
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try {
			new PdfPrinter(options(locale)).print(report.get(), view.snapshot().sources(), pdf);
			WholeFile.write(target, pdf.toByteArray());
			return Uris.of(target).toString();
		} catch (IOException problem) {
			throw failed(locale, "build.unwritable", target.getFileName(), problem.getMessage());
		}
	}

	private static PdfOptions options(Locale locale) {
		try {
			return PdfOptions.defaults();
		} catch (SourceDate.Bad problem) {
			throw failed(locale, "build.sourceDate", problem.value());
		}
	}

	private static ResponseErrorException failed(Locale locale, String key, Object... arguments) {
		return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, Vocabulary.of(BuildPdf.class, locale).say(key, arguments), null));
	}
}
