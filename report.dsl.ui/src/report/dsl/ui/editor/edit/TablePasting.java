package report.dsl.ui.editor.edit;

import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.HTMLTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.IEditorStatusLine;
import org.eclipse.ui.texteditor.ITextEditor;

import report.dsl.ide.editing.TablePaste;
import report.dsl.ide.editing.TablePaste.Pasted;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.document.GzrDocuments;
import report.dsl.ui.editor.EditorWords;

/** Makes rows of a pasted table. The platform does not say that a text was pasted, and not what else the clipboard has of it. */
final class TablePasting {

	private TablePasting() {
	}

	/** Whether the command has become another one. */
	static boolean customize(IDocument document, DocumentCommand command) {
		if (Display.getCurrent() == null || command.text.length() < 2 || command.text.chars().noneMatch(Character::isWhitespace))
			return false;
		String text = clipboard(TextTransfer.getInstance());
		boolean table = text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0;
		GzrDocument gzr = table && isSame(text, command.text) ? GzrDocuments.of(document) : null;
		Optional<Pasted> pasted = gzr == null ? Optional.empty() : gzr.snapshot()
				.flatMap(snapshot -> TablePaste.paste(snapshot, document.get(), command.offset, command.length, clipboard(HTMLTransfer.getInstance()), text));
		pasted.ifPresent(rows -> {
			command.offset = rows.edit().getOffset();
			command.length = rows.edit().getLength();
			command.text = rows.edit().getText();
			command.caretOffset = rows.caret();
			command.shiftsCaret = false;
			String said = EditorWords.say("paste.rows", rows.rows(), rows.awaited());
			Display.getCurrent().asyncExec(() -> tell(document, said));
		});
		return pasted.isPresent();
	}

	private static String clipboard(Transfer transfer) {
		Clipboard clipboard = new Clipboard(Display.getCurrent());
		try {
			return clipboard.getContents(transfer) instanceof String text ? text : "";
		} finally {
			clipboard.dispose();
		}
	}

	/** Line ends and tabs are as the editor likes them by now. */
	private static boolean isSame(String one, String other) {
		return one.replaceAll("\\s+", "").equals(other.replaceAll("\\s+", ""));
	}

	private static void tell(IDocument document, String said) {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			IWorkbenchPage page = window.getActivePage();
			ITextEditor editor = page == null ? null : Adapters.adapt(page.getActiveEditor(), ITextEditor.class);
			boolean shown = editor != null && GzrDocuments.of(editor).filter(gzr -> gzr.document() == document).isPresent();
			IEditorStatusLine line = shown ? editor.getAdapter(IEditorStatusLine.class) : null;
			if (line != null)
				line.setMessage(false, said, null);
		}
	}
}
