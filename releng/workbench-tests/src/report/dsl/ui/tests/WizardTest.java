package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Arrays;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import report.dsl.ui.builder.GzrNature;
import report.dsl.ui.wizards.NewProjectWizard;
import report.dsl.ui.wizards.NewReportWizard;
import report.dsl.ui.wizards.NextYearWizard;

@ExtendWith(NoErrorsLogged.class)
class WizardTest {

	@AfterEach
	void closeAll() throws CoreException {
		Widgets.shells("Generate PDF").forEach(Shell::close);
		Workbench.closeAll();
	}

	static Shell open(IWorkbenchWizard wizard, Object... selected) {
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(Arrays.asList(selected)));
		WizardDialog dialog = Widgets.open(wizard);
		return dialog.getShell();
	}

	private static ITextEditor editorOf(IFile file) {
		IWorkbenchPage page = Workbench.page();
		Workbench.until("the report is open", () -> page.getActiveEditor() instanceof ITextEditor editor
				&& file.equals(editor.getEditorInput().getAdapter(IFile.class)));
		return (ITextEditor) page.getActiveEditor();
	}

	private static void save(IFile file, String text) {
		ITextEditor editor = editorOf(file);
		editor.getDocumentProvider().getDocument(editor.getEditorInput()).set(text);
		editor.doSave(null);
	}

	private static void generate() throws Exception {
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("report.dsl.ui.generatePdf", null);
	}

	@Test
	void aNewProjectHoldsAReportThatPrintsOnceItsNumbersAreIn() throws Exception {
		Shell dialog = open(new NewProjectWizard());
		Widgets.labelled(dialog, "Project name", Text.class).setText("水务");
		Widgets.press(dialog, "Next >");
		Widgets.labelled(dialog, "Public body", Text.class).setText("示例市水务局");
		Widgets.labelled(dialog, "Year reported on", Spinner.class).setSelection(2024);
		assertEquals("示例市水务局-2024.gzr", Widgets.labelled(dialog, "File name", Text.class).getText());
		Workbench.screenshot("wizard-new-project");
		Widgets.press(dialog, "Finish");
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("水务");
		IFile file = project.getFile("示例市水务局-2024.gzr");
		editorOf(file);
		assertTrue(GzrNature.isOn(project));
		assertEquals("UTF-8", file.getCharset());
		Workbench.pause(1000);
		Workbench.screenshot("wizard-new-project-made");

		generate();
		Shell problems = Widgets.shell("Generate PDF");
		Workbench.screenshot("wizard-pdf-refused");
		Widgets.press(problems, "Open Problem");
		StyledText widget = Workbench.widget(editorOf(file));
		assertFalse(widget.getSelectionText().isEmpty());

		save(file, file.readString().replace("待填", "0").replaceAll("【请填写[^】]*】", "无。"));
		generate();
		IFile pdf = project.getFile("out/示例市水务局-2024.pdf");
		Workbench.until("the PDF is there", pdf::exists);
		Widgets.shell("Generate PDF");
		Workbench.screenshot("wizard-pdf-made");
		byte[] bytes = pdf.readAllBytes();
		assertEquals("%PDF", new String(bytes, 0, 4, StandardCharsets.US_ASCII));
		assertTrue(pdf.isDerived(IResource.CHECK_ANCESTORS));
		try (PDDocument opened = Loader.loadPDF(bytes)) {
			assertTrue(opened.getNumberOfPages() > 1);
		}
	}

	@Test
	void aReportForABodyAndAYear() throws Exception {
		IProject project = Markers.project("reports");
		Shell dialog = open(new NewReportWizard(), project);
		assertFalse(Widgets.button(dialog, "Finish").isEnabled());
		assertEquals(Year.now().getValue() - 1, Widgets.labelled(dialog, "Year reported on", Spinner.class).getSelection());
		Widgets.labelled(dialog, "Public body", Text.class).setText("平潭（管委会）/办公室");
		Widgets.labelled(dialog, "Year reported on", Spinner.class).setSelection(2020);
		assertEquals("平潭（管委会）_办公室-2020.gzr", Widgets.labelled(dialog, "File name", Text.class).getText());
		Widgets.labelled(dialog, "File name", Text.class).setText("年报.txt");
		assertFalse(Widgets.button(dialog, "Finish").isEnabled());
		Workbench.screenshot("wizard-new-report-wrong-name");
		Widgets.labelled(dialog, "File name", Text.class).setText("年报.gzr");
		Widgets.labelled(dialog, "Folder", Text.class).setText("reports/县/乡");
		Widgets.press(dialog, "Finish");
		IFile file = project.getFile("县/乡/年报.gzr");
		editorOf(file);
		assertTrue(file.readString().startsWith("报告 \"平潭（管委会）/办公室\" 2020年度\n"), file.readString());
	}

	@Test
	void lastYearsReportIsTheStart() throws Exception {
		IProject project = Markers.project("reports");
		IFile last = Workbench.file(project, "水利局-2023.gzr", BuilderTest.balanced());
		Shell dialog = open((INewWizard) new NextYearWizard(), last);
		assertEquals("reports/水利局-2023.gzr", Widgets.labelled(dialog, "Last year's report", Combo.class).getText());
		assertEquals("水利局-2024.gzr", Widgets.labelled(dialog, "File name", Text.class).getText());
		Workbench.screenshot("wizard-next-year");
		Widgets.press(dialog, "Finish");
		IFile file = project.getFile("水利局-2024.gzr");
		editorOf(file);
		assertTrue(file.readString().startsWith("报告 示例县水利局 2024年度\n"), file.readString());
		assertTrue(file.readString().contains("结转:     0 0 0 0 0 0\n"), file.readString());
		Workbench.pause(1000);
		Workbench.screenshot("wizard-next-year-made");
	}

	@Test
	void aFileWithoutAReportIsNoStart() throws Exception {
		IProject project = Markers.project("reports");
		IFile empty = Workbench.file(project, "leer.gzr", "");
		Shell dialog = open((INewWizard) new NextYearWizard(), empty);
		ErrorDialog.AUTOMATED_MODE = false;
		try {
			Widgets.pressLater("There is no report in leer.gzr", "OK");
			Widgets.press(dialog, "Finish");
		} finally {
			ErrorDialog.AUTOMATED_MODE = true;
		}
		assertFalse(dialog.isDisposed());
		dialog.close();
	}
}
