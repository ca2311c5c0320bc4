package report.dsl.ui.editor;

import java.util.Optional;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorExtension6;

import report.dsl.ide.snapshot.Snapshot;

/**
 * Has the keys of .gzr editors mean something while one of them is active, and in no other Generic Editor; and has their lines wrap: a
 * paragraph of prose is one line.
 */
public class EditorScope extends SnapshotReconciler {
	private static final String CONTEXT = "report.dsl.ui.editorScope";
	/** The editor is not to be found while it is being made; the viewer of a comparison belongs to none. */
	private static final int TRIES = 50;
	private static final int PAUSE = 100;
	/** The widget takes seconds to wrap a line of ten thousands of characters, such as the sum of three thousand reports. */
	private static final int LONGEST = 5_000;
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
		if (editor.map(found -> found.getAdapter(ITextEditor.class)).orElse(null) instanceof ITextEditorExtension6 wrapping && mayWrap())
			wrapping.setWordWrap(true);
		if (editor.isEmpty() && tries > 0)
			widget.getDisplay().timerExec(PAUSE, () -> activate(tries - 1));
	}

	private boolean mayWrap() {
		return document() != null && document().document().get().lines().allMatch(line -> line.length() <= LONGEST);
	}

	@Override
	protected void taken(Snapshot snapshot) {
	}
}
