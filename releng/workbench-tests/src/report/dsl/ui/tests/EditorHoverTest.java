package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the window over a name or a number tells: what it is, what is wrong, and what would mend it. */
@ExtendWith(NoErrorsLogged.class)
class EditorHoverTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void row() throws Exception {
		OpenEditor editor = OpenEditor.example("example-city-2024.gzr");
		editor.caret(editor.at("部分公开:") + 1).operation(ISourceViewer.INFORMATION);
		Workbench.until("the official label is told", () -> told().contains("区分处理的"));
		Workbench.pause(1000);
		Workbench.screenshot("EditorHoverTest-row");
	}

	@Test
	void problem() throws Exception {
		OpenEditor editor = OpenEditor.example("example-city-2024.gzr");
		editor.replace("41 6 2 0 3 1 = 53", "41 6 2 0 3 1 = 58");
		Workbench.until("the assertion is wrong", () -> !editor.problems().isEmpty());
		editor.settle();
		editor.caret(editor.at("58\n") + 1).operation(ISourceViewer.INFORMATION);
		Workbench.until("the finding and its fixes are told", () -> told().contains("T3-ROW") && told().contains("\u2022"));
		Workbench.pause(1000);
		Workbench.screenshot("EditorHoverTest-problem");
		assertTrue(told().contains("53"), told());
	}

	/** What the small window says. */
	private static String told() {
		StyledText window = OpenEditor.find(StyledText.class, text -> text.getShell().getParent() != null);
		return window == null ? "" : window.getText();
	}
}
