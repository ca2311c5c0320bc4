package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Find References lists what names the thing under the caret, in closed files too. */
@ExtendWith(NoErrorsLogged.class)
class EditorReferencesTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void twoFiles() throws Exception {
		IProject project = Workbench.project("示例");
		Workbench.file(project, "附表.gzr", Samples.FORM);
		IFile report = Workbench.file(project, "年报.gzr", Samples.REPORT);
		IFile other = Workbench.file(project, "另一份.gzr", Samples.REPORT.replace("示例局", "示例所"));
		OpenEditor editor = OpenEditor.of(report);
		editor.caret(editor.at("甲: 1") + 1).run("org.eclipse.ui.genericeditor.findReferences");
		Workbench.until("both reports are found", () -> matches(report) == 2 && matches(other) == 2);
		Workbench.pause(500);
		Workbench.screenshot("EditorReferencesTest");
		assertEquals(4, result().getMatchCount());
	}

	private static AbstractTextSearchResult result() {
		return NewSearchUI.getQueries().length == 0 ? null : (AbstractTextSearchResult) NewSearchUI.getQueries()[0].getSearchResult();
	}

	private static int matches(IFile file) {
		return result() == null ? 0 : result().getMatchCount(file);
	}
}
