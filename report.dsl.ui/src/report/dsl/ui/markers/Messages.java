package report.dsl.ui.markers;

import org.eclipse.osgi.util.NLS;

/** The words of markers that are no finding's. */
final class Messages extends NLS {
	public static String unreadable;

	static {
		NLS.initializeMessages("report.dsl.ui.markers.messages", Messages.class);
	}

	private Messages() {
	}
}
