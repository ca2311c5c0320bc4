package report.dsl.html;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import report.dsl.report.Block;
import report.dsl.report.Chapter;
import report.dsl.report.Heading;
import report.dsl.report.Paragraph;
import report.dsl.report.Report;
import report.dsl.report.Run;
import report.dsl.report.Signature;
import report.dsl.report.Table;

/**
 * A report as one page for a portal: nothing is loaded from elsewhere, it prints on A4, and its tables can be read aloud. It is well-formed XML,
 * too, so that it can be put into other pages.
 */
public final class ReportHtml {
	private static final String STYLE = """

			body { font: 16pt/28pt FangSong, FangSong_GB2312, STFangsong, serif; margin: 0 auto; max-width: 44em; padding: 1em; color: #000; background: #fff; }
			h1 { font: 22pt/35pt FZXiaoBiaoSong-B05S, STZhongsong, SimSun, serif; text-align: center; margin: 1em 0; }
			h2, h3, h4 { font-size: inherit; font-weight: normal; text-indent: 2em; margin: 0; break-after: avoid; }
			h2 { font-family: SimHei, STHeiti, sans-serif; }
			h3 { font-family: KaiTi, KaiTi_GB2312, STKaiti, serif; }
			p { text-indent: 2em; text-align: justify; margin: 0; }
			.scroll { overflow-x: auto; margin: 6pt 0; }
			table { border-collapse: collapse; width: 100%; font: 10.5pt/1.3 SimSun, STSong, serif; }
			caption { font: 12pt/28pt SimHei, STHeiti, sans-serif; }
			caption.known { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
			th, td { border: 0.5pt solid #000; padding: 3pt; text-align: center; font-weight: normal; }
			th.row { text-align: left; }
			.signature { break-inside: avoid; margin-top: 28pt; text-align: right; }
			.signature p { text-align: inherit; padding-right: 4em; }
			@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
			@media print { body { max-width: none; padding: 0; } .scroll { overflow: visible; } tr { break-inside: avoid; } thead { display: table-header-group; } }
			""";
	private final XMLStreamWriter html;
	private final TableHtml tables;

	private ReportHtml(XMLStreamWriter html) {
		this.html = html;
		tables = new TableHtml(html);
	}

	/** The page, which says that it is UTF-8. */
	public static String of(Report report) {
		StringWriter text = new StringWriter();
		try {
			XMLStreamWriter html = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
			new ReportHtml(html).page(report);
			html.close();
		} catch (XMLStreamException impossible) {
			throw new IllegalStateException(impossible);
		}
		return "<!DOCTYPE html>\n" + text + "\n";
	}

	private void page(Report report) throws XMLStreamException {
		html.writeStartElement("html");
		html.writeAttribute("lang", "zh-CN");
		open("head");
		meta("charset", "UTF-8");
		meta("name", "viewport", "content", "width=device-width, initial-scale=1");
		element("title", report.title());
		element("style", STYLE);
		close();
		open("body");
		open("main");
		element("h1", report.title());
		for (Paragraph paragraph : report.preface())
			element("p", text(paragraph.runs()));
		for (Chapter chapter : report.chapters())
			chapter(chapter);
		if (report.signature().isPresent())
			signature(report.signature().get());
		close();
		close();
		close();
	}

	private void chapter(Chapter chapter) throws XMLStreamException {
		open("section");
		html.writeAttribute("id", "chapter-" + chapter.number());
		element("h2", chapter.heading());
		for (Block block : chapter.blocks())
			if (block instanceof Paragraph paragraph)
				element("p", text(paragraph.runs()));
			else if (block instanceof Heading heading)
				element(heading.level() == 2 ? "h3" : "h4", heading.text());
			else if (block instanceof Table table)
				tables.table(table);
		close();
	}

	private void signature(Signature signature) throws XMLStreamException {
		open("div");
		html.writeAttribute("class", "signature");
		element("p", signature.body());
		if (signature.date().isPresent())
			element("p", chinese(signature.date().get()));
		close();
	}

	private static String text(List<Run> runs) {
		return runs.stream().map(Run::text).collect(Collectors.joining());
	}

	private static String chinese(LocalDate date) {
		return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
	}

	private void meta(String... attributes) throws XMLStreamException {
		html.writeCharacters("\n");
		html.writeEmptyElement("meta");
		for (int i = 0; i < attributes.length; i += 2)
			html.writeAttribute(attributes[i], attributes[i + 1]);
	}

	private void element(String name, String text) throws XMLStreamException {
		open(name);
		html.writeCharacters(text);
		html.writeEndElement();
	}

	private void open(String name) throws XMLStreamException {
		html.writeCharacters("\n");
		html.writeStartElement(name);
	}

	private void close() throws XMLStreamException {
		html.writeCharacters("\n");
		html.writeEndElement();
	}
}
