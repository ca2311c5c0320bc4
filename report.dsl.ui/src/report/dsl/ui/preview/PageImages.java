package report.dsl.ui.preview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** The images of the pages in sight, and of some that were lately: drawn by a background job, kept and disposed here. For the UI thread. */
final class PageImages {
	/** So many bytes of images out of sight are kept. */
	private static final long KEPT = 32_000_000;
	private final Control canvas;
	/** least lately asked for first */
	private final Map<Integer, Drawn> images = new LinkedHashMap<>(16, 0.75f, true);
	private final Job job = Job.create(Messages.rendering, (ICoreRunnable) this::draw);
	private Pages pages;
	private volatile Wanted wanted;

	/** An image, and what it was made of. */
	private record Drawn(Image image, Pages pages, float scale, long bytes) {
	}

	private record Wanted(Pages pages, List<Integer> numbers, float scale, int monitorZoom) {
	}

	/** @param canvas is redrawn when an image has come */
	PageImages(Control canvas) {
		this.canvas = canvas;
		job.setSystem(true);
		job.setPriority(Job.SHORT);
		canvas.addDisposeListener(event -> dispose());
	}

	/** Shows other pages from now on. Their images take the place of these as they come, if it is the same document. */
	void show(Pages next) {
		if (next == pages)
			return;
		Pages before = pages;
		pages = next;
		if (before == null)
			return;
		if (next == null || !next.preview().snapshot().uri().equals(before.preview().snapshot().uri()))
			disposeImages();
		Job.createSystem(Messages.rendering, (ICoreRunnable) monitor -> before.close()).schedule();
	}

	/** The newest image there is of a page, from 0: it may be of the text before, or of another size; nothing when there is none yet. */
	Image image(int page) {
		Drawn drawn = images.get(page);
		return drawn == null ? null : drawn.image();
	}

	/** Whether the page is shown as it is. */
	boolean isReady(int page, float scale) {
		Drawn drawn = images.get(page);
		return drawn != null && drawn.pages() == pages && drawn.scale() == scale;
	}

	/**
	 * Has pages drawn if they are not yet.
	 *
	 * @param scale       pixels of the widget a point
	 * @param monitorZoom pixels of the screen to 100 of the widget
	 */
	void want(List<Integer> numbers, float scale, int monitorZoom) {
		List<Integer> missing = numbers.stream().filter(number -> !isReady(number, scale)).toList();
		if (missing.isEmpty() || pages == null)
			return;
		Wanted next = new Wanted(pages, missing, scale, monitorZoom);
		if (next.equals(wanted) && job.getState() != Job.NONE)
			return;
		wanted = next;
		job.schedule();
	}

	private void draw(IProgressMonitor monitor) {
		Wanted task = wanted;
		Display display = canvas.isDisposed() ? null : canvas.getDisplay();
		for (int number : task.numbers()) {
			if (monitor.isCanceled() || task != wanted || display == null)
				return;
			try {
				ImageData data = task.pages().draw(number, task.scale() * task.monitorZoom() / 100);
				if (data != null)
					display.asyncExec(() -> drawn(task, number, data));
			} catch (IOException e) {
				throw new IllegalStateException(e); // our own printer made it, in memory
			}
		}
	}

	private void drawn(Wanted task, int number, ImageData data) {
		if (canvas.isDisposed() || task.pages() != pages)
			return;
		ImageDataProvider provider = zoom -> zoom == task.monitorZoom() ? data
				: data.scaledTo(data.width * zoom / task.monitorZoom(), data.height * zoom / task.monitorZoom());
		Drawn before = images.put(number, new Drawn(new Image(canvas.getDisplay(), provider), pages, task.scale(), data.data.length));
		if (before != null)
			before.image().dispose();
		forget(task.numbers());
		canvas.redraw();
	}

	private void forget(List<Integer> inSight) {
		long bytes = images.values().stream().mapToLong(Drawn::bytes).sum();
		for (Iterator<Map.Entry<Integer, Drawn>> oldest = images.entrySet().iterator(); bytes > KEPT && oldest.hasNext();) {
			Map.Entry<Integer, Drawn> entry = oldest.next();
			if (inSight.contains(entry.getKey()))
				continue;
			bytes -= entry.getValue().bytes();
			entry.getValue().image().dispose();
			oldest.remove();
		}
	}

	private void disposeImages() {
		new ArrayList<>(images.values()).forEach(drawn -> drawn.image().dispose());
		images.clear();
	}

	private void dispose() {
		job.cancel();
		wanted = new Wanted(null, List.of(), 1, 100);
		show(null);
		disposeImages();
	}
}
