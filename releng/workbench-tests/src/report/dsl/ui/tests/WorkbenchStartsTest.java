package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorsLogged.class)
class WorkbenchStartsTest {
	@AfterEach
	void closeAll() throws CoreException {
		Workbench.closeAll();
	}

	@Test
	void aReportOpensInTheGenericEditor() throws Exception {
		IFile file = Workbench.file(Workbench.project("reports"), "county.gzr", Workbench.source("examples/example-county-2023.gzr"));
		assertEquals("report.dsl.gzr", file.getContentDescription().getContentType().getId());
		ITextEditor editor = Workbench.open(file);
		assertEquals("org.eclipse.ui.genericeditor.GenericEditor", editor.getSite().getId());
		Workbench.view("org.eclipse.ui.navigator.ProjectExplorer");
		Workbench.view("org.eclipse.ui.views.ProblemView");
		Workbench.until("the editor shows the text", () -> Workbench.widget(editor).getText().contains("年"));
		assertTrue(Files.size(Workbench.screenshot("starts")) > 0);
	}
}
