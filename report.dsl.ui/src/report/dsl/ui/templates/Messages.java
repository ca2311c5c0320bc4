package report.dsl.ui.templates;

import org.eclipse.osgi.util.NLS;

/** The words of the templates' own. */
final class Messages extends NLS {
	public static String reportYear;

	static {
		NLS.initializeMessages("report.dsl.ui.templates.messages", Messages.class);
	}

	private Messages() {
	}
}
