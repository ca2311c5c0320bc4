package report.dsl.tests.docx;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of a Word document, and whether they are as the schemas of ISO/IEC 29500 (transitional) say, which poi-ooxml-full carries. */
final class WordFile {
	private static final String SCHEMAS = "/org/apache/poi/schemas/ooxml/src/";
	/** The attributes of XML itself, which the schemas import from nowhere. */
	private static final String XML = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='http://www.w3.org/XML/1998/namespace'>"
			+ "<xs:attribute name='space' type='xs:NCName'/><xs:attribute name='lang' type='xs:language'/></xs:schema>";
	private static final Map<String, String> KINDS = Map.of("word/.*\\.xml", "wml.xsd", ".*\\.rels", "opc-relationships.xsd", "docProps/app\\.xml",
			"shared-documentPropertiesExtended.xsd");
	private static final Map<String, Schema> LOADED = new LinkedHashMap<>();
	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	WordFile(byte[] docx) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				parts.put(entry.getName(), zip.readAllBytes());
		}
	}

	List<String> names() {
		return List.copyOf(parts.keySet());
	}

	byte[] content(String part) {
		return parts.get(part);
	}

	String text(String part) {
		return new String(parts.get(part), StandardCharsets.UTF_8);
	}

	/** Makes it another file. */
	void change(String part, String from, String to) {
		assertTrue(text(part).contains(from), from);
		parts.put(part, text(part).replace(from, to).getBytes(StandardCharsets.UTF_8));
	}

	/** A part as elements under their usual prefixes. */
	Document tree(String part) throws SAXException, IOException, ParserConfigurationException {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
	}

	/** What the schemas say of each part; those of no schema (content types, core properties) are well-formed. */
	List<String> faults() throws IOException, SAXException, ParserConfigurationException {
		List<String> faults = new ArrayList<>();
		for (String part : parts.keySet())
			if (part.matches(".*\\.(xml|rels)")) {
				tree(part);
				faults.addAll(faults(part));
			}
		return faults;
	}

	/** What the schema says of a part. */
	List<String> faults(String part) throws IOException, SAXException {
		List<String> faults = new ArrayList<>();
		for (String kind : KINDS.keySet())
			if (part.matches(kind))
				faults(part, schema(KINDS.get(kind)).newValidator(), faults);
		return faults;
	}

	private void faults(String part, Validator validator, List<String> faults) throws IOException, SAXException {
		validator.setErrorHandler(new DefaultHandler() {
			@Override
			public void error(SAXParseException fault) {
				faults.add(part + ":" + fault.getLineNumber() + ": " + fault.getMessage());
			}
		});
		validator.validate(new StreamSource(new ByteArrayInputStream(parts.get(part))));
	}

	private static synchronized Schema schema(String name) throws SAXException {
		if (!LOADED.containsKey(name)) {
			URL url = WordFile.class.getResource(SCHEMAS + name);
			Source xml = new StreamSource(new StringReader(XML));
			LOADED.put(name, SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(new Source[] { xml, new StreamSource(url.toExternalForm()) }));
		}
		return LOADED.get(name);
	}

	static List<Element> elements(Element in, String name) {
		NodeList nodes = in.getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++)
			elements.add((Element) nodes.item(i));
		return elements;
	}

	/** The value of an element that is there at most once; empty where it is not. */
	static String value(Element in, String name, String attribute) {
		List<Element> found = elements(in, name);
		return found.isEmpty() ? "" : found.get(0).getAttribute(attribute);
	}
}
