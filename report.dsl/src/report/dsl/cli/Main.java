package report.dsl.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.ServiceLoader;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code gzr}: checks and prints reports from the command line. */
public final class Main {

	private Main() {
	}

	/** Runs and ends the process. */
	public static void main(String[] arguments) {
		// Guice would generate byte code, which takes longer than it saves here, and on newer Javas warns of its ways
		System.setProperty("guice_bytecode_gen_option", "DISABLED");
		System.setProperty("log4j2.StatusLogger.level", "OFF"); // POI's log has no provider here, which is as meant
		System.setProperty("java.awt.headless", "true"); // charts are drawn with AWT's shapes: no window, no icon in a dock
		CliIo io = CliIo.ofProcess();
		int exitCode = run(arguments, io);
		io.out().flush();
		io.err().flush();
		System.exit(exitCode);
	}

	/** Runs one command and returns its exit code. */
	public static int run(String[] arguments, CliIo io) {
		Locale locale = Texts.locale(arguments, io.locale());
		Texts texts = new Texts(locale);
		try {
			return commandLine(io, texts).execute(arguments);
		} catch (StackOverflowError | OutOfMemoryError exhausted) {
			return internal(exhausted, io, texts, false);
		} finally {
			io.out().flush();
			io.err().flush();
		}
	}

	/** Of this program; empty where it is not packaged. */
	static String version() {
		String version = Main.class.getPackage().getImplementationVersion();
		return version == null ? "" : version;
	}

	private static CommandLine commandLine(CliIo io, Texts texts) {
		GzrCommand gzr = new GzrCommand(io, texts);
		CommandLine line = new CommandLine(gzr);
		ServiceLoader.load(CommandProvider.class, Main.class.getClassLoader()).forEach(provider -> line.addSubcommand(provider.command(io, texts.locale())));
		CommandLine.Model.CommandSpec watch = line.getSubcommands().get("watch").getCommandSpec();
		watch.remove(watch.findOption("--fail-on")); // it ends when it is interrupted, not with an exit code of its own
		line.setResourceBundle(texts.bundle())
				.setExpandAtFiles(false)
				.setOut(new PrintWriter(io.out(), true))
				.setErr(new PrintWriter(io.err(), true))
				.setUsageHelpWidth(Math.max(60, Math.min(io.width(), 110)))
				.setColorScheme(CommandLine.Help.defaultColorScheme(io.colour() && io.outTerminal() ? Ansi.ON : Ansi.OFF));
		line.setParameterExceptionHandler((problem, args) -> usage(problem, io, texts));
		line.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, io, texts, gzr.debug));
		return line;
	}

	private static int usage(ParameterException problem, CliIo io, Texts texts) {
		io.err().println("gzr: " + usageMessage(problem, texts));
		io.err().println(texts.say("usage.hint", problem.getCommandLine().getCommandSpec().qualifiedName()));
		return ExitCode.USAGE;
	}

	private static String usageMessage(ParameterException problem, Texts texts) {
		if (problem instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty())
			return texts.say("usage.unknown", String.join(" ", unmatched.getUnmatched()));
		if (problem instanceof MissingParameterException missing && !missing.getMissing().isEmpty())
			return texts.say("usage.missing", String.join(", ", missing.getMissing().stream().map(Main::shown).toList()));
		return problem.getMessage();
	}

	private static String shown(CommandLine.Model.ArgSpec argument) {
		return argument instanceof CommandLine.Model.OptionSpec option ? option.names()[0] + " " + option.paramLabel() : argument.paramLabel();
	}

	private static int failed(Exception problem, CliIo io, Texts texts, boolean debug) {
		if (!(problem instanceof Failure failure))
			return internal(problem, io, texts, debug);
		io.err().println("gzr: " + failure.in(texts));
		return failure.exitCode();
	}

	private static int internal(Throwable problem, CliIo io, Texts texts, boolean debug) {
		io.err().println("gzr: " + internalMessage(problem, texts, debug));
		return ExitCode.INTERNAL;
	}

	/** One line, for what is our fault; the stack only where it is asked for. */
	static String internalMessage(Throwable problem, Texts texts, boolean debug) {
		StringWriter stack = new StringWriter();
		if (debug)
			problem.printStackTrace(new PrintWriter(stack.append(System.lineSeparator()), true));
		return texts.say("internal", problem.toString().lines().findFirst().orElse("")) + stack;
	}
}
