package report.dsl.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import report.dsl.Workspace;
import report.dsl.Workspace.Checked;

/** The sample texts in the project, and how to check one. */
public final class Samples {
	public static final Path ROOT = Path.of(System.getProperty("gzr.root", "..")).toAbsolutePath().normalize();
	public static final Path SUITE = ROOT.resolve("report.dsl.tests/suite");
	public static final Path FORMS = ROOT.resolve("report.dsl/src/report/dsl/form");
	public static final Path EXAMPLES = ROOT.resolve("examples");

	private Samples() {
	}

	/** The .gzr files of a directory, by name. */
	public static List<Path> in(Path directory) {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter(file -> file.getFileName().toString().endsWith(".gzr")).sorted().toList();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	/** The folders in a directory, by name. */
	public static List<Path> folders(Path directory) {
		try (Stream<Path> folders = Files.list(directory)) {
			return folders.filter(Files::isDirectory).sorted().toList();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	public static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(file.toString(), e);
		}
	}

	/** Checks a file by its bare name, so that messages do not depend on where the project stands. */
	public static Checked check(Workspace workspace, Path file) {
		try {
			return workspace.check(file.getFileName().toString(), Files.readAllBytes(file), file);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	/** The name without .gzr. */
	public static String name(Path file) {
		return file.getFileName().toString().replaceFirst("\\.gzr$", "");
	}
}
