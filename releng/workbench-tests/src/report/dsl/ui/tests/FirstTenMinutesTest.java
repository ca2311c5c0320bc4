package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import report.dsl.ui.preview.PreviewView;
import report.dsl.ui.wizards.NewProjectWizard;

/** The user guide's first ten minutes, done as they are written there: with its texts, its messages and its result. */
@ExtendWith(NoErrorsLogged.class)
class FirstTenMinutesTest {
	private static final Pattern BLOCK = Pattern.compile("```(gzr|gzr fragment)\n(.*?)```", Pattern.DOTALL);
	private static final Pattern CHAPTER = Pattern.compile("(?ms)^章 .*?(?=^章 |^落款|\\z)");

	@AfterEach
	void close() throws Exception {
		Widgets.shells("Generate PDF").forEach(Shell::close);
		Workbench.page().hideView(Workbench.page().findView(PreviewView.ID));
		Workbench.closeAll();
	}

	@Test
	void asWritten() throws Exception {
		String page = Workbench.source("releng/help/guide/en/01-ten-minutes.md");
		OpenEditor editor = create();
		for (String fragment : blocks(page, "gzr fragment").toList())
			editor.document().set(replaced(editor.text(), fragment));
		editor.settle();
		Workbench.until("the number does not balance", () -> editor.problems().size() == 1);
		String told = page.lines().filter(line -> line.startsWith("    申请平衡")).findFirst().orElseThrow().strip();
		assertTrue(editor.problems().get(0).startsWith("5: ") && editor.problems().get(0).contains(told), editor.problems().toString());
		editor.caret(editor.at("自然人 5") + 5);
		Workbench.pause(1000);
		Workbench.screenshot("ten-minutes-unbalanced");
		mend(editor, page);

		String unformatted = editor.text();
		editor.caret(0).run("report.dsl.ui.format");
		Workbench.until("the text is formatted", () -> !editor.text().equals(unformatted));
		assertEquals(blocks(page, "gzr").findFirst().orElseThrow(), editor.text());
		assertTrue(Workbench.page().saveEditor(editor.editor(), false));
		assertFalse(editor.editor().isDirty());
		Workbench.view(PreviewView.ID);
		editor.caret(editor.at("自然人 4") + 5);
		Workbench.page().activate(editor.editor());
		Workbench.pause(6000);
		Workbench.screenshot("ten-minutes-preview");
		editor.run("report.dsl.ui.generatePdf");
		IFile pdf = ResourcesPlugin.getWorkspace().getRoot().getProject("年报").getFile("out/示例县水利局-2024.pdf");
		Workbench.until("the PDF is there", pdf::exists);
		Widgets.shell("Generate PDF");
		Workbench.screenshot("ten-minutes-pdf");
	}

	private static OpenEditor create() throws Exception {
		Shell dialog = WizardTest.open(new NewProjectWizard());
		Widgets.labelled(dialog, "Project name", Text.class).setText("年报");
		Widgets.press(dialog, "Next >");
		Widgets.labelled(dialog, "Public body", Text.class).setText("示例县水利局");
		Widgets.labelled(dialog, "Year reported on", Spinner.class).setSelection(2024);
		Workbench.screenshot("ten-minutes-new");
		Widgets.press(dialog, "Finish");
		return OpenEditor.of(ResourcesPlugin.getWorkspace().getRoot().getProject("年报").getFile("示例县水利局-2024.gzr"));
	}

	private static void mend(OpenEditor editor, String page) throws Exception {
		editor.operation(ISourceViewer.QUICK_ASSIST);
		Workbench.until("repairs are offered", () -> OpenEditor.find(Table.class, table -> table.getItemCount() > 0) != null);
		Table table = OpenEditor.find(Table.class, list -> list.getItemCount() > 0);
		Workbench.pause(1000);
		Workbench.screenshot("ten-minutes-repairs");
		assertTrue(page.contains("\"" + table.getItem(0).getText() + "\""), table.getItem(0).getText());
		table.setSelection(0);
		table.notifyListeners(SWT.Selection, new Event());
		table.notifyListeners(SWT.DefaultSelection, new Event());
		Workbench.until("it balances", () -> editor.problems().equals(List.of()));
	}

	private static Stream<String> blocks(String page, String kind) {
		return BLOCK.matcher(page).results().filter(block -> block.group(1).equals(kind)).map(block -> block.group(2));
	}

	/** The report with the fragment's chapter in the place of its own. */
	private static String replaced(String report, String fragment) {
		String head = fragment.substring(0, fragment.indexOf('\n') + 1);
		return CHAPTER.matcher(report).replaceAll(chapter -> (chapter.group().startsWith(head) ? fragment + "\n" : chapter.group()).replace("$", "\\$"));
	}
}
