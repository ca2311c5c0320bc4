package report.dsl.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.DefaultAccessibilityProperties;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;

import report.dsl.report.Grid;

/** The tags of one table, over all its pages: rows of header cells and data cells, each of which names its headers. */
final class TableTags {
	private final Grid grid;
	/** the ids of the cells of this table by their keys */
	private final Map<String, String> ids = new HashMap<>();
	private int row = -1;

	/** @param prefix of the ids of its cells */
	TableTags(Grid grid, String prefix) {
		this.grid = grid;
		for (PlacedCell cell : PlacedCell.of(grid))
			if (!cell.cell().key().isEmpty())
				ids.put(cell.cell().key(), prefix + ids.size());
	}

	/** Begins the content of a cell. Cells come in order. */
	void open(PdfCanvas canvas, TagTreePointer table, PlacedCell cell) {
		TagTreePointer pointer = new TagTreePointer(table);
		pointer.setPageForTagging(table.getCurrentPage());
		section(pointer, cell.row() < grid.headerRows() ? StandardRoles.THEAD : StandardRoles.TBODY);
		if (cell.row() == row)
			pointer.moveToKid(pointer.getKidsRoles().size() - 1);
		else
			pointer.addTag(StandardRoles.TR);
		row = cell.row();
		canvas.openTag(pointer.addTag(properties(cell)).getTagReference());
	}

	private static void section(TagTreePointer pointer, String role) {
		int at = pointer.getKidsRoles().indexOf(role);
		if (at < 0)
			pointer.addTag(role);
		else
			pointer.moveToKid(at);
	}

	private DefaultAccessibilityProperties properties(PlacedCell placed) {
		Grid.Cell cell = placed.cell();
		DefaultAccessibilityProperties properties = new DefaultAccessibilityProperties(placed.isNumber() ? StandardRoles.TD : StandardRoles.TH);
		PdfStructureAttributes attributes = new PdfStructureAttributes("Table");
		if (!placed.isNumber())
			attributes.addEnumAttribute("Scope", cell.kind() == Grid.Kind.ROW_HEADER ? "Row" : "Column");
		if (cell.rowSpan() > 1)
			attributes.addIntAttribute("RowSpan", cell.rowSpan());
		if (cell.columnSpan() > 1)
			attributes.addIntAttribute("ColSpan", cell.columnSpan());
		PdfArray headers = new PdfArray();
		cell.headers().stream().map(ids::get).filter(Objects::nonNull).forEach(id -> headers.add(new PdfString(id)));
		if (!headers.isEmpty())
			attributes.getPdfObject().put(PdfName.Headers, headers);
		if (attributes.getPdfObject().size() > 1)
			properties.addAttributes(attributes);
		if (ids.containsKey(cell.key()))
			properties.setStructureElementId(ids.get(cell.key()).getBytes(StandardCharsets.US_ASCII));
		return properties;
	}
}
