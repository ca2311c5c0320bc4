package report.dsl.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

import report.dsl.findings.Message;
import report.dsl.importer.Original.Cell;
import report.dsl.importer.Original.Grid;
import report.dsl.importer.Original.Piece;
import report.dsl.importer.Original.Row;
import report.dsl.importer.Original.Text;

/** A Word document (OOXML). Numbers that Word counts itself are not in its text. */
final class DocxReader {
	private final List<Piece> pieces = new ArrayList<>();
	private int tables;
	private int paragraphs;

	/** A cell where it begins in the grid. */
	private record Placed(int column, int span, boolean continues, XWPFTableCell cell) {
	}

	private DocxReader() {
	}

	static Original read(byte[] bytes) throws IOException {
		DocxReader reader = new DocxReader();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
			document.getBodyElements().forEach(reader::element);
		} catch (POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException broken) {
			throw new IOException(broken.getMessage(), broken);
		}
		return new Original(List.of(), List.copyOf(reader.pieces));
	}

	private void element(IBodyElement element) {
		if (element instanceof XWPFParagraph paragraph)
			text(paragraph.getText());
		else if (element instanceof XWPFSDT control)
			text(control.getContent().getText());
		else if (element instanceof XWPFTable table)
			pieces.add(grid(table));
	}

	private void text(String text) {
		for (String line : text.split("[\\n\\r\\u000B]"))
			if (!TextReader.strip(line).isEmpty())
				pieces.add(new Text(TextReader.strip(line), Message.of("import.at.paragraph", ++paragraphs)));
	}

	private Grid grid(XWPFTable table) {
		tables++;
		List<List<Placed>> placed = table.getRows().stream().map(row -> placed(row.getTableCells())).toList();
		List<Row> rows = new ArrayList<>();
		for (int row = 0; row < placed.size(); row++) {
			List<Cell> cells = new ArrayList<>();
			for (Placed cell : placed.get(row))
				if (!cell.continues())
					cells.add(new Cell(TextReader.strip(cell.cell().getText()), rows(placed, row, cell.column()), cell.span()));
			rows.add(new Row(cells, Message.of("import.at.table", tables, row + 1)));
		}
		return new Grid(rows, true);
	}

	private static List<Placed> placed(List<XWPFTableCell> cells) {
		List<Placed> placed = new ArrayList<>();
		int column = 0;
		for (XWPFTableCell cell : cells) {
			CTTcPr properties = cell.getCTTc().getTcPr();
			int span = properties != null && properties.getGridSpan() != null ? properties.getGridSpan().getVal().intValue() : 1;
			boolean continues = properties != null && properties.getVMerge() != null && properties.getVMerge().getVal() != STMerge.RESTART;
			placed.add(new Placed(column, span, continues, cell));
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
