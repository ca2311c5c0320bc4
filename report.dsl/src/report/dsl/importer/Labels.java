package report.dsl.importer;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Compares what stands in a published report with the official labels: width of characters, blanks and punctuation do not count. */
final class Labels {
	static final double ALIKE = 0.7;
	private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{Nd}]+");
	private static final Pattern NUMBER = Pattern.compile("^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.．、])\\s*");
	/** A character of a label that runs down beside the row. */
	private static final Pattern STRAY = Pattern.compile("^(?:[\\p{IsHan}、]\\s+)+");

	private Labels() {
	}

	/** Letters and digits alone. */
	static String bare(String text) {
		return NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
	}

	/** Without {@code 一、}, {@code （一）} or {@code 1.} before it. */
	static String unnumbered(String text) {
		return NUMBER.matcher(text.strip()).replaceFirst("");
	}

	/** Without single characters that stand apart before it. */
	static String withoutStray(String text) {
		return STRAY.matcher(text).replaceFirst("");
	}

	/** From 0, nothing in common, to 1, the same. */
	static double likeness(String one, String other) {
		int length = Math.max(one.length(), other.length());
		return length == 0 ? 0 : 1 - LevenshteinDistance.getDefaultInstance().apply(one, other) / (double) length;
	}

	/**
	 * Which of some things a label means.
	 *
	 * @param exact whether it is its label, letter by letter
	 */
	record Match<T>(T thing, boolean exact, double likeness) {
	}

	/** A thing and a label that it goes by. */
	record Candidate<T>(T thing, String label) {
	}

	/** The candidate with that label; else the one that is clearly most like it. */
	static <T> Optional<Match<T>> match(String label, Collection<Candidate<T>> candidates) {
		return match(label, candidates, ALIKE);
	}

	static <T> Optional<Match<T>> match(String label, Collection<Candidate<T>> candidates, double alike) {
		String bare = bare(label);
		String unnumbered = bare(unnumbered(label));
		if (unnumbered.isEmpty())
			return Optional.empty();
		Candidate<T> best = null;
		double most = 0;
		boolean shared = false;
		for (Candidate<T> candidate : candidates) {
			double likeness = Math.max(likeness(bare, candidate.label()), likeness(unnumbered, candidate.label()));
			if (best != null && likeness == most)
				shared |= best.thing() != candidate.thing();
			else if (likeness > most) {
				best = candidate;
				most = likeness;
				shared = false;
			}
		}
		return best == null || shared || most < alike ? Optional.empty() : Optional.of(new Match<>(best.thing(), most == 1, most));
	}
}
