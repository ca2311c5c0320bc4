package report.dsl.ui.preview;

import org.eclipse.osgi.util.NLS;

/** The words of the preview. */
final class Messages extends NLS {
	public static String zoomIn;
	public static String zoomOut;
	public static String fitWidth;
	public static String synchronise;
	public static String save;
	public static String save_filter;
	public static String printing;
	public static String rendering;
	public static String saving;
	public static String saving_failed;
	public static String empty;
	public static String noReport;
	public static String errors_old;
	public static String errors_draft;
	public static String page;

	static {
		NLS.initializeMessages("report.dsl.ui.preview.messages", Messages.class);
	}

	private Messages() {
	}
}
