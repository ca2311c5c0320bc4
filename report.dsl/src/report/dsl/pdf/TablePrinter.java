package report.dsl.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.AccessibilityProperties;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.HorizontalAlignment;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.UnitValue;
import com.itextpdf.layout.properties.VerticalAlignment;

import report.dsl.report.Grid;

/** Sets tables in one face with hair lines, as wide as the text. */
final class TablePrinter {
	static final float MARGIN = 6;
	private static final Border RULE = new SolidBorder(TableFit.RULE);

	private final Texts texts;
	private final Positions positions;
	/** the ids of the cells of this table by their keys */
	private final Map<String, String> ids = new HashMap<>();
	private int tables;

	TablePrinter(Texts texts, Positions positions) {
		this.texts = texts;
		this.positions = positions;
	}

	Table table(report.dsl.report.Table source) {
		Grid grid = source.grid();
		TableFit fit = TableFit.of(texts.faces(), grid);
		List<PlacedCell> cells = PlacedCell.of(grid);
		nameCells(cells);
		Table table = table(grid.widths()).setKeepTogether(fit.onePage());
		table.getAccessibilityProperties().setAlternateDescription(source.form().label());
		for (int i = 0; i < cells.size(); i++) {
			PlacedCell cell = cells.get(i);
			Cell printed = cell(cell, cell.width(grid, Sheet.WIDTH), fit, fit.lines().get(i));
			positions.of(printed, cell.place(grid).orElse(source.place()), cell.isNumber() ? Position.Kind.CELL : Position.Kind.LABEL);
			if (cell.row() < grid.headerRows())
				table.addHeaderCell(printed);
			else
				table.addCell(printed);
		}
		return table;
	}

	/** An empty table with columns of these relative widths. */
	static Table table(List<Double> widths) {
		float[] columns = new float[widths.size()];
		double sum = widths.stream().mapToDouble(Double::doubleValue).sum();
		for (int i = 0; i < columns.length; i++)
			columns[i] = (float) (widths.get(i) / sum * Sheet.WIDTH);
		Table table = new Table(UnitValue.createPointArray(columns)).setWidth(Sheet.WIDTH).setFixedLayout()
				.setHorizontalAlignment(HorizontalAlignment.LEFT).setMarginTop(MARGIN).setMarginBottom(MARGIN);
		table.setProperty(Property.CHARACTER_SPACING, 0f);
		return table;
	}

	/** An empty cell that is not torn over two pages. */
	static Cell cell(int rowSpan, int columnSpan, float padding, float sidePadding) {
		return new Cell(rowSpan, columnSpan).setBorder(RULE).setPaddings(padding, sidePadding, padding, sidePadding)
				.setVerticalAlignment(VerticalAlignment.MIDDLE).setKeepTogether(true);
	}

	/** Marks a cell as a header. */
	static void header(Cell cell, String scope) {
		cell.getAccessibilityProperties().setRole(StandardRoles.TH)
				.addAttributes(new PdfStructureAttributes("Table").addEnumAttribute("Scope", scope));
	}

	Paragraph caption(report.dsl.report.Table table) {
		Paragraph caption = texts.onGrid(Face.HEI, table.form().label()).setFontSize(12).setTextAlignment(TextAlignment.CENTER);
		positions.of(caption, table.place());
		return caption;
	}

	private void nameCells(List<PlacedCell> cells) {
		ids.clear();
		tables++;
		for (PlacedCell cell : cells)
			if (!cell.cell().key().isEmpty())
				ids.put(cell.cell().key(), "t" + tables + "c" + ids.size());
	}

	private Cell cell(PlacedCell placed, float width, TableFit fit, List<String> lines) {
		Grid.Cell source = placed.cell();
		Cell cell = cell(source.rowSpan(), source.columnSpan(), fit.padding(), TableFit.sidePadding(placed, width));
		Paragraph text = texts.lines(Face.SONG, fit.size(), fit.leading(), lines).setTextAlignment(alignment(placed, lines.size()));
		if (placed.isNumber())
			squeeze(text, texts.faces().width(Face.SONG, source.text()) * fit.size(), TableFit.room(placed, width));
		cell.add(text).setMinHeight(fit.leading()); // an empty cell, too, is a line high
		tag(cell, placed);
		return cell;
	}

	/** A number too long even for the smallest type becomes narrower: it is neither clipped nor broken. */
	private static void squeeze(Paragraph number, double width, float room) {
		if (width > room)
			number.getChildren().forEach(piece -> piece.setProperty(Property.HORIZONTAL_SCALING, (float) (room / width)));
	}

	private static TextAlignment alignment(PlacedCell cell, int lines) {
		return switch (cell.cell().kind()) {
			case CORNER -> lines > 1 ? TextAlignment.LEFT : TextAlignment.CENTER;
			case ROW_HEADER -> cell.headsRows() ? TextAlignment.CENTER : TextAlignment.LEFT;
			default -> TextAlignment.CENTER;
		};
	}

	private void tag(Cell cell, PlacedCell placed) {
		if (!placed.isNumber())
			header(cell, placed.cell().kind() == Grid.Kind.ROW_HEADER ? "Row" : "Column");
		AccessibilityProperties properties = cell.getAccessibilityProperties();
		String id = ids.get(placed.cell().key());
		if (id != null)
			properties.setStructureElementId(id.getBytes(StandardCharsets.US_ASCII));
		PdfArray headers = new PdfArray();
		placed.cell().headers().stream().map(ids::get).filter(Objects::nonNull).forEach(header -> headers.add(new PdfString(header)));
		if (headers.isEmpty())
			return;
		PdfStructureAttributes attributes = new PdfStructureAttributes("Table");
		attributes.getPdfObject().put(PdfName.Headers, headers);
		properties.addAttributes(attributes);
	}
}
