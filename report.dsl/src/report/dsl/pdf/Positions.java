package report.dsl.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import com.itextpdf.io.font.otf.GlyphLine;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.IPropertyContainer;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.IElement;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.layout.LayoutArea;
import com.itextpdf.layout.renderer.DocumentRenderer;
import com.itextpdf.layout.renderer.IRenderer;
import com.itextpdf.layout.renderer.LineRenderer;
import com.itextpdf.layout.renderer.ParagraphRenderer;
import com.itextpdf.layout.renderer.TextRenderer;

import report.dsl.report.Place;

/** Knows where each paragraph and cell comes from, and reads off the finished layout where it went. Changes nothing in print. */
final class Positions {
	private final Map<IPropertyContainer, List<Stretch>> sources = new IdentityHashMap<>();
	private final List<Position> found = new ArrayList<>();

	/** So many UTF-16 units of a printed text, and where they come from. */
	record Stretch(int length, Place place, Position.Kind kind) {
	}

	/** Each of its lines comes from there, stretch by stretch. */
	void of(Paragraph paragraph, List<Stretch> stretches) {
		sources.put(paragraph, stretches);
	}

	/** All of it comes from one place. */
	void of(Paragraph paragraph, Place place) {
		of(paragraph, List.of(new Stretch(Integer.MAX_VALUE, place, Position.Kind.WHOLE)));
	}

	void of(Cell cell, Place place, Position.Kind kind) {
		sources.put(cell, List.of(new Stretch(Integer.MAX_VALUE, place, kind)));
	}

	/** In printing order; complete when the document is closed. */
	List<Position> found() {
		return List.copyOf(found);
	}

	/** Makes a document tell where things go. */
	void watch(Document document) {
		document.setRenderer(new DocumentRenderer(document, false) {
			@Override
			protected void flushSingleRenderer(IRenderer placed) {
				collect(placed);
				super.flushSingleRenderer(placed);
			}
		});
	}

	private void collect(IRenderer placed) {
		List<Stretch> source = sources.get(placed.getModelElement());
		if (source != null && placed instanceof ParagraphRenderer paragraph)
			paragraph.getLines().forEach(line -> line(line, (Paragraph) placed.getModelElement(), source));
		else if (source != null)
			add(source.get(0).kind(), source.get(0).place(), placed.getOccupiedArea());
		else
			placed.getChildRenderers().forEach(this::collect);
	}

	private void line(LineRenderer line, Paragraph paragraph, List<Stretch> source) {
		for (IRenderer part : line.getChildRenderers())
			if (part instanceof TextRenderer text && part.getModelElement() instanceof Text element)
				stretches(new Piece(element.getText(), before(paragraph, element), text.getText(), text.getOccupiedArea()), source);
	}

	/**
	 * A part of a paragraph, in one font, on one line. A glyph is a character here, since nothing is shaped.
	 *
	 * @param text   all the text in that font, on other lines, too
	 * @param before the length of the paragraph's text before it
	 */
	private record Piece(String text, int before, GlyphLine glyphs, LayoutArea area) {

		int start() {
			return before + index(glyphs.getStart());
		}

		int end() {
			return before + index(glyphs.getEnd());
		}

		private int index(int glyph) {
			return text.offsetByCodePoints(0, Math.min(glyph, text.codePointCount(0, text.length())));
		}

		/** The box of what stands between two indexes of the paragraph's text. */
		LayoutArea box(int from, int to) {
			Rectangle all = area.getBBox();
			double unit = all.getWidth() / Math.max(1, width(end()));
			return new LayoutArea(area.getPageNumber(), new Rectangle((float) (all.getX() + width(from) * unit), all.getY(),
					(float) ((width(to) - width(from)) * unit), all.getHeight()));
		}

		private double width(int to) {
			double width = 0;
			for (int glyph = glyphs.getStart(); glyph < glyphs.getEnd() && before + index(glyph) < to; glyph++)
				width += glyphs.get(glyph).getWidth();
			return width;
		}
	}

	/** How much of the paragraph's text stands before one of its parts. */
	private static int before(Paragraph paragraph, Text part) {
		int length = 0;
		for (IElement child : paragraph.getChildren()) {
			if (child == part)
				return length;
			length += ((Text) child).getText().length();
		}
		return length;
	}

	/** Cuts a printed piece where its source changes. */
	private void stretches(Piece piece, List<Stretch> source) {
		int start = 0;
		for (Stretch stretch : source) {
			int end = stretch.length() > piece.end() - start ? piece.end() : start + stretch.length();
			int first = Math.max(piece.start(), start);
			if (first < end)
				add(stretch.kind(), part(stretch, first - start, end - first), piece.box(first, end));
			start = end;
			if (start >= piece.end())
				return;
		}
	}

	private static Place part(Stretch stretch, int from, int length) {
		Place all = stretch.place();
		return stretch.kind() == Position.Kind.PROSE ? new Place(all.file(), all.line(), all.column() + from, all.offset() + from, length) : all;
	}

	private void add(Position.Kind kind, Place place, LayoutArea area) {
		Rectangle box = area.getBBox();
		found.add(new Position(kind, place, area.getPageNumber(),
				new Position.Box(box.getX(), Sheet.A4.getHeight() - box.getTop(), box.getWidth(), box.getHeight())));
	}
}
