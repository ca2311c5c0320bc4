package report.dsl.ui.wizards;

import org.eclipse.osgi.util.NLS;

/** The words of the New wizards and of the Import wizard. */
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
	public static String import_title;
	public static String import_description;
	public static String import_files;
	public static String import_add;
	public static String import_remove;
	public static String import_noFiles;
	public static String import_clash;
	public static String import_list;
	public static String import_list_description;
	public static String import_reading;
	public static String import_read;
	public static String import_noHead;
	public static String import_failed;
	public static String import_nothing;
	public static String import_cancelled;
	public static String import_overwrite;
	public static String import_overwrite_text;
	public static String import_overwrite_button;

	static {
		NLS.initializeMessages("report.dsl.ui.wizards.messages", Messages.class);
	}

	private Messages() {
	}
}
