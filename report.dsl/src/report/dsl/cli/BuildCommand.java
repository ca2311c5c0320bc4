package report.dsl.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import report.dsl.Workspace.Checked;

/** {@code gzr build} */
@Command(name = "build", sortOptions = false)
final class BuildCommand extends FilesCommand {

	@Option(names = { "-o", "--output" }, required = true, paramLabel = "OUT")
	private String output;

	@Mixin
	private Printing printing;

	private Map<Input, Path> targets;

	@Override
	public Integer call() {
		List<Input> inputs = Inputs.of(files, gzr.io);
		printing.begin(gzr);
		PdfTargets pdfs = new PdfTargets(Optional.of(output), gzr.io);
		targets = pdfs.of(inputs);
		pdfs.makeDirectory();
		return run(inputs);
	}

	@Override
	protected Checked judged(Checked checked) {
		return printing.judged(checked);
	}

	@Override
	protected Outcome finish(Input input, Checked checked, Outcome outcome) {
		return printing.print(input, checked, outcome, targets.get(input), "build.notPrinted");
	}

	@Override
	protected void summarize(List<Outcome> outcomes) {
		List<Path> written = outcomes.stream().flatMap(outcome -> outcome.written().stream()).toList();
		String where = written.size() == 1 ? written.get(0).toString() : output;
		gzr.note(printing.draft() ? "build.drafts" : "build.summary", outcomes.size(), counts(outcomes), written.size(), where);
	}
}
