package report.dsl.cli;

import java.util.List;

import picocli.CommandLine.Command;

/** {@code gzr check} */
@Command(name = "check", sortOptions = false)
final class CheckCommand extends FilesCommand {

	@Override
	public Integer call() {
		return run(Inputs.of(files, gzr.io));
	}

	@Override
	protected void summarize(List<Outcome> outcomes) {
		gzr.note("check.summary", outcomes.size(), counts(outcomes));
	}
}
