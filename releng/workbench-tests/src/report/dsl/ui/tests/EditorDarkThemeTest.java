package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Under the dark theme an open editor takes the dark colours at once, and the light ones again afterwards. */
@SuppressWarnings("restriction")
@ExtendWith(NoErrorsLogged.class)
class EditorDarkThemeTest {
	private static final String THEME = "org.eclipse.e4.ui.css.theme.";

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void darkAndBack() throws Exception {
		IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		OpenEditor editor = OpenEditor.example("example-city-2024.gzr");
		editor.replace("7 1 1 0 0 1", "8 1 1 0 0 1");
		editor.settle();
		editor.caret(editor.at("办理结果.总计:"));
		RGB light = keyword(editor);
		assertEquals(new RGB(127, 0, 85), light);
		themes.setTheme(THEME + "e4_dark", false);
		Workbench.until("the editor is dark", () -> keyword(editor).equals(new RGB(204, 120, 50)));
		Workbench.pause(1500);
		Workbench.screenshot("EditorDarkThemeTest");
		RGB background = editor.widget().getBackground().getRGB();
		assertNotEquals(new RGB(255, 255, 255), background);
		themes.setTheme(THEME + "e4_default", false);
		Workbench.until("the editor is light again", () -> keyword(editor).equals(light));
	}

	private static RGB keyword(OpenEditor editor) {
		return editor.widget().getStyleRangeAtOffset(editor.at("章 总体情况")).foreground.getRGB();
	}
}
