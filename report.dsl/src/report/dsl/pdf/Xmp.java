package report.dsl.pdf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.itextpdf.kernel.xmp.XMPConst;
import com.itextpdf.kernel.xmp.XMPException;
import com.itextpdf.kernel.xmp.XMPMeta;
import com.itextpdf.kernel.xmp.XMPMetaFactory;

/** What a PDF says of itself to machines (XMP, ISO 16684-1). */
public final class Xmp {
	/** Of the properties that say how to print the report again: version, standard, fonts. */
	private static final String NAMESPACE = "urn:gzr:pdf:1#";
	private static final String MIDNIGHT = "T00:00:00+08:00";

	private static final String PACKET = """
			<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
			<x:xmpmeta xmlns:x="adobe:ns:meta/">
			 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
			  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
			    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:gzr="%s">
			   <dc:format>application/pdf</dc:format>
			   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
			   <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
			   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
			   <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
			   <xmp:CreatorTool>%s</xmp:CreatorTool>
			   <xmp:CreateDate>%s</xmp:CreateDate>
			   <xmp:ModifyDate>%<s</xmp:ModifyDate>
			   <xmp:MetadataDate>%<s</xmp:MetadataDate>
			   <pdf:Producer>%s</pdf:Producer>
			   <gzr:version>%s</gzr:version>
			   <gzr:standard>%s</gzr:standard>
			   <gzr:fonts><rdf:Seq>%s</rdf:Seq></gzr:fonts>
			  </rdf:Description>
			%s </rdf:RDF>
			</x:xmpmeta>
			<?xpacket end="w"?>""";

	private static final String STANDARD = """
			  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
			   <pdfaid:part>%s</pdfaid:part>
			   <pdfaid:conformance>%s</pdfaid:conformance>
			%s   <pdfuaid:part>%s</pdfuaid:part>
			%s  </rdf:Description>
			""";

	/** PDF/A-2 and -3 want every schema described that they do not know. */
	private static final String EXTENSIONS = """
			  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
			    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
			   <pdfaExtension:schemas><rdf:Bag>
			    <rdf:li rdf:parseType="Resource">
			     <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
			     <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
			     <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
			     <pdfaSchema:property><rdf:Seq>
			%s     </rdf:Seq></pdfaSchema:property>
			    </rdf:li>
			    <rdf:li rdf:parseType="Resource">
			     <pdfaSchema:schema>GZR: how the report was printed</pdfaSchema:schema>
			     <pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>
			     <pdfaSchema:prefix>gzr</pdfaSchema:prefix>
			     <pdfaSchema:property><rdf:Seq>
			%s     </rdf:Seq></pdfaSchema:property>
			    </rdf:li>
			   </rdf:Bag></pdfaExtension:schemas>
			  </rdf:Description>
			""";

	private static final String PROPERTY = """
			      <rdf:li rdf:parseType="Resource">
			       <pdfaProperty:name>%s</pdfaProperty:name>
			       <pdfaProperty:valueType>%s</pdfaProperty:valueType>
			       <pdfaProperty:category>internal</pdfaProperty:category>
			       <pdfaProperty:description>%s</pdfaProperty:description>
			      </rdf:li>
			""";

	private Xmp() {
	}

	/**
	 * How a report was printed.
	 *
	 * @param version  of the program
	 * @param standard id of the {@link PdfStandard}
	 * @param date     of the file
	 * @param fonts    as {@link Xmp#fonts} tells them
	 */
	public record Printed(String version, String standard, LocalDate date, List<String> fonts) {
	}

	static byte[] of(Metadata metadata, String producer) {
		String fonts = metadata.fonts().stream().map(font -> "<rdf:li>" + escaped(font) + "</rdf:li>").collect(Collectors.joining());
		return String.format(PACKET, NAMESPACE, escaped(metadata.title()), escaped(metadata.author()), Metadata.SUBJECT, Metadata.CREATOR,
				metadata.date() + MIDNIGHT, escaped(producer), escaped(Metadata.version()), metadata.standard().id(), fonts,
				standard(metadata.standard())).getBytes(StandardCharsets.UTF_8);
	}

	/** How the faces are told in a PDF, one by one: {@code 仿宋=shipped}, or the font's name, its file and the file's digest. */
	public static List<String> fonts(Typefaces faces) {
		return faces.choices().stream().map(choice -> choice.face() + "=" + (choice.font().isEmpty() ? "shipped"
				: choice.font().get() + " (" + choice.file().get().getFileName() + ", sha256:" + choice.sha256().get() + ")")).toList();
	}

	/** Empty where it is not of a report that this program printed. */
	public static Optional<Printed> read(byte[] packet) {
		try {
			XMPMeta xmp = XMPMetaFactory.parseFromBuffer(packet);
			List<String> fonts = new ArrayList<>();
			for (int i = 1; i <= xmp.countArrayItems(NAMESPACE, "fonts"); i++)
				fonts.add(xmp.getArrayItem(NAMESPACE, "fonts", i).getValue());
			String date = xmp.getPropertyString(XMPConst.NS_XMP, "CreateDate");
			return Optional.of(new Printed(xmp.getPropertyString(NAMESPACE, "version"), xmp.getPropertyString(NAMESPACE, "standard"),
					LocalDate.parse(date.substring(0, date.length() - MIDNIGHT.length())), fonts));
		} catch (XMPException | RuntimeException notOurs) {
			return Optional.empty();
		}
	}

	private static String standard(PdfStandard standard) {
		if (!standard.archival())
			return "";
		boolean pdf2 = standard.isPdf2();
		String claim = String.format(STANDARD, standard.part(), standard.level(), pdf2 ? "   <pdfaid:rev>2020</pdfaid:rev>\n" : "",
				standard.uaPart(), pdf2 ? "   <pdfuaid:rev>2024</pdfuaid:rev>\n" : "");
		return pdf2 ? claim : claim + extensions();
	}

	private static String extensions() {
		return String.format(EXTENSIONS, property("part", "Integer", "Part of ISO 14289 that the file conforms to"), NAMESPACE,
				property("version", "Text", "Version of the program") + property("standard", "Text", "Standard asked for")
						+ property("fonts", "seq Text", "For each face, the font it is printed in"));
	}

	private static String property(String name, String type, String description) {
		return String.format(PROPERTY, name, type, description);
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}
}
