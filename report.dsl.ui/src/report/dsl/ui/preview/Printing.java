package report.dsl.ui.preview;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

import report.dsl.ide.preview.Preview;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.Typefaces;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.preferences.GzrPreferences;

/**
 * Prints the document that it follows again whenever typing pauses, and tells what is to be shown: the newest pages; while there are
 * errors, the last pages without any; and a draft where there are no such pages yet. Works off the UI thread.
 */
final class Printing {
	private static final Duration QUIET = Duration.ofMillis(300);

	/**
	 * What is to be shown.
	 *
	 * @param pages nothing while there is no report to print
	 * @param view  of the same pages
	 */
	record Shown(Pages pages, Preview.View view, List<Preview.Tint> tints) {
		static final Shown NOTHING = new Shown(null, null, List.of());

		static Shown of(Pages pages, Snapshot now) {
			Preview.View view = pages.preview().at(now);
			return new Shown(pages, view, view.tints());
		}
	}

	/** The last pages without errors. */
	private record Good(Preview preview, Typefaces faces) {
	}

	private final Consumer<Shown> screen;
	private final Job job = Job.create("", (ICoreRunnable) this::print);
	/** of documents that were followed before, so that coming back shows them at once */
	private final Map<GzrDocument, Good> good = Collections.synchronizedMap(new WeakHashMap<>());
	private final Consumer<Snapshot> changes = this::changed;
	private volatile GzrDocument document;
	private volatile Snapshot newest;
	private Pages pages;

	/** @param screen called off the UI thread */
	Printing(Consumer<Shown> screen) {
		this.screen = screen;
		job.setSystem(true);
		job.setPriority(Job.DECORATE);
	}

	/** Begins with another document, or with none. */
	void follow(GzrDocument other) {
		if (other == document)
			return;
		if (document != null)
			document.removeListener(changes);
		job.cancel();
		document = other;
		newest = null;
		if (other == null)
			return;
		job.setName(NLS.bind(Messages.printing, other.uri().lastSegment()));
		other.addListener(changes);
		newest = other.snapshot().orElse(null);
		if (newest != null)
			job.schedule();
	}

	/** Prints once more what is shown, since it may look otherwise now. */
	void again() {
		job.cancel();
		job.schedule();
	}

	void stop() {
		follow(null);
	}

	private void changed(Snapshot snapshot) {
		newest = snapshot;
		show(snapshot);
		job.cancel();
		job.schedule(QUIET.toMillis());
	}

	/** The same pages, as they stand to a newer text. */
	private synchronized void show(Snapshot snapshot) {
		if (pages != null && isOf(snapshot))
			screen.accept(Shown.of(pages, snapshot));
	}

	private boolean isOf(Snapshot snapshot) {
		return pages.preview().snapshot().uri().equals(snapshot.uri());
	}

	private void print(IProgressMonitor monitor) {
		GzrDocument printed = document;
		Snapshot snapshot = newest;
		if (printed == null || snapshot == null)
			return;
		Typefaces faces = GzrPreferences.fontsFolder().map(Typefaces::in).orElseGet(Typefaces::shipped);
		Good last = good.get(printed);
		Snapshot best = snapshot.hasErrors() && last != null ? last.preview().snapshot() : snapshot;
		boolean there = last != null && last.preview().snapshot() == best && last.faces() == faces;
		Optional<Preview> next = there ? Optional.of(last.preview()) : Preview.of(best, new PdfPrinter(PdfOptions.preview(faces)), GzrPreferences.locale());
		if (monitor.isCanceled() || printed != document)
			return;
		next.filter(preview -> !preview.draft()).ifPresent(preview -> good.put(printed, new Good(preview, faces)));
		publish(next, snapshot);
	}

	private synchronized void publish(Optional<Preview> next, Snapshot snapshot) {
		if (next.isEmpty() && pages != null && snapshot.hasErrors() && isOf(snapshot))
			return; // half typed: the draft stays
		if (next.isEmpty()) {
			pages = null;
			screen.accept(Shown.NOTHING);
			return;
		}
		try {
			if (pages == null || pages.preview() != next.get())
				pages = new Pages(next.get());
			screen.accept(Shown.of(pages, snapshot));
		} catch (IOException e) {
			throw new IllegalStateException(e); // our own printer made it, in memory
		}
	}
}
