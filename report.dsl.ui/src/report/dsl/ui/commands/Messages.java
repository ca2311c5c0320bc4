package report.dsl.ui.commands;

import org.eclipse.osgi.util.NLS;

/** The words of the commands. */
final class Messages extends NLS {
	public static String done;
	public static String open;

	static {
		NLS.initializeMessages("report.dsl.ui.commands.messages", Messages.class);
	}

	private Messages() {
	}
}
