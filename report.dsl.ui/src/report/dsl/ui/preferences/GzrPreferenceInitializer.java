package report.dsl.ui.preferences;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;

import report.dsl.findings.Severity;

/** What holds until somebody changes it. */
public class GzrPreferenceInitializer extends AbstractPreferenceInitializer {

	@Override
	public void initializeDefaultPreferences() {
		IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(GzrPreferences.QUALIFIER);
		defaults.put(GzrPreferences.LANGUAGE, GzrPreferences.FOLLOW_ECLIPSE);
		defaults.put(GzrPreferences.SEVERITY, Severity.INFO.name());
		defaults.put(GzrPreferences.OUTPUT_FOLDER, GzrPreferences.DEFAULT_OUTPUT_FOLDER);
		defaults.putBoolean(GzrPreferences.PDF_ON_BUILD, false);
		defaults.put(GzrPreferences.FONTS_FOLDER, "");
		defaults.putBoolean(GzrPreferences.OFFER_NATURE, true);
	}
}
