package report.dsl.ui.preferences;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.dialogs.PropertyPage;
import org.osgi.service.prefs.BackingStoreException;

import report.dsl.ui.builder.Builds;
import report.dsl.ui.builder.GzrNature;

/** The page GZR of a project's properties: whether it is checked at every build, and where its PDFs go. */
public class GzrPropertyPage extends PropertyPage {
	private static final String WORKSPACE_PAGE = "report.dsl.ui.preferencePage";
	private Button nature;
	private Button specific;
	private Text output;
	private Button pdf;

	private IProject project() {
		return Adapters.adapt(getElement(), IProject.class);
	}

	private IEclipsePreferences node() {
		return new ProjectScope(project()).getNode(GzrPreferences.QUALIFIER);
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		nature = check(area, Messages.property_nature, GzrNature.isOn(project()));
		Link workspace = new Link(area, SWT.NONE);
		workspace.setText(Messages.property_workspace);
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).align(SWT.END, SWT.CENTER).applyTo(workspace);
		workspace.addSelectionListener(SelectionListener
				.widgetSelectedAdapter(event -> PreferencesUtil.createPreferenceDialogOn(getShell(), WORKSPACE_PAGE, new String[] { WORKSPACE_PAGE }, null).open()));
		specific = check(area, Messages.property_specific, node().get(GzrPreferences.OUTPUT_FOLDER, null) != null);
		new Label(area, SWT.NONE).setText(Messages.outputFolder);
		output = new Text(area, SWT.BORDER);
		output.setText(GzrPreferences.outputFolder(project()).getProjectRelativePath().toString());
		output.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(output);
		pdf = check(area, Messages.pdfOnBuild, GzrPreferences.pdfOnBuild(project()));
		specific.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		validate();
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "report.dsl.ui.preferences");
		return area;
	}

	private static Button check(Composite area, String text, boolean on) {
		Button button = new Button(area, SWT.CHECK);
		button.setText(text);
		button.setSelection(on);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	private void validate() {
		output.setEnabled(specific.getSelection());
		pdf.setEnabled(specific.getSelection());
		boolean valid = !specific.getSelection() || OutputFolders.isInside(output.getText());
		setErrorMessage(valid ? null : Messages.outputFolder_relative);
		setValid(valid);
	}

	@Override
	protected void performDefaults() {
		specific.setSelection(false);
		validate();
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		IEclipsePreferences node = node();
		if (specific.getSelection()) {
			node.put(GzrPreferences.OUTPUT_FOLDER, output.getText().strip());
			node.putBoolean(GzrPreferences.PDF_ON_BUILD, pdf.getSelection());
		} else {
			node.remove(GzrPreferences.OUTPUT_FOLDER);
			node.remove(GzrPreferences.PDF_ON_BUILD);
		}
		try {
			node.flush();
		} catch (BackingStoreException problem) {
			ILog.get().error(problem.getMessage(), problem);
			setErrorMessage(problem.getMessage());
			return false;
		}
		if (nature.getSelection() != GzrNature.isOn(project()))
			GzrNature.setLater(project(), nature.getSelection());
		else
			Builds.check(project());
		return true;
	}
}
