package report.dsl.ui.editor.folding;

import java.util.Map;

import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.ui.texteditor.ITextEditor;

import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.editor.GzrHandler;

/** The platform's commands for folds, which the Generic Editor leaves without a handler. */
public class FoldingHandler extends GzrHandler {
	private static final String PREFIX = "org.eclipse.ui.edit.text.folding.";
	private static final Map<String, Integer> OPERATIONS = Map.of("collapse", ProjectionViewer.COLLAPSE, "expand", ProjectionViewer.EXPAND, "collapse_all",
			ProjectionViewer.COLLAPSE_ALL, "expand_all", ProjectionViewer.EXPAND_ALL, "toggle", ProjectionViewer.TOGGLE);

	@Override
	protected void execute(ITextEditor editor, ISourceViewer viewer, GzrDocument document, String command) {
		int operation = OPERATIONS.get(command.substring(PREFIX.length()));
		if (viewer instanceof ProjectionViewer projecting && projecting.canDoOperation(operation))
			projecting.doOperation(operation);
	}
}
