package report.dsl.ide.contentassist;

import java.util.List;
import java.util.Locale;

import report.dsl.ide.snapshot.Snapshot;

/** What can stand at a caret. */
public final class Completion {

	private Completion() {
	}

	/** Likeliest first; those alone that what stands before the caret can begin (by name, pinyin or initials). */
	public static List<Proposal> at(Snapshot snapshot, int offset, Locale locale) {
		return List.of();
	}
}
