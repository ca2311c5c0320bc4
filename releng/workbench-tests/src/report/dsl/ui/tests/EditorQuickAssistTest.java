package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ctrl+1 on a number that does not balance offers the true one; taken, the finding is gone, and one undo brings it back. */
@ExtendWith(NoErrorsLogged.class)
class EditorQuickAssistTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void fix() throws Exception {
		OpenEditor editor = OpenEditor.example("example-city-2024.gzr");
		String before = editor.text();
		editor.replace("41 6 2 0 3 1 = 53", "41 6 2 0 3 1 = 58");
		Workbench.until("the assertion is wrong", () -> !editor.problems().isEmpty());
		editor.settle();
		String broken = editor.text();
		editor.caret(editor.at("58\n") + 1).operation(ISourceViewer.QUICK_ASSIST);
		Workbench.until("fixes are offered", () -> OpenEditor.find(Table.class, table -> table.getItemCount() > 0) != null);
		Table table = OpenEditor.find(Table.class, list -> list.getItemCount() > 0);
		Workbench.pause(1000);
		Workbench.screenshot("EditorQuickAssistTest");
		List<String> labels = Arrays.stream(table.getItems()).map(TableItem::getText).toList();
		assertTrue(labels.get(0).contains("53"), labels.toString());
		table.setSelection(0);
		table.notifyListeners(SWT.Selection, new Event());
		table.notifyListeners(SWT.DefaultSelection, new Event());
		Workbench.until("the finding is gone", () -> editor.problems().isEmpty());
		assertEquals(before, editor.text());
		editor.editor().getAction(ITextEditorActionConstants.UNDO).run();
		assertEquals(broken, editor.text());
	}
}
