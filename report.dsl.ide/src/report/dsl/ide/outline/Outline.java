package report.dsl.ide.outline;

import java.util.List;
import java.util.Locale;

import report.dsl.ide.snapshot.Snapshot;

/** The outline of a text. */
public final class Outline {

	private Outline() {
	}

	public static List<OutlineNode> of(Snapshot snapshot, Locale locale) {
		return List.of();
	}
}
