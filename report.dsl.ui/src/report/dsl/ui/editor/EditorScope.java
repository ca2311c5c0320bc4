package report.dsl.ui.editor;

import java.util.Optional;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.contexts.IContextService;

import report.dsl.ide.snapshot.Snapshot;

/** Has the keys of .gzr editors mean something while one of them is active, and in no other Generic Editor. */
public class EditorScope extends SnapshotReconciler {
	private static final String CONTEXT = "report.dsl.ui.editorScope";
	/** The editor is not to be found while it is being made; the viewer of a comparison belongs to none. */
	private static final int TRIES = 50;
	private static final int PAUSE = 100;
	private boolean begun;

	@Override
	protected void connected() {
		if (!begun)
			viewer().getTextWidget().getDisplay().asyncExec(() -> activate(TRIES));
		begun = true;
	}

	private void activate(int tries) {
		StyledText widget = viewer().getTextWidget();
		if (widget == null || widget.isDisposed())
			return;
		Optional<IEditorPart> editor = Editors.of(viewer());
		editor.ifPresent(found -> found.getSite().getService(IContextService.class).activateContext(CONTEXT));
		if (editor.isEmpty() && tries > 0)
			widget.getDisplay().timerExec(PAUSE, () -> activate(tries - 1));
	}

	@Override
	protected void taken(Snapshot snapshot) {
	}
}
