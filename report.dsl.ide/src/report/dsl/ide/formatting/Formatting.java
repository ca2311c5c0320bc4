package report.dsl.ide.formatting;

import java.util.List;

import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.snapshot.Snapshot;

/** The formatter's changes. */
public final class Formatting {

	private Formatting() {
	}

	/**
	 * Small edits, in descending order of offset, so that carets and folds stay; none where the text has syntax errors.
	 *
	 * @param region what to format; whole lines of it are
	 */
	public static List<ReplaceRegion> format(Snapshot snapshot, TextRegion region) {
		return List.of();
	}
}
