package report.dsl.pdf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.IPropertyContainer;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.layout.LayoutArea;
import com.itextpdf.layout.renderer.DocumentRenderer;
import com.itextpdf.layout.renderer.IRenderer;
import com.itextpdf.layout.renderer.ImageRenderer;

import report.dsl.report.Place;

/** Knows where each paragraph and cell comes from, and reads off the finished layout where it went. Changes nothing in print. */
final class Positions {
	private final Map<IPropertyContainer, List<Stretch>> sources = new IdentityHashMap<>();
	private final List<Position> found = new ArrayList<>();
	/** Prose is cut where one of these begins or ends. */
	private final List<Place> cuts;

	Positions(List<Place> cuts) {
		this.cuts = cuts;
	}

	/** So many UTF-16 units of a printed text, and where they come from. */
	record Stretch(int length, Place place, Position.Kind kind) {
	}

	/** Each of its lines comes from there, stretch by stretch. */
	void of(Paragraph paragraph, List<Stretch> stretches) {
		sources.put(paragraph, stretches);
	}

	/** All of a paragraph or image comes from one place. */
	void of(IPropertyContainer element, Place place) {
		sources.put(element, List.of(new Stretch(Integer.MAX_VALUE, place, Position.Kind.WHOLE)));
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
		else if (placed instanceof ImageRenderer image)
			sources.getOrDefault(placed.getModelElement(), List.of()).forEach(source -> add(source.kind(), source.place(), image.getOccupiedArea()));
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
			for (int cut : cuts(stretch, start, first, end)) {
				add(stretch.kind(), part(stretch, first - start, cut - first), placed.box(first, cut));
				first = cut;
			}
			start = end;
			if (start >= line.end())
				return;
		}
	}

	/** Where a part of a stretch is cut, and where it ends; nothing of an empty one. */
	private Collection<Integer> cuts(Stretch stretch, int start, int first, int end) {
		TreeSet<Integer> at = new TreeSet<>();
		if (first < end)
			at.add(end);
		if (stretch.kind() == Position.Kind.PROSE)
			for (Place cut : cuts)
				if (cut.file().equals(stretch.place().file()))
					for (int offset : new int[] { cut.offset(), cut.offset() + cut.length() }) {
						int index = start + offset - stretch.place().offset();
						if (index > first && index < end)
							at.add(index);
					}
		return at;
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
