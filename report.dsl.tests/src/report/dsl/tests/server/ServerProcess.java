package report.dsl.tests.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;

import report.dsl.tests.Samples;

/** The packaged tool as a language server in a process of its own, with a client on its input and output. */
final class ServerProcess implements AutoCloseable {
	private static final Path JAR = Samples.ROOT.resolve("releng/distribution/target/gzr/gzr.jar");
	final Client client = new Client();
	final LanguageServer server;
	private final Process process;
	private final Path errors;

	/** @param cache where the server keeps what it writes; its error output stands there, too */
	ServerProcess(Path cache) throws IOException {
		assertTrue(Files.exists(JAR), () -> "not packaged: " + JAR);
		errors = cache.resolve("stderr.txt");
		ProcessBuilder builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8",
				"-cp", JAR.toString(), "report.dsl.cli.Main", "lsp", "--lang", "en")).redirectError(errors.toFile());
		builder.environment().put("XDG_CACHE_HOME", cache.toString());
		builder.environment().put("LC_ALL", "C.UTF-8");
		process = builder.start();
		var launcher = LSPLauncher.createClientLauncher(client, process.getInputStream(), process.getOutputStream());
		launcher.startListening();
		server = launcher.getRemoteProxy();
	}

	/** The exit code, once the process has ended by itself. */
	int ended() throws InterruptedException {
		assertTrue(process.waitFor(Client.PATIENCE_SECONDS, TimeUnit.SECONDS), "the server goes on");
		return process.exitValue();
	}

	/** As if the client had died. */
	void hangUp() throws IOException {
		process.getOutputStream().close();
	}

	String errors() throws IOException {
		return Files.readString(errors);
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}
}
