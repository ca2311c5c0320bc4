package report.dsl.ui.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;

import report.dsl.findings.Severity;
import report.dsl.ui.builder.Builds;

/** The page GZR of the preferences. */
public class GzrPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
	private static final String COLOURS = "org.eclipse.ui.preferencePages.ColorsAndFonts";
	private static final String ANNOTATIONS = "org.eclipse.ui.editors.preferencePages.Annotations";
	private static final String TEMPLATES = "report.dsl.ui.templatePage";
	/** The category of our colours, as the page Colors and Fonts selects it. */
	private static final String OUR_COLOURS = "selectCategory:report.dsl.ui.colors";
	private String before;

	public GzrPreferencePage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(GzrPreferences.store());
		setDescription(Messages.page_description);
		before = whatMarkersDependOn();
	}

	@Override
	protected void createFieldEditors() {
		Composite parent = getFieldEditorParent();
		addField(new ComboFieldEditor(GzrPreferences.LANGUAGE, Messages.language,
				new String[][] { { Messages.language_eclipse, GzrPreferences.FOLLOW_ECLIPSE }, { "中文", "zh" }, { "English", "en" } }, parent));
		addField(new ComboFieldEditor(GzrPreferences.SEVERITY, Messages.severity, new String[][] { { Messages.severity_error, Severity.ERROR.name() },
				{ Messages.severity_warning, Severity.WARNING.name() }, { Messages.severity_info, Severity.INFO.name() } }, parent));
		StringFieldEditor output = new StringFieldEditor(GzrPreferences.OUTPUT_FOLDER, Messages.outputFolder, parent) {
			@Override
			protected boolean doCheckState() {
				return OutputFolders.isInside(getStringValue());
			}
		};
		output.setErrorMessage(Messages.outputFolder_relative);
		addField(output);
		DirectoryFieldEditor fonts = new DirectoryFieldEditor(GzrPreferences.FONTS_FOLDER, Messages.fontsFolder, parent);
		fonts.setEmptyStringAllowed(true);
		addField(fonts);
		addField(new BooleanFieldEditor(GzrPreferences.PDF_ON_BUILD, Messages.pdfOnBuild, parent));
		addField(new BooleanFieldEditor(GzrPreferences.OFFER_NATURE, Messages.offerNature, parent));
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(contents, "report.dsl.ui.preferences");
		Link links = new Link((Composite) contents, SWT.WRAP);
		links.setText(NLS.bind(Messages.links, new Object[] { COLOURS, ANNOTATIONS, TEMPLATES }));
		links.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
		links.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> ((IWorkbenchPreferenceContainer) getContainer())
				.openPage(event.text, event.text.equals(COLOURS) ? OUR_COLOURS : null)));
		return contents;
	}

	@Override
	public boolean performOk() {
		boolean done = super.performOk();
		String now = whatMarkersDependOn();
		if (done && !now.equals(before)) {
			before = now;
			Builds.checkAll();
		}
		return done;
	}

	private static String whatMarkersDependOn() {
		return GzrPreferences.locale() + " " + GzrPreferences.minimalSeverity() + " " + GzrPreferences.store().getBoolean(GzrPreferences.PDF_ON_BUILD);
	}
}
