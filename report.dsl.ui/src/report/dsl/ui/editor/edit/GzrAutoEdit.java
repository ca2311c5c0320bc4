package report.dsl.ui.editor.edit;

import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;

import report.dsl.ide.editing.Editing;

/** Closes brackets, quotes and fences, indents new lines, and makes rows of pasted tables. */
public class GzrAutoEdit implements IAutoEditStrategy {

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		if (!command.doit || command.text == null || command.text.isEmpty() || TablePasting.customize(document, command))
			return;
		Editing.insert(document.get(), command.offset, command.length, command.text).ifPresent(insertion -> {
			command.text = insertion.text();
			command.caretOffset = command.offset + insertion.caret();
			command.shiftsCaret = false;
		});
	}
}
