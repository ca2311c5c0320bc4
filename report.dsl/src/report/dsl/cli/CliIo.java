package report.dsl.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line touches of the world, so that a test can stand in for it.
 *
 * @param directory   against which relative file names are resolved
 * @param outTerminal whether {@code out} is a terminal
 * @param errTerminal whether {@code err} is a terminal
 * @param colour      whether a terminal gets colours
 * @param width       columns of the terminal
 * @param locale      decides the language unless --lang does
 * @param environment the variables of the process
 */
public record CliIo(InputStream in, PrintStream out, PrintStream err, Path directory, boolean outTerminal, boolean errTerminal,
		boolean colour, int width, Locale locale, Map<String, String> environment) {

	private static final int DEFAULT_WIDTH = 100;

	/** The real world. The launcher knows more of it than Java does, and says so in system properties. */
	public static CliIo ofProcess() {
		boolean console = consoleIsTerminal();
		return new CliIo(System.in, stream(FileDescriptor.out, "stdout.encoding"), stream(FileDescriptor.err, "stderr.encoding"), Path.of(""),
				flag("gzr.out.terminal", console), flag("gzr.err.terminal", console), wantsColour(),
				Integer.getInteger("gzr.width", DEFAULT_WIDTH), locale(System.getProperty("gzr.locale", "")), System.getenv());
	}

	/** The language of a POSIX locale name such as {@code zh_CN.UTF-8}; Java's own where there is none. */
	static Locale locale(String posix) {
		String language = posix.replaceFirst("[_.@].*", "");
		return language.isEmpty() ? Locale.getDefault(Locale.Category.DISPLAY) : Locale.forLanguageTag(language);
	}

	private static boolean flag(String property, boolean otherwise) {
		return Boolean.parseBoolean(System.getProperty(property, Boolean.toString(otherwise)));
	}

	private static boolean wantsColour() {
		String no = System.getenv("NO_COLOR");
		return (no == null || no.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
	}

	/** From Java 22 on there is a console without a terminal, too, and it can be asked. */
	private static boolean consoleIsTerminal() {
		if (System.console() == null)
			return false;
		try {
			Method isTerminal = java.io.Console.class.getMethod("isTerminal");
			return (boolean) isTerminal.invoke(System.console());
		} catch (ReflectiveOperationException olderJava) {
			return true;
		}
	}

	private static PrintStream stream(FileDescriptor descriptor, String property) {
		String name = System.getProperty(property, System.getProperty("sun." + property, System.getProperty("native.encoding", "UTF-8")));
		return new ProcessOutput(new Descriptor(descriptor), charset(name));
	}

	/** What the process was given to write to. It remembers what went wrong, which a print stream passes over. */
	private static final class Descriptor extends FileOutputStream {
		private IOException problem;

		Descriptor(FileDescriptor descriptor) {
			super(descriptor);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			try {
				super.write(bytes, offset, length);
			} catch (IOException failed) {
				problem = failed;
				throw failed;
			}
		}
	}

	/** Shows a line as soon as it is there. */
	static final class ProcessOutput extends PrintStream {
		private final Descriptor descriptor;

		private ProcessOutput(Descriptor descriptor, Charset charset) {
			super(new BufferedOutputStream(descriptor), false, charset);
			this.descriptor = descriptor;
		}

		@Override
		public void println(String line) {
			super.println(line);
			flush();
		}

		/** Why something was not written; that a reader has seen enough ({@code | head}) is no reason to complain. */
		Optional<IOException> lost() {
			flush();
			return Optional.ofNullable(descriptor.problem).filter(problem -> !String.valueOf(problem.getMessage()).contains("pipe"));
		}
	}

	/** The platform's, unless it has no Chinese characters. */
	private static Charset charset(String name) {
		if (!Charset.isSupported(name))
			return StandardCharsets.UTF_8;
		Charset charset = Charset.forName(name);
		return charset.canEncode() && charset.newEncoder().canEncode("告") ? charset : StandardCharsets.UTF_8;
	}
}
