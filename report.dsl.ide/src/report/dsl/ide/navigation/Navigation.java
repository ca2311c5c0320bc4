package report.dsl.ide.navigation;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.snapshot.Location;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;

/** From names to what they name, and back. */
public final class Navigation {

	private Navigation() {
	}

	/** A name and what it names; {@code label} says what that is. */
	public record Link(TextRegion origin, Location target, String label) {
	}

	/** An occurrence in the same text; {@code declaration} where the thing is defined. */
	public record Occurrence(TextRegion region, boolean declaration) {
	}

	/** What the name at an offset names, in a shipped form too; several where a path has several readings. */
	public static List<Link> definitions(Snapshot snapshot, int offset) {
		return List.of();
	}

	/** Where all documents name the thing under the caret (at a declaration, or at a reference), sorted by document and offset. */
	public static List<Location> references(Snapshots snapshots, Snapshot snapshot, int offset, boolean declaration) {
		return List.of();
	}

	/** Where this text names the thing under the caret. */
	public static List<Occurrence> occurrences(Snapshot snapshot, int offset) {
		return List.of();
	}

	/** The text of a shipped form; empty for any other URI. */
	public static Optional<String> shippedForm(org.eclipse.emf.common.util.URI uri) {
		return Optional.empty();
	}
}
