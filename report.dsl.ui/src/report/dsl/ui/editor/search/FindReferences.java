package report.dsl.ui.editor.search;

import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.texteditor.ITextEditor;

import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.editor.GzrHandler;

/** Looks for where the project names the thing under the caret, and shows it in the Search view. */
public class FindReferences extends GzrHandler {

	@Override
	protected void execute(ITextEditor editor, ISourceViewer viewer, GzrDocument document, String command) {
		NewSearchUI.runQueryInBackground(new ReferencesQuery(document, viewer.getSelectedRange().x));
	}
}
