package report.dsl.pdf;

import java.util.List;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import com.itextpdf.layout.layout.LayoutArea;
import com.itextpdf.layout.renderer.DrawContext;

import report.dsl.report.Table;

/** Draws a table page by page: in one face, with hair lines, as wide as the text. */
final class TableDrawing {
	/** From the base line of Chinese type to the middle of its body, in ems. */
	private static final double MIDDLE = 0.38;

	private final Table source;
	private final Fonts fonts;
	private final TableTags tags;
	/** to the tag of the whole table */
	private TagTreePointer pointer;

	TableDrawing(Table source, Fonts fonts, TableTags tags) {
		this.source = source;
		this.fonts = fonts;
		this.tags = tags;
	}

	/** @param placed where the part is, with its margins */
	void draw(DrawContext context, TablePart part, LayoutArea placed) {
		PdfCanvas canvas = context.getCanvas();
		Rectangle area = placed.getBBox();
		canvas.openTag(new CanvasArtifact());
		rules(canvas, part, area);
		canvas.closeTag();
		if (pointer == null)
			pointer = new TagTreePointer(context.getDocument().getTagStructureContext().getAutoTaggingPointer().setRole(StandardRoles.TABLE));
		pointer.setPageForTagging(context.getDocument().getPage(placed.getPageNumber()));
		for (TablePart.Box box : part.boxes()) {
			if (box.again())
				canvas.openTag(new CanvasArtifact());
			else
				tags.open(canvas, pointer, box.cell().placed());
			text(canvas, part.fit(), box.cell(), rectangle(part, box, area));
			canvas.closeTag();
		}
	}

	/** The frame, and the upper and the left edge of each cell. */
	private static void rules(PdfCanvas canvas, TablePart part, Rectangle area) {
		canvas.saveState().setLineWidth(TableFit.RULE);
		float left = area.getX() + TableFit.RULE / 2;
		float top = area.getTop() - TableFit.MARGIN - TableFit.RULE / 2;
		float height = (float) part.top(part.rows().length);
		canvas.rectangle(left, top - height, Sheet.WIDTH - TableFit.RULE, height);
		for (TablePart.Box box : part.boxes()) {
			Rectangle cell = rectangle(part, box, area);
			if (box.row() > 0)
				canvas.moveTo(cell.getLeft(), cell.getTop()).lineTo(cell.getRight(), cell.getTop());
			if (box.cell().placed().column() > 0)
				canvas.moveTo(cell.getLeft(), cell.getTop()).lineTo(cell.getLeft(), cell.getBottom());
		}
		canvas.stroke().restoreState();
	}

	/** A cell, from the middle of its rules. */
	private static Rectangle rectangle(TablePart part, TablePart.Box box, Rectangle area) {
		PlacedCell placed = box.cell().placed();
		float whole = Sheet.WIDTH - TableFit.RULE;
		double left = area.getX() + TableFit.RULE / 2 + placed.left(part.fit().grid(), whole);
		double top = area.getTop() - TableFit.MARGIN - TableFit.RULE / 2 - part.top(box.row());
		double height = part.top(box.row() + box.span()) - part.top(box.row());
		return new Rectangle((float) left, (float) (top - height), placed.width(part.fit().grid(), whole), (float) height);
	}

	private void text(PdfCanvas canvas, TableFit fit, TableFit.Cell cell, Rectangle box) {
		List<String> lines = cell.lines();
		double scale = cell.placed().isNumber() ? fit.figures() : 1;
		double middle = box.getBottom() + box.getHeight() / 2 + (lines.size() - 1) * fit.leading() / 2;
		canvas.beginText().setHorizontalScaling((float) (100 * scale));
		for (int i = 0; i < lines.size(); i++) {
			double width = fonts.faces().width(Face.SONG, lines.get(i)) * fit.size() * scale;
			double indent = centred(cell) ? (box.getWidth() - width) / 2 : TableFit.RULE / 2 + TableFit.sidePadding(cell.placed(), box.getWidth());
			line(canvas, fit.size(), scale, lines.get(i), box.getLeft() + indent, middle - i * fit.leading() - MIDDLE * fit.size());
		}
		canvas.setHorizontalScaling(100).endText();
	}

	private void line(PdfCanvas canvas, float size, double scale, String line, double x, double y) {
		double left = x;
		for (Fonts.Piece piece : fonts.pieces(Face.SONG, line)) {
			canvas.setFontAndSize(piece.font(), size).setTextMatrix((float) left, (float) y).showText(piece.text());
			left += piece.font().getWidth(piece.text(), size) * scale;
		}
	}

	private static boolean centred(TableFit.Cell cell) {
		return switch (cell.placed().cell().kind()) {
			case CORNER -> cell.lines().size() == 1;
			case ROW_HEADER -> cell.placed().headsRows();
			default -> true;
		};
	}

	void tell(Positions positions, TablePart part, LayoutArea area) {
		for (TablePart.Box box : part.boxes()) {
			PlacedCell cell = box.cell().placed();
			positions.add(cell.isNumber() ? Position.Kind.CELL : Position.Kind.LABEL, cell.place(part.fit().grid()).orElse(source.place()),
					new LayoutArea(area.getPageNumber(), rectangle(part, box, area.getBBox())));
		}
	}
}
