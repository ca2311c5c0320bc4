package report.dsl.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.w3c.dom.Node;

import report.dsl.findings.Message;
import report.dsl.importer.Original.Cell;
import report.dsl.importer.Original.Grid;
import report.dsl.importer.Original.Piece;
import report.dsl.importer.Original.Row;
import report.dsl.importer.Original.Text;

/** A Word document (OOXML) as it looks with all changes accepted. */
final class DocxReader {
	private static final String FOOTNOTE = "\\[(?:foot|end)note(?:Ref)?:(\\d+)\\]";
	/** Shown only where a word breaks. */
	private static final Pattern HIDDEN = Pattern.compile("[\u00AD\u200B\u200C\u200D\u2060]");
	private final XWPFDocument document;
	private final ListNumbers numbers;
	private final List<Piece> pieces = new ArrayList<>();
	private int tables;
	private int paragraphs;

	/** A cell where it begins in the grid. */
	private record Placed(int column, int span, boolean continues, String text) {
	}

	private DocxReader(XWPFDocument document) {
		this.document = document;
		this.numbers = new ListNumbers(document);
	}

	static Original read(byte[] bytes) throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
			DocxReader reader = new DocxReader(document);
			reader.elements(document.getDocument().getBody());
			return new Original(List.of(), List.copyOf(reader.pieces));
		} catch (POIXMLException | IllegalArgumentException other) {
			throw NotImported.isBomb(other) ? NotImported.broken(other) : new NotImported("import.not.office");
		}
	}

	/** Paragraphs and tables in their order, those in content controls and other wrappings, too. */
	private void elements(XmlObject container) {
		try (XmlCursor cursor = container.newCursor()) {
			for (boolean more = cursor.toFirstChild(); more; more = cursor.toNextSibling()) {
				XmlObject child = cursor.getObject();
				String name = cursor.getName().getLocalPart();
				if (child instanceof CTP paragraph) {
					while (paragraph.sizeOfMoveFromArray() > 0)
						paragraph.removeMoveFrom(0);
					paragraph(new XWPFParagraph(paragraph, document));
				} else if (child instanceof CTTbl table)
					table(new XWPFTable(table, document));
				else if (name.equals("sdt") || name.equals("sdtContent") || name.equals("customXml") || name.equals("ins") || name.equals("smartTag"))
					elements(child);
			}
		}
	}

	// ---- paragraphs

	private void paragraph(XWPFParagraph paragraph) {
		text(numbers.of(paragraph) + text(paragraph));
		boxes(paragraph.getCTP().getDomNode());
		text(paragraph.getFootnoteText());
		if (paragraph.getRuns().stream().anyMatch(run -> !run.getEmbeddedPictures().isEmpty())) {
			Message place = Message.of("import.at.paragraph", paragraphs);
			pieces.add(new Grid(List.of(new Row(List.of(new Cell(Message.of("import.comment.picture").in(Locale.CHINESE))), place)), false));
		}
	}

	private static String text(XWPFParagraph paragraph) {
		String text = paragraph.getText();
		String own = text.substring(0, text.length() - paragraph.getFootnoteText().length());
		return HIDDEN.matcher(own.replaceAll(FOOTNOTE, "[$1]")).replaceAll("");
	}

	private void text(String text) {
		for (String line : text.split("[\\n\\r\\u000B]"))
			if (!TextReader.strip(line).isEmpty())
				pieces.add(new Text(TextReader.strip(line), Message.of("import.at.paragraph", ++paragraphs)));
	}

	/** What stands in text boxes; Word writes each twice, the second time for older programs. */
	private void boxes(Node node) {
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling())
			if ("txbxContent".equals(child.getLocalName())) {
				for (Node line = child.getFirstChild(); line != null; line = line.getNextSibling())
					text(words(line));
			} else if (!"Fallback".equals(child.getLocalName()))
				boxes(child);
	}

	private static String words(Node node) {
		boolean text = node.getNodeType() == Node.TEXT_NODE && "t".equals(node.getParentNode().getLocalName());
		StringBuilder words = new StringBuilder(text ? node.getNodeValue() : "");
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling())
			words.append(words(child));
		return words.toString();
	}

	// ---- tables

	/** A table whose cells hold others, or of a single column, lays out the page. */
	private void table(XWPFTable table) {
		boolean layout = table.getRows().stream().allMatch(row -> row.getTableCells().size() < 2)
				|| table.getRows().stream().flatMap(row -> row.getTableCells().stream()).anyMatch(cell -> !cell.getTables().isEmpty());
		if (layout)
			table.getRows().forEach(row -> row.getTableCells().forEach(cell -> elements(cell.getCTTc())));
		else
			pieces.add(grid(table));
	}

	private Grid grid(XWPFTable table) {
		tables++;
		List<List<Placed>> placed = table.getRows().stream().map(DocxReader::placed).toList();
		List<Row> rows = new ArrayList<>();
		for (int row = 0; row < placed.size(); row++) {
			List<Cell> cells = new ArrayList<>();
			for (Placed cell : placed.get(row))
				if (!cell.continues())
					cells.add(new Cell(cell.text(), rows(placed, row, cell.column()), cell.span()));
			rows.add(new Row(cells, Message.of("import.at.table", tables, row + 1)));
		}
		return new Grid(rows, true);
	}

	/** A row may begin and end with less than a cell. */
	private static List<Placed> placed(XWPFTableRow row) {
		List<Placed> placed = new ArrayList<>();
		int column = row.getCtRow().isSetTrPr() && row.getCtRow().getTrPr().sizeOfGridBeforeArray() > 0
				? row.getCtRow().getTrPr().getGridBeforeArray(0).getVal().intValue() : 0;
		if (column > 0)
			placed.add(new Placed(0, column, false, ""));
		for (XWPFTableCell cell : row.getTableCells()) {
			CTTcPr properties = cell.getCTTc().getTcPr();
			int span = properties != null && properties.getGridSpan() != null ? properties.getGridSpan().getVal().intValue() : 1;
			boolean continues = properties != null && properties.getVMerge() != null && properties.getVMerge().getVal() != STMerge.RESTART;
			String text = String.join(" ", cell.getParagraphs().stream().map(DocxReader::text).toList());
			placed.add(new Placed(column, span, continues, TextReader.strip(text)));
			column += span;
		}
		return placed;
	}

	/** Over how many rows a cell goes. */
	private static int rows(List<List<Placed>> placed, int row, int column) {
		int rows = 1;
		while (row + rows < placed.size() && placed.get(row + rows).stream().anyMatch(cell -> cell.column() == column && cell.continues()))
			rows++;
		return rows;
	}
}
