package report.dsl.pdf;

import java.util.Arrays;
import java.util.List;

/**
 * Where a line of prose may end. Besides the rules of {@link LineBreaks}, no number is parted from its unit nor from what it numbers,
 * and some places are better than others.
 */
final class BreakPlaces {
	static final double NEVER = Double.POSITIVE_INFINITY;
	/** Before a dash. */
	private static final double POOR = 300;
	/** Inside 第四十九条. */
	private static final double INSIDE_CHINESE_NUMBER = 4000;
	private static final double INSIDE_ADDRESS = 500;
	private static final double INSIDE_WORD = 3000;
	private static final double INSIDE_NUMBER = 2e4;
	private static final double BEFORE_A_MARK = 1e5;

	private static final String AFTER_NUMBER = Words.characters("after-number");
	private static final List<String> LONG_UNITS = Words.of("units");
	private static final String RANGE = "-–—～~－／/:：.,%％‰";
	private static final String SIGNS = "-–－+＋";
	private static final String CHINESE_DIGITS = "〇零一二三四五六七八九十百千万亿两";
	private static final String CHINESE_UNITS = Words.characters("chinese-units");
	private static final String BRACKETS = "〕］）】";

	private final int[] text;
	private final double[] price;

	private BreakPlaces(int[] text) {
		this.text = text;
		price = new double[text.length];
		for (int i = 0; i + 1 < text.length; i++)
			price[i] = plain(i);
	}

	/** What it costs to break a text after each of its characters. */
	static double[] of(int[] text) {
		BreakPlaces places = new BreakPlaces(text);
		for (int i = 0; i < text.length; i++)
			if (digit(i, text) && !digit(i - 1, text))
				places.number(i);
			else if (in(CHINESE_DIGITS, i, text) && !in(CHINESE_DIGITS, i - 1, text))
				places.chineseNumber(i);
		return places.price;
	}

	/** Words that hardly fit on a line, or not at all, may be broken after all: addresses after their parts, others anywhere. */
	static void open(double[] price, int[] text, int from, int to, boolean anywhere) {
		for (int i = from; i + 1 < to; i++)
			if (price[i] == NEVER && ("/?&=#_".indexOf(text[i]) >= 0 || in(".-", i, text) && !digit(i + 1, text)) && !LineBreaks.closes(text[i + 1])
					&& text[i + 1] != text[i])
				price[i] = INSIDE_ADDRESS;
			else if (price[i] == NEVER && anywhere)
				price[i] = LineBreaks.closes(text[i + 1]) || LineBreaks.opens(text[i]) ? BEFORE_A_MARK : digit(i, text) && digit(i + 1, text) ? INSIDE_NUMBER : INSIDE_WORD;
	}

	static boolean blank(int codePoint) {
		return codePoint <= ' ' || codePoint == 0x3000;
	}

	private double plain(int i) {
		int next = text[i + 1];
		if (blank(next) || joins(i))
			return NEVER;
		if (next == '—' && i + 2 < text.length && text[i + 2] == '—' && text[i] != '—' && !LineBreaks.opens(text[i]))
			return POOR; // the mark that closes and opens
		return blank(text[i]) || LineBreaks.allowed(text[i], next) ? 0 : NEVER;
	}

	/** 甲/乙, 甲-乙, －5: signs that begin no line, or do not end one (GB/T 15834, 5.1.5 and 5.1.8). */
	private boolean joins(int i) {
		boolean before = in("/／~", i + 1, text) || in(SIGNS, i + 1, text) && !digit(i + 2, text);
		return before || in("－＋", i, text) && digit(i + 1, text) || in("/／", i, text) && i > 0 && LineBreaks.isChinese(text[i - 1]);
	}

	/** 〔2021〕30号, 第49条, 1—12月, 20%—30%, 3940.5万元, 16个工作日 */
	private void number(int start) {
		int before = start - 1;
		if (before > 0 && text[before] == ' ')
			before--;
		if (before >= 0 && (text[before] == '第' || in(BRACKETS, before, text) && digit(before - 1, text)))
			keep(before, start);
		int end = start;
		while (digit(end, text) || in(RANGE, end, text) && digit(end + 1, text) || in("-—%％‰℃万亿", end, text) && in("-–—～~－", end + 1, text) && digit(end + 2, text))
			end++;
		keep(start, end - 1);
		unit(end);
	}

	private void unit(int end) {
		int last = end - 1;
		int next = end < text.length && text[end] == ' ' ? end + 1 : end;
		while (in(AFTER_NUMBER, next, text))
			last = next++;
		int unit = 1;
		for (String name : LONG_UNITS)
			for (int counter = 0; counter < 2; counter++)
				if (unit == 1 && (counter == 0 || in("个", next, text)) && startsWith(name, next + counter))
					unit = counter + name.length();
		if (next + unit <= text.length && Character.isIdeographic(text[next]) || in("㎡㎏㎞㎝㎜㏄", next, text))
			last = next + unit - 1;
		keep(end - 1, last);
	}

	private void chineseNumber(int start) {
		int end = start;
		while (in(CHINESE_DIGITS, end, text))
			end++;
		int from = start > 0 && text[start - 1] == '第' ? start - 1 : start;
		int to = in(CHINESE_UNITS, end, text) ? end : end - 1;
		if (end - start > 1 || from < start)
			for (int i = from; i < to; i++)
				price[i] = Math.max(price[i], INSIDE_CHINESE_NUMBER);
	}

	private boolean startsWith(String name, int at) {
		return at + name.length() <= text.length && name.equals(new String(text, at, name.length()));
	}

	/** No break between two characters. */
	private void keep(int from, int to) {
		Arrays.fill(price, from, Math.max(from, to), NEVER);
	}

	private static boolean digit(int i, int[] text) {
		return i >= 0 && i < text.length && (text[i] >= '0' && text[i] <= '9' || text[i] >= '０' && text[i] <= '９');
	}

	private static boolean in(String set, int i, int[] text) {
		return i >= 0 && i < text.length && set.indexOf(text[i]) >= 0;
	}
}
