package report.dsl.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import report.dsl.findings.Finding;
import report.dsl.findings.Severity;

/**
 * What became of one input.
 *
 * @param findings what was found
 * @param text     what there is to say of it on the output, whole lines or nothing
 * @param notes    what there is to say beside it
 * @param exitCode the exit code if it were the only one
 * @param written  the file that was made
 */
record Outcome(List<Finding> findings, String text, List<String> notes, int exitCode, Optional<Path> written) {

	static Outcome of(List<Finding> findings, String text, int exitCode) {
		return new Outcome(findings, text, List.of(), exitCode, Optional.empty());
	}

	static Outcome failed(int exitCode, String note) {
		return new Outcome(List.of(), "", List.of(note), exitCode, Optional.empty());
	}

	/** The same with nothing to say on the output. */
	Outcome silent() {
		return new Outcome(findings, "", notes, exitCode, written);
	}

	Outcome withNote(String note) {
		List<String> more = new ArrayList<>(notes);
		more.add(note);
		return new Outcome(findings, text, List.copyOf(more), exitCode, written);
	}

	Outcome withExitCode(int code) {
		return new Outcome(findings, text, notes, Math.max(exitCode, code), written);
	}

	Outcome withWritten(Path file) {
		return new Outcome(findings, text, notes, exitCode, Optional.of(file));
	}

	long count(Severity severity) {
		return findings.stream().filter(finding -> finding.severity() == severity).count();
	}
}
