package report.dsl.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import report.dsl.report.Rules.Operator;
import report.dsl.report.Rules.Ref;

/**
 * The sums behind a finding, in the official words and down to what was typed, so that a reader can do them again by hand.
 *
 * @param over     the column, or the row, that all cells stand in, which the terms then leave out; empty where there is none
 * @param operator what was to hold between the sides
 * @param parts    what the totals among the terms are made of
 * @param cells    those of the report itself that the sides name, without terms that are 0
 */
public record Working(String over, Side left, Operator operator, Side right, List<Side> parts, List<Ref> cells) {

	/**
	 * A sum.
	 *
	 * @param name  of what it is the sum of; of words of the prose, these words; empty for a side of a rule
	 * @param zeros how many terms are left out because they are 0
	 * @param whole what the terms are a share of; mostly nothing
	 * @param sum   what they come to, of a share the percentage; empty where it is not known, or there are no terms
	 */
	public record Side(String name, List<Term> terms, int zeros, List<Term> whole, Optional<BigDecimal> sum) {

		/** Words of the prose. */
		static Side said(String words) {
			return new Side(words, List.of(), 0, List.of(), Optional.empty());
		}

		public boolean isSaid() {
			return terms.isEmpty() && !name.isEmpty();
		}
	}

	/**
	 * A term.
	 *
	 * @param label  as printed; empty for a number that the rule itself gives
	 * @param number before it is multiplied; empty where it is not known
	 */
	public record Term(String label, BigDecimal factor, Optional<BigDecimal> number) {
	}

	/** By how much the sides differ. */
	public Optional<BigDecimal> difference() {
		return left.sum().flatMap(one -> right.sum().map(other -> one.subtract(other).abs()));
	}
}
