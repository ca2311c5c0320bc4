package report.dsl.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import report.dsl.ReportFiles;
import report.dsl.Workspace;
import report.dsl.Workspace.Checked;
import report.dsl.findings.Severity;
import report.dsl.parser.Decoder;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.Typefaces;
import report.dsl.pdf.Xmp;
import report.dsl.report.Source;
import report.dsl.verify.Verdict.Remark;
import report.dsl.verify.Verdict.Result;

/**
 * Prints the source in a PDF again, to the same standard, in the same fonts, of the same date, and says whether the paper is that
 * print. Nothing is written, and no bytes make it throw.
 */
public final class Verifier {
	private final Typefaces own;

	/** @param own fonts for papers that were not printed in those that ship */
	public Verifier(Typefaces own) {
		this.own = own;
	}

	/** @param name of the file, which findings in its source are told with */
	public Verdict verify(String name, byte[] bytes) {
		try (PdfFile paper = PdfFile.open(bytes)) {
			return verify(name, bytes, paper);
		} catch (PdfFile.Encrypted e) {
			return Verdict.unknown("encrypted");
		} catch (IOException | RuntimeException | StackOverflowError damaged) {
			return Verdict.unknown(isPdf(bytes) ? "damaged.file" : "noPdf");
		}
	}

	private static boolean isPdf(byte[] bytes) {
		return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
	}

	private Verdict verify(String name, byte[] bytes, PdfFile paper) throws IOException, PdfFile.Encrypted {
		Map<String, byte[]> attachments = paper.attachments();
		if (!attachments.containsKey(Source.REPORT))
			return Verdict.unknown("noSource");
		Optional<Xmp.Printed> record = paper.printed();
		Typefaces faces = record.map(Xmp.Printed::fonts).orElse(Xmp.fonts(Typefaces.shipped())).equals(Xmp.fonts(Typefaces.shipped())) ? Typefaces.shipped() : own;
		if (record.isPresent() && !record.get().fonts().equals(Xmp.fonts(faces)))
			return Verdict.unknown("fonts", String.join(", ", record.get().fonts().stream().filter(font -> !Xmp.fonts(faces).contains(font)).toList()));
		PdfOptions options = new PdfOptions(faces, record.map(Xmp.Printed::standard).flatMap(PdfStandard::byId).orElse(PdfStandard.A3A),
				record.map(Xmp.Printed::date));
		Checked checked = check(name, attachments, record);
		Verdict verdict = checked.report().isEmpty() ? new Verdict(Result.DIFFERENT, List.of(Remark.of("noReport")), Optional.of(checked))
				: compared(bytes, paper, record, checked, options);
		return judged(verdict, checked.forPrinting(faces));
	}

	/** By the form and beside the reports that came with it, and on the day of its making: later, a waiver may have run out. */
	private static Checked check(String name, Map<String, byte[]> attachments, Optional<Xmp.Printed> record) {
		ReportFiles others = new ReportFiles();
		attachments.forEach((other, bytes) -> {
			if (Source.isOther(other))
				others.add(other, Decoder.decode(bytes).text());
		});
		ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(() -> workspace(others, attachments));
		others.files().parallelStream().forEach(file -> prepare(workspaces.get(), file));
		String file = name + ":" + Source.REPORT;
		return workspaces.get().check(file, attachments.get(Source.REPORT), new AttachedPictures(attachments), record.map(Xmp.Printed::date).orElseGet(LocalDate::now));
	}

	private static Workspace workspace(ReportFiles others, Map<String, byte[]> attachments) {
		Workspace workspace = Workspace.create(others);
		if (attachments.containsKey(Source.FORM))
			workspace.addForms(Decoder.decode(attachments.get(Source.FORM)).text());
		return workspace;
	}

	/** What goes wrong here goes wrong again when the report asks. */
	private static void prepare(Workspace workspace, Path file) {
		try {
			workspace.prepare(file);
		} catch (RuntimeException | StackOverflowError again) {
			return;
		}
	}

	/** What has errors is not printed, so it is not what its source prints. */
	private static Verdict judged(Verdict verdict, Checked source) {
		long errors = source.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).count();
		List<Remark> remarks = new ArrayList<>(errors > 0 && verdict.result() == Result.SAME ? List.of() : verdict.remarks());
		if (source.sources().stream().anyMatch(text -> text.name().equals(Source.FORM)))
			remarks.add(Remark.of("form", source.report().orElseThrow().form()));
		if (errors > 0)
			remarks.add(Remark.of("errors", errors));
		return new Verdict(errors > 0 ? Result.DIFFERENT : verdict.result(), List.copyOf(remarks), Optional.of(source));
	}

	private Verdict compared(byte[] bytes, PdfFile paper, Optional<Xmp.Printed> record, Checked checked, PdfOptions options)
			throws IOException, PdfFile.Encrypted {
		byte[] again = print(checked, options);
		String standard = options.standard().label();
		if (Arrays.equals(bytes, again))
			return new Verdict(Result.SAME, List.of(Remark.of("standard", standard)), Optional.of(checked));
		try (PdfFile print = PdfFile.open(again)) {
			Comparison comparison = Comparison.of(paper, print);
			boolean begins = Arrays.mismatch(bytes, again) == again.length;
			if (begins && comparison.differences().isEmpty()) {
				String key = comparison.seals().isEmpty() ? "appended" : "sealed";
				return new Verdict(Result.SAME, List.of(Remark.of("standard", standard), Remark.of(key, bytes.length - again.length,
						String.join(", ", comparison.seals()))), Optional.of(checked));
			}
			Stream<Remark> differences = comparison.differences().isEmpty() ? Stream.of(Remark.of("bytes", Arrays.mismatch(bytes, again)))
					: comparison.differences().stream();
			return new Verdict(Result.DIFFERENT, Stream.concat(differences, version(record, print.printed())).toList(), Optional.of(checked));
		}
	}

	/** Where another version printed it, that may be all. */
	private static Stream<Remark> version(Optional<Xmp.Printed> record, Optional<Xmp.Printed> here) {
		String theirs = record.map(Xmp.Printed::version).orElse("");
		String ours = here.map(Xmp.Printed::version).orElse("");
		return theirs.equals(ours) ? Stream.empty() : Stream.of(theirs.isEmpty() ? Remark.of("noRecord") : Remark.of("version", theirs, ours));
	}

	private static byte[] print(Checked checked, PdfOptions options) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		List<Source> sources = checked.sources();
		new PdfPrinter(options).print(checked.report().orElseThrow(), sources, pdf);
		return pdf.toByteArray();
	}
}
