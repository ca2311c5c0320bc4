package report.dsl.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

import report.dsl.report.Grid;
import report.dsl.report.Grid.Kind;
import report.dsl.report.Table;

/** Writes tables in which every number names the cells that head it. */
final class TableHtml {
	private final HtmlWriter html;
	private int tables;

	TableHtml(HtmlWriter html) {
		this.html = html;
	}

	/** The caption of a table of the form is for ears only, since its chapter is named after it. */
	void table(Table table) throws XMLStreamException {
		Grid grid = table.grid();
		if (grid.widths().isEmpty())
			return;
		Map<String, String> ids = ids(grid);
		html.open("div", "class", "scroll");
		html.open("table");
		html.element("caption", table.form().label(), table.form().captioned() ? new String[0] : new String[] { "class", "known" });
		rows("thead", grid.rows().subList(0, grid.headerRows()), ids);
		rows("tbody", grid.rows().subList(grid.headerRows(), grid.rows().size()), ids);
		html.close();
		html.close();
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
		html.open(group);
		for (List<Grid.Cell> row : rows) {
			html.open("tr");
			for (Grid.Cell cell : row)
				cell(cell, ids);
			html.end();
		}
		html.close();
	}

	private void cell(Grid.Cell cell, Map<String, String> ids) throws XMLStreamException {
		boolean number = cell.kind() == Kind.NUMBER;
		List<String> attributes = new ArrayList<>();
		if (!number)
			attributes.addAll(List.of("id", ids.get(cell.key())));
		if (!number && cell.kind() != Kind.CORNER)
			attributes.addAll(List.of("scope", scope(cell)));
		if (cell.kind() == Kind.ROW_HEADER && cell.rowSpan() == 1)
			attributes.addAll(List.of("class", "row"));
		if (cell.rowSpan() > 1)
			attributes.addAll(List.of("rowspan", Integer.toString(cell.rowSpan())));
		if (cell.columnSpan() > 1)
			attributes.addAll(List.of("colspan", Integer.toString(cell.columnSpan())));
		String headers = cell.headers().stream().map(ids::get).filter(Objects::nonNull).collect(Collectors.joining(" "));
		if (!headers.isEmpty())
			attributes.addAll(List.of("headers", headers));
		html.span(number ? "td" : "th", cell.text(), attributes.toArray(String[]::new));
	}

	private static String scope(Grid.Cell cell) {
		if (cell.kind() == Kind.ROW_HEADER)
			return cell.rowSpan() > 1 ? "rowgroup" : "row";
		return cell.columnSpan() > 1 ? "colgroup" : "col";
	}
}
