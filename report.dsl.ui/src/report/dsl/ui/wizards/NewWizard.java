package report.dsl.ui.wizards;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

/** A wizard that makes a report and opens it. */
abstract class NewWizard extends Wizard implements INewWizard {
	private final String title;
	private IWorkbench workbench;
	private IStructuredSelection selection;

	NewWizard(String title) {
		this.title = title;
	}

	@Override
	public void init(IWorkbench bench, IStructuredSelection selected) {
		workbench = bench;
		selection = selected;
		setWindowTitle(title);
		setNeedsProgressMonitor(true);
	}

	/** What is selected, or shown in the active editor; null where that is nothing of the workspace. */
	IResource selectedResource() {
		IResource resource = selection == null || selection.isEmpty() ? null : ResourceUtil.getResource(selection.getFirstElement());
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		if (resource == null && window != null && window.getActivePage().getActiveEditor() != null)
			resource = ResourceUtil.getResource(window.getActivePage().getActiveEditor().getEditorInput());
		return resource;
	}

	/** The files that are selected. */
	List<IFile> selectedFiles() {
		List<?> elements = selection == null ? List.of() : selection.toList();
		return elements.stream().map(ResourceUtil::getFile).filter(Objects::nonNull).toList();
	}

	/** The folder of what is selected, else the first open project, else the root. */
	IContainer selectedFolder() {
		IResource resource = selectedResource();
		if (resource != null && resource.getProject() != null && resource.getProject().isAccessible())
			return resource instanceof IContainer container ? container : resource.getParent();
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects())
			if (project.isAccessible())
				return project;
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	/** What makes the report; off the UI thread. */
	interface Making {
		void run(IProgressMonitor monitor) throws CoreException;
	}

	/** Makes a report and opens it; a problem is told, and the wizard stays. */
	boolean make(IFile file, Making making) {
		try {
			getContainer().run(true, true, new WorkspaceModifyOperation() {
				@Override
				protected void execute(IProgressMonitor monitor) throws CoreException {
					making.run(monitor);
				}
			});
		} catch (InterruptedException cancelled) {
			return false;
		} catch (InvocationTargetException problem) {
			Throwable cause = problem.getCause();
			ErrorDialog.openError(getShell(), title, null, cause instanceof CoreException core ? core.getStatus() : Status.error(String.valueOf(cause), cause));
			return false;
		}
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		BasicNewResourceWizard.selectAndReveal(file, window);
		workbench.getDisplay().asyncExec(() -> open(file, window));
		return true;
	}

	private static void open(IFile file, IWorkbenchWindow window) {
		try {
			IDE.openEditor(window.getActivePage(), file);
		} catch (PartInitException broken) {
			StatusManager.getManager().handle(broken.getStatus(), StatusManager.SHOW);
		}
	}

	/** Folders that are missing are made, too. */
	static void write(IFile file, String text, IProgressMonitor monitor) throws CoreException {
		if (file.getParent() instanceof IFolder folder)
			make(folder, monitor);
		file.create(text.getBytes(StandardCharsets.UTF_8), IResource.NONE, monitor);
		if (!"UTF-8".equals(file.getCharset()))
			file.setCharset("UTF-8", monitor);
	}

	/** The old text stays in the local history. */
	static void overwrite(IFile file, String text, IProgressMonitor monitor) throws CoreException {
		file.setContents(text.getBytes(StandardCharsets.UTF_8), IResource.KEEP_HISTORY, monitor);
		if (!"UTF-8".equals(file.getCharset()))
			file.setCharset("UTF-8", monitor);
	}

	private static void make(IFolder folder, IProgressMonitor monitor) throws CoreException {
		if (folder.exists())
			return;
		if (folder.getParent() instanceof IFolder parent)
			make(parent, monitor);
		folder.create(false, true, monitor);
	}
}
