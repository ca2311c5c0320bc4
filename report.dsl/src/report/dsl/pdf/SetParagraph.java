package report.dsl.pdf;

import java.util.ArrayList;
import java.util.List;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.layout.LayoutArea;
import com.itextpdf.layout.layout.LayoutContext;
import com.itextpdf.layout.layout.LayoutResult;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.renderer.BlockRenderer;
import com.itextpdf.layout.renderer.DrawContext;
import com.itextpdf.layout.renderer.IRenderer;

/** A paragraph that is already broken into lines. They stand on the lines of the page, whatever stands above them. */
final class SetParagraph extends Paragraph {
	/** In ems, of hanzi above the base line. */
	private static final double ASCENT = 0.88;

	private final List<SetLine> lines;
	private double pitch = Sheet.LEADING;
	private int before;
	private int following;
	private ProseTags tags = new ProseTags("");

	SetParagraph(List<SetLine> lines) {
		this.lines = lines;
	}

	/** Lines with another distance than those of the page: they stay together and take up whole lines of the page, nearly one more below. */
	SetParagraph pitch(double points) {
		pitch = points;
		return this;
	}

	/** Empty lines above it. */
	SetParagraph before(int empty) {
		before = empty;
		return this;
	}

	/** So many lines after it are on the page on which it ends. */
	SetParagraph keepWith(int after) {
		following = after;
		return this;
	}

	/** What of its text has tags of its own. */
	SetParagraph tags(ProseTags own) {
		tags = own;
		return this;
	}

	ProseTags tags() {
		return tags;
	}

	/** How many lines of the page it takes up. */
	int rows() {
		return rows(0, lines.size());
	}

	private int rows(int from, int to) {
		return (from > 0 ? 0 : before) + (onGrid() ? to - from : (int) Math.ceil(lines.size() * pitch / Sheet.LEADING + 0.9));
	}

	private boolean onGrid() {
		return pitch == Sheet.LEADING;
	}

	@Override
	protected IRenderer makeNewRenderer() {
		return new Renderer(this, 0, lines.size());
	}

	/** A line and where it is. */
	record Placed(SetLine line, int page, double left, double baseLine) {

		/** The box of what stands between two indexes of the paragraph's text. */
		LayoutArea box(int from, int to) {
			double x = line.at(from);
			return new LayoutArea(page, new Rectangle((float) (left + x), (float) (baseLine - (1.1 - ASCENT) * line.size()), (float) (line.at(to) - x),
					1.2f * line.size()));
		}
	}

	/** What of a paragraph stands on one page. */
	static final class Renderer extends BlockRenderer {
		private final SetParagraph paragraph;
		private final int from;
		private final int to;
		/** the row of the page it begins in */
		private int row;

		private Renderer(SetParagraph paragraph, int from, int to) {
			super(paragraph);
			this.paragraph = paragraph;
			this.from = from;
			this.to = to;
		}

		@Override
		public IRenderer getNextRenderer() {
			return new Renderer(paragraph, from, to);
		}

		@Override
		public LayoutResult layout(LayoutContext context) {
			Rectangle area = context.getArea().getBBox();
			double used = Sheet.A4.getHeight() - Sheet.TOP - area.getTop();
			row = (int) Math.ceil(used / Sheet.LEADING - 0.01);
			int room = (int) Math.floor((used + area.getHeight()) / Sheet.LEADING + 0.01) - row;
			int rows = paragraph.rows(from, to);
			if (rows + paragraph.following <= room)
				return new LayoutResult(LayoutResult.FULL, occupy(context, rows), null, null);
			if (Boolean.TRUE.equals(getPropertyAsBoolean(Property.FORCED_PLACEMENT)))
				return new LayoutResult(LayoutResult.FULL, occupy(context, rows), null, null);
			int before = from > 0 ? 0 : paragraph.before;
			int here = Math.min(room - before, to - from - (paragraph.following > 0 ? 1 : 0));
			if (here <= 0 || !paragraph.onGrid())
				return new LayoutResult(LayoutResult.NOTHING, null, null, this, this);
			Renderer split = part(from, from + here);
			split.row = row;
			split.isLastRendererForModelElement = false;
			occupiedArea = split.occupy(context, before + here);
			return new LayoutResult(LayoutResult.PARTIAL, occupiedArea, split, part(from + here, to));
		}

		private Renderer part(int first, int end) {
			Renderer part = new Renderer(paragraph, first, end);
			part.parent = parent;
			part.addAllProperties(getOwnProperties());
			return part;
		}

		private LayoutArea occupy(LayoutContext context, int rows) {
			Rectangle area = context.getArea().getBBox();
			double bottom = Math.max(top(row + rows), area.getBottom());
			occupiedArea = new LayoutArea(context.getArea().getPageNumber(),
					new Rectangle(area.getX(), (float) bottom, area.getWidth(), (float) (area.getTop() - bottom)));
			return occupiedArea;
		}

		private static double top(int row) {
			return Sheet.A4.getHeight() - Sheet.TOP - row * (double) Sheet.LEADING;
		}

		/** Where its lines are, after layout. */
		List<Placed> placed() {
			List<Placed> placed = new ArrayList<>();
			double top = top(row + (from > 0 ? 0 : paragraph.before));
			for (int i = from; i < to; i++) {
				SetLine line = paragraph.lines.get(i);
				double baseLine = top - (i - from) * paragraph.pitch - (paragraph.pitch - line.size()) / 2 - ASCENT * line.size();
				placed.add(new Placed(line, occupiedArea.getPageNumber(), occupiedArea.getBBox().getX(), baseLine));
			}
			return placed;
		}

		@Override
		public void drawChildren(DrawContext context) {
			context.getCanvas().saveState();
			for (ProseTags.Part part : paragraph.tags.parts())
				draw(part, context);
			context.getCanvas().restoreState();
		}

		private void draw(ProseTags.Part part, DrawContext context) {
			List<Placed> lines = placed().stream().filter(placed -> part.from(placed.line()) < part.to(placed.line())).toList();
			if (lines.isEmpty())
				return;
			PdfCanvas canvas = context.getCanvas();
			if (context.isTaggingEnabled())
				canvas.openTag(part.tag(context.getDocument().getTagStructureContext().getAutoTaggingPointer()).getTagReference());
			for (Placed placed : lines)
				placed.line().draw(canvas, placed.left(), placed.baseLine(), part.from(placed.line()), part.to(placed.line()));
			if (context.isTaggingEnabled())
				canvas.closeTag();
			if (part.isLink())
				for (Placed placed : lines)
					part.link(placed.box(part.from(placed.line()), part.to(placed.line())), context.getDocument());
		}
	}
}
