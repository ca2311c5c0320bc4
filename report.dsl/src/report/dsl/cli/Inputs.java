package report.dsl.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the texts that the arguments of a command name: files, directories with all below them, {@code -}. Each once. */
final class Inputs {
	private final CliIo io;
	private final Predicate<String> wanted;
	private final Optional<Path> except;
	private final Map<Object, Input> found = new LinkedHashMap<>();

	private Inputs(CliIo io, Predicate<String> wanted, Optional<Path> except) {
		this.io = io;
		this.wanted = wanted;
		this.except = except.map(Path::toAbsolutePath).map(Path::normalize);
	}

	static List<Input> of(Collection<String> arguments, CliIo io) {
		return of(arguments, io, Input::isSource, Optional.empty());
	}

	/**
	 * Other files as well.
	 *
	 * @param wanted which file names are taken of a directory
	 * @param except a directory below which nothing is taken
	 */
	static List<Input> of(Collection<String> arguments, CliIo io, Predicate<String> wanted, Optional<Path> except) {
		Inputs inputs = new Inputs(io, wanted, except);
		arguments.forEach(inputs::add);
		return List.copyOf(inputs.found.values());
	}

	private void add(String argument) {
		if (argument.equals("-")) {
			found.putIfAbsent(argument, Input.standard());
			return;
		}
		Path path = resolve(argument, io);
		if (Files.isDirectory(path))
			addDirectory(argument, path);
		else if (Files.exists(path))
			add(Input.of(argument, path, path.getFileName()));
		else
			throw Failure.unreadable("input.absent", argument);
	}

	static Path resolve(String argument, CliIo io) {
		try {
			return io.directory().resolve(argument);
		} catch (InvalidPathException problem) {
			throw Failure.unreadable("input.badName", argument);
		}
	}

	private void add(Input input) {
		Path file = input.file().orElseThrow();
		try {
			found.putIfAbsent(file.toRealPath(), input);
		} catch (IOException problem) {
			found.putIfAbsent(file, input);
		}
	}

	private void addDirectory(String argument, Path directory) {
		Visitor visitor = new Visitor(directory);
		try {
			Files.walkFileTree(directory, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
		} catch (IOException problem) {
			throw Failure.unreadable("input.unreadable", argument, Input.reason(problem));
		}
		if (visitor.files.isEmpty())
			throw Failure.unreadable("input.empty", argument);
		for (Path file : visitor.files) {
			Path relative = directory.relativize(file);
			add(Input.of(Path.of(argument).resolve(relative).toString(), file, relative));
		}
	}

	/** Collects sources; passes over hidden directories, and over links that lead back up. */
	private final class Visitor extends SimpleFileVisitor<Path> {
		private final Path top;
		private final Set<Path> files = new TreeSet<>();

		Visitor(Path top) {
			this.top = top;
		}

		@Override
		public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
			boolean hidden = !directory.equals(top) && directory.getFileName().toString().startsWith(".");
			boolean excepted = except.filter(directory.toAbsolutePath().normalize()::equals).isPresent();
			return hidden || excepted ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
			if (attributes.isRegularFile() && wanted.test(file.getFileName().toString()) && !file.getFileName().toString().startsWith("."))
				files.add(file);
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult visitFileFailed(Path file, IOException problem) {
			if (problem instanceof FileSystemLoopException)
				return FileVisitResult.CONTINUE;
			throw Failure.unreadable("input.unreadable", file, Input.reason(problem));
		}
	}
}
