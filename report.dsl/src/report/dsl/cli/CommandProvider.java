package report.dsl.cli;

import java.util.Locale;

/** A further command of {@code gzr}, of a module that this one does not know; found by {@link java.util.ServiceLoader}. Its help stands in this package's bundles. */
public interface CommandProvider {

	/** An object with picocli's annotations; it returns the exit code. Made for each run, so it does nothing yet. */
	Object command(CliIo io, Locale locale);
}
