package report.dsl.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.IPropertyContainer;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.layout.LayoutArea;
import com.itextpdf.layout.renderer.DocumentRenderer;
import com.itextpdf.layout.renderer.IRenderer;

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
		if (placed instanceof PagedTable.Renderer table)
			table.tell(this);
		else if (placed instanceof SetParagraph.Renderer paragraph)
			paragraph.placed().forEach(line -> stretches(line, sources.getOrDefault(placed.getModelElement(), List.of())));
		else
			placed.getChildRenderers().forEach(this::collect);
	}

	/** Cuts a line where its source changes. */
	private void stretches(SetParagraph.Placed placed, List<Stretch> source) {
		SetLine line = placed.line();
		int start = 0;
		for (Stretch stretch : source) {
			int end = stretch.length() > line.end() - start ? line.end() : start + stretch.length();
			int first = Math.max(line.start(), start);
			if (first < end)
				add(stretch.kind(), part(stretch, first - start, end - first), placed.box(first, end));
			start = end;
			if (start >= line.end())
				return;
		}
	}

	private static Place part(Stretch stretch, int from, int length) {
		Place all = stretch.place();
		return stretch.kind() == Position.Kind.PROSE ? new Place(all.file(), all.line(), all.column() + from, all.offset() + from, length) : all;
	}

	void add(Position.Kind kind, Place place, LayoutArea area) {
		Rectangle box = area.getBBox();
		found.add(new Position(kind, place, area.getPageNumber(),
				new Position.Box(box.getX(), Sheet.A4.getHeight() - box.getTop(), box.getWidth(), box.getHeight())));
	}
}
