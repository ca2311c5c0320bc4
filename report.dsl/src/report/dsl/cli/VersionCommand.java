package report.dsl.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code gzr version} */
@Command(name = "version")
final class VersionCommand implements Callable<Integer> {
	@ParentCommand
	private GzrCommand gzr;

	@Override
	public Integer call() {
		String version = Main.version();
		gzr.io.out().println("gzr " + (version.isEmpty() ? gzr.texts.say("version.unpackaged") : version)
				+ " (Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vendor")
				+ ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ")");
		return ExitCode.CLEAN;
	}
}
