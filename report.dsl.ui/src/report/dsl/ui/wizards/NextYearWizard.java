package report.dsl.ui.wizards;

import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;

import report.dsl.Workspace;
import report.dsl.form.NextYear;
import report.dsl.gzr.Report;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.builder.SavedFiles;
import report.dsl.ui.builder.SavedFiles.Checked;
import report.dsl.ui.preferences.GzrPreferences;

/** New: this year's report from last year's. */
public class NextYearWizard extends NewWizard {
	private NextYearPage page;

	public NextYearWizard() {
		super(Messages.next_title);
	}

	@Override
	public void addPages() {
		IFile selected = selectedResource() instanceof IFile file && SavedFiles.isGzr(file.getName()) ? file : null;
		IContainer folder = selected == null ? selectedFolder() : selected.getParent();
		page = new NextYearPage(selected, folder);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		IFile source = page.source();
		IFile file = page.file();
		return make(file, monitor -> write(file, text(source, monitor), monitor));
	}

	private static String text(IFile source, IProgressMonitor monitor) throws CoreException {
		Checked last = SavedFiles.of(source.getProject()).check(source, monitor::isCanceled);
		Optional<Report> report = last.snapshot().flatMap(snapshot -> snapshot.elements().stream().filter(Report.class::isInstance).map(Report.class::cast).findFirst());
		Optional<report.dsl.report.Report> values = last.snapshot().flatMap(Snapshot::report);
		if (report.isEmpty() || values.isEmpty())
			throw new CoreException(Status.error(why(source, last)));
		return NextYear.of(Workspace.create(), report.get(), values.get());
	}

	private static String why(IFile source, Checked last) {
		Optional<String> reason = last.failure().or(() -> last.snapshot().isPresent() ? Optional.empty()
				: last.findings().stream().map(finding -> finding.message().in(GzrPreferences.locale())).findFirst());
		return reason.map(text -> NLS.bind(Messages.unreadable, source.getName(), text)).orElse(NLS.bind(Messages.noReport, source.getName()));
	}
}
