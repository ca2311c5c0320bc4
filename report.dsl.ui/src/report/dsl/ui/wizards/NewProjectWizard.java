package report.dsl.ui.wizards;

import java.net.URI;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;

import report.dsl.Workspace;
import report.dsl.form.Skeleton;
import report.dsl.ui.builder.GzrNature;

/** New: a project that is checked, with a first report. */
public class NewProjectWizard extends NewWizard {
	private static final String UTF_8 = "UTF-8";
	private WizardNewProjectCreationPage project;
	private ReportPage report;

	public NewProjectWizard() {
		super(Messages.project_title);
	}

	@Override
	public void addPages() {
		project = new WizardNewProjectCreationPage(Messages.project_title);
		project.setTitle(Messages.project_title);
		project.setDescription(Messages.project_description);
		addPage(project);
		report = new ReportPage(Messages.report_title, Messages.report_description, null);
		addPage(report);
	}

	@Override
	public boolean performFinish() {
		IProject made = project.getProjectHandle();
		URI location = project.useDefaults() ? null : project.getLocationURI();
		IFile file = made.getFile(report.fileName());
		String body = report.body();
		int year = report.year();
		return make(file, monitor -> {
			SubMonitor progress = SubMonitor.convert(monitor, 2);
			create(made, location, progress.split(1));
			write(file, Skeleton.of(Workspace.create(), body, year), progress.split(1));
		});
	}

	private static void create(IProject made, URI location, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, 3);
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(made.getName());
		description.setLocationURI(location);
		made.create(description, progress.split(1));
		made.open(progress.split(1));
		made.setDefaultCharset(UTF_8, null);
		GzrNature.set(made, true, progress.split(1));
	}
}
