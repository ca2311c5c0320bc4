package report.dsl.ui.wizards;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.ui.preferences.GzrPreferences;

/** What was understood of each file, and what is to be looked at. The files are read when the page is shown. */
final class ImportListPage extends WizardPage {
	private static final int ROWS = 16;
	private static final int DETAILS = 3;
	private static final int WIDTH = 100;
	private final ImportFilesPage files;
	private List<Path> asked = List.of();
	private List<ReadFile> read = List.of();
	private TreeViewer tree;
	private Text whole;

	ImportListPage(ImportFilesPage files) {
		super("list", Messages.import_list, null);
		this.files = files;
		setDescription(Messages.import_list_description);
		setPageComplete(false);
	}

	/** Files, and what is told of each. */
	private static final class Content implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof ReadFile file ? file.findings().toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object child) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return getChildren(element).length > 0;
		}
	}

	private static final class Labels extends LabelProvider {
		@Override
		public String getText(Object element) {
			return element instanceof Finding finding ? finding.code() + " " + finding.message().in(GzrPreferences.locale()) : ((ReadFile) element).summary();
		}

		@Override
		public Image getImage(Object element) {
			boolean error = element instanceof Finding finding ? finding.severity() == Severity.ERROR : ((ReadFile) element).imported().isEmpty();
			String image = error ? ISharedImages.IMG_OBJS_ERROR_TSK : element instanceof Finding ? ISharedImages.IMG_OBJS_WARN_TSK : ISharedImages.IMG_OBJ_FILE;
			return PlatformUI.getWorkbench().getSharedImages().getImage(image);
		}
	}

	@Override
	public void createControl(Composite parent) {
		initializeDialogUnits(parent);
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		tree = new TreeViewer(area, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		tree.setContentProvider(new Content());
		tree.setLabelProvider(new Labels());
		tree.setInput(read);
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(WIDTH), convertHeightInCharsToPixels(ROWS)).applyTo(tree.getControl());
		whole = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH), convertHeightInCharsToPixels(DETAILS)).applyTo(whole);
		tree.addSelectionChangedListener(event -> {
			Object selected = tree.getStructuredSelection().getFirstElement();
			whole.setText(selected == null ? "" : ((LabelProvider) tree.getLabelProvider()).getText(selected));
		});
		setControl(area);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "report.dsl.ui.wizards");
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && !asked.equals(files.files()))
			getShell().getDisplay().asyncExec(this::readFiles);
	}

	private void readFiles() {
		if (getControl().isDisposed() || !isCurrentPage())
			return;
		List<Path> wanted = files.files();
		List<ReadFile> found = new ArrayList<>();
		try {
			getContainer().run(true, true, monitor -> found.addAll(ReadFile.read(wanted, monitor)));
			asked = wanted;
			show(found, null);
		} catch (InterruptedException cancelled) {
			asked = List.of();
			show(List.of(), Messages.import_cancelled);
		} catch (InvocationTargetException broken) {
			show(List.of(), String.valueOf(broken.getCause()));
		}
	}

	private void show(List<ReadFile> found, String problem) {
		read = found;
		tree.setInput(read);
		tree.expandAll();
		whole.setText("");
		boolean any = read.stream().anyMatch(file -> file.imported().isPresent());
		setErrorMessage(problem != null ? problem : any ? null : Messages.import_nothing);
		setPageComplete(any);
	}

	/** Those that could be read; none before the page was shown, or when other files were chosen since. */
	List<ReadFile> read() {
		return asked.equals(files.files()) ? read.stream().filter(file -> file.imported().isPresent()).toList() : List.of();
	}
}
