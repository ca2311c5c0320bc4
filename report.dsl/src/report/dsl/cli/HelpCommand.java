package report.dsl.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code gzr help}: the same as --help. */
@Command(name = "help", hidden = true)
final class HelpCommand implements Callable<Integer> {
	@ParentCommand
	private GzrCommand gzr;

	@Parameters(arity = "0..1", paramLabel = "COMMAND")
	private String command;

	@Override
	public Integer call() {
		CommandLine top = gzr.spec.commandLine();
		CommandLine asked = command == null ? top : top.getSubcommands().get(command);
		if (asked == null)
			throw Failure.usage("usage.unknown", command);
		asked.usage(gzr.io.out());
		return ExitCode.CLEAN;
	}
}
