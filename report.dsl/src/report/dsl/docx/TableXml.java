package report.dsl.docx;

import java.util.ArrayList;
import java.util.List;

import report.dsl.pdf.Paper.TableType;
import report.dsl.report.Grid;
import report.dsl.report.Grid.Kind;
import report.dsl.report.Table;

/** A table of fixed widths; each cell says its own, since LibreOffice shows merged cells wrong without. In twentieths of a point. */
final class TableXml {
	/** Left and right of the text of a cell. */
	private static final int SIDE = 10;
	private static final int SIDE_OF_LABEL = 80;
	private final Wml wml;
	private final Table table;
	private final TableType type;
	private final int[] edges;
	private final boolean kept;

	/** A cell where it begins in a row, or goes on in it. */
	private record Field(Grid.Placed placed, boolean again) {

		Grid.Cell cell() {
			return placed.cell();
		}
	}

	/** @param kept whether it is on the page of what follows it */
	TableXml(Wml wml, Table table, TableType type, boolean kept) {
		this.wml = wml;
		this.table = table;
		this.type = type;
		this.kept = kept;
		edges = edges(table.grid().widths());
	}

	/** Where columns begin and end, to the unit as wide as the text. */
	private static int[] edges(List<Double> widths) {
		double sum = widths.stream().mapToDouble(Double::doubleValue).sum();
		int[] edges = new int[widths.size() + 1];
		double to = 0;
		for (int i = 0; i < widths.size(); i++) {
			to += widths.get(i);
			edges[i + 1] = (int) Math.round(to / sum * DocumentXml.WIDTH);
		}
		return edges;
	}

	void write() {
		wml.open("w:tbl").open("w:tblPr").value("w:tblStyle", "TableGrid").empty("w:tblW", "w:w", Integer.toString(DocumentXml.WIDTH), "w:type", "dxa")
				.value("w:jc", "center").empty("w:tblLayout", "w:type", "fixed");
		margins("w:tblCellMar", twips(type.padding()), SIDE);
		wml.empty("w:tblLook", "w:val", "04A0", "w:firstRow", "1", "w:lastRow", "0", "w:firstColumn", "1", "w:lastColumn", "0", "w:noHBand", "0", "w:noVBand", "1");
		wml.value("w:tblCaption", table.form().label()).value("w:tblDescription", table.form().label()).close();
		wml.open("w:tblGrid");
		for (int i = 0; i + 1 < edges.length; i++)
			wml.empty("w:gridCol", "w:w", width(i, 1));
		wml.close();
		List<List<Field>> rows = rows(table.grid());
		for (int row = 0; row < rows.size(); row++)
			row(rows.get(row), row, kept || type.onePage() && row + 1 < rows.size());
		wml.close();
	}

	private static List<List<Field>> rows(Grid grid) {
		List<List<Field>> rows = new ArrayList<>();
		grid.rows().forEach(row -> rows.add(new ArrayList<>()));
		for (Grid.Placed placed : grid.placed())
			for (int row = placed.row(); row < Math.min(placed.row() + placed.cell().rowSpan(), rows.size()); row++)
				rows.get(row).add(new Field(placed, row > placed.row()));
		rows.forEach(row -> row.sort((one, other) -> Integer.compare(one.placed().column(), other.placed().column())));
		return rows;
	}

	private void row(List<Field> fields, int row, boolean keepNext) {
		wml.open("w:tr").open("w:trPr").empty("w:cantSplit");
		if (row < table.grid().headerRows())
			wml.empty("w:tblHeader");
		wml.close();
		fields.forEach(field -> cell(field, keepNext));
		wml.close();
	}

	private void cell(Field field, boolean keepNext) {
		Grid.Cell cell = field.cell();
		boolean left = isLeft(field);
		wml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", width(field.placed().column(), cell.columnSpan()), "w:type", "dxa");
		if (cell.columnSpan() > 1)
			wml.value("w:gridSpan", cell.columnSpan());
		if (cell.rowSpan() > 1)
			wml.value("w:vMerge", field.again() ? "continue" : "restart");
		if (left)
			margins("w:tcMar", twips(type.padding()), SIDE_OF_LABEL);
		wml.value("w:vAlign", "center").close();
		wml.open("w:p").open("w:pPr").value("w:pStyle", "TableText");
		if (keepNext)
			wml.empty("w:keepNext");
		wml.empty("w:spacing", "w:line", Integer.toString(twips(type.leading())), "w:lineRule", "exact");
		if (left)
			wml.value("w:jc", "left");
		wml.close();
		if (!field.again() && !cell.text().isEmpty())
			wml.run(left ? List.of(cell.text()) : type.lines().get(field.placed()), () -> type(cell));
		wml.close().close();
	}

	private void type(Grid.Cell cell) {
		if (cell.kind() == Kind.NUMBER && type.figures() < 1)
			wml.value("w:w", (int) (type.figures() * 100));
		wml.value("w:sz", Math.round(type.size() * 2)).value("w:szCs", Math.round(type.size() * 2));
	}

	/** What heads one row, and long text in the corner, which Word breaks into lines; all else is in the middle. */
	private boolean isLeft(Field field) {
		boolean corner = field.cell().kind() == Kind.CORNER && type.lines().get(field.placed()).size() > 1;
		return corner || field.cell().kind() == Kind.ROW_HEADER && field.cell().rowSpan() == 1;
	}

	private void margins(String element, int above, int side) {
		wml.open(element);
		wml.empty("w:top", "w:w", Integer.toString(above), "w:type", "dxa").empty("w:left", "w:w", Integer.toString(side), "w:type", "dxa");
		wml.empty("w:bottom", "w:w", Integer.toString(above), "w:type", "dxa").empty("w:right", "w:w", Integer.toString(side), "w:type", "dxa").close();
	}

	private String width(int column, int span) {
		return Integer.toString(edge(column + span) - edge(column));
	}

	private int edge(int column) {
		return edges[Math.min(column, edges.length - 1)];
	}

	private static int twips(float points) {
		return Math.round(points * 20);
	}
}
