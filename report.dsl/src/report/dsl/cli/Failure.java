package report.dsl.cli;

import report.dsl.findings.Vocabulary;

/** Ends a command with an exit code and a message for the user. */
final class Failure extends RuntimeException {
	private static final long serialVersionUID = 1;

	private final int exitCode;
	private final String key;
	private final transient Object[] arguments;

	private Failure(int exitCode, String key, Object... arguments) {
		super(key);
		this.exitCode = exitCode;
		this.key = key;
		this.arguments = arguments;
	}

	static Failure usage(String key, Object... arguments) {
		return new Failure(ExitCode.USAGE, key, arguments);
	}

	static Failure unreadable(String key, Object... arguments) {
		return new Failure(ExitCode.UNREADABLE, key, arguments);
	}

	int exitCode() {
		return exitCode;
	}

	String in(Vocabulary texts) {
		return texts.say(key, arguments);
	}
}
