package report.dsl.ui.builder;

import org.eclipse.osgi.util.NLS;

/** The words of the builder. */
final class Messages extends NLS {
	public static String checking;
	public static String checkingAgain;
	public static String nature;
	public static String offer_title;
	public static String offer_text;
	public static String offer_yes;
	public static String offer_no;
	public static String offer_never;

	static {
		NLS.initializeMessages("report.dsl.ui.builder.messages", Messages.class);
	}

	private Messages() {
	}
}
