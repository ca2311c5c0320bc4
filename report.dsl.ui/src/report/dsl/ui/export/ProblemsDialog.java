package report.dsl.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;

import report.dsl.findings.Finding;
import report.dsl.report.Place;
import report.dsl.ui.export.PdfFiles.Outcome;
import report.dsl.ui.preferences.GzrPreferences;

/** Lists, file by file, why reports were not printed, and opens the problem that is chosen. */
public final class ProblemsDialog extends Dialog {
	private static final int LINES = 12;
	private static final int WIDTH = 100;
	private final List<Outcome> outcomes;
	private TableViewer problems;

	public ProblemsDialog(Shell parent, List<Outcome> outcomes) {
		super(parent);
		this.outcomes = outcomes;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setBlockOnOpen(false);
	}

	/** Whether there is anything to tell. */
	public static boolean isNeeded(List<Outcome> outcomes) {
		return outcomes.stream().anyMatch(outcome -> outcome.pdf().isEmpty());
	}

	/** A line of the list. */
	record Problem(IFile file, Optional<Place> place, String text) {
		@Override
		public String toString() {
			return text;
		}
	}

	static List<Problem> problems(List<Outcome> outcomes, Locale locale) {
		List<Problem> problems = new ArrayList<>();
		for (Outcome outcome : outcomes) {
			IFile file = outcome.file();
			String path = file.getFullPath().makeRelative().toString();
			if (outcome.pdf().isPresent())
				continue;
			for (Finding finding : outcome.errors())
				problems.add(new Problem(file, Optional.of(finding.place()), NLS.bind(Messages.problems_line,
						new Object[] { path, finding.place().line(), finding.code(), finding.message().in(locale) })));
			if (outcome.errors().isEmpty())
				problems.add(new Problem(file, Optional.empty(), path + ": " + outcome.failure().orElse(Messages.noReport)));
		}
		return problems;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.problems_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		long made = outcomes.stream().filter(outcome -> outcome.pdf().isPresent()).count();
		new Label(area, SWT.WRAP).setText(made == 0 ? Messages.problems_none : NLS.bind(Messages.problems_some, made, outcomes.size()));
		problems = new TableViewer(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
		problems.setContentProvider(ArrayContentProvider.getInstance());
		problems.setLabelProvider(new LabelProvider() {
			@Override
			public Image getImage(Object element) {
				return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_ERROR_TSK);
			}
		});
		List<Problem> list = problems(outcomes, GzrPreferences.locale());
		problems.setInput(list);
		problems.setSelection(new StructuredSelection(list.get(0)));
		problems.addDoubleClickListener(event -> okPressed());
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(WIDTH), convertHeightInCharsToPixels(LINES))
				.applyTo(problems.getControl());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.problems_open, true);
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.problems_close, false);
	}

	@Override
	protected void okPressed() {
		Object chosen = problems.getStructuredSelection().getFirstElement();
		super.okPressed();
		if (chosen instanceof Problem problem)
			open(problem);
	}

	private static void open(Problem problem) {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		try {
			IEditorPart editor = IDE.openEditor(page, problem.file());
			ITextEditor text = Adapters.adapt(editor, ITextEditor.class);
			if (text != null && problem.place().isPresent())
				text.selectAndReveal(problem.place().get().offset(), problem.place().get().length());
		} catch (PartInitException broken) {
			StatusManager.getManager().handle(broken.getStatus(), StatusManager.SHOW);
		}
	}
}
