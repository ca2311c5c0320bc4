package report.dsl.pdf;

import java.io.OutputStream;
import java.util.Comparator;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfDocumentInfo;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.properties.Property;

/** An empty tagged PDF of the right size. */
final class ReportPdf extends PdfDocument {

	ReportPdf(Metadata metadata, OutputStream out) {
		super(writer(metadata, out));
		setTagged();
		setDefaultPageSize(Sheet.A4);
		getCatalog().setLang(new PdfString("zh-CN"));
		getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
		PdfDocumentInfo info = getDocumentInfo();
		info.setTitle(metadata.title());
		info.setAuthor(metadata.author());
		info.setSubject("政府信息公开工作年度报告");
		info.setCreator("GZR");
		info.setMoreInfo("CreationDate", metadata.date());
		info.setMoreInfo("ModDate", metadata.date());
	}

	private static PdfWriter writer(Metadata metadata, OutputStream out) {
		WriterProperties properties = new WriterProperties().setInitialDocumentId(metadata.documentId())
				.setModifiedDocumentId(metadata.versionId());
		PdfWriter writer = new PdfWriter(out, properties);
		writer.setCloseStream(false);
		return writer;
	}

	/** A flow of text over pages with the margins of the standard. Pages stay in memory until it is closed. */
	Document flow(Fonts fonts) {
		Document document = new Document(this, Sheet.A4, false);
		document.setMargins(Sheet.TOP, Sheet.RIGHT, Sheet.BOTTOM, Sheet.LEFT);
		document.setFont(fonts.of(Face.FANGSONG)).setFontSize(Sheet.SIZE);
		document.setProperty(Property.SPLIT_CHARACTERS, new LineBreaks());
		return document;
	}

	/** In the order of the object numbers: the library's own order varies within one Java machine. */
	@Override
	protected void flushFonts() {
		getDocumentFonts().stream().sorted(Comparator.comparingInt(font -> font.getPdfObject().getIndirectReference().getObjNumber()))
				.forEach(PdfFont::flush);
	}
}
