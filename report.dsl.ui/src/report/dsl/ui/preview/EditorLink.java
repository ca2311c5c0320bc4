package report.dsl.ui.preview;

import java.util.function.IntConsumer;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.xtext.util.TextRegion;

/** The caret of one text editor. */
final class EditorLink {
	private final ITextEditor editor;
	private final ITextViewer viewer;
	private final CaretListener listener;

	private EditorLink(ITextEditor editor, ITextViewer viewer, IntConsumer moved) {
		this.editor = editor;
		this.viewer = viewer;
		listener = event -> moved.accept(offset());
		viewer.getTextWidget().addCaretListener(listener);
	}

	/**
	 * @param moved given the caret's offset in the document
	 * @return nothing for what is no text editor
	 */
	static EditorLink to(IEditorPart part, IntConsumer moved) {
		ITextEditor editor = Adapters.adapt(part, ITextEditor.class);
		ITextViewer viewer = editor == null ? null : editor.getAdapter(ITextViewer.class);
		return viewer == null || viewer.getTextWidget() == null ? null : new EditorLink(editor, viewer, moved);
	}

	boolean isTo(IEditorPart part) {
		return Adapters.adapt(part, ITextEditor.class) == editor;
	}

	/** The caret's, in the document; -1 when there is none. */
	int offset() {
		StyledText text = viewer.getTextWidget();
		if (text == null || text.isDisposed())
			return -1;
		return viewer instanceof ITextViewerExtension5 folding ? folding.widgetOffset2ModelOffset(text.getCaretOffset())
				: text.getCaretOffset() + viewer.getVisibleRegion().getOffset();
	}

	void select(TextRegion region) {
		if (editor.getSite().getPage() == null)
			return;
		editor.getSite().getPage().activate(editor);
		editor.selectAndReveal(region.getOffset(), region.getLength());
	}

	void cut() {
		StyledText text = viewer.getTextWidget();
		if (text != null && !text.isDisposed())
			text.removeCaretListener(listener);
	}
}
