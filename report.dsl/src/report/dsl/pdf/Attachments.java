package report.dsl.pdf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;

import report.dsl.data.ReportJson;
import report.dsl.findings.Message;
import report.dsl.report.Image;
import report.dsl.report.Report;
import report.dsl.report.Source;

/** Attaches what a report is derived from, and its data, to its print. */
final class Attachments {
	private final PdfDocument pdf;
	private final PdfString date;

	Attachments(PdfDocument pdf, Metadata metadata) {
		this.pdf = pdf;
		date = new PdfString(metadata.pdfDate());
	}

	/** Data without its source would be no use to those who check it: without sources, nothing is attached. */
	void add(Report report, List<Source> sources) {
		if (sources.isEmpty())
			return;
		add("report.json", ReportJson.of(report), "application/json", PdfName.Data, words("data"));
		for (Source source : sources)
			add(source.name(), source.text().getBytes(StandardCharsets.UTF_8), "text/plain", PdfName.Source, description(source));
		List<Image> images = report.images();
		for (int i = 0; i < images.size(); i++)
			add(Source.picture(i + 1, images.get(i).format().extension()), images.get(i).content(), images.get(i).format().mediaType(), PdfName.Source,
					words("picture", images.get(i).path()));
	}

	private static String description(Source source) {
		return switch (source.name()) {
		case Source.REPORT -> words("report");
		case Source.FORM -> words("form");
		case Source.LAST_YEAR -> words("last-year");
		default -> words("part");
		};
	}

	/** The paper is Chinese. */
	private static String words(String what, Object... arguments) {
		return Message.of("paper." + what, arguments).in(Locale.CHINESE);
	}

	private void add(String name, byte[] bytes, String type, PdfName relationship, String description) {
		PdfDictionary parameters = new PdfDictionary();
		parameters.put(PdfName.ModDate, date);
		PdfFileSpec file = PdfFileSpec.createEmbeddedFileSpec(pdf, bytes, null, name, new PdfName(type), parameters, relationship);
		((PdfDictionary) file.getPdfObject()).put(PdfName.Desc, new PdfString(description, PdfEncodings.UNICODE_BIG));
		pdf.addAssociatedFile(name, file);
	}
}
