package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import report.dsl.ui.builder.GzrNature;
import report.dsl.ui.preferences.GzrPreferences;

@ExtendWith(NoErrorsLogged.class)
class PreferencesTest {
	private static final String PAGE = "report.dsl.ui.preferencePage";
	private static final String WARNED = "报告 示例县水利局 2023年度\n章 收到和处理政府信息公开申请情况\n  新收: 自然人 待填\n  其余 0\n";

	@AfterEach
	void closeAll() throws CoreException {
		GzrPreferences.store().setToDefault(GzrPreferences.LANGUAGE);
		GzrPreferences.store().setToDefault(GzrPreferences.SEVERITY);
		Workbench.closeAll();
	}

	private static Shell open(PreferenceDialog dialog) {
		dialog.setBlockOnOpen(false);
		dialog.open();
		Workbench.pause(300);
		return dialog.getShell();
	}

	private static Shell page() {
		return open(PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), PAGE, null, null));
	}

	private static void choose(Shell dialog, String label, String choice) {
		Combo combo = Widgets.labelled(dialog, label, Combo.class);
		combo.select(combo.indexOf(choice));
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private static void until(String text, IProject project) {
		Workbench.until("the markers are\n" + text, () -> {
			try {
				return Markers.text(project).contains(text);
			} catch (CoreException e) {
				throw new AssertionError(e);
			}
		});
	}

	@Test
	void theLanguageOfMessagesFollowsThePage() throws Exception {
		IProject project = Markers.project("reports");
		Workbench.file(project, "county.gzr", BuilderTest.unbalanced());
		until("does not hold", project);
		Shell dialog = page();
		choose(dialog, "Language of messages", "中文");
		Workbench.screenshot("preferences");
		Widgets.press(dialog, "Apply and Close");
		until("申请平衡 不成立（自然人）", project);
		assertEquals(1, Markers.of(project).length);
	}

	@Test
	void theSeverityShownFollowsThePage() throws Exception {
		IProject project = Markers.project("reports");
		Workbench.file(project, "county.gzr", WARNED);
		until("warning", project);
		Shell dialog = page();
		choose(dialog, "Show", "Errors only");
		Widgets.press(dialog, "Apply and Close");
		Workbench.until("only errors are left", () -> {
			try {
				return !Markers.text(project).contains("warning") && Markers.text(project).contains("error");
			} catch (CoreException e) {
				throw new AssertionError(e);
			}
		});
	}

	@Test
	void theOutputFolderStaysInTheProject() throws Exception {
		Shell dialog = page();
		Text folder = Widgets.labelled(dialog, "Output folder", Text.class);
		folder.setText("../elsewhere");
		folder.notifyListeners(SWT.KeyUp, new Event());
		folder.notifyListeners(SWT.FocusOut, new Event());
		assertFalse(Widgets.button(dialog, "Apply and Close").isEnabled());
		dialog.close();
	}

	@Test
	void aProjectMayHaveItsOwn() throws Exception {
		IProject project = Workbench.project("reports");
		Workbench.file(project, "county.gzr", BuilderTest.balanced());
		Shell dialog = open(PreferencesUtil.createPropertyDialogOn(Workbench.window().getShell(), project, "report.dsl.ui.propertyPage", null, null));
		Widgets.press(dialog, "Check the reports");
		Widgets.press(dialog, "Settings of this project");
		Widgets.labelled(dialog, "Output folder", Text.class).setText("印本");
		Widgets.press(dialog, "Print a PDF");
		Workbench.screenshot("preferences-of-project");
		Widgets.press(dialog, "Apply and Close");
		Workbench.until("the project is checked and prints", () -> GzrNature.isOn(project) && project.getFile("印本/county.pdf").exists());
		assertEquals("印本", GzrPreferences.outputFolder(project).getName());
		assertEquals("out", GzrPreferences.outputFolder(Workbench.project("other")).getName());
		assertTrue(new ProjectScope(project).getNode(GzrPreferences.QUALIFIER).getBoolean(GzrPreferences.PDF_ON_BUILD, false));
	}

	@Test
	void templatesHaveAPage() throws Exception {
		Shell dialog = open(PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), "report.dsl.ui.templatePage", null, null));
		Workbench.screenshot("preferences-templates");
		dialog.close();
	}
}
