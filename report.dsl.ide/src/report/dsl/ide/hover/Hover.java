package report.dsl.ide.hover;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.snapshot.Snapshot;

/**
 * What an editor tells of the thing under the mouse.
 *
 * @param region   of the thing
 * @param markdown for language clients
 * @param html     the same as a fragment of HTML (no html or body element), for Eclipse
 */
public record Hover(TextRegion region, String markdown, String html) {

	public static Optional<Hover> at(Snapshot snapshot, int offset, Locale locale) {
		return Optional.empty();
	}
}
