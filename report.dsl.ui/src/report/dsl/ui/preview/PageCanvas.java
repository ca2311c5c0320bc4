package report.dsl.ui.preview;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.preview.Preview;
import report.dsl.pdf.Position;
import report.dsl.ui.preview.PageLayout.OnPage;
import report.dsl.ui.preview.Printing.Shown;

/** Shows pages one below the other, with the findings and the caret's place tinted. */
final class PageCanvas extends Canvas {
	/** Who has scrolled is not led elsewhere for a while. */
	private static final int CALM_MILLIS = 1500;
	private static final int LINE = 40;
	private final PageLayout layout = new PageLayout();
	private final PageImages images = new PageImages(this);
	private final PagePainter painter = new PagePainter(this, layout, images);
	private final Consumer<TextRegion> leads;
	private final Supplier<Locale> locale;
	private Shown shown = Shown.NOTHING;
	private List<Position> caret = List.of();
	private long scrolled;

	/** @param leads to the source of what is clicked */
	PageCanvas(Composite parent, Consumer<TextRegion> leads, Supplier<Locale> locale) {
		super(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
		this.leads = leads;
		this.locale = locale;
		addPaintListener(event -> painter.paint(event.gc, shown, caret));
		addListener(SWT.Resize, event -> resized());
		addListener(SWT.MouseMove, this::hover);
		addListener(SWT.MouseUp, this::click);
		addListener(SWT.MouseVerticalWheel, this::wheel);
		addListener(SWT.KeyDown, this::key);
		getVerticalBar().addListener(SWT.Selection, event -> scrollTo(layout.origin().x, getVerticalBar().getSelection(), true));
		getHorizontalBar().addListener(SWT.Selection, event -> scrollTo(getHorizontalBar().getSelection(), layout.origin().y, true));
	}

	PageLayout pages() {
		return layout;
	}

	Shown shown() {
		return shown;
	}

	List<Position> caret() {
		return caret;
	}

	/** Whether what is in sight is drawn as it is now. */
	boolean isReady() {
		return layout.count() > 0 && inSight().stream().allMatch(page -> images.isReady(page, (float) layout.zoom()));
	}

	void show(Shown next, String otherwise) {
		shown = next;
		painter.setMessage(otherwise);
		images.show(next.pages());
		layout.setPages(next.pages() == null ? List.of() : next.pages().sizes());
		changed();
	}

	/** Marks what the caret stands on; brings it into sight unless someone is scrolling. */
	void follow(List<Position> positions) {
		caret = positions;
		if (!positions.isEmpty() && System.currentTimeMillis() - scrolled > CALM_MILLIS)
			layout.reveal(positions.get(0));
		changed();
	}

	void zoomIn() {
		layout.zoomIn();
		changed();
	}

	void zoomOut() {
		layout.zoomOut();
		changed();
	}

	void zoomTo(double zoom) {
		layout.zoomTo(zoom);
		changed();
	}

	void fitWidth() {
		layout.fitWidth();
		changed();
	}

	private void resized() {
		Rectangle area = getClientArea();
		layout.setWindow(new Point(area.width, area.height));
		changed();
	}

	private void changed() {
		bar(getVerticalBar(), layout.total().y, getClientArea().height, layout.origin().y);
		bar(getHorizontalBar(), layout.total().x, getClientArea().width, layout.origin().x);
		images.want(inSight(), (float) layout.zoom(), getMonitor().getZoom());
		redraw();
	}

	private List<Integer> inSight() {
		return IntStream.range(0, layout.count()).filter(layout::inSight).boxed().toList();
	}

	private static void bar(ScrollBar bar, int total, int window, int at) {
		bar.setVisible(total > window);
		if (total > window)
			bar.setValues(at, 0, total, window, LINE, Math.max(LINE, window - LINE));
	}

	private void scrollTo(int x, int y, boolean byHand) {
		layout.scrollTo(x, y);
		if (byHand)
			scrolled = System.currentTimeMillis();
		changed();
	}

	// ---- what a person does

	private void wheel(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0) {
			if (event.count > 0)
				zoomIn();
			else
				zoomOut();
		} else {
			scrollTo(layout.origin().x, layout.origin().y - event.count * LINE, true);
		}
		event.doit = false;
	}

	private void key(Event event) {
		Point at = layout.origin();
		int page = getClientArea().height - LINE;
		switch (event.keyCode) {
			case SWT.ARROW_DOWN -> scrollTo(at.x, at.y + LINE, true);
			case SWT.ARROW_UP -> scrollTo(at.x, at.y - LINE, true);
			case SWT.ARROW_RIGHT -> scrollTo(at.x + LINE, at.y, true);
			case SWT.ARROW_LEFT -> scrollTo(at.x - LINE, at.y, true);
			case SWT.PAGE_DOWN, ' ' -> scrollTo(at.x, at.y + page, true);
			case SWT.PAGE_UP -> scrollTo(at.x, at.y - page, true);
			case SWT.HOME -> scrollTo(at.x, 0, true);
			case SWT.END -> scrollTo(at.x, layout.total().y, true);
			case '+', '=', SWT.KEYPAD_ADD -> zoomIn();
			case '-', SWT.KEYPAD_SUBTRACT -> zoomOut();
			case '0' -> fitWidth();
			default -> { }
		}
	}

	private void click(Event event) {
		setFocus();
		if (event.button == 1)
			source(event.x, event.y).ifPresent(leads);
	}

	private void hover(Event event) {
		setCursor(getDisplay().getSystemCursor(source(event.x, event.y).isPresent() ? SWT.CURSOR_HAND : SWT.CURSOR_ARROW));
		String tip = tip(event.x, event.y);
		if (!Objects.equals(tip, getToolTipText()))
			setToolTipText(tip);
	}

	private Optional<TextRegion> source(int x, int y) {
		OnPage point = layout.at(x, y);
		return point == null ? Optional.empty() : shown.view().source(point.page(), point.x(), point.y());
	}

	private String tip(int x, int y) {
		List<Preview.Tint> here = shown.tints().stream().filter(tint -> tint.position().page() <= layout.count() && layout.box(tint.position()).contains(x, y))
				.toList();
		return here.isEmpty() ? null : here.stream().map(tint -> tint.finding().message().in(locale.get())).distinct().collect(Collectors.joining("\n"));
	}
}
