package report.dsl.ui.wizards;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import report.dsl.ui.builder.SavedFiles;

/** A page that ends in a folder and a file name; the name is proposed until somebody types one. */
abstract class NewFilePage extends WizardPage {
	static final int COLUMNS = 3;
	/** Null where the folder is a project that does not exist yet. */
	private final IContainer container;
	private FolderField folder;
	private Text fileName;
	private boolean named;

	/** @param container proposed; null for a page without a folder */
	NewFilePage(String title, String description, IContainer container) {
		super(title, title, null);
		this.container = container;
		setDescription(description);
	}

	/** The fields above folder and file name, in a grid of {@link #COLUMNS}. */
	abstract void createFields(Composite area);

	/** What is wrong with those fields, or null. */
	abstract String problemInFields();

	/** A file name for what the fields say; empty while they say nothing. */
	abstract String proposedName();

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(area);
		createFields(area);
		if (container != null)
			createFolder(area);
		fileName = field(area, Messages.fileName, COLUMNS - 1);
		fileName.addModifyListener(event -> named |= !fileName.getText().equals(proposedName()));
		fileName.addModifyListener(event -> validate());
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "report.dsl.ui.wizards");
		changed();
		setErrorMessage(null);
	}

	private void createFolder(Composite area) {
		folder = new FolderField(area, container, this::validate);
		setButtonLayoutData(folder.button());
	}

	static Text field(Composite area, String label, int span) {
		new Label(area, SWT.NONE).setText(label);
		Text text = new Text(area, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).span(span, 1).align(SWT.FILL, SWT.CENTER).applyTo(text);
		return text;
	}

	/** To be called when one of the fields changes. */
	void changed() {
		if (fileName == null)
			return;
		if (!named) {
			fileName.setText(proposedName());
			named = false;
		}
		validate();
	}

	/** Proposes another folder. */
	void propose(IContainer other) {
		if (folder != null)
			folder.propose(other);
	}

	private void validate() {
		String problem = problemInFields();
		if (problem == null && container != null)
			problem = folder.problem();
		if (problem == null)
			problem = problemInName();
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	private String problemInName() {
		String name = fileName();
		IStatus valid = ResourcesPlugin.getWorkspace().validateName(name, IResource.FILE);
		if (!valid.isOK())
			return valid.getMessage();
		if (!SavedFiles.isGzr(name))
			return Messages.notGzr;
		return container != null && folder.has(name) ? NLS.bind(Messages.exists, name) : null;
	}

	String fileName() {
		return fileName.getText().strip();
	}

	/** What the wizard is to make. */
	IFile file() {
		return folder.file(fileName());
	}
}
