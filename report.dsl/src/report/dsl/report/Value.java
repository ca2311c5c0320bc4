package report.dsl.report;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cell's value and how it came to be. Nothing here is ever rounded; an empty value is unknown, not zero.
 *
 * @param origin   how the value came to be
 * @param stated   what the author stands by, and rules read: the number given or asserted, else the computed one
 * @param computed what a computed cell adds up to; for a cell that is not computed, the stated value. This is what is printed
 * @param place    the number in the source, or what stands for it ({@code 其余 0}, the row, the table)
 * @param slot     how to write a number for this cell into the source; empty for a total that nobody typed
 */
public record Value(Origin origin, Optional<BigDecimal> stated, Optional<BigDecimal> computed, Place place, Optional<Slot> slot) {

	/** How a value came to be. */
	public enum Origin {
		/** written in the cell */
		GIVEN,
		/** 其余 0 */
		REST,
		/** a total that nobody typed */
		COMPUTED,
		/** a total that was typed, too */
		ASSERTED,
		/** 汇总: the sum of the subordinates' reports */
		SUMMED,
		/** nobody gave it */
		MISSING,
		/** 待填 */
		AWAITED,
		/** something stands there that is no number */
		BAD
	}

	/** Where a number for the cell goes: the text at the place becomes {@code before + number + after}. */
	public record Slot(Place place, String before, String after) {
	}

	/** Whether a number for this very cell stands in the source. */
	public boolean typed() {
		return origin == Origin.GIVEN || origin == Origin.ASSERTED;
	}
}
