package report.dsl.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.itextpdf.layout.Document;

import report.dsl.findings.Finding;
import report.dsl.findings.Vocabulary;
import report.dsl.report.Place;
import report.dsl.report.Report;
import report.dsl.report.Source;

/**
 * Prints reports as PDF in the layout of official documents (GB/T 9704-2012). The same report gives the same file. Safe for use by
 * several threads.
 */
public class PdfPrinter {
	private final PdfOptions options;

	/** Prints as the command line does by default. */
	public PdfPrinter() {
		this(PdfOptions.defaults());
	}

	public PdfPrinter(PdfOptions options) {
		this.options = options;
	}

	/**
	 * Prints a report for publication. A character that no font has is printed as 〓: ask {@link Fonts#missingGlyphs} first.
	 *
	 * @param sources what the report is derived from, attached together with its data where the standard allows it; none for a file
	 *                without attachments
	 * @param out     is left open
	 * @return where what it says stands, in printing order
	 */
	public List<Position> print(Report report, List<Source> sources, OutputStream out) {
		List<Source> attached = options.standard().attachments() ? sources : List.of();
		return write(new Job(report, attached, Metadata.of(report, options, attached, ""), Optional.empty(), Optional.empty()), out);
	}

	/**
	 * Prints a report that is not ready: 草稿 stands across each page, ＿＿ where a cited value is not known, and the last section
	 * lists the findings.
	 *
	 * @param locale of the findings
	 * @param out    is left open
	 * @return where what it says stands, in printing order
	 */
	public List<Position> printDraft(Report report, List<Finding> findings, Locale locale, OutputStream out) {
		String variant = PageMarks.DRAFT + locale + findings.stream().map(finding -> finding.place() + finding.code()).toList();
		PdfOptions plain = new PdfOptions(options.faces(), PdfStandard.PLAIN, options.sourceDate());
		return write(new Job(report, List.of(), Metadata.of(report, plain, List.of(), variant), Optional.of(new Draft(findings, locale)), Optional.empty()), out);
	}

	/**
	 * Prints a report for a reviewer: frames with numbers around what the remarks are about, each with the remark as an annotation, a banner
	 * that says what the pages are for, and the remarks as the last section; with errors it is a draft, too.
	 *
	 * @param locale of the remarks
	 * @param out    is left open
	 * @return what is marked
	 */
	public List<Marked> printReview(Report report, List<Remark> remarks, Locale locale, OutputStream out) {
		String variant = "review" + locale + remarks.stream().map(remark -> remark.finding().place() + remark.finding().code() + remark.message(locale)).toList();
		PdfOptions plain = new PdfOptions(options.faces(), PdfStandard.PLAIN, options.sourceDate());
		Review review = new Review(remarks, locale, new ArrayList<>());
		write(new Job(report, List.of(), Metadata.of(report, plain, List.of(), variant).titled(review.title(report)), Optional.empty(), Optional.of(review)), out);
		return List.copyOf(review.marked());
	}

	/** @param marked is filled while it is printed */
	private record Review(List<Remark> remarks, Locale locale, List<Marked> marked) {
		boolean hasErrors() {
			return remarks.stream().anyMatch(remark -> remark.kind() == Remark.Kind.ERROR);
		}

		List<Place> places() {
			return remarks.stream().map(remark -> remark.finding().place()).toList();
		}

		String title(Report report) {
			return Vocabulary.of(PdfPrinter.class, "paper", locale).say("review.title", report.title());
		}

		String banner() {
			return Vocabulary.of(PdfPrinter.class, "paper", locale).say("review.banner");
		}
	}

	private record Job(Report report, List<Source> sources, Metadata metadata, Optional<Draft> draft, Optional<Review> review) {
	}

	private record Draft(List<Finding> findings, Locale locale) {
	}

	private List<Position> write(Job job, OutputStream out) {
		try {
			Positions positions = new Positions(job.review().map(Review::places).orElse(List.of()));
			out.write(render(job, positions));
			return positions.found();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private byte[] render(Job job, Positions positions) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
		try (ReportPdf pdf = new ReportPdf(job.metadata(), bytes)) {
			Report report = job.report();
			Fonts fonts = new Fonts(options.faces());
			Texts texts = new Texts(fonts);
			Outline outline = new Outline(pdf);
			Document document = pdf.flow(fonts);
			positions.watch(document);
			new ReportFlow(texts, outline, positions, job.draft().isPresent() || job.review().isPresent() ? "＿＿" : "").print(report, document);
			job.draft().ifPresent(with -> new FindingsSection(texts, outline, with.locale(), report.place().file()).print(with.findings(), document));
			job.review().ifPresent(with -> new FindingsSection(texts, outline, with.locale(), report.place().file()).printNumbered(with.remarks(), document));
			document.flush();
			PageMarks marks = new PageMarks(pdf, fonts);
			marks.numbers();
			if (job.draft().isPresent() || job.review().filter(Review::hasErrors).isPresent())
				marks.draft();
			job.review().ifPresent(with -> {
				marks.banner(with.banner());
				with.marked().addAll(new ReviewMarks(pdf, fonts, with.locale(), report, positions.found()).draw(with.remarks()));
			});
			new Attachments(pdf, job.metadata()).add(report, job.sources());
			document.close();
		}
		return bytes.toByteArray();
	}
}
