package report.dsl.html;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a page that is one file: nothing is loaded from elsewhere. It is well-formed XML, too, so that it can be put into other pages. */
public final class HtmlWriter {
	private final XMLStreamWriter html;
	private final StringWriter page;

	private HtmlWriter(XMLStreamWriter html, StringWriter page) {
		this.html = html;
		this.page = page;
	}

	/** What stands in a page. */
	public interface Content {
		void to(HtmlWriter html) throws XMLStreamException;
	}

	/** A page, which says that it is UTF-8. */
	public static String page(String language, String title, String style, Content main) {
		return "<!DOCTYPE html>\n" + part(html -> {
			html.begin("html", "lang", language);
			html.open("head");
			html.empty("meta", "charset", "UTF-8");
			html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
			html.element("title", title);
			html.element("style", style);
			html.close();
			html.open("body");
			html.open("main");
			main.to(html);
			html.close();
			html.close();
			html.close();
		}) + "\n";
	}

	/** Elements that are to stand in a page: see {@link #xml}. */
	public static String part(Content content) {
		StringWriter text = new StringWriter();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
			content.to(new HtmlWriter(xml, text));
			xml.close();
		} catch (XMLStreamException impossible) {
			throw new IllegalStateException(impossible);
		}
		return text.toString();
	}

	/** Begins an element on a line of its own. */
	public void open(String name, String... attributes) throws XMLStreamException {
		html.writeCharacters("\n");
		begin(name, attributes);
	}

	/** Ends an element on a line of its own. */
	public void close() throws XMLStreamException {
		html.writeCharacters("\n");
		end();
	}

	/** Begins an element within a line. @param attributes names and values */
	public void begin(String name, String... attributes) throws XMLStreamException {
		html.writeStartElement(name);
		attributes(attributes);
	}

	/** Ends an element within a line. */
	public void end() throws XMLStreamException {
		html.writeEndElement();
	}

	/** An element with nothing in it but a text, on a line of its own. */
	public void element(String name, String text, String... attributes) throws XMLStreamException {
		open(name, attributes);
		text(text);
		end();
	}

	/** An element with nothing in it but a text, within a line. */
	public void span(String name, String text, String... attributes) throws XMLStreamException {
		begin(name, attributes);
		text(text);
		end();
	}

	/** An element with nothing in it. */
	public void empty(String name, String... attributes) throws XMLStreamException {
		html.writeCharacters("\n");
		html.writeEmptyElement(name);
		attributes(attributes);
	}

	public void text(String text) throws XMLStreamException {
		html.writeCharacters(plain(text));
	}

	/** Elements that are written already, on lines of their own. */
	public void xml(String elements) throws XMLStreamException {
		html.writeCharacters("\n");
		html.flush();
		page.write(elements.strip());
	}

	private void attributes(String... attributes) throws XMLStreamException {
		for (int i = 0; i < attributes.length; i += 2)
			html.writeAttribute(attributes[i], plain(attributes[i + 1]));
	}

	/** Without characters that XML 1.0 has no way to write. */
	private static String plain(String text) {
		return text.codePoints().map(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF ? c : 0xFFFD)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}
}
