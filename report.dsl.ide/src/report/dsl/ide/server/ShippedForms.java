package report.dsl.ide.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import report.dsl.cli.WholeFile;
import report.dsl.ide.navigation.Navigation;

/** The shipped forms as files that a client can open: in the user's cache, to be read, not changed. */
final class ShippedForms {

	private ShippedForms() {
	}

	/** The file of a shipped form, written now if need be; empty for any other URI, or where nothing can be written. */
	static Optional<URI> file(URI uri) {
		return Navigation.shippedForm(uri).flatMap(text -> {
			byte[] content = text.getBytes(StandardCharsets.UTF_8);
			// forms of other versions of the product stand beside it
			Path file = cache().resolve("forms").resolve(Integer.toHexString(text.hashCode())).resolve(uri.lastSegment());
			try {
				if (!Files.exists(file)) {
					Files.createDirectories(file.getParent());
					WholeFile.write(file, content);
					file.toFile().setReadOnly();
				}
				return Optional.of(Uris.of(file));
			} catch (IOException unwritable) {
				return Optional.empty();
			}
		});
	}

	private static Path cache() {
		String set = System.getenv("XDG_CACHE_HOME");
		Path cache = set == null || set.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
		return cache.resolve("gzr");
	}
}
