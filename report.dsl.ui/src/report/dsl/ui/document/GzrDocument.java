package report.dsl.ui.document;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.xtext.service.OperationCanceledError;

import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;

/** A .gzr document and its snapshots, which a background job takes whenever typing pauses. Thread-safe. */
public final class GzrDocument {
	private static final Duration PAUSE = Duration.ofMillis(80);
	private final IDocument document;
	private final IFile file;
	private final URI uri;
	private final Snapshots snapshots;
	private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
	private final IDocumentListener changes = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			changed();
		}
	};
	private final Job job;
	private volatile String text;
	private volatile Snapshot last;
	private volatile boolean connected;

	GzrDocument(IDocument document, IFile file, URI uri, Snapshots snapshots) {
		this.document = document;
		this.file = file;
		this.uri = uri;
		this.snapshots = snapshots;
		this.text = document.get();
		this.job = Job.create(uri.lastSegment(), (ICoreRunnable) this::take);
		job.setSystem(true);
		job.setPriority(Job.SHORT);
	}

	void connect() {
		connected = true;
		document.addDocumentListener(changes);
		job.schedule();
	}

	void disconnect() {
		connected = false;
		document.removeDocumentListener(changes);
		job.cancel();
		listeners.clear();
		synchronized (this) {
			notifyAll();
		}
	}

	public IDocument document() {
		return document;
	}

	/** Empty for a file outside of the workspace, and for a text without a file (a revision, a shipped form). */
	public Optional<IFile> file() {
		return Optional.ofNullable(file);
	}

	public URI uri() {
		return uri;
	}

	/** Those of its project, or of its folder outside of the workspace. */
	public Snapshots snapshots() {
		return snapshots;
	}

	boolean isAt(IPath location) {
		return file != null ? file.getFullPath().equals(location) : Projects.uri(location).equals(uri);
	}

	/** Last taken, at once; may be older than the text: compare {@code snapshot.text()} with {@code document.get()}. */
	public Optional<Snapshot> snapshot() {
		return Optional.ofNullable(last);
	}

	/** Last taken, if it is of the text as it is now; at once. */
	public Optional<Snapshot> fresh() {
		Snapshot taken = last;
		return taken != null && taken.text().equals(text) ? Optional.of(taken) : Optional.empty();
	}

	/**
	 * Waits for the newest text's snapshot; empty where the budget did not suffice.
	 *
	 * @throws IllegalStateException on the UI thread when it would wait
	 */
	public Optional<Snapshot> current(Duration budget) {
		Optional<Snapshot> now = fresh();
		if (now.isPresent() || !connected)
			return now;
		if (Display.getCurrent() != null)
			throw new IllegalStateException("The UI thread must not wait for a snapshot.");
		long end = System.nanoTime() + budget.toNanos();
		synchronized (this) {
			for (long left = budget.toMillis(); fresh().isEmpty() && connected && left > 0; left = (end - System.nanoTime()) / 1_000_000)
				try {
					wait(left);
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
					return Optional.empty();
				}
		}
		return fresh();
	}

	/** Called off the UI thread after each new snapshot. */
	public void addListener(Consumer<Snapshot> listener) {
		listeners.add(listener);
	}

	/** Tells the last snapshot once more, if it is of the newest text; in the background. */
	public void tell(Consumer<Snapshot> listener) {
		Job telling = Job.createSystem(uri.lastSegment(), (ICoreRunnable) monitor -> fresh().ifPresent(listener));
		telling.setPriority(Job.SHORT);
		telling.schedule();
	}

	/** Tells all listeners the last snapshot once more: the same things are to be shown differently. */
	void tellAgain() {
		tell(snapshot -> listeners.forEach(listener -> listener.accept(snapshot)));
	}

	public void removeListener(Consumer<Snapshot> listener) {
		listeners.remove(listener);
	}

	private void changed() {
		text = document.get();
		job.cancel();
		job.schedule(PAUSE.toMillis());
	}

	/** Something the snapshot depends on has changed. */
	void again() {
		if (connected && snapshots.latest(uri).isEmpty())
			job.schedule();
	}

	private void take(IProgressMonitor monitor) {
		if (!connected)
			return;
		try {
			Snapshot taken = snapshots.putSoon(uri, text, monitor::isCanceled);
			show(taken);
			if (!taken.isWhole())
				show(snapshots.put(uri, taken.text(), monitor::isCanceled));
		} catch (OperationCanceledException | OperationCanceledError newerText) {
			return;
		}
		GzrDocuments.open().stream().filter(other -> other.snapshots == snapshots).forEach(GzrDocument::again);
	}

	private void show(Snapshot taken) {
		last = taken;
		synchronized (this) {
			notifyAll();
		}
		for (Consumer<Snapshot> listener : listeners)
			SafeRunner.run(() -> listener.accept(taken));
	}
}
