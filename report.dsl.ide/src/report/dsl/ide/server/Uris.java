package report.dsl.ide.server;

import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

/** One URI for one file, however a client writes it ({@code file:/}, {@code file:///}, with {@code %E5…} or 公); for what is no file ({@code untitled:1}), one with a last segment. */
final class Uris {

	private Uris() {
	}

	static URI of(String client) {
		return path(client).map(Uris::of).orElseGet(() -> URI.createHierarchicalURI("client", null, null, new String[] { URI.encodeSegment(client, true) }, null, null));
	}

	static URI of(Path file) {
		return URI.createURI(file.toAbsolutePath().normalize().toUri().toString());
	}

	/** The file that a URI names; empty where it names none. */
	static Optional<Path> path(URI uri) {
		return path(uri.toString());
	}

	static Optional<Path> path(String uri) {
		if (!uri.startsWith("file:"))
			return Optional.empty();
		try {
			return Optional.of(Path.of(java.net.URI.create(uri.replace(" ", "%20"))).toAbsolutePath().normalize());
		} catch (IllegalArgumentException | FileSystemNotFoundException noFile) {
			return Optional.empty();
		}
	}
}
