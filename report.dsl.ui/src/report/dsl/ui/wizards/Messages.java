package report.dsl.ui.wizards;

import org.eclipse.osgi.util.NLS;

/** The words of the New wizards. */
final class Messages extends NLS {
	public static String project_title;
	public static String project_description;
	public static String report_title;
	public static String report_description;
	public static String next_title;
	public static String next_description;
	public static String folder;
	public static String browse;
	public static String chooseFolder;
	public static String body;
	public static String body_example;
	public static String year;
	public static String fileName;
	public static String source;
	public static String noBody;
	public static String noFolder;
	public static String badFolder;
	public static String exists;
	public static String notGzr;
	public static String noSource;
	public static String noReports;
	public static String noReport;
	public static String unreadable;

	static {
		NLS.initializeMessages("report.dsl.ui.wizards.messages", Messages.class);
	}

	private Messages() {
	}
}
