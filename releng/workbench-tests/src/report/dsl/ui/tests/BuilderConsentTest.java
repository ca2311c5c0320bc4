package report.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import report.dsl.ui.builder.GzrNature;
import report.dsl.ui.preferences.GzrPreferences;

@ExtendWith(NoErrorsLogged.class)
class BuilderConsentTest {
	private static final String OFFER = "Check all reports of ";

	@AfterEach
	void closeAll() throws CoreException {
		Widgets.shells(OFFER).forEach(Shell::close);
		GzrPreferences.store().setToDefault(GzrPreferences.OFFER_NATURE);
		Workbench.closeAll();
	}

	private static void open(IProject project) throws Exception {
		Workbench.open(Workbench.file(project, "county.gzr", BuilderTest.unbalanced()));
	}

	@Test
	void withConsentTheProjectIsChecked() throws Exception {
		IProject project = Workbench.project("consent");
		open(project);
		Shell offer = Widgets.shell(OFFER + "consent");
		Workbench.pause(1000);
		Workbench.screenshot("builder-consent");
		assertFalse(GzrNature.isOn(project));
		Widgets.press(offer, "Check them at every build");
		Workbench.until("the markers are there", () -> {
			try {
				return GzrNature.isOn(project) && Markers.of(project).length == 1;
			} catch (CoreException e) {
				throw new AssertionError(e);
			}
		});
	}

	@Test
	void aNoIsRemembered() throws Exception {
		IProject project = Workbench.project("declined");
		open(project);
		Widgets.press(Widgets.shell(OFFER + "declined"), "Not this project");
		IFile second = Workbench.file(project, "second.gzr", BuilderTest.balanced());
		Workbench.open(second);
		Workbench.pause(1000);
		assertEquals(0, Widgets.shells(OFFER).count());
		assertFalse(GzrNature.isOn(project));
	}

	@Test
	void neverMeansNever() throws Exception {
		open(Workbench.project("never"));
		Widgets.press(Widgets.shell(OFFER + "never"), "Never ask again");
		assertFalse(GzrPreferences.offerNature());
		open(Workbench.project("other"));
		Workbench.pause(1000);
		assertEquals(0, Widgets.shells(OFFER).count());
	}

	@Test
	void aProjectThatIsCheckedIsNotAskedFor() throws Exception {
		open(Markers.project("checked"));
		Workbench.pause(1000);
		assertEquals(0, Widgets.shells(OFFER).count());
	}
}
