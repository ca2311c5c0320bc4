package report.dsl.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a rule asks of the prose ({@code 行文 "新收"}), and how Chinese prose speaks of it; from {@code annual-report-prose.xml}.
 *
 * @param cue     a word without which a paragraph does not speak of it; may be empty
 * @param needs   what its sentence must hold
 * @param unless  what its sentence must not hold before it
 * @param anyYear whether it may speak of another year
 * @param where   the chapter to look into; empty for all
 * @param parts   patterns by what they are for, where one kind needs several
 */
record Topic(String name, Kind kind, String cue, Optional<Pattern> needs, Optional<Pattern> unless, boolean anyYear, String where, List<Phrase> phrases,
		Map<String, Pattern> parts) {

	/** What is looked for. */
	enum Kind {
		/** numbers, and words that say one */
		STATED,
		/** slips of the hand and the like, none of which may be there */
		HITS,
		/** totals that their parts do not add up to */
		SUM,
		/** percentages that their numbers do not come to */
		SHARE,
		/** 一是…二是…三是 with gaps or repeats */
		SEQUENCE,
		/** the length of a chapter in characters */
		LENGTH,
		/** month and day of the signature, as 131 */
		SIGNED
	}

	/**
	 * One way to say it.
	 *
	 * @param cues  words without one of which it is not there; may be empty
	 * @param value what the words say; empty where they hold a number
	 * @param right what should stand there instead, if that is known; {@code $1} is the first group
	 * @param falls whether a percentage says that something became less
	 */
	record Phrase(Pattern pattern, List<String> cues, Optional<BigDecimal> value, Optional<String> right, boolean falls) {

		/** Whether it is worth looking for. */
		boolean maybe(String text) {
			return cues.isEmpty() || cues.stream().anyMatch(text::contains);
		}
	}
}
