package report.dsl.tests.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import report.dsl.Workspace;
import report.dsl.Workspace.Checked;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Report;
import report.dsl.report.Source;

/** A source ready to be printed, as often as one likes. Safe for use by several threads. */
record Printing(Report report, List<Source> sources, Checked checked) {
	/** How much of two files that differ is shown. */
	private static final int SHOWN = 60;

	/** Of a report that can be evaluated, whatever is wrong with it. */
	static Printing of(String source) {
		Checked checked = Workspace.create().check("sample.gzr", source.getBytes(StandardCharsets.UTF_8), null);
		Report report = checked.report().orElseThrow(() -> new IllegalArgumentException(checked.findings().toString()));
		return new Printing(report, checked.sources(), checked);
	}

	/** The shipped fonts, and no date from outside, whatever the environment says. */
	static PdfOptions options(PdfStandard standard) {
		return new PdfOptions(Typefaces.shipped(), standard, Optional.empty());
	}

	static PdfOptions options(LocalDate sourceDate) {
		return new PdfOptions(Typefaces.shipped(), PdfStandard.A3A, Optional.of(sourceDate));
	}

	/** As the command line does by default. */
	byte[] print() {
		return print(options(PdfStandard.A3A));
	}

	byte[] print(PdfOptions options) {
		return print(options, sources);
	}

	byte[] print(PdfOptions options, List<Source> attached) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		new PdfPrinter(options).print(report, attached, pdf);
		return pdf.toByteArray();
	}

	byte[] draft() {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		new PdfPrinter(options(PdfStandard.PLAIN)).printDraft(report, checked.findings(), Locale.CHINESE, pdf);
		return pdf.toByteArray();
	}

	/** Where two files differ first, and what stands there; empty where they don't. */
	static String difference(byte[] expected, byte[] actual) {
		int at = Arrays.mismatch(expected, actual);
		return at < 0 ? "" : "from byte " + at + " of " + expected.length + ", " + actual.length + ": " + shown(expected, at) + " | " + shown(actual, at);
	}

	private static String shown(byte[] file, int at) {
		int from = Math.max(0, at - SHOWN);
		String text = new String(file, from, Math.min(file.length, at + SHOWN) - from, StandardCharsets.ISO_8859_1);
		return text.replaceAll("[^ -~]+", "·");
	}
}
