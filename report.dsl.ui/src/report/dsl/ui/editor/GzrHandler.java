package report.dsl.ui.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.document.GzrDocuments;

/** A command on the .gzr document of the active editor. */
public abstract class GzrHandler extends AbstractHandler {

	@Override
	public final Object execute(ExecutionEvent event) {
		ITextEditor editor = Adapters.adapt(HandlerUtil.getActiveEditor(event), ITextEditor.class);
		if (editor != null)
			GzrDocuments.of(editor).ifPresent(document -> execute(editor, Editors.viewer(editor), document, event.getCommand().getId()));
		return null;
	}

	/** @param command its id */
	protected abstract void execute(ITextEditor editor, ISourceViewer viewer, GzrDocument document, String command);
}
