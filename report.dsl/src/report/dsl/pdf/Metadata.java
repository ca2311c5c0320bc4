package report.dsl.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import com.itextpdf.kernel.pdf.PdfString;

import report.dsl.report.Report;
import report.dsl.report.Signature;

/** What a PDF says of itself, from the report alone: no clock and no chance, so that the same report gives the same file. */
record Metadata(String title, String author, String date, PdfString documentId, PdfString versionId) {

	/** @param variant tells files of the same report apart */
	static Metadata of(Report report, String variant) {
		LocalDate date = report.signature().flatMap(Signature::date).orElse(LocalDate.of(report.year(), 12, 31));
		String pdfDate = "D:" + DateTimeFormatter.BASIC_ISO_DATE.format(date) + "000000+08'00'";
		return new Metadata(report.title(), report.body(), pdfDate, id(report.body() + "\n" + report.year() + variant),
				id(allTexts(report) + variant));
	}

	private static String allTexts(Report report) {
		StringBuilder texts = new StringBuilder();
		PrintedText.of(report).forEach(text -> texts.append(text.text()).append('\n'));
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
