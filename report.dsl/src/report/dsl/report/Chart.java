package report.dsl.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import report.dsl.report.Rules.Ref;

/**
 * A chart of cells: every value in it is known and none is negative.
 *
 * @param year of the report, whose values these are
 * @param unit of all values: 万元, 元, or nothing for counts
 */
public record Chart(Kind kind, int year, String unit, List<Item> items) implements Drawing {

	/** How values are shown. */
	public enum Kind {
		/** 柱形: side by side */
		BARS,
		/** 占比: as parts of what they add up to */
		SHARES,
		/** 两年: beside those of the year before */
		YEARS
	}

	/**
	 * A value of a chart.
	 *
	 * @param label    what the value is of
	 * @param lastYear the same in last year's report; only of {@link Kind#YEARS}
	 * @param share    as printed, such as 12.5%; only of {@link Kind#SHARES}
	 * @param cells    that the value is the sum of
	 */
	public record Item(String label, BigDecimal value, Optional<BigDecimal> lastYear, Optional<String> share, List<Ref> cells) {
	}
}
