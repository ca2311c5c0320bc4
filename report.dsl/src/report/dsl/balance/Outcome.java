package report.dsl.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import report.dsl.evaluation.Evaluated;
import report.dsl.report.Rules.Identity;

/**
 * How one instance of a rule stands in a report, whether or not a finding is made of it.
 *
 * @param left  what the left side comes to, on the stated values; empty where unknown or not asked
 * @param right likewise
 */
public record Outcome(Identity identity, State state, Optional<BigDecimal> left, Optional<BigDecimal> right) {

	/** How an instance stands. */
	public enum State {
		HOLDS, BROKEN,
		/** a term is unknown */
		UNDECIDED,
		/** its condition is not met */
		NOT_ASKED
	}

	/** How all rules over cells stand, in the order of the form, then of the report's own tables. Empty without a report. */
	public static List<Outcome> of(Evaluated evaluated) {
		return evaluated.report().map(report -> new Book(report, evaluated.identities()))
				.map(book -> evaluated.identities().stream().map(identity -> of(identity, book)).toList()).orElse(List.of());
	}

	private static Outcome of(Identity identity, Book book) {
		if (!book.asked(identity))
			return new Outcome(identity, State.NOT_ASKED, Optional.empty(), Optional.empty());
		Optional<BigDecimal> left = book.side(identity.left());
		Optional<BigDecimal> right = book.side(identity.right());
		if (left.isEmpty() || right.isEmpty())
			return new Outcome(identity, State.UNDECIDED, left, right);
		return new Outcome(identity, book.broken(identity) ? State.BROKEN : State.HOLDS, left, right);
	}

	/** Left side less right side. */
	public Optional<BigDecimal> difference() {
		return left.flatMap(known -> right.map(known::subtract));
	}
}
