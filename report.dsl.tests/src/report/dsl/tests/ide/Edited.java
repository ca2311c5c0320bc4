package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.ReplaceRegion;

import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.parser.Decoder;

/** Texts, their snapshots, and what edits make of them. */
public final class Edited {

	private Edited() {
	}

	/** A snapshot of a text that stands alone. */
	public static Snapshot snapshot(String text) {
		return new Snapshots().put(URI.createURI("memory:/sample.gzr"), text);
	}

	/** A sample as an editor opens it; the empty text where it is in another encoding. */
	public static String text(Path file) {
		try {
			return Decoder.decode(Files.readAllBytes(file)).text();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The text after edits, which must stand in descending order and not overlap. */
	public static String apply(String text, List<ReplaceRegion> edits) {
		StringBuilder result = new StringBuilder(text);
		int before = text.length() + 1;
		for (ReplaceRegion edit : edits) {
			assertTrue(edit.getEndOffset() <= before, () -> "out of order: " + edits);
			result.replace(edit.getOffset(), edit.getEndOffset(), edit.getText());
			before = edit.getOffset();
		}
		return result.toString();
	}
}
