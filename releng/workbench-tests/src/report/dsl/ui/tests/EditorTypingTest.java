package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Brackets close, new lines are indented, and lines become comments. */
@ExtendWith(NoErrorsLogged.class)
class EditorTypingTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void brackets() throws Exception {
		OpenEditor editor = OpenEditor.text("报告 示例局 2024年度\n章 总体情况\n\"\"\"\n\n\"\"\"\n");
		int line = editor.at("\"\"\"\n\n") + 4;
		editor.caret(line);
		editor.type("【");
		assertEquals("【】", editor.text().substring(line, line + 2));
		editor.type("】");
		assertEquals("【】\n", editor.text().substring(line, line + 3));
	}

	@Test
	void comment() throws Exception {
		OpenEditor editor = OpenEditor.example("example-city-2024.gzr");
		String before = editor.text();
		int from = editor.at("  结转:");
		editor.editor().selectAndReveal(from, editor.at("  部分公开:") - from);
		editor.run("report.dsl.ui.toggleComment");
		Workbench.pause(300);
		Workbench.screenshot("EditorTypingTest");
		assertEquals(before.replace("\n  结转: ", "\n//   结转: ").replace("\n  予以公开: ", "\n//   予以公开: "), editor.text());
		editor.run("report.dsl.ui.toggleComment");
		assertEquals(before, editor.text());
		editor.caret(editor.at("围绕数字政府"));
		editor.run("report.dsl.ui.toggleComment");
		assertEquals(before, editor.text(), "prose has no comments");
	}
}
