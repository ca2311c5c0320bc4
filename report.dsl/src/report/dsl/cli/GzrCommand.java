package report.dsl.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import report.dsl.findings.Vocabulary;

/** The command itself; its sub-commands reach the world through it. */
@Command(name = "gzr", synopsisSubcommandLabel = "COMMAND", sortOptions = false,
		subcommands = { BuildCommand.class, WatchCommand.class, VerifyCommand.class, CheckCommand.class, FormatCommand.class, InitCommand.class, ImportCommand.class, ExplainCommand.class, TraceCommand.class, ExportCommand.class, ReviewCommand.class,
				VersionCommand.class, WarmUpCommand.class, HelpCommand.class })
final class GzrCommand implements Callable<Integer> {
	final CliIo io;
	final Vocabulary texts;

	@Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
	void language(String language) {
		if (!language.equals("zh") && !language.equals("en"))
			throw new CommandLine.ParameterException(spec.commandLine(), texts.say("usage.choice", "--lang", "zh, en", language));
	}

	@Option(names = "--debug", hidden = true, scope = ScopeType.INHERIT)
	boolean debug;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT)
	boolean help;

	@Spec
	CommandSpec spec;

	GzrCommand(CliIo io, Vocabulary texts) {
		this.io = io;
		this.texts = texts;
	}

	@Override
	public Integer call() {
		spec.commandLine().usage(io.err());
		return ExitCode.USAGE;
	}

	/** Says something beside the result: on the error stream. */
	void note(String key, Object... arguments) {
		io.err().println(texts.say(key, arguments));
	}
}
