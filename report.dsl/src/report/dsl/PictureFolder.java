package report.dsl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import report.dsl.evaluation.Pictures;

/** The pictures below a folder. A name has to be written as it is, also where the computer would not mind: elsewhere it does. */
public final class PictureFolder implements Pictures {
	private static final Set<String> SUFFIXES = Set.of("png", "jpg", "jpeg", "svg");
	private static final int DEPTH = 3;
	private static final int SHOWN = 200;
	private final Path folder;

	public PictureFolder(Path folder) {
		this.folder = folder;
	}

	@Override
	public Found read(String path) {
		try {
			Path file = folder.resolve(path);
			if (!Files.exists(file) || !file.toRealPath(LinkOption.NOFOLLOW_LINKS).endsWith(path))
				return None.ABSENT;
			if (!Files.isRegularFile(file))
				return None.UNREADABLE;
			return Files.size(file) > LARGEST ? None.TOO_LARGE : new Content(Files.readAllBytes(file));
		} catch (InvalidPathException noPath) {
			return None.ABSENT;
		} catch (IOException unreadable) {
			return None.UNREADABLE;
		}
	}

	@Override
	public List<String> paths() {
		try (Stream<Path> files = Files.find(folder, DEPTH, (file, attributes) -> attributes.isRegularFile() && isPicture(file))) {
			return files.limit(SHOWN).map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList();
		} catch (IOException | java.io.UncheckedIOException unreadable) {
			return List.of();
		}
	}

	/** Whether a file's name is that of a picture. */
	public static boolean isPicture(Path file) {
		String name = file.getFileName().toString();
		return SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
	}
}
