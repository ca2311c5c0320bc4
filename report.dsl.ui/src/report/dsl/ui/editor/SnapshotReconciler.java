package report.dsl.ui.editor;

import java.util.function.Consumer;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyledText;

import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.document.GzrDocuments;

/** Keeps something that a viewer shows in step with its document's snapshots. It has no thread of its own. */
public abstract class SnapshotReconciler implements IReconciler {
	private final ITextInputListener input = new ITextInputListener() {
		@Override
		public void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
			disconnect();
		}

		@Override
		public void inputDocumentChanged(IDocument oldInput, IDocument newInput) {
			connect();
		}
	};
	private final Consumer<Snapshot> listener = this::taken;
	private ISourceViewer viewer;
	private GzrDocument document;

	@Override
	public void install(ITextViewer textViewer) {
		viewer = (ISourceViewer) textViewer;
		viewer.addTextInputListener(input);
		connect();
	}

	@Override
	public void uninstall() {
		viewer.removeTextInputListener(input);
		disconnect();
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}

	private void connect() {
		if (viewer.getDocument() == null)
			return;
		document = GzrDocuments.connect(viewer.getDocument());
		document.addListener(listener);
		connected();
		document.tell(listener);
	}

	private void disconnect() {
		if (document == null)
			return;
		document.removeListener(listener);
		disconnected();
		document = null;
	}

	protected ISourceViewer viewer() {
		return viewer;
	}

	/** Null while the viewer shows nothing. */
	protected GzrDocument document() {
		return document;
	}

	/** Runs something on the UI thread later, unless the viewer is gone by then or shows another text than the snapshot's. */
	protected void show(Snapshot snapshot, Runnable work) {
		StyledText widget = viewer.getTextWidget();
		if (widget == null || widget.isDisposed())
			return;
		widget.getDisplay().asyncExec(() -> {
			if (!widget.isDisposed() && document != null && document.document().get().equals(snapshot.text()))
				work.run();
		});
	}

	/** The viewer shows a document. On the UI thread. */
	protected void connected() {
	}

	/** The viewer is about to show no document, or another one. On the UI thread. */
	protected void disconnected() {
	}

	/** A new snapshot is there. Not on the UI thread. */
	protected abstract void taken(Snapshot snapshot);
}
