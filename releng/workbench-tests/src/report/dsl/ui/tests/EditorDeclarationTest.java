package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** F3 on a row leads into the form that ships with the product, which is coloured, has an outline and cannot be changed. */
@ExtendWith(NoErrorsLogged.class)
class EditorDeclarationTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void intoTheForm() throws Exception {
		OpenEditor report = OpenEditor.example("example-city-2024.gzr");
		report.caret(report.at("部分公开:") + 1).run("org.eclipse.ui.edit.text.open.hyperlink");
		Workbench.until("the form is open", () -> Workbench.page().getActiveEditor() != report.editor());
		IEditorPart active = Workbench.page().getActiveEditor();
		OpenEditor form = new OpenEditor((ITextEditor) active);
		form.settle();
		Workbench.until("the row is selected", () -> form.widget().getSelectionText().equals("部分公开"));
		Workbench.screenshot("EditorDeclarationTest");
		assertTrue(form.text().contains("表式 政府信息公开工作年度报告"));
		assertFalse(form.editor().isEditable());
		assertEquals(List.of(), form.problems());
		form.caret(form.at("行 部分公开") + 3).run("org.eclipse.ui.edit.text.open.hyperlink");
		assertEquals(active, Workbench.page().getActiveEditor());
		Workbench.page().activate(report.editor());
		report.caret(report.at("结转下年:") + 1).run("org.eclipse.ui.edit.text.open.hyperlink");
		Workbench.until("the same editor shows another row", () -> form.widget().getSelectionText().equals("结转下年"));
		assertEquals(active, Workbench.page().getActiveEditor());
	}
}
