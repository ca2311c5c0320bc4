package report.dsl.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import report.dsl.report.Rules.Ref;

/**
 * 汇总: the reports that a report sums. What it says itself of a cell is an assertion then.
 *
 * @param partial whether there are others that are not named (等), so that the cells are the report's own
 * @param tables  those that all parts have; none where a part is not there
 * @param sums    of the cells in which a part has something else than 0
 */
public record RollUp(List<Part> parts, boolean partial, Place place, Set<String> tables, Map<Ref, Optional<BigDecimal>> sums) {

	/** Adds up what the parts have. */
	public static RollUp of(List<Part> parts, boolean partial, Place place) {
		Set<String> tables = new HashSet<>();
		parts.stream().limit(1).flatMap(part -> part.figures().stream()).forEach(figures -> tables.addAll(figures.tables()));
		Map<Ref, Total> totals = new HashMap<>();
		for (Part part : parts) {
			tables.retainAll(part.figures().map(Figures::tables).orElse(Set.of()));
			part.figures().ifPresent(figures -> figures.cells().forEach((ref, value) -> totals.computeIfAbsent(ref, none -> new Total()).add(value.computed())));
		}
		Map<Ref, Optional<BigDecimal>> sums = new HashMap<>();
		totals.forEach((ref, total) -> sums.put(ref, total.known ? Optional.of(total.sum) : Optional.empty()));
		return new RollUp(List.copyOf(parts), partial, place, Set.copyOf(tables), Map.copyOf(sums));
	}

	/** Adds up thousands of parts. */
	private static final class Total {
		private BigDecimal sum = BigDecimal.ZERO;
		private boolean known = true;

		void add(Optional<BigDecimal> number) {
			known &= number.isPresent();
			if (known)
				sum = sum.add(number.get());
		}
	}

	/** How it stands with a report that is summed. */
	public enum State {
		/** it is there */
		KNOWN,
		/** the body has reports, but none for the year */
		MISSING,
		/** it cannot be summed, which was told */
		WRONG
	}

	/**
	 * A report that is summed.
	 *
	 * @param figures of one that is {@link State#KNOWN}
	 * @param place   where it is named
	 */
	public record Part(String body, int year, State state, Optional<Figures> figures, Place place) {
	}

	/** What a part gives to a cell; empty where that is not known. */
	public record Summand(Part part, Optional<BigDecimal> number, Place place) {
	}

	/** What each of the parts gives to a cell. */
	public List<Summand> summands(Ref ref) {
		return parts.stream().map(part -> new Summand(part, part.figures().flatMap(figures -> figures.number(ref)),
				part.figures().map(figures -> figures.place(ref)).orElse(part.place()))).toList();
	}

	/** The sum of a cell; empty where one of its summands is not known. */
	public Optional<BigDecimal> sum(Ref ref) {
		return tables.contains(ref.table()) ? sums.getOrDefault(ref, Optional.of(BigDecimal.ZERO)) : Optional.empty();
	}

	/** Whether all parts are there, and there are no others. */
	public boolean isWhole() {
		return !partial && parts.stream().allMatch(part -> part.state() == State.KNOWN);
	}
}
