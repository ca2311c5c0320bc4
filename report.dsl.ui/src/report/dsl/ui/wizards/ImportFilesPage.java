package report.dsl.ui.wizards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;

/** Which published reports, and where to. */
final class ImportFilesPage extends WizardPage {
	/** What the importer reads; by these names only, so that a report (.gzr) is not proposed. */
	static final String READABLE = "(?i).*\\.(html?|shtml|docx|pdf|txt)";
	private static final String[] FILTER = { "*.html;*.htm;*.shtml;*.docx;*.pdf;*.txt", "*.*" };
	private static final int COLUMNS = 3;
	private static final int ROWS = 8;
	private final List<Path> files = new ArrayList<>();
	private final IContainer container;
	private TableViewer list;
	private FolderField folder;

	ImportFilesPage(List<Path> selected, IContainer container) {
		super("files", Messages.import_title, null);
		this.container = container;
		files.addAll(selected);
		setDescription(Messages.import_description);
	}

	@Override
	public void createControl(Composite parent) {
		initializeDialogUnits(parent);
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(area);
		Label label = new Label(area, SWT.NONE);
		label.setText(Messages.import_files);
		GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(label);
		list = new TableViewer(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
		list.setContentProvider(ArrayContentProvider.getInstance());
		list.setLabelProvider(new LabelProvider());
		list.setInput(files);
		GridDataFactory.fillDefaults().span(COLUMNS - 1, 1).grab(true, true).hint(SWT.DEFAULT, convertHeightInCharsToPixels(ROWS)).applyTo(list.getControl());
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
		button(buttons, Messages.import_add, this::choose);
		button(buttons, Messages.import_remove, () -> files.removeAll(list.getStructuredSelection().toList()));
		folder = new FolderField(area, container, this::validate);
		setButtonLayoutData(folder.button());
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "report.dsl.ui.wizards");
		validate();
		setErrorMessage(null);
	}

	private void button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			action.run();
			changed();
		}));
		setButtonLayoutData(button);
	}

	private void choose() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setFilterExtensions(FILTER);
		if (dialog.open() != null)
			for (String name : dialog.getFileNames())
				add(Path.of(dialog.getFilterPath(), name));
	}

	/** Adds a file to the list. */
	void add(Path file) {
		if (!files.contains(file))
			files.add(file);
		changed();
	}

	private void changed() {
		list.refresh();
		validate();
	}

	private void validate() {
		String problem = files.isEmpty() ? Messages.import_noFiles : folder.problem();
		Map<String, Path> taken = new HashMap<>();
		for (Path file : files) {
			Path other = taken.putIfAbsent(ReadFile.target(file), file);
			if (problem == null && other != null)
				problem = NLS.bind(Messages.import_clash, new Object[] { other, file, ReadFile.target(file) });
		}
		setErrorMessage(problem);
		setPageComplete(problem == null);
	}

	List<Path> files() {
		return List.copyOf(files);
	}

	/** The report that a file becomes. */
	IFile file(String name) {
		return folder.file(name);
	}
}
