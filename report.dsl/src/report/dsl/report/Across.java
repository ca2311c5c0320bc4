package report.dsl.report;

import java.util.Optional;

/**
 * The other reports that a report refers to.
 *
 * @param last   last year's report, without those that it refers to itself; empty where none is named, or it is not at hand
 * @param rollUp the reports that it sums, if it does
 */
public record Across(Optional<Report> last, Optional<RollUp> rollUp) {
	public static final Across NONE = new Across(Optional.empty(), Optional.empty());
}
