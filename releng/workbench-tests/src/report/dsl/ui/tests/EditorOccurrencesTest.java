package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The name under the caret is marked wherever the text names the same thing. */
@ExtendWith(NoErrorsLogged.class)
class EditorOccurrencesTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void row() throws Exception {
		OpenEditor editor = OpenEditor.example("example-city-2024.gzr");
		editor.caret(editor.at("结转:") + 1);
		Workbench.until("the row is marked", () -> marked(editor) > 1);
		Workbench.screenshot("EditorOccurrencesTest");
		assertEquals(3, marked(editor));
		editor.caret(0);
		Workbench.until("nothing is marked in a comment", () -> marked(editor) == 0);
	}

	private static long marked(OpenEditor editor) {
		return editor.annotations(annotation -> annotation.getType().equals("org.eclipse.ui.genericeditor.text")).stream()
				.filter(text -> text.startsWith("结转: ")).count();
	}
}
