package report.dsl.ui.wizards;

import org.eclipse.core.resources.IFile;

import report.dsl.Workspace;
import report.dsl.form.Skeleton;

/** New: a report for a body and a year. */
public class NewReportWizard extends NewWizard {
	private ReportPage page;

	public NewReportWizard() {
		super(Messages.report_title);
	}

	@Override
	public void addPages() {
		page = new ReportPage(Messages.report_title, Messages.report_description, selectedFolder());
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		IFile file = page.file();
		String body = page.body();
		int year = page.year();
		return make(file, monitor -> write(file, Skeleton.of(Workspace.create(), body, year), monitor));
	}
}
