package report.dsl.ui.preferences;

import org.eclipse.osgi.util.NLS;

/** The words of the preference pages. */
final class Messages extends NLS {
	public static String page_description;
	public static String language;
	public static String language_eclipse;
	public static String severity;
	public static String severity_error;
	public static String severity_warning;
	public static String severity_info;
	public static String outputFolder;
	public static String outputFolder_relative;
	public static String pdfOnBuild;
	public static String fontsFolder;
	public static String offerNature;
	public static String links;
	public static String property_specific;
	public static String property_nature;
	public static String property_workspace;

	static {
		NLS.initializeMessages("report.dsl.ui.preferences.messages", Messages.class);
	}

	private Messages() {
	}
}
