package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Alt+Shift+R on a row renames it in its form and in all reports, after a preview; a file that is open and changed among them. */
@ExtendWith(NoErrorsLogged.class)
class EditorRenameTest {

	@AfterEach
	void close() throws Exception {
		Workbench.closeAll();
	}

	@Test
	void acrossFiles() throws Exception {
		IProject project = Workbench.project("示例");
		IFile form = Workbench.file(project, "附表.gzr", Samples.FORM);
		IFile closed = Workbench.file(project, "另一份.gzr", Samples.REPORT.replace("示例局", "示例所"));
		OpenEditor report = OpenEditor.of(Workbench.file(project, "年报.gzr", Samples.REPORT));
		report.document().replace(0, 0, "// 未保存\n");
		report.settle();
		OpenEditor editor = OpenEditor.of(form);
		editor.caret(editor.at("行 甲") + 2).run("org.eclipse.ui.edit.rename");
		Display.getCurrent().timerExec(1500, EditorRenameTest::fillIn);
		Workbench.until("the form says it", () -> editor.text().contains("行 丙 件"));
		assertTrue(report.text().contains("全年甲【丙.数量】件。"), report.text());
		assertTrue(report.text().startsWith("// 未保存\n"), report.text());
		assertTrue(report.text().contains("\n  丙: 1"), report.text());
		assertEquals(Samples.REPORT.replace("示例局", "示例所").replace("【甲", "【丙").replace("  甲", "  丙"), new String(closed.readAllBytes(), "UTF-8"));
		assertTrue(report.editor().isDirty());
	}

	private static void fillIn() {
		Shell dialog = dialog();
		OpenEditor.find(Text.class, text -> text.getShell() == dialog).setText("丙");
		press(dialog, "Pre");
		Workbench.until("the preview is there", () -> OpenEditor.find(Tree.class, tree -> tree.getShell() == dialog && tree.getItemCount() > 0) != null);
		try {
			Workbench.pause(500);
			Workbench.screenshot("EditorRenameTest");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		press(dialog, "OK");
	}

	private static Shell dialog() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && shell.getText().startsWith("Rename")).findFirst().orElseThrow();
	}

	private static void press(Shell dialog, String label) {
		Button button = OpenEditor.find(Button.class, found -> found.getShell() == dialog && found.getText().replace("&", "").startsWith(label));
		button.notifyListeners(SWT.Selection, new Event());
	}
}
