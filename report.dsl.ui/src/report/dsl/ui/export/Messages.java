package report.dsl.ui.export;

import org.eclipse.osgi.util.NLS;

/** The words of printing and exporting. */
final class Messages extends NLS {
	public static String notLocal;
	public static String sourceDate;
	public static String unwritable;
	public static String unreadable;
	public static String noReport;
	public static String wizard_title;
	public static String wizard_description;
	public static String page_reports;
	public static String page_selectAll;
	public static String page_deselectAll;
	public static String page_folder;
	public static String page_browse;
	public static String page_draft;
	public static String page_noReports;
	public static String page_noneSelected;
	public static String page_noFolder;
	public static String page_badFolder;
	public static String page_clash;
	public static String overwrite_title;
	public static String overwrite_text;
	public static String overwrite_button;
	public static String printing;
	public static String problems_title;
	public static String problems_none;
	public static String problems_some;
	public static String problems_line;
	public static String problems_open;
	public static String problems_close;
	public static String done_one;
	public static String done_many;

	static {
		NLS.initializeMessages("report.dsl.ui.export.messages", Messages.class);
	}

	private Messages() {
	}
}
