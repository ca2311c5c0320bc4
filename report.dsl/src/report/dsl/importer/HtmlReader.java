package report.dsl.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import report.dsl.findings.Message;
import report.dsl.importer.Original.Cell;
import report.dsl.importer.Original.Grid;
import report.dsl.importer.Original.Piece;
import report.dsl.importer.Original.Row;
import report.dsl.importer.Original.Text;

/** A page of a portal: tables for layout are passed through, what people don't read is left out. */
final class HtmlReader {
	private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);
	private static final int HEAD = 4096;
	private static final int MOST_SPANS = 1000;
	private static final String NOT_READ = "script, style, template, noscript, nav, footer, select, button, iframe";
	private final List<Piece> pieces = new ArrayList<>();
	private final StringBuilder line = new StringBuilder();
	private int tables;
	private int paragraphs;

	private HtmlReader() {
	}

	static Original read(byte[] bytes) throws IOException {
		Document document = Jsoup.parse(new ByteArrayInputStream(bytes), charset(bytes), "");
		Original page = read(document);
		boolean titled = document.title().isBlank() || page.pieces().stream().anyMatch(piece -> piece instanceof Text text && HeadReader.isTitle(text.text()));
		return titled ? page : new Original(List.of(Message.of("import.comment.title", document.title()).in(Locale.CHINESE)), page.pieces());
	}

	/** A piece of a page, such as one that was copied. */
	static Original read(String html) {
		return read(Jsoup.parse(html));
	}

	private static Original read(Document document) {
		document.select(NOT_READ).remove();
		HtmlReader reader = new HtmlReader();
		reader.walk(document.body());
		reader.close();
		return new Original(List.of(), List.copyOf(reader.pieces));
	}

	/** Pages that say GB2312 use more than it has, and some are UTF-8; null leaves it to the page's own marks. */
	private static String charset(byte[] bytes) {
		if (TextReader.isUtf8(bytes))
			return "UTF-8";
		Matcher said = CHARSET.matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1));
		if (said.find())
			return said.group(1).toLowerCase(Locale.ROOT).startsWith("gb") ? "GB18030" : null;
		return TextReader.isUtf16(bytes) ? null : "GB18030";
	}

	private void walk(Node node) {
		if (node instanceof TextNode text)
			line.append(text.getWholeText().replaceAll("\\s+", " "));
		if (!(node instanceof Element element))
			return;
		boolean block = element.isBlock() || element.normalName().equals("br") || element.normalName().equals("td");
		if (block)
			close();
		if (element.normalName().equals("table") && isData(element))
			pieces.add(grid(element));
		else
			element.childNodes().forEach(this::walk);
		if (block)
			close();
	}

	private void close() {
		String text = TextReader.strip(line.toString());
		line.setLength(0);
		if (!text.isEmpty())
			pieces.add(new Text(text, Message.of("import.at.paragraph", ++paragraphs)));
	}

	/** Neither a table that lays out others, nor one of a single column. */
	private static boolean isData(Element table) {
		return table.select("table").size() == 1 && table.select("tr").stream().anyMatch(row -> row.select("td, th").size() > 1);
	}

	private Grid grid(Element table) {
		tables++;
		List<Row> rows = new ArrayList<>();
		for (Element row : table.select("tr")) {
			List<Cell> cells = row.select("td, th").stream()
					.map(cell -> new Cell(TextReader.strip(cell.text()), span(cell, "rowspan"), span(cell, "colspan"))).toList();
			rows.add(new Row(cells, Message.of("import.at.table", tables, rows.size() + 1)));
		}
		return new Grid(rows, true);
	}

	private static int span(Element cell, String name) {
		String span = cell.attr(name).strip();
		if (!span.matches("[0-9]{1,4}"))
			return 1;
		int number = Integer.parseInt(span);
		return number == 0 ? MOST_SPANS : Math.min(number, MOST_SPANS);
	}
}
