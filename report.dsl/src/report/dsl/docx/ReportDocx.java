package report.dsl.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import report.dsl.export.Parts;
import report.dsl.export.XmlPart;
import report.dsl.pdf.PdfOptions;
import report.dsl.report.Report;

/**
 * A report as a Word document (ISO/IEC 29500, transitional) that looks like the printed one as far as Word can, to be worked on there: headings are
 * headings, tables have real merged cells. What is the same in every document lies beside this class as files. No clock: the same report
 * gives the same file.
 */
public final class ReportDocx {
	private ReportDocx() {
	}

	/** @param options for the lengths of lines in print, and the date */
	public static byte[] of(Report report, PdfOptions options) {
		Parts parts = new Parts().add("[Content_Types].xml", file("content-types.xml")).add("_rels/.rels", file("package-relationships.xml"));
		parts.add("docProps/core.xml", core(report, options.date(report))).add("docProps/app.xml", file("application.xml"));
		DocumentXml document = new DocumentXml(report, options.faces());
		parts.add("word/document.xml", document.part()).add("word/_rels/document.xml.rels", relationships(document.media()));
		for (String part : new String[] { "styles.xml", "settings.xml", "footer-even.xml", "footer-odd.xml" })
			parts.add("word/" + part, file(part));
		document.media().forEach(picture -> parts.add("word/" + picture.name(), picture.content()));
		return parts.zipped();
	}

	private static String relationships(List<PictureXml.Media> pictures) {
		String more = pictures.stream().map(picture -> "  <Relationship Id=\"%s\" Type=\"%s/image\" Target=\"%s\"/>\n".formatted(picture.id(), Wml.RELATIONS, picture.name()))
				.collect(Collectors.joining());
		return file("document-relationships.xml").replace("</Relationships>", more + "</Relationships>");
	}

	private static String core(Report report, LocalDate date) {
		XmlPart xml = new XmlPart();
		xml.open("cp:coreProperties", "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
				"xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
		xml.element("dc:title", report.title()).element("dc:creator", report.body()).element("dc:language", "zh-CN");
		for (String event : new String[] { "dcterms:created", "dcterms:modified" })
			xml.element(event, date + "T00:00:00Z", "xsi:type", "dcterms:W3CDTF");
		return xml.close().part();
	}

	private static String file(String name) {
		try (InputStream in = ReportDocx.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(name, e);
		}
	}
}
