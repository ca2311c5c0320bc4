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

import report.dsl.findings.Vocabulary;

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
		if (io.out() instanceof CliIo.ProcessOutput out && out.lost().isPresent()) {
			io.err().println("gzr: " + Vocabulary.of(Main.class, locale(arguments, io.locale())).say("output.unwritable", "<stdout>", Input.reason(out.lost().get())));
			exitCode = Math.max(exitCode, ExitCode.UNREADABLE);
		}
		System.exit(exitCode);
	}

	/** Runs one command and returns its exit code. */
	public static int run(String[] arguments, CliIo io) {
		Locale locale = locale(arguments, io.locale());
		Vocabulary texts = Vocabulary.of(Main.class, locale);
		try {
			return commandLine(io, texts).execute(arguments);
		} catch (StackOverflowError | OutOfMemoryError exhausted) {
			return internal(exhausted, io, texts, false);
		} finally {
			io.out().flush();
			io.err().flush();
		}
	}

	/** The locale that --lang names among the arguments, else the given one. Needed before the arguments are parsed: for the help. */
	private static Locale locale(String[] arguments, Locale otherwise) {
		for (int i = 0; i < arguments.length; i++) {
			if (arguments[i].startsWith("--lang="))
				return Locale.forLanguageTag(arguments[i].substring("--lang=".length()));
			if (arguments[i].equals("--lang") && i + 1 < arguments.length)
				return Locale.forLanguageTag(arguments[i + 1]);
		}
		return otherwise;
	}

	/** Of this program; empty where it is not packaged. */
	static String version() {
		String version = Main.class.getPackage().getImplementationVersion();
		return version == null ? "" : version;
	}

	private static CommandLine commandLine(CliIo io, Vocabulary texts) {
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

	private static int usage(ParameterException problem, CliIo io, Vocabulary texts) {
		io.err().println("gzr: " + usageMessage(problem, texts));
		io.err().println(texts.say("usage.hint", problem.getCommandLine().getCommandSpec().qualifiedName()));
		return ExitCode.USAGE;
	}

	private static String usageMessage(ParameterException problem, Vocabulary texts) {
		if (problem instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty())
			return texts.say("usage.unknown", String.join(" ", unmatched.getUnmatched()));
		if (problem instanceof MissingParameterException missing && !missing.getMissing().isEmpty())
			return texts.say("usage.missing", String.join(", ", missing.getMissing().stream().map(Main::shown).toList()));
		return problem.getMessage();
	}

	private static String shown(CommandLine.Model.ArgSpec argument) {
		return argument instanceof CommandLine.Model.OptionSpec option ? option.names()[0] + " " + option.paramLabel() : argument.paramLabel();
	}

	private static int failed(Exception problem, CliIo io, Vocabulary texts, boolean debug) {
		if (!(problem instanceof Failure failure))
			return internal(problem, io, texts, debug);
		io.err().println("gzr: " + failure.in(texts));
		return failure.exitCode();
	}

	private static int internal(Throwable problem, CliIo io, Vocabulary texts, boolean debug) {
		io.err().println("gzr: " + internalMessage(problem, texts, debug));
		return ExitCode.INTERNAL;
	}

	/** One line, for what is our fault; the stack only where it is asked for. */
	static String internalMessage(Throwable problem, Vocabulary texts, boolean debug) {
		StringWriter stack = new StringWriter();
		if (debug)
			problem.printStackTrace(new PrintWriter(stack.append(System.lineSeparator()), true));
		return texts.say("internal", problem.toString().lines().findFirst().orElse("")) + stack;
	}
}
