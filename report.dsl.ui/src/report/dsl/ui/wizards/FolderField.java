package report.dsl.ui.wizards;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;

/** A folder of the workspace, there already or not, typed or chosen. Stands in a grid of three columns. */
final class FolderField {
	private final IContainer proposed;
	private final Text folder;
	private final Button browse;

	/** @param changed told of every change */
	FolderField(Composite area, IContainer proposed, Runnable changed) {
		this.proposed = proposed;
		folder = NewFilePage.field(area, Messages.folder, 1);
		propose(proposed);
		folder.addModifyListener(event -> changed.run());
		browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
	}

	/** For the page to lay out. */
	Button button() {
		return browse;
	}

	private void browse() {
		ContainerSelectionDialog dialog = new ContainerSelectionDialog(folder.getShell(), proposed, false, Messages.chooseFolder);
		dialog.open();
		if (dialog.getResult() != null && dialog.getResult().length == 1)
			folder.setText(((IPath) dialog.getResult()[0]).makeRelative().toString());
	}

	void propose(IContainer other) {
		folder.setText(other.getFullPath().makeRelative().toString());
	}

	/** What is wrong with it, or null. */
	String problem() {
		IPath path = path();
		if (path.isEmpty())
			return Messages.noFolder;
		IStatus valid = ResourcesPlugin.getWorkspace().validatePath(path.toString(), IResource.PROJECT | IResource.FOLDER);
		if (!valid.isOK())
			return valid.getMessage();
		return root().getProject(path.segment(0)).isAccessible() ? null : NLS.bind(Messages.badFolder, path.segment(0));
	}

	boolean has(String name) {
		return root().exists(path().append(name));
	}

	IFile file(String name) {
		return root().getFile(path().append(name));
	}

	private static IWorkspaceRoot root() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	private IPath path() {
		return IPath.fromPortableString(folder.getText().strip()).makeAbsolute();
	}
}
