package report.install.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories, copied and deleted whole. */
final class Files2 {
	private Files2() {
	}

	static void copy(Path from, Path to) throws IOException {
		for (Path file : list(from)) {
			Path target = to.resolve(from.relativize(file).toString());
			if (Files.isDirectory(file))
				Files.createDirectories(target);
			else
				Files.copy(file, target);
		}
	}

	static void delete(Path directory) throws IOException {
		if (!Files.exists(directory))
			return;
		for (Path file : list(directory).stream().sorted(Comparator.reverseOrder()).toList())
			Files.delete(file);
	}

	private static List<Path> list(Path directory) throws IOException {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.toList();
		}
	}
}
