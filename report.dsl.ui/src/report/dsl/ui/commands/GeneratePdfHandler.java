package report.dsl.ui.commands;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;

import report.dsl.ui.export.PdfFiles.Outcome;
import report.dsl.ui.export.PrintJob;
import report.dsl.ui.export.ProblemsDialog;

/** Generate PDF: of the report in the active editor, or of those that are selected. */
public class GeneratePdfHandler extends AbstractHandler {
	private static final int WIDTH = 320;

	@Override
	public Object execute(ExecutionEvent event) {
		List<IFile> files = SelectedReports.of(event);
		Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
		if (!files.isEmpty() && IDE.saveAllEditors(files.toArray(IResource[]::new), true))
			new PrintJob(files, outcomes -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> tell(outcomes, shell))).schedule();
		return null;
	}

	private static void tell(List<Outcome> outcomes, Shell shell) {
		if (shell.isDisposed())
			return;
		if (ProblemsDialog.isNeeded(outcomes))
			new ProblemsDialog(shell, outcomes).open();
		else
			NotificationPopup.forShell(shell).title(Messages.done, true).content(parent -> content(parent, outcomes)).open();
	}

	private static Control content(Composite parent, List<Outcome> outcomes) {
		Path first = outcomes.get(0).pdf().orElseThrow();
		Path shown = outcomes.size() == 1 ? first : first.getParent();
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		Label text = new Label(area, SWT.WRAP);
		text.setText(PrintJob.success(outcomes));
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(text);
		Link open = new Link(area, SWT.NONE);
		open.setText(Messages.open);
		open.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> Program.launch(shown.toString())));
		return area;
	}
}
