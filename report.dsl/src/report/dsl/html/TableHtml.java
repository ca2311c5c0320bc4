package report.dsl.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import report.dsl.report.Grid;
import report.dsl.report.Grid.Kind;
import report.dsl.report.Table;

/** Writes tables in which every number names the cells that head it. */
final class TableHtml {
	private final XMLStreamWriter html;
	private int tables;

	TableHtml(XMLStreamWriter html) {
		this.html = html;
	}

	/** The caption of a table of the form is for ears only, since its chapter is named after it. */
	void table(Table table) throws XMLStreamException {
		Grid grid = table.grid();
		if (grid.widths().isEmpty())
			return;
		Map<String, String> ids = ids(grid);
		open("div");
		html.writeAttribute("class", "scroll");
		open("table");
		open("caption");
		if (!table.form().captioned())
			html.writeAttribute("class", "known");
		html.writeCharacters(table.form().label());
		html.writeEndElement();
		rows("thead", grid.rows().subList(0, grid.headerRows()), ids);
		rows("tbody", grid.rows().subList(grid.headerRows(), grid.rows().size()), ids);
		close();
		close();
	}

	private Map<String, String> ids(Grid grid) {
		tables++;
		Map<String, String> ids = new HashMap<>();
		grid.rows().stream().flatMap(List::stream).filter(cell -> !cell.key().isEmpty()).forEach(cell -> ids.put(cell.key(), "t" + tables + "h" + ids.size()));
		return ids;
	}

	private void rows(String group, List<List<Grid.Cell>> rows, Map<String, String> ids) throws XMLStreamException {
		if (rows.isEmpty())
			return;
		open(group);
		for (List<Grid.Cell> row : rows) {
			open("tr");
			for (Grid.Cell cell : row)
				cell(cell, ids);
			html.writeEndElement();
		}
		close();
	}

	private void cell(Grid.Cell cell, Map<String, String> ids) throws XMLStreamException {
		boolean number = cell.kind() == Kind.NUMBER;
		html.writeStartElement(number ? "td" : "th");
		if (!number)
			html.writeAttribute("id", ids.get(cell.key()));
		if (!number && cell.kind() != Kind.CORNER)
			html.writeAttribute("scope", scope(cell));
		if (cell.kind() == Kind.ROW_HEADER && cell.rowSpan() == 1)
			html.writeAttribute("class", "row");
		if (cell.rowSpan() > 1)
			html.writeAttribute("rowspan", Integer.toString(cell.rowSpan()));
		if (cell.columnSpan() > 1)
			html.writeAttribute("colspan", Integer.toString(cell.columnSpan()));
		String headers = cell.headers().stream().map(ids::get).filter(Objects::nonNull).collect(Collectors.joining(" "));
		if (!headers.isEmpty())
			html.writeAttribute("headers", headers);
		html.writeCharacters(cell.text());
		html.writeEndElement();
	}

	private static String scope(Grid.Cell cell) {
		if (cell.kind() == Kind.ROW_HEADER)
			return cell.rowSpan() > 1 ? "rowgroup" : "row";
		return cell.columnSpan() > 1 ? "colgroup" : "col";
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
