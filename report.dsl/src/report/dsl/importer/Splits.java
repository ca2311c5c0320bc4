package report.dsl.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes digits that ran together apart again, where the row's own total leaves one way to do it. */
final class Splits {
	/** More digits can be split in too many ways to try them all. */
	private static final int MOST_DIGITS = 40;
	private static final int ENOUGH = 2;
	private final List<String> runs;
	private final int width;
	private final boolean totals;
	private final int count;
	private final List<List<String>> found = new ArrayList<>();

	private Splits(List<String> runs, int count, int width, boolean totals) {
		this.runs = runs;
		this.count = count;
		this.width = width;
		this.totals = totals;
	}

	/**
	 * The only way to read runs of digits as so many numbers.
	 *
	 * @param width  how many numbers make up one row
	 * @param totals whether the last of each row is the sum of those before it
	 */
	static Optional<List<String>> only(List<String> runs, int count, int width, boolean totals) {
		int digits = runs.stream().mapToInt(String::length).sum();
		if (digits > MOST_DIGITS || digits < count || !runs.stream().allMatch(run -> run.matches("[0-9]+")))
			return Optional.empty();
		Splits splits = new Splits(runs, count, width, totals);
		splits.from(0, 0, new ArrayList<>(), 0);
		return splits.found.size() == 1 ? Optional.of(splits.found.get(0)) : Optional.empty();
	}

	/** @param sum of the numbers of the row that is not yet complete */
	private void from(int run, int at, List<String> numbers, long sum) {
		if (found.size() >= ENOUGH)
			return;
		if (run == runs.size()) {
			if (numbers.size() == count)
				found.add(List.copyOf(numbers));
			return;
		}
		String digits = runs.get(run);
		if (numbers.size() == count || left(run, at) < count - numbers.size())
			return;
		boolean total = totals && numbers.size() % width == width - 1;
		int longest = Math.min(digits.length(), at + (digits.charAt(at) == '0' ? 1 : 18));
		for (int end = at + 1; end <= longest; end++) {
			long number = Long.parseLong(digits.substring(at, end));
			if (total && number != sum)
				continue;
			numbers.add(digits.substring(at, end));
			from(end == digits.length() ? run + 1 : run, end == digits.length() ? 0 : end, numbers, total ? 0 : sum + number);
			numbers.remove(numbers.size() - 1);
		}
	}

	private int left(int run, int at) {
		int left = -at;
		for (String digits : runs.subList(run, runs.size()))
			left += digits.length();
		return left;
	}
}
