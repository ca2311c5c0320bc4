package report.install.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the base Eclipse, to install into and to start. */
final class Eclipse {
	static final Path ROOT = Path.of(System.getProperty("gzr.root")).normalize();
	static final Path WORK = Path.of(System.getProperty("gzr.work"));

	private final Path home;

	/** Copies the base Eclipse into a directory of the build. */
	Eclipse(String name) throws IOException {
		home = WORK.resolve(name);
		Files2.delete(home);
		Files2.copy(ROOT.resolve("releng/host/target/products/report.host/linux/gtk/x86_64"), home);
	}

	/** Runs one of p2's applications without a workbench; what it prints. */
	String p2(String application, String... arguments) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(List.of("-application", application));
		all.addAll(Arrays.asList(arguments));
		return run("p2", List.of(), all);
	}

	/** The installed roots, one a line as id/version. */
	String roots() throws IOException, InterruptedException {
		return director("-listInstalledRoots");
	}

	/** Runs p2's director on this Eclipse. */
	String director(String... arguments) throws IOException, InterruptedException {
		List<String> all = new ArrayList<>(List.of("-destination", home.toString(), "-profile", "DefaultProfile"));
		all.addAll(Arrays.asList(arguments));
		return p2("org.eclipse.equinox.p2.director", all.toArray(String[]::new));
	}

	/** Starts the workbench in a fresh workspace with a report in it, and tells what was to be seen; leaves a picture. */
	List<String> open(String name) throws IOException, InterruptedException {
		Path workspace = WORK.resolve("workspace-" + name);
		Files2.delete(workspace);
		Path project = Files.createDirectories(workspace.resolve("reports"));
		Files.writeString(project.resolve(".project"), "<projectDescription><name>reports</name></projectDescription>");
		Files.copy(ROOT.resolve("examples/example-county-2023.gzr"), project.resolve("county.gzr"));
		Path seen = Files.createDirectories(WORK.resolve("seen-" + name));
		Files.deleteIfExists(seen.resolve("seen.txt"));
		run(name, List.of("-Dgzr.open=" + project.resolve("county.gzr"), "-Dgzr.report=" + seen), List.of("-data", workspace.toString()));
		Files.createDirectories(WORK.resolve("screenshots"));
		Files.move(seen.resolve("eclipse.png"), WORK.resolve("screenshots/" + name + ".png"), StandardCopyOption.REPLACE_EXISTING);
		assertNoErrors(workspace.resolve(".metadata/.log"));
		return Files.readAllLines(seen.resolve("seen.txt"));
	}

	/** Ids and versions of the bundles that are started. */
	List<String> bundles() throws IOException {
		try (Stream<String> lines = Files.lines(home.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"))) {
			return lines.filter(line -> !line.startsWith("#")).map(line -> line.split(",")).map(parts -> parts[0] + " " + parts[1]).toList();
		}
	}

	private String run(String name, List<String> properties, List<String> arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
		command.addAll(properties);
		command.addAll(List.of("-jar", launcher().toString(), "-nosplash", "-consoleLog", "-configuration", home.resolve("configuration").toString()));
		if (!arguments.contains("-data"))
			command.addAll(List.of("-data", "@none"));
		command.addAll(arguments);
		Path log = WORK.resolve(name + ".log");
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
		builder.environment().put("LC_ALL", "C.UTF-8");
		builder.environment().put("NO_AT_BRIDGE", "1");
		builder.environment().put("GSETTINGS_BACKEND", "memory");
		Process process = builder.start();
		if (!process.waitFor(180, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			fail(String.join(" ", command) + " does not end; it said: " + Files.readString(log));
		}
		String said = Files.readString(log);
		assertEquals(0, process.exitValue(), () -> String.join(" ", command) + " said: " + said);
		return said;
	}

	private Path launcher() throws IOException {
		try (Stream<Path> files = Files.list(home.resolve("plugins"))) {
			return files.filter(file -> file.getFileName().toString().startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow();
		}
	}

	/** Neither the workspace's log nor that of the installation, which is written where the framework itself has trouble, tells an error. */
	private void assertNoErrors(Path log) throws IOException {
		List<Path> logs = new ArrayList<>(List.of(log));
		try (Stream<Path> files = Files.list(home.resolve("configuration"))) {
			files.filter(file -> file.toString().endsWith(".log")).forEach(logs::add);
		}
		for (Path file : logs) {
			String text = Files.exists(file) ? Files.readString(file) : "";
			assertTrue(text.lines().noneMatch(line -> line.matches("!ENTRY \\S+ 4 .*")), () -> file + ": " + text);
		}
	}
}
