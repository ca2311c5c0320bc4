package report.dsl.ui.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import report.dsl.ui.builder.SavedFiles;

/** Which reports, and where to. */
final class PdfExportPage extends WizardPage {
	private static final String FOLDER = "export.folder";
	private static final int ROWS = 12;
	private final List<IFile> selected;
	private CheckboxTableViewer reports;
	private Text folder;
	private Button draft;

	PdfExportPage(List<IFile> selected) {
		super("pdf", Messages.wizard_title, null);
		this.selected = selected;
		setDescription(Messages.wizard_description);
	}

	@Override
	public void createControl(Composite parent) {
		initializeDialogUnits(parent);
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText(Messages.page_reports);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(label);
		reports = CheckboxTableViewer.newCheckList(area, SWT.BORDER);
		reports.setContentProvider(ArrayContentProvider.getInstance());
		reports.setLabelProvider(LabelProvider.createTextProvider(file -> ((IFile) file).getFullPath().makeRelative().toString()));
		reports.setInput(all());
		reports.setCheckedElements(selected.toArray());
		reports.addCheckStateListener(event -> validate());
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(SWT.DEFAULT, convertHeightInCharsToPixels(ROWS)).applyTo(reports.getControl());
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(buttons);
		button(buttons, Messages.page_selectAll, () -> reports.setAllChecked(true));
		button(buttons, Messages.page_deselectAll, () -> reports.setAllChecked(false));
		new Label(area, SWT.NONE).setText(Messages.page_folder);
		folder = new Text(area, SWT.BORDER);
		folder.setText(getDialogSettings() == null || getDialogSettings().get(FOLDER) == null ? "" : getDialogSettings().get(FOLDER));
		folder.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
		button(area, Messages.page_browse, this::browse);
		draft = new Button(area, SWT.CHECK | SWT.WRAP);
		draft.setText(Messages.page_draft);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(draft);
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "report.dsl.ui.wizards");
		validate();
		setErrorMessage(null);
	}

	private static List<IFile> all() {
		List<IFile> files = new ArrayList<>();
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects())
			try {
				files.addAll(SavedFiles.in(project));
			} catch (CoreException closedMeanwhile) {
				ILog.get().info(closedMeanwhile.getMessage(), closedMeanwhile);
			}
		return files;
	}

	private void button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			action.run();
			validate();
		}));
		setButtonLayoutData(button);
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE);
		dialog.setFilterPath(folder.getText());
		String chosen = dialog.open();
		if (chosen != null)
			folder.setText(chosen);
	}

	private void validate() {
		String problem = problem();
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	private String problem() {
		if (reports.getTable().getItemCount() == 0)
			return Messages.page_noReports;
		if (reports().isEmpty())
			return Messages.page_noneSelected;
		if (folder.getText().isBlank())
			return Messages.page_noFolder;
		if (!isWritable(folder.getText().strip()))
			return Messages.page_badFolder;
		Map<Path, IFile> taken = new HashMap<>();
		for (IFile file : reports()) {
			IFile other = taken.putIfAbsent(PdfExportWizard.target(folder(), file), file);
			if (other != null)
				return NLS.bind(Messages.page_clash, other.getFullPath().makeRelative(), file.getFullPath().makeRelative());
		}
		return null;
	}

	/** A folder that is there, or can be made. */
	private static boolean isWritable(String text) {
		try {
			Path path = Path.of(text);
			while (path != null && !Files.exists(path))
				path = path.getParent();
			return path != null && Path.of(text).isAbsolute() && Files.isDirectory(path) && Files.isWritable(path);
		} catch (InvalidPathException noPath) {
			return false;
		}
	}

	List<IFile> reports() {
		return Stream.of(reports.getCheckedElements()).map(IFile.class::cast).toList();
	}

	Path folder() {
		return Path.of(folder.getText().strip());
	}

	boolean isDraft() {
		return draft.getSelection();
	}

	void saveSettings() {
		if (getDialogSettings() != null)
			getDialogSettings().put(FOLDER, folder.getText().strip());
	}
}
