package report.dsl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text to work on.
 *
 * @param name as the user named it
 * @param file where it is; nowhere for standard input
 * @param pdf  what its PDF is called, relative to the output directory
 */
record Input(String name, Optional<Path> file, Path pdf) {
	static final String SUFFIX = ".gzr";
	static final String STDIN = "<stdin>";

	static Input of(String name, Path file, Path relative) {
		String last = relative.getFileName().toString();
		String base = isSource(last) ? last.substring(0, last.length() - SUFFIX.length()) : last;
		return new Input(name, Optional.of(file), relative.resolveSibling(base + ".pdf"));
	}

	static Input standard() {
		return new Input(STDIN, Optional.empty(), Path.of("stdin.pdf"));
	}

	static boolean isSource(String fileName) {
		return fileName.length() > SUFFIX.length() && fileName.regionMatches(true, fileName.length() - SUFFIX.length(), SUFFIX, 0, SUFFIX.length());
	}

	byte[] read(CliIo io) {
		try {
			return file.isPresent() ? Files.readAllBytes(file.get()) : io.in().readAllBytes();
		} catch (IOException problem) {
			throw Failure.unreadable("input.unreadable", name, reason(problem));
		}
	}

	/** Java says only the name where the system's own words would repeat it. */
	static String reason(IOException problem) {
		String said = problem instanceof java.nio.file.FileSystemException about ? about.getReason() : problem.getClass() == IOException.class ? problem.getMessage() : null;
		return said != null ? said : problem.getClass().getSimpleName().replaceFirst("Exception$", "");
	}
}
