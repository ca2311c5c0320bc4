package report.dsl.ide.codemining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import report.dsl.ide.snapshot.Snapshot;
import report.dsl.report.Report;

/**
 * Something an editor shows in the text that is not in the text.
 *
 * @param offset where it stands: the end of a line for {@link Position#LINE_END}, the beginning of one for {@link Position#LINE_HEADER}
 * @param tooltip plain text, may be empty
 */
public record CodeMining(int offset, Position position, String text, String tooltip, Mood mood) {

	/** Where it is shown. */
	public enum Position {
		LINE_END, LINE_HEADER
	}

	/** How it is meant. */
	public enum Mood {
		NEUTRAL, HOLDS, BROKEN, UNDECIDED
	}

	/** Computed totals at the ends of rows, and what differs from last year; ✓ or ✗ with the difference at each rule. Sorted by offset. */
	public static List<CodeMining> of(Snapshot snapshot, Locale locale) {
		if (snapshot.report().isEmpty())
			return List.of();
		Report report = snapshot.report().get();
		List<CodeMining> minings = new ArrayList<>();
		new TotalMinings(snapshot, locale).add(report, minings);
		new YearMinings(snapshot, locale).add(report, minings);
		new RuleMinings(snapshot, locale).add(report, minings);
		minings.sort(Comparator.comparingInt(CodeMining::offset));
		return List.copyOf(minings);
	}
}
