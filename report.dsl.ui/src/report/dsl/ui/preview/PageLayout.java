package report.dsl.ui.preview;

import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

import report.dsl.pdf.Position;

/** Where the pages lie, one below the other, and what of them is in sight. In pixels of the widget, from the first page's top margin. */
final class PageLayout {
	static final int MARGIN = 14;
	private static final int GAP = 12;
	private static final double SMALLEST = 0.25;
	private static final double LARGEST = 4;
	private static final double STEP = 1.2;
	private List<Pages.Size> pages = List.of();
	private double zoom = 1;
	private boolean fitsWidth = true;
	private Point window = new Point(0, 0);
	private Point origin = new Point(0, 0);

	/** A point of a page. */
	record OnPage(int page, double x, double y) {
	}

	void setPages(List<Pages.Size> sizes) {
		pages = sizes;
		adjust();
	}

	void setWindow(Point size) {
		window = size;
		adjust();
	}

	int count() {
		return pages.size();
	}

	/** Pixels of the widget a point. */
	double zoom() {
		return zoom;
	}

	boolean fitsWidth() {
		return fitsWidth;
	}

	void fitWidth() {
		fitsWidth = true;
		keepingPlace(() -> { });
	}

	void zoomIn() {
		zoomTo(zoom * STEP);
	}

	void zoomOut() {
		zoomTo(zoom / STEP);
	}

	void zoomTo(double wanted) {
		fitsWidth = false;
		keepingPlace(() -> zoom = Math.max(SMALLEST, Math.min(LARGEST, wanted)));
	}

	/** What is at the middle of the window stays there. */
	private void keepingPlace(Runnable change) {
		double down = total().y == 0 ? 0 : (origin.y + window.y / 2.0) / total().y;
		change.run();
		adjust();
		scrollTo(origin.x, (int) Math.round(down * total().y - window.y / 2.0));
	}

	private void adjust() {
		if (fitsWidth && !pages.isEmpty() && window.x > 0) {
			double widest = pages.stream().mapToDouble(Pages.Size::width).max().orElse(1);
			double down = total().y == 0 ? 0 : origin.y / (double) total().y;
			zoom = Math.max(SMALLEST, Math.min(LARGEST, (window.x - 2 * MARGIN) / widest));
			origin = new Point(origin.x, (int) Math.round(down * total().y));
		}
		scrollTo(origin.x, origin.y);
	}

	Point origin() {
		return origin;
	}

	void scrollTo(int x, int y) {
		Point total = total();
		origin = new Point(Math.max(0, Math.min(x, total.x - window.x)), Math.max(0, Math.min(y, total.y - window.y)));
	}

	/** All there is to scroll over. */
	Point total() {
		int height = MARGIN;
		int width = 0;
		for (Pages.Size page : pages) {
			height += pixels(page.height()) + GAP;
			width = Math.max(width, pixels(page.width()));
		}
		return pages.isEmpty() ? new Point(0, 0) : new Point(width + 2 * MARGIN, height - GAP + MARGIN);
	}

	/** Where a page lies in the window; it may be out of sight. */
	Rectangle page(int index) {
		int top = MARGIN;
		for (int i = 0; i < index; i++)
			top += pixels(pages.get(i).height()) + GAP;
		int width = pixels(pages.get(index).width());
		int left = Math.max(MARGIN, (Math.max(window.x, total().x) - width) / 2);
		return new Rectangle(left - origin.x, top - origin.y, width, pixels(pages.get(index).height()));
	}

	boolean inSight(int index) {
		return page(index).intersects(0, 0, window.x, window.y);
	}

	/** The page that has the most of the window, from 0. */
	int current() {
		int best = 0;
		int most = -1;
		for (int i = 0; i < pages.size(); i++) {
			int height = page(i).intersection(new Rectangle(0, 0, Math.max(1, window.x), window.y)).height;
			if (height > most) {
				most = height;
				best = i;
			}
		}
		return best;
	}

	Rectangle box(Position position) {
		Rectangle page = page(position.page() - 1);
		Position.Box box = position.box();
		int left = (int) Math.floor(box.x() * zoom);
		int top = (int) Math.floor(box.y() * zoom);
		return new Rectangle(page.x + left, page.y + top, (int) Math.ceil((box.x() + box.width()) * zoom) - left,
				(int) Math.ceil((box.y() + box.height()) * zoom) - top);
	}

	/** The point of a page at a point of the window, or nothing between pages. */
	OnPage at(int x, int y) {
		for (int i = 0; i < pages.size(); i++) {
			Rectangle page = page(i);
			if (page.contains(x, y))
				return new OnPage(i + 1, (x - page.x) / zoom, (y - page.y) / zoom);
		}
		return null;
	}

	/** Brings it into sight if it is not: then to the window's upper third. */
	boolean reveal(Position position) {
		if (position.page() > pages.size())
			return false;
		Rectangle box = box(position);
		boolean across = box.x >= 0 && box.x + box.width <= window.x || box.width > window.x;
		if (box.y >= MARGIN && box.y + box.height <= window.y - MARGIN && across)
			return false;
		scrollTo(across ? origin.x : origin.x + box.x - (window.x - box.width) / 2,
				box.y >= MARGIN && box.y + box.height <= window.y - MARGIN ? origin.y : origin.y + box.y - window.y / 3);
		return true;
	}

	private int pixels(float points) {
		return (int) Math.round(points * zoom);
	}
}
