package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import report.dsl.ui.editor.codemining.CodeMinings;

/** Totals stand behind rows, and how the rules stand behind their chapter; they follow what one types. */
@ExtendWith(NoErrorsLogged.class)
class EditorCodeMiningTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void totals() throws Exception {
		OpenEditor editor = OpenEditor.example("example-city-2024.gzr");
		editor.caret(editor.at("章 收到和处理"));
		Workbench.until("a total stands behind its row", () -> behind(editor, "无法提供.不掌握").equals(List.of("= 10")));
		assertEquals(1, behind(editor, "章 收到和处理").size());
		editor.replace("7 1 1 0 0 1", "8 1 1 0 0 1");
		Workbench.until("the total follows", () -> behind(editor, "无法提供.不掌握").equals(List.of("= 11")));
		Workbench.pause(500);
		Workbench.screenshot("EditorCodeMiningTest");
		assertEquals(2, behind(editor, "章 收到和处理").stream().filter(text -> text.startsWith("\u2717")).count());
		editor.document().replace(0, 0, "\n");
		assertEquals(List.of("= 11"), behind(editor, "无法提供.不掌握"), "it moves with its line");
	}

	private static List<String> behind(OpenEditor editor, String line) {
		return CodeMinings.behind(editor.widget(), editor.widget().getLineAtOffset(editor.at(line)));
	}
}
