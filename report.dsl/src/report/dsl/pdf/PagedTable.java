package report.dsl.pdf;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.AccessibilityProperties;
import com.itextpdf.kernel.pdf.tagutils.DefaultAccessibilityProperties;
import com.itextpdf.layout.element.BlockElement;
import com.itextpdf.layout.layout.LayoutArea;
import com.itextpdf.layout.layout.LayoutContext;
import com.itextpdf.layout.layout.LayoutResult;
import com.itextpdf.layout.layout.RootLayoutArea;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.renderer.BlockRenderer;
import com.itextpdf.layout.renderer.DrawContext;
import com.itextpdf.layout.renderer.IRenderer;
import com.itextpdf.layout.renderer.RootRenderer;

/** A table in the flow of the text, which takes up whole lines of the page's grid. The layout library's own tables tear groups of rows. */
final class PagedTable extends BlockElement<PagedTable> {
	/** By how much rows grow at most so that a table ends on the grid. */
	private static final double GROWTH = 3;

	private final TableFit fit;
	private final TablePages pages;
	private final TableDrawing drawing;
	/** a table only when it is drawn: the library adds an empty body to what is one before */
	private final DefaultAccessibilityProperties properties = new DefaultAccessibilityProperties(StandardRoles.DIV);

	PagedTable(TableFit fit, TableDrawing drawing) {
		this.fit = fit;
		this.drawing = drawing;
		pages = new TablePages(fit);
	}

	@Override
	public AccessibilityProperties getAccessibilityProperties() {
		return properties;
	}

	@Override
	protected IRenderer makeNewRenderer() {
		return new Renderer(this, pages.first());
	}

	/** What of a table stands on one page. */
	static final class Renderer extends BlockRenderer {
		private final PagedTable table;
		private final int from;
		private TablePart part;
		/** the page that it begins whether it likes it or not */
		private int firstOn;

		private Renderer(PagedTable table, int from) {
			super(table);
			this.table = table;
			this.from = from;
		}

		@Override
		public IRenderer getNextRenderer() {
			return new Renderer(table, from);
		}

		/** Tells where its cells stand. */
		void tell(Positions positions) {
			table.drawing.tell(positions, part, occupiedArea);
		}

		@Override
		public LayoutResult layout(LayoutContext context) {
			Rectangle area = context.getArea().getBBox();
			double used = Sheet.A4.getHeight() - Sheet.TOP - area.getTop();
			int end = table.fit.rows().size();
			if (onEmptyPage())
				firstOn = context.getArea().getPageNumber();
			int to = end(TableFit.PAGE - used, end, firstOn == context.getArea().getPageNumber());
			if (to < 0)
				return new LayoutResult(LayoutResult.NOTHING, null, null, this, this);
			part = TablePart.of(table.fit, from, to);
			double height = part.height() + 2 * TableFit.MARGIN;
			if (to == end) {
				double onGrid = Math.ceil((used + height) / Sheet.LEADING - 0.01) * Sheet.LEADING - used;
				part = part.higher(Math.min(GROWTH, (onGrid - height) / part.rows().length));
				height = onGrid;
			}
			height = Math.min(height, area.getHeight()); // less only for a row that no page holds
			occupiedArea = new LayoutArea(context.getArea().getPageNumber(),
					new Rectangle(area.getX(), (float) (area.getTop() - height), area.getWidth(), (float) height));
			return to == end ? new LayoutResult(LayoutResult.FULL, occupiedArea, null, null)
					: new LayoutResult(LayoutResult.PARTIAL, occupiedArea, split(), rest(to));
		}

		/** The row after the last one on this page; negative if the table shall begin on the next. */
		private int end(double room, int end, boolean first) {
			if (TablePart.of(table.fit, from, end).height() <= room)
				return end;
			int to = table.pages.end(from, room);
			boolean forced = first || Boolean.TRUE.equals(getPropertyAsBoolean(Property.FORCED_PLACEMENT));
			return forced || !table.fit.onePage() && !table.pages.wait(from, to, room) ? to : -1;
		}

		/** Nothing stands on it yet; if headings go with the table, the library asks first without them, then with them. */
		private boolean onEmptyPage() {
			return parent instanceof RootRenderer root && root.getCurrentArea() instanceof RootLayoutArea area && area.isEmptyArea();
		}

		private Renderer split() {
			Renderer split = new Renderer(table, from);
			split.parent = parent;
			split.part = part;
			split.occupiedArea = occupiedArea;
			return split;
		}

		private Renderer rest(int row) {
			Renderer rest = new Renderer(table, row);
			rest.parent = parent;
			return rest;
		}

		/** The library would make a tag for each page. */
		@Override
		public void draw(DrawContext context) {
			if (from == table.pages.first())
				super.draw(context);
			else
				drawChildren(context);
		}

		@Override
		public void drawChildren(DrawContext context) {
			table.drawing.draw(context, part, occupiedArea);
		}
	}
}
