package report.dsl.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes a file whole or not at all: beside its place first, then moved to it. */
public final class WholeFile {

	private WholeFile() {
	}

	/** Writes a file, over an old one if there is one, whose permissions it then takes. A device or a pipe stays what it is. */
	public static void write(Path file, byte[] content) throws IOException {
		if (Files.exists(file) && !Files.isRegularFile(file)) {
			Files.write(file, content);
			return;
		}
		Path target = Files.exists(file) ? file.toRealPath() : file;
		Path temporary = temporaryFor(target);
		try {
			Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			if (Files.exists(target))
				copyPermissions(target, temporary);
			replace(temporary, target);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	/** A directory with all above it. One that a link leads to is there, which Java before 20 denies. */
	static void makeDirectories(Path directory) throws IOException {
		if (!Files.isDirectory(directory))
			Files.createDirectories(directory);
	}

	/** Writes a file that must not exist yet. */
	static void writeNew(Path file, byte[] content) throws IOException {
		Path temporary = temporaryFor(file);
		try {
			Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
			Files.move(temporary, file);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static Path temporaryFor(Path file) {
		Path temporary = file.resolveSibling(".gzr-" + UUID.randomUUID() + ".tmp");
		temporary.toFile().deleteOnExit(); // when the user interrupts it
		return temporary;
	}

	private static void copyPermissions(Path from, Path to) throws IOException {
		PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
		if (view != null)
			Files.setPosixFilePermissions(to, view.readAttributes().permissions());
	}

	private static void replace(Path temporary, Path target) throws IOException {
		try {
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
		} catch (AtomicMoveNotSupportedException unusualFileSystem) {
			Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
		}
	}
}
