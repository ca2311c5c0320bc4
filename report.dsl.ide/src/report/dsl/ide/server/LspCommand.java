package report.dsl.ide.server;

import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import report.dsl.cli.CliIo;
import report.dsl.cli.CommandProvider;

/** {@code gzr lsp}: serves one editor on standard input and output. */
@Command(name = "lsp", sortOptions = false)
final class LspCommand implements Callable<Integer> {
	private final CliIo io;
	private final Locale locale;

	private LspCommand(CliIo io, Locale locale) {
		this.io = io;
		this.locale = locale;
	}

	/** Adds the command to {@code gzr}. */
	public static final class Provider implements CommandProvider {
		@Override
		public Object command(CliIo io, Locale locale) {
			return new LspCommand(io, locale);
		}
	}

	@Override
	public Integer call() {
		System.setOut(System.err); // the output is the protocol's alone
		return GzrLanguageServer.serve(io.in(), io.out(), locale);
	}
}
