package report.dsl.prose;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises numbers: 1,204 · 12.3% · 百分之五 · 2024年 · 十二件, the last only before a counting unit. */
final class Numerals {
	private static final Pattern ARABIC = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?");
	private static final Pattern CHINESE = Pattern.compile("[〇零一二两三四五六七八九十百千万]+");
	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
	private static final Map<Character, Integer> DIGITS = Map.ofEntries(Map.entry('〇', 0), Map.entry('零', 0), Map.entry('一', 1), Map.entry('二', 2), Map.entry('两', 2),
			Map.entry('三', 3), Map.entry('四', 4), Map.entry('五', 5), Map.entry('六', 6), Map.entry('七', 7), Map.entry('八', 8), Map.entry('九', 9));
	private static final Map<Character, Integer> POWERS = Map.of('十', 10, '百', 100, '千', 1000, '万', 10000);
	private static final String STARTS = "〇零一二两三四五六七八九十";
	private static final String PER_CENT = "百分之";
	private final Pattern units;
	private final Pattern notBefore;
	private final Pattern roughBefore;
	private final Pattern roughBehind;

	/**
	 * @param units       behind a Chinese numeral
	 * @param notBefore   what makes a Chinese numeral no number (第三件)
	 * @param roughBefore words before a number that is not exact
	 * @param roughBehind words behind one
	 */
	Numerals(Pattern units, Pattern notBefore, Pattern roughBefore, Pattern roughBehind) {
		this.units = units;
		this.notBefore = notBefore;
		this.roughBefore = roughBefore;
		this.roughBehind = roughBehind;
	}

	/** Whether a counting unit stands here. */
	boolean isUnit(String text, int at) {
		return units.matcher(text).region(at, text.length()).lookingAt();
	}

	/** The number that begins here, and ends before {@code limit}. */
	Optional<Numeral> at(String text, int at, int limit, boolean cited) {
		char c = text.charAt(at);
		if (c >= '0' && c <= '9')
			return arabic(text, at, at, limit, cited);
		if (c == PER_CENT.charAt(0) && text.startsWith(PER_CENT, at))
			return percent(text, at, limit, cited);
		return STARTS.indexOf(c) >= 0 ? chinese(text, at, limit, cited) : Optional.empty();
	}

	private Optional<Numeral> arabic(String text, int start, int at, int limit, boolean cited) {
		Matcher matcher = ARABIC.matcher(text).region(at, limit);
		if (!matcher.lookingAt())
			return Optional.empty();
		String digits = matcher.group();
		int end = matcher.end();
		BigDecimal value = new BigDecimal(digits.replace(",", ""));
		char next = end < text.length() ? text.charAt(end) : ' ';
		if (next == '年' && YEAR.matcher(digits).matches())
			return Optional.of(new Numeral(Passage.YEAR, value, end + 1, cited, false));
		if (next == '%')
			return Optional.of(new Numeral(Passage.PERCENTAGE, value, end + 1, cited, rough(text, start, end + 1)));
		boolean thousands = next == '万' || next == '亿' || next == '千';
		return Optional.of(new Numeral(Passage.NUMBER, value, end, cited, thousands || rough(text, start, end)));
	}

	private Optional<Numeral> percent(String text, int at, int limit, boolean cited) {
		int from = at + PER_CENT.length();
		if (from >= limit)
			return Optional.empty();
		Matcher matcher = CHINESE.matcher(text).region(from, limit);
		Optional<BigDecimal> words = matcher.lookingAt() ? value(matcher.group()) : Optional.empty();
		if (words.isPresent())
			return Optional.of(new Numeral(Passage.PERCENTAGE, words.get(), matcher.end(), cited, rough(text, at, matcher.end())));
		return arabic(text, at, from, limit, cited).map(number -> new Numeral(Passage.PERCENTAGE, number.value(), number.end(), cited, number.rough()));
	}

	private Optional<Numeral> chinese(String text, int at, int limit, boolean cited) {
		Matcher matcher = CHINESE.matcher(text).region(at, limit);
		if (!matcher.lookingAt() || !isUnit(text, matcher.end()) || endsWith(notBefore, text, at))
			return Optional.empty();
		int end = matcher.end();
		return value(matcher.group()).map(value -> new Numeral(Passage.NUMBER, value, end, cited, rough(text, at, end)));
	}

	/** 十二, 一百零三, 二〇; empty for 三五 and the like, which are guesses. */
	static Optional<BigDecimal> value(String words) {
		long whole = 0;
		long section = 0;
		long digit = 0;
		boolean after = false;
		for (char c : words.toCharArray()) {
			Integer power = POWERS.get(c);
			if (power == null) {
				if (after && digit != 0)
					return Optional.empty();
				digit = DIGITS.get(c);
				after = true;
			} else if (power == 10000) {
				whole = (whole + section + digit) * power;
				section = digit = 0;
				after = false;
			} else {
				section += (after ? digit : 1) * power;
				digit = 0;
				after = false;
			}
		}
		return Optional.of(BigDecimal.valueOf(whole + section + digit));
	}

	private boolean rough(String text, int start, int end) {
		return endsWith(roughBefore, text, start) || roughBehind.matcher(text).region(end, text.length()).lookingAt();
	}

	/** @param words with {@code $} behind them */
	private static boolean endsWith(Pattern words, String text, int end) {
		return words.matcher(text).region(Math.max(0, end - 4), end).find();
	}
}
