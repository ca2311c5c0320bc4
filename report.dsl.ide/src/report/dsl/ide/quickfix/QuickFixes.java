package report.dsl.ide.quickfix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import report.dsl.findings.Finding;
import report.dsl.ide.snapshot.Snapshot;

/** The repairs that an editor offers. */
public final class QuickFixes {

	private QuickFixes() {
	}

	/** Of the findings whose place touches a region, likeliest first; a fix of all of a kind last. */
	public static List<QuickFix> at(Snapshot snapshot, int offset, int length, Locale locale) {
		return List.of();
	}

	/** Of one finding, likeliest first. */
	public static List<QuickFix> of(Snapshot snapshot, Finding finding, Locale locale) {
		return List.of();
	}

	/** Mends every finding with the code by its first repair, as far as those do not meet in one place; empty where fewer than two can be mended so. */
	public static Optional<QuickFix> all(Snapshot snapshot, String code, Locale locale) {
		return Optional.empty();
	}
}
