package report.dsl.ofd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntSupplier;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfReader;

import report.dsl.export.Parts;
import report.dsl.export.XmlPart;
import report.dsl.ofd.PrintedPage.Bitmap;
import report.dsl.ofd.PrintedPage.Piece;
import report.dsl.ofd.PrintedPage.Text;
import report.dsl.pdf.Paper;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.PdfStandard;
import report.dsl.report.Report;

/**
 * A report as OFD (GB/T 33190—2016): the pages of the PDF, each character where it stands there, in the same fonts, of which the file has what it
 * needs. The text can be searched and copied; headings are bookmarks.
 */
public final class ReportOfd {
	static final String NAMESPACE = "http://www.ofdspec.org/2016";
	private final List<List<Piece>> pages = new ArrayList<>();
	private final List<Bookmark> bookmarks = new ArrayList<>();
	private final Map<String, Integer> fonts = new TreeMap<>();
	private final Map<BitmapFile, Integer> pictures = new LinkedHashMap<>();
	private final List<String> pageIds = new ArrayList<>();
	private int lastId;

	/** @param page from 0 */
	private record Bookmark(String title, int page, List<Bookmark> parts) {
	}

	private ReportOfd() {
	}

	/** @param options for the date; the fonts are those that ship with the product */
	public static byte[] of(Report report, PdfOptions options) throws IOException {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		new PdfPrinter(new PdfOptions(options.faces(), PdfStandard.PLAIN, options.sourceDate())).print(report, List.of(), pdf);
		ReportOfd ofd = new ReportOfd();
		ofd.read(pdf.toByteArray());
		return ofd.parts(report, options).zipped();
	}

	private void read(byte[] printed) throws IOException {
		try (PdfDocument pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(printed)))) {
			for (int page = 1; page <= pdf.getNumberOfPages(); page++)
				pages.add(PrintedPage.of(pdf.getPage(page)));
			pdf.getOutlines(false).getAllChildren().forEach(chapter -> bookmarks.add(bookmark(chapter, pdf)));
		}
	}

	private static Bookmark bookmark(PdfOutline outline, PdfDocument pdf) {
		PdfObject page = outline.getDestination().getDestinationPage(pdf.getCatalog().getNameTree(PdfName.Dests));
		return new Bookmark(outline.getTitle(), pdf.getPageNumber((PdfDictionary) page) - 1,
				outline.getAllChildren().stream().map(part -> bookmark(part, pdf)).toList());
	}

	private Parts parts(Report report, PdfOptions options) throws IOException {
		Map<String, Set<Integer>> used = new TreeMap<>();
		pages.stream().flatMap(List::stream).filter(Text.class::isInstance).map(Text.class::cast)
				.forEach(text -> used.computeIfAbsent(text.font(), font -> new TreeSet<>()).addAll(text.characters()));
		used.keySet().forEach(font -> fonts.put(font, id()));
		pages.stream().flatMap(List::stream).filter(Bitmap.class::isInstance).forEach(bitmap -> pictures.put(((Bitmap) bitmap).picture(), id()));
		IntSupplier ids = this::id;
		List<String> contents = pages.stream().map(page -> {
			pageIds.add(Integer.toString(id()));
			return new PageXml(fonts, pictures, ids).part(page);
		}).toList();
		Parts parts = new Parts().add("OFD.xml", head(report, options, contents)).add("Doc_0/Document.xml", document()).add("Doc_0/PublicRes.xml", resources());
		for (int page = 0; page < contents.size(); page++)
			parts.add("Doc_0/" + file(page), contents.get(page));
		for (String font : used.keySet())
			parts.add("Doc_0/Res/" + file(font), subset(font, used.get(font)));
		pictures.forEach((picture, id) -> parts.add("Doc_0/Res/" + file(picture), picture.content()));
		return parts;
	}

	private static String head(Report report, PdfOptions options, List<String> contents) {
		String id = UUID.nameUUIDFromBytes((report.title() + String.join("", contents)).getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
		XmlPart xml = new XmlPart().open("ofd:OFD", "xmlns:ofd", NAMESPACE, "Version", "1.0", "DocType", "OFD").open("ofd:DocBody").open("ofd:DocInfo");
		xml.element("ofd:DocID", id).element("ofd:Title", report.title()).element("ofd:Author", report.body());
		xml.element("ofd:CreationDate", options.date(report).toString()).element("ofd:ModDate", options.date(report).toString()).element("ofd:Creator", "GZR").close();
		return xml.element("ofd:DocRoot", "Doc_0/Document.xml").close().close().part();
	}

	private String document() {
		XmlPart xml = new XmlPart().open("ofd:Document", "xmlns:ofd", NAMESPACE).open("ofd:CommonData").element("ofd:MaxUnitID", Integer.toString(lastId));
		xml.open("ofd:PageArea").element("ofd:PhysicalBox", PageXml.PAPER).close().element("ofd:PublicRes", "PublicRes.xml").close();
		xml.open("ofd:Pages");
		for (int page = 0; page < pageIds.size(); page++)
			xml.empty("ofd:Page", "ID", pageIds.get(page), "BaseLoc", file(page));
		xml.close();
		if (!bookmarks.isEmpty())
			xml.open("ofd:Outlines");
		bookmarks.forEach(bookmark -> bookmark(xml, bookmark));
		if (!bookmarks.isEmpty())
			xml.close();
		return xml.close().part();
	}

	private void bookmark(XmlPart xml, Bookmark bookmark) {
		xml.open("ofd:OutlineElem", "Title", bookmark.title()).open("ofd:Actions").open("ofd:Action", "Event", "CLICK").open("ofd:Goto");
		xml.empty("ofd:Dest", "Type", "Fit", "PageID", pageIds.get(bookmark.page())).close().close().close();
		bookmark.parts().forEach(part -> bookmark(xml, part));
		xml.close();
	}

	private String resources() {
		XmlPart xml = new XmlPart().open("ofd:Res", "xmlns:ofd", NAMESPACE, "BaseLoc", "Res").open("ofd:Fonts");
		for (String font : fonts.keySet()) {
			xml.open("ofd:Font", "ID", fonts.get(font).toString(), "FontName", font, "FamilyName", font, "Charset", "unicode");
			xml.element("ofd:FontFile", file(font)).close();
		}
		xml.close();
		if (!pictures.isEmpty())
			xml.open("ofd:MultiMedias");
		pictures.forEach((picture, id) -> xml.open("ofd:MultiMedia", "ID", Integer.toString(id), "Type", "Image", "Format", picture.format())
				.element("ofd:MediaFile", file(picture)).close());
		if (!pictures.isEmpty())
			xml.close();
		return xml.close().part();
	}

	private static byte[] subset(String font, Set<Integer> characters) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(Paper.font(font)))) {
			TTFSubsetter subset = new TTFSubsetter(whole);
			subset.addAll(characters);
			subset.writeToStream(file);
		}
		return file.toByteArray();
	}

	private String file(String font) {
		return "font-" + fonts.get(font) + ".ttf";
	}

	private String file(BitmapFile picture) {
		return "picture-" + pictures.get(picture) + (picture.format().equals("PNG") ? ".png" : ".jpg");
	}

	private static String file(int page) {
		return "Pages/Page_" + page + "/Content.xml";
	}

	private int id() {
		return ++lastId;
	}
}
