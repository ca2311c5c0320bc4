package report.dsl.ui.preview;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

import report.dsl.findings.Severity;
import report.dsl.ide.preview.Preview;
import report.dsl.pdf.Position;
import report.dsl.ui.preview.Printing.Shown;

/** Paints pages on a neutral ground, light or dark like what is around it. */
final class PagePainter {
	private static final Color PAPER = new Color(255, 255, 255);
	private static final Color SHADOW = new Color(0, 0, 0);
	private static final Color LIGHT_DESK = new Color(226, 227, 230);
	private static final Color DARK_DESK = new Color(48, 49, 52);
	private static final Color LIGHT_TEXT = new Color(200, 200, 205);
	private static final Color DARK_TEXT = new Color(95, 97, 102);
	private static final Color CARET = new Color(38, 118, 205);
	private static final Color ERROR = new Color(214, 40, 40);
	private static final Color WARNING = new Color(232, 152, 0);
	private static final int PILL = 7;
	private final Control canvas;
	private final PageLayout layout;
	private final PageImages images;
	private String message = "";

	PagePainter(Control canvas, PageLayout layout, PageImages images) {
		this.canvas = canvas;
		this.layout = layout;
		this.images = images;
	}

	/** What is said where there are no pages. */
	void setMessage(String text) {
		message = text;
	}

	void paint(GC gc, Shown shown, List<Position> caret) {
		boolean dark = isDark(canvas.getParent().getBackground());
		Rectangle window = canvas.getBounds();
		gc.setBackground(dark ? DARK_DESK : LIGHT_DESK);
		gc.fillRectangle(0, 0, window.width, window.height);
		if (layout.count() == 0) {
			message(gc, dark ? LIGHT_TEXT : DARK_TEXT);
			return;
		}
		for (int page = 0; page < layout.count(); page++)
			if (layout.inSight(page))
				page(gc, page);
		shown.tints().forEach(tint -> tint(gc, tint));
		caret.forEach(position -> caret(gc, position));
		pill(gc);
	}

	private static boolean isDark(Color around) {
		RGB rgb = around.getRGB();
		return rgb.red * 3 + rgb.green * 6 + rgb.blue < 1280;
	}

	private void message(GC gc, Color color) {
		gc.setForeground(color);
		Rectangle area = canvas.getBounds();
		Point size = gc.textExtent(message);
		gc.drawText(message, (area.width - size.x) / 2, Math.max(8, area.height / 3 - size.y / 2), true);
	}

	private void page(GC gc, int page) {
		Rectangle at = layout.page(page);
		gc.setBackground(SHADOW);
		for (int i = 3; i > 0; i--) {
			gc.setAlpha(14);
			gc.fillRoundRectangle(at.x - i, at.y - i + 2, at.width + 2 * i, at.height + 2 * i, 2 * i, 2 * i);
		}
		gc.setAlpha(255);
		gc.setBackground(PAPER);
		gc.fillRectangle(at);
		Image image = images.image(page);
		if (image == null)
			return;
		gc.setInterpolation(SWT.HIGH);
		Rectangle whole = image.getBounds();
		gc.drawImage(image, 0, 0, whole.width, whole.height, at.x, at.y, at.width, at.height);
	}

	private void tint(GC gc, Preview.Tint tint) {
		if (!inSight(tint.position()))
			return;
		Rectangle box = layout.box(tint.position());
		gc.setBackground(tint.finding().severity() == Severity.ERROR ? ERROR : WARNING);
		gc.setAlpha(70);
		gc.fillRectangle(box);
		gc.setAlpha(200);
		gc.fillRectangle(box.x, box.y + box.height - 2, box.width, 2);
		gc.setAlpha(255);
	}

	/** A cell gets a frame, text is marked as with a pen. */
	private void caret(GC gc, Position position) {
		if (!inSight(position))
			return;
		Rectangle box = layout.box(position);
		gc.setBackground(CARET);
		gc.setForeground(CARET);
		gc.setAlpha(36);
		gc.fillRectangle(box);
		if (position.kind() == Position.Kind.CELL) {
			gc.setAlpha(220);
			gc.setLineWidth(2);
			gc.drawRectangle(box.x + 1, box.y + 1, box.width - 2, box.height - 2);
			gc.setLineWidth(1);
		}
		gc.setAlpha(255);
	}

	private boolean inSight(Position position) {
		return position.page() <= layout.count() && layout.inSight(position.page() - 1);
	}

	/** Page x of n, over the lower right corner. */
	private void pill(GC gc) {
		String text = NLS.bind(Messages.page, layout.current() + 1, layout.count());
		Point size = gc.textExtent(text);
		Rectangle area = canvas instanceof org.eclipse.swt.widgets.Scrollable scrollable ? scrollable.getClientArea() : canvas.getBounds();
		int width = size.x + 2 * PILL + 4;
		int height = size.y + PILL;
		int x = area.width - width - 10;
		int y = area.height - height - 10;
		gc.setAntialias(SWT.ON);
		gc.setBackground(SHADOW);
		gc.setAlpha(150);
		gc.fillRoundRectangle(x, y, width, height, height, height);
		gc.setAlpha(255);
		gc.setForeground(PAPER);
		gc.drawText(text, x + PILL + 2, y + PILL / 2, true);
	}
}
