package report.dsl.cli;

import java.io.PrintStream;

/** A bar on a terminal while many texts are worked on; nothing elsewhere. */
final class Progress {
	private static final int MANY = 20;
	private static final int BAR = 30;
	private static final String ERASE_LINE = "\r\033[K";

	private final PrintStream err;
	private final int total;
	private final boolean shown;
	private int shownDone = -1;
	private boolean drawn;

	Progress(CliIo io, int total) {
		this.err = io.err();
		this.total = total;
		this.shown = io.errTerminal() && total >= MANY;
	}

	void draw(int done) {
		if (!shown || drawn && done == shownDone)
			return;
		int filled = BAR * done / total;
		err.print("\r[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + done + "/" + total);
		err.flush();
		shownDone = done;
		drawn = true;
	}

	/** Makes room for other output. */
	void erase() {
		if (drawn) {
			err.print(ERASE_LINE);
			err.flush();
			drawn = false;
		}
	}
}
