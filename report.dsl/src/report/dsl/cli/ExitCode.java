package report.dsl.cli;

/** What the process says to who started it. The greater one wins where several apply. */
final class ExitCode {
	static final int CLEAN = 0;
	static final int FINDINGS = 1;
	static final int USAGE = 2;
	static final int UNREADABLE = 3;
	static final int INTERNAL = 4;

	private ExitCode() {
	}
}
