package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ctrl+Shift+F makes the text as it should be, and is one step of undo. */
@ExtendWith(NoErrorsLogged.class)
class EditorFormatTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void wholeText() throws Exception {
		OpenEditor editor = OpenEditor.example("example-county-2023.gzr");
		String tidy = editor.text();
		String untidy = tidy.replace("\n  ", "\n").replace("章 ", "章   ");
		editor.document().set(untidy);
		editor.settle();
		editor.run("report.dsl.ui.format");
		Workbench.until("the text is as it was", () -> editor.text().equals(tidy));
		Workbench.screenshot("EditorFormatTest");
		editor.editor().getAction(ITextEditorActionConstants.UNDO).run();
		assertEquals(untidy, editor.text());
	}
}
