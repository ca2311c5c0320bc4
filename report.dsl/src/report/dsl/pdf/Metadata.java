package report.dsl.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import com.itextpdf.kernel.pdf.PdfString;

import report.dsl.findings.Message;
import report.dsl.report.Report;
import report.dsl.report.Sha256;
import report.dsl.report.Source;

/**
 * What a PDF says of itself, from the report and the options alone: no clock and no chance, so that the same report gives the same file.
 *
 * @param date  of the file
 * @param fonts one for each face
 */
record Metadata(String title, String author, LocalDate date, PdfStandard standard, List<String> fonts, PdfString documentId,
		PdfString versionId) {
	static final String SUBJECT = Message.of("paper.subject").in(Locale.CHINESE);
	static final String CREATOR = "GZR";

	/** @param variant tells files of the same report apart */
	static Metadata of(Report report, PdfOptions options, List<Source> sources, String variant) {
		LocalDate date = options.date(report);
		String kind = options.standard().id() + date + options.faces().variant() + version() + variant;
		return new Metadata(report.title(), report.body(), date, options.standard(), Xmp.fonts(options.faces()),
				id(report.body() + "\n" + report.year() + kind), id(allTexts(report, sources) + kind));
	}

	/** The same under another title. */
	Metadata titled(String other) {
		return new Metadata(other, author, date, standard, fonts, documentId, versionId);
	}

	/** Of the program; a source tree has none. */
	static String version() {
		String version = Metadata.class.getPackage().getImplementationVersion();
		return version == null ? "unpackaged" : version;
	}

	/** Midnight in China, as dates are written in a PDF. */
	String pdfDate() {
		return "D:" + DateTimeFormatter.BASIC_ISO_DATE.format(date) + "000000+08'00'";
	}

	private static String allTexts(Report report, List<Source> sources) {
		StringBuilder texts = new StringBuilder();
		PrintedText.of(report).forEach(text -> texts.append(text.text()).append('\n'));
		sources.forEach(source -> texts.append(source.name()).append('\n').append(source.text()).append('\n'));
		report.images().forEach(image -> texts.append(Sha256.of(image.content())).append('\n'));
		return texts.toString();
	}

	private static PdfString id(String text) {
		try {
			return new PdfString(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has it
		}
	}
}
