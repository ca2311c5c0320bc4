package report.dsl.ui.export;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.osgi.framework.FrameworkUtil;

import report.dsl.ui.commands.SelectedReports;
import report.dsl.ui.export.PdfFiles.Outcome;

/** Export: reports as PDF into a folder anywhere. */
public class PdfExportWizard extends Wizard implements IExportWizard {
	private static final int NAMED = 10;
	private PdfExportPage page;
	private IWorkbench workbench;
	private List<IFile> selected = List.of();

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		this.workbench = workbench;
		selected = SelectedReports.in(selection);
		if (selected.isEmpty() && workbench.getActiveWorkbenchWindow() != null)
			selected = SelectedReports.ofEditor(workbench.getActiveWorkbenchWindow().getActivePage().getActiveEditor());
		setWindowTitle(Messages.wizard_title);
		setNeedsProgressMonitor(true);
		setDialogSettings(PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(PdfExportWizard.class))
				.getDialogSettings());
	}

	@Override
	public void addPages() {
		page = new PdfExportPage(selected);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		List<IFile> files = page.reports();
		Path folder = page.folder();
		boolean draft = page.isDraft();
		if (!mayOverwrite(files, folder) || !IDE.saveAllEditors(files.toArray(IResource[]::new), true))
			return false;
		List<Outcome> outcomes = new ArrayList<>();
		try {
			getContainer().run(true, true, monitor -> {
				try {
					outcomes.addAll(PrintJob.print(files, monitor,
							(file, checked) -> PdfFiles.print(file, checked.snapshot().orElseThrow(), draft, target(folder, file))));
				} catch (CoreException problem) {
					throw new InvocationTargetException(problem);
				}
			});
		} catch (InterruptedException cancelled) {
			return false;
		} catch (InvocationTargetException problem) {
			StatusManager.getManager().handle(Status.error(String.valueOf(problem.getCause().getMessage()), problem.getCause()),
					StatusManager.SHOW | StatusManager.LOG);
			return false;
		}
		page.saveSettings();
		if (ProblemsDialog.isNeeded(outcomes))
			workbench.getDisplay().asyncExec(() -> new ProblemsDialog(workbench.getActiveWorkbenchWindow().getShell(), outcomes).open());
		return true;
	}

	private boolean mayOverwrite(List<IFile> files, Path folder) {
		List<Path> existing = files.stream().map(file -> target(folder, file)).filter(Files::exists).toList();
		if (existing.isEmpty())
			return true;
		String names = existing.stream().limit(NAMED).map(Path::toString).collect(Collectors.joining("\n")) + (existing.size() > NAMED ? "\n…" : "");
		return MessageDialog.open(MessageDialog.QUESTION, getShell(), Messages.overwrite_title, NLS.bind(Messages.overwrite_text, names), 0,
				Messages.overwrite_button, IDialogConstants.CANCEL_LABEL) == 0;
	}

	/** In the folder itself: folders of the workspace are no concern of those who get the PDFs. */
	static Path target(Path folder, IFile file) {
		return folder.resolve(PdfFiles.inFolder(file).lastSegment());
	}
}
