package report.dsl.ide.server;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.util.CancelIndicator;

import report.dsl.PictureFolder;
import report.dsl.findings.Vocabulary;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.parser.Decoder;

/**
 * What the client has open, and the files beside it: those of its workspace folders, and the folder of a document that stands outside of
 * them. An open document's text is the client's, any other's the disk's. Used by one thread alone.
 */
final class Documents {
	private static final String EXTENSION = ".gzr";
	private final Map<URI, Open> open = new LinkedHashMap<>();
	/** By folder, the workspace's and others'. A document that is no file has a folder of its own. */
	private final Map<String, Snapshots> projects = new LinkedHashMap<>();
	private final List<Path> folders = new ArrayList<>();
	private final Settings settings;
	private final Supplier<LanguageClient> client;

	/** @param client is told of files that cannot be read */
	Documents(Settings settings, Supplier<LanguageClient> client) {
		this.settings = settings;
		this.client = client;
	}

	/**
	 * An open document.
	 *
	 * @param uri as the client writes it
	 */
	record Open(String uri, int version, String text) {
	}

	// ---- open documents

	Collection<URI> open() {
		return List.copyOf(open.keySet());
	}

	Optional<Open> open(URI uri) {
		return Optional.ofNullable(open.get(uri));
	}

	void opened(String clientUri, int version, String text) {
		URI uri = Uris.of(clientUri);
		open.put(uri, new Open(clientUri, version, text));
		project(uri).know(uri, text);
	}

	void changed(String clientUri, int version, List<TextDocumentContentChangeEvent> changes) {
		URI uri = Uris.of(clientUri);
		Open before = open.get(uri);
		if (before == null)
			return;
		String text = before.text();
		for (TextDocumentContentChangeEvent change : changes)
			text = changed(text, change);
		open.put(uri, new Open(before.uri(), version, text));
		project(uri).know(uri, text);
	}

	private static String changed(String text, TextDocumentContentChangeEvent change) {
		if (change.getRange() == null)
			return change.getText();
		Positions positions = new Positions(text);
		int from = positions.offset(change.getRange().getStart());
		int to = Math.max(from, positions.offset(change.getRange().getEnd()));
		return text.substring(0, from) + change.getText() + text.substring(to);
	}

	void closed(String clientUri) {
		URI uri = Uris.of(clientUri);
		open.remove(uri);
		onDisk(uri);
	}

	// ---- files

	void addFolder(Path folder) {
		if (!folders.contains(folder))
			folders.add(folder);
		move();
	}

	void removeFolder(Path folder) {
		folders.remove(folder);
		projects.remove(folder.toString());
		move();
	}

	/** Open documents may belong to other folders now. */
	private void move() {
		open.forEach((uri, document) -> project(uri).know(uri, document.text()));
	}

	/** Takes note of a file as it is on the disk now, unless it is open: the client's text counts then. A picture may be shown by any document. */
	void onDisk(URI uri) {
		Optional<Path> picture = Uris.path(uri).filter(PictureFolder::isPicture);
		if (picture.isPresent())
			projects().forEach(project -> project.changed(picture.get().getFileName().toString()));
		else if (!open.containsKey(uri))
			Uris.path(uri).filter(file -> file.toString().endsWith(EXTENSION)).flatMap(this::text)
					.ifPresentOrElse(text -> project(uri).know(uri, text), () -> project(uri).remove(uri));
	}

	/** The reports and forms in a folder and below it, folders that begin with a dot left out. */
	static List<Path> sources(Path folder, int depth) {
		List<Path> sources = new ArrayList<>();
		try {
			Files.walkFileTree(folder, Set.of(), depth, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
					boolean hidden = !directory.equals(folder) && directory.getFileName().toString().startsWith(".");
					return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					if (attributes.isRegularFile() && file.toString().endsWith(EXTENSION))
						sources.add(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException problem) {
					return FileVisitResult.CONTINUE;
				}
			});
		} catch (IOException unreadable) {
			return sources;
		}
		return sources;
	}

	/** A file's text; empty where it is not there, cannot be read, or is in another encoding, of which the last two are told. */
	private Optional<String> text(Path file) {
		try {
			Decoder.Decoded decoded = Decoder.decode(Files.readAllBytes(file));
			decoded.problem().ifPresent(problem -> tell(file, problem.at(file.toString()).message().in(settings.locale())));
			return decoded.problem().isEmpty() ? Optional.of(decoded.text()) : Optional.empty();
		} catch (NoSuchFileException gone) {
			return Optional.empty();
		} catch (IOException unreadable) {
			tell(file, Vocabulary.of(Documents.class, settings.locale()).say("file.unreadable", unreadable.getMessage()));
			return Optional.empty();
		}
	}

	private void tell(Path file, String problem) {
		client.get().logMessage(new MessageParams(MessageType.Warning, file + ": " + problem));
	}

	// ---- snapshots

	/** The project of a document: that of its innermost workspace folder, else of its own folder. */
	Snapshots project(URI uri) {
		Optional<Path> file = Uris.path(uri);
		Optional<Path> folder = file.flatMap(path -> folders.stream().filter(path::startsWith).max(Comparator.comparingInt(Path::getNameCount)));
		if (folder.isPresent() || file.isEmpty())
			return projects.computeIfAbsent(folder.map(Path::toString).orElse(uri.toString()), missing -> new Snapshots());
		return projects.computeIfAbsent(file.get().getParent().toString(), missing -> alone(file.get().getParent()));
	}

	/** A folder that is not the workspace's; it may be big, so what is below it stays out. */
	private Snapshots alone(Path folder) {
		Snapshots snapshots = new Snapshots();
		for (Path source : sources(folder, 1)) {
			URI uri = Uris.of(source);
			text(source).ifPresent(text -> snapshots.know(uri, open(uri).map(Open::text).orElse(text)));
		}
		return snapshots;
	}

	Collection<Snapshots> projects() {
		return List.copyOf(projects.values());
	}

	/** Reads for a while what an open document refers to; says whether there is nothing left. */
	boolean readOn(URI uri, Duration time) {
		return !open.containsKey(uri) || project(uri).readOn(uri, time);
	}

	/** The same as {@link #snapshot} with all that the document refers to, however long that takes to read. */
	Optional<Snapshot> whole(URI uri, CancelIndicator cancel) {
		Snapshots project = project(uri);
		return project.text(uri).map(text -> project.put(uri, text, cancel));
	}

	/** The snapshot of the newest text; empty for a document that is neither open nor a file that is known. */
	Optional<Snapshot> snapshot(URI uri, CancelIndicator cancel) {
		Snapshots project = project(uri);
		return project.text(uri).map(text -> project.putSoon(uri, text, cancel));
	}

	/** As the client writes it where it has the document open. */
	String clientUri(URI uri) {
		return open(uri).map(Open::uri).orElseGet(uri::toString);
	}
}
