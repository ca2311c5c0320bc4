package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Chapters, tables and prose fold, and stay folded while one types elsewhere. */
@ExtendWith(NoErrorsLogged.class)
class EditorFoldingTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void collapseAndType() throws Exception {
		OpenEditor editor = OpenEditor.example("example-city-2024.gzr");
		int lines = editor.widget().getLineCount();
		Workbench.until("there are folds", () -> editor.viewer().getProjectionAnnotationModel().getAnnotationIterator().hasNext());
		editor.run("org.eclipse.ui.edit.text.folding.collapse_all");
		Workbench.until("all is folded", () -> editor.widget().getLineCount() < lines / 2);
		int folded = editor.widget().getLineCount();
		Workbench.screenshot("EditorFoldingTest");
		String shown = editor.widget().getText();
		assertTrue(shown.contains("章 总体情况"), shown);
		assertFalse(shown.contains("新收:"), shown);
		editor.document().replace(editor.at("级别 市级部门"), 0, "// 说明\n");
		editor.settle();
		assertEquals(folded + 1, editor.widget().getLineCount());
		editor.run("org.eclipse.ui.edit.text.folding.expand_all");
		Workbench.until("all is open again", () -> editor.widget().getLineCount() == lines + 1);
	}
}
