package report.dsl.pdf;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.Comparator;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.PdfAConformance;
import com.itextpdf.kernel.pdf.PdfConformance;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfDocumentInfo;
import com.itextpdf.kernel.pdf.PdfOutputIntent;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.validation.Pdf20Checker;
import com.itextpdf.kernel.validation.ValidationContainer;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.pdfa.PdfADocument;
import com.itextpdf.pdfua.checkers.PdfUA1Checker;
import com.itextpdf.pdfua.checkers.PdfUA2Checker;

/** An empty tagged PDF of the right size, of a standard. */
final class ReportPdf extends PdfDocument {
	private final Metadata metadata;

	ReportPdf(Metadata metadata, OutputStream out) {
		super(writer(metadata, out));
		this.metadata = metadata;
		if (metadata.standard().archival())
			conform(metadata.standard());
		setTagged();
		setDefaultPageSize(Sheet.A4);
		getCatalog().setLang(new PdfString("zh-CN"));
		getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
		PdfDocumentInfo info = getDocumentInfo();
		info.setTitle(metadata.title());
		info.setAuthor(metadata.author());
		info.setSubject(Metadata.SUBJECT);
		info.setCreator(Metadata.CREATOR);
		info.setMoreInfo("CreationDate", metadata.pdfDate());
		info.setMoreInfo("ModDate", metadata.pdfDate());
	}

	private static PdfWriter writer(Metadata metadata, OutputStream out) {
		PdfStandard standard = metadata.standard();
		WriterProperties properties = new WriterProperties().setInitialDocumentId(metadata.documentId())
				.setModifiedDocumentId(metadata.versionId()).setFullCompressionMode(true)
				.setPdfVersion(standard.isPdf2() ? PdfVersion.PDF_2_0 : PdfVersion.PDF_1_7);
		if (standard.archival())
			properties.addPdfAXmpMetadata(part(standard)).addPdfUaXmpMetadata(standard.isPdf2() ? PdfUAConformance.PDF_UA_2 : PdfUAConformance.PDF_UA_1);
		PdfWriter writer = new SettledWriter(out, properties);
		writer.setCloseStream(false);
		return writer;
	}

	private static PdfAConformance part(PdfStandard standard) {
		return PdfConformance.getAConformance(standard.part(), standard.level());
	}

	/** Has the library check what it writes, as its own class for archival documents does, which cannot be of no standard. */
	private void conform(PdfStandard standard) {
		ValidationContainer checks = new ValidationContainer();
		if (standard.isPdf2())
			checks.addChecker(new Pdf20Checker(this));
		checks.addChecker(PdfADocument.getCorrectCheckerFromConformance(part(standard)));
		checks.addChecker(standard.isPdf2() ? new PdfUA2Checker(this) : new PdfUA1Checker(this));
		getDiContainer().register(ValidationContainer.class, checks);
		addOutputIntent(new PdfOutputIntent("Custom", "", "http://www.color.org", SrgbProfile.NAME, new ByteArrayInputStream(SrgbProfile.bytes())));
	}

	/** A flow of text over pages with the margins of the standard. Pages stay in memory until it is closed. */
	Document flow(Fonts fonts) {
		Document document = new Document(this, Sheet.A4, false);
		document.setMargins(Sheet.TOP, Sheet.RIGHT, Sheet.BOTTOM, Sheet.LEFT);
		document.setFont(fonts.of(Face.FANGSONG)).setFontSize(Sheet.SIZE);
		document.setProperty(Property.SPLIT_CHARACTERS, new LineBreaks());
		return document;
	}

	/** All of it our own: the library's writes the time. */
	@Override
	protected void updateXmpMetadata() {
		setXmpMetadata(Xmp.of(metadata, getDocumentInfo().getProducer()));
	}

	/** In the order of the object numbers: the library's own order varies within one Java machine. */
	@Override
	protected void flushFonts() {
		getDocumentFonts().stream().sorted(Comparator.comparingInt(font -> font.getPdfObject().getIndirectReference().getObjNumber()))
				.forEach(PdfFont::flush);
	}
}
