package report.dsl.ui.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;

import report.dsl.ui.builder.SavedFiles;
import report.dsl.ui.builder.SavedFiles.Checked;
import report.dsl.ui.export.PdfFiles.Outcome;

/** Prints saved reports into the output folders of their projects. */
public final class PrintJob extends WorkspaceJob {
	/** For those who wait for such jobs. */
	public static final Object FAMILY = PrintJob.class;
	private final List<IFile> files;
	private final Consumer<List<Outcome>> whenDone;

	/** @param whenDone called at the end, not on the UI thread */
	public PrintJob(List<IFile> files, Consumer<List<Outcome>> whenDone) {
		super(Messages.problems_title);
		this.files = files;
		this.whenDone = whenDone;
		setRule(ResourcesPlugin.getWorkspace().getRoot());
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY;
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
		List<Outcome> outcomes = print(files, monitor, (file, checked) -> PdfFiles.print(file, checked.snapshot().orElseThrow(), false, PdfFiles.target(file)));
		whenDone.accept(outcomes);
		return Status.OK_STATUS;
	}

	/** How one report that could be read is printed. */
	interface Printing {
		Outcome print(IFile file, Checked checked) throws CoreException;
	}

	/** One outcome for each file, in their order. */
	static List<Outcome> print(List<IFile> files, IProgressMonitor monitor, Printing printing) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, files.size());
		Map<IProject, SavedFiles> projects = new HashMap<>();
		List<Outcome> outcomes = new ArrayList<>();
		for (IFile file : files) {
			progress.subTask(NLS.bind(Messages.printing, file.getFullPath()));
			if (!projects.containsKey(file.getProject()))
				projects.put(file.getProject(), SavedFiles.of(file.getProject()));
			Checked checked = projects.get(file.getProject()).check(file, progress::isCanceled);
			if (checked.snapshot().isPresent())
				outcomes.add(printing.print(file, checked));
			else
				outcomes.add(new Outcome(file, Optional.empty(), checked.findings(), checked.failure().map(why -> NLS.bind(Messages.unreadable, why))));
			progress.split(1);
		}
		return outcomes;
	}

	/** What to say where everything was printed into the workspace. */
	public static String success(List<Outcome> outcomes) {
		IFile first = PdfFiles.target(outcomes.get(0).file());
		return outcomes.size() == 1 ? NLS.bind(Messages.done_one, first.getFullPath().makeRelative())
				: NLS.bind(Messages.done_many, outcomes.size(), first.getParent().getFullPath().makeRelative());
	}
}
