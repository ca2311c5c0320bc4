package report.dsl.ui.templates;

import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;

import report.dsl.ui.preferences.GzrPreferences;

/** The preference page GZR &gt; Templates. */
public class GzrTemplatePage extends TemplatePreferencePage {

	public GzrTemplatePage() {
		setPreferenceStore(GzrPreferences.store());
		setTemplateStore(GzrTemplates.store());
		setContextTypeRegistry(GzrTemplates.registry());
	}

	@Override
	protected boolean isShowFormatterSetting() {
		return false;
	}
}
