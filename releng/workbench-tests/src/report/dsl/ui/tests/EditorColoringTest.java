package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keywords, prose and names have the colours of the theme, before and after an edit. */
@ExtendWith(NoErrorsLogged.class)
class EditorColoringTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void lexerAndNames() throws Exception {
		IFile file = Workbench.file(Workbench.project("示例"), "2024.gzr", Workbench.source("examples/example-city-2024.gzr"));
		ITextEditor editor = Workbench.open(file);
		StyledText widget = Workbench.widget(editor);
		int row = widget.getText().indexOf("新收:");
		Workbench.until("rows are coloured", () -> color("row").equals(rgb(widget, row)));
		assertEquals(SWT.BOLD, range(widget, widget.getText().indexOf("章 总体情况")).fontStyle);
		assertEquals(color("keyword"), rgb(widget, widget.getText().indexOf("章 总体情况")));
		assertEquals(color("chapter"), rgb(widget, widget.getText().indexOf("总体情况\n")));
		assertEquals(color("column"), rgb(widget, widget.getText().indexOf("制发 5")));
		widget.setSelection(row + 1);
		widget.insert("们");
		assertEquals(color("row"), rgb(widget, row), "a name that is typed in keeps its colour");
		widget.setTopIndex(widget.getLineAtOffset(row) - 10);
		Workbench.screenshot("EditorColoringTest");
	}

	private static StyleRange range(StyledText widget, int offset) {
		return widget.getStyleRangeAtOffset(offset);
	}

	private static RGB rgb(StyledText widget, int offset) {
		StyleRange range = range(widget, offset);
		return range == null || range.foreground == null ? null : range.foreground.getRGB();
	}

	private static RGB color(String name) {
		return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().getRGB("report.dsl.ui.color." + name);
	}
}
