package report.dsl.export;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML of a part of a package, elements under the prefixes that they usually have. Controls, which XML cannot hold, become blanks. */
public class XmlPart {
	private final StringWriter text = new StringWriter();
	private final XMLStreamWriter xml;

	/** Something to be written. */
	@FunctionalInterface
	private interface Step {
		void write() throws XMLStreamException;
	}

	public XmlPart() {
		try {
			xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
		} catch (XMLStreamException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/** @param attributes names and values in turn */
	public XmlPart open(String element, String... attributes) {
		step(() -> xml.writeStartElement(element));
		return attributes(attributes);
	}

	/** @param attributes names and values in turn */
	public XmlPart empty(String element, String... attributes) {
		step(() -> xml.writeEmptyElement(element));
		return attributes(attributes);
	}

	/** Ends the element that was opened last. */
	public XmlPart close() {
		step(xml::writeEndElement);
		return this;
	}

	/** @param attributes names and values in turn */
	public XmlPart element(String element, String content, String... attributes) {
		open(element, attributes);
		step(() -> xml.writeCharacters(printable(content)));
		return close();
	}

	/** All of it. */
	public String part() {
		step(xml::close);
		return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text + "\n";
	}

	/** Adds to the element that was opened last: names and values in turn. */
	public XmlPart attributes(String... attributes) {
		for (int i = 0; i < attributes.length; i += 2) {
			String name = attributes[i];
			String value = printable(attributes[i + 1]);
			step(() -> xml.writeAttribute(name, value));
		}
		return this;
	}

	private static String printable(String content) {
		return content.replaceAll("[\\x00-\\x1F\\uFFFE\\uFFFF]", " ");
	}

	private static void step(Step step) {
		try {
			step.write();
		} catch (XMLStreamException impossible) {
			throw new IllegalStateException(impossible);
		}
	}
}
