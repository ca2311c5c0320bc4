package report.dsl.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import report.dsl.report.Place;
import report.dsl.report.Run;

/**
 * A paragraph or heading made ready to be searched: full-width letters, digits and half-width punctuation folded, blanks dropped, every
 * number one character. Each character knows where it stands in the source.
 */
final class Passage {
	/** Stand for a number, a percentage and a year (2024年) in {@link #text()}. */
	static final char NUMBER = '\uE000';
	static final char PERCENTAGE = '\uE001';
	static final char YEAR = '\uE002';
	static final String PREFACE = "前言";
	private static final String HALF = ",;:()?!";
	private static final String FULL = "，；：（）？！";
	private static final String STOPS = "。；！？";
	private static final String PAUSES = STOPS + "，：（";

	private final String chapter;
	private final String plain;
	/** For each character of the plain text. */
	private final List<Spot> spots = new ArrayList<>();
	/** For each character of the plain text, where its run ends. */
	private final List<Integer> ends = new ArrayList<>();
	private String text = "";
	/** For each character of the text, where it begins in the plain one; one more for the end. */
	private final List<Integer> starts = new ArrayList<>();
	private final Map<Integer, Numeral> numerals = new TreeMap<>();

	/** Where a character stands: in a run, from here to there. */
	private record Spot(Run run, int from, int to) {
	}

	/** @param chapter its name; {@link #PREFACE} for the preface */
	Passage(String chapter, List<Run> runs, Numerals reader) {
		this.chapter = chapter;
		StringBuilder folded = new StringBuilder();
		for (Run run : runs) {
			fold(run, folded, reader);
			ends.addAll(Collections.nCopies(folded.length() - ends.size(), folded.length()));
		}
		this.plain = folded.toString();
		count(reader);
	}

	private void fold(Run run, StringBuilder folded, Numerals reader) {
		String typed = run.text();
		for (int i = 0; i < typed.length(); i++) {
			char c = typed.charAt(i);
			if (Character.isLetterOrDigit(c) && c >= '\uFF10' && c <= '\uFF5A' || c == '\uFF05' || c == '\uFF0E')
				c -= '\uFF10' - '0';
			boolean betweenDigits = i > 0 && i + 1 < typed.length() && Character.isDigit(typed.charAt(i - 1)) && Character.isDigit(typed.charAt(i + 1));
			if (HALF.indexOf(c) >= 0 && !betweenDigits)
				c = FULL.charAt(HALF.indexOf(c));
			else if (blank(c))
				c = betweenDigits ? ' ' : isGap(typed, i, reader) ? '_' : '\0';
			if (c != '\0') {
				folded.append(c);
				spots.add(new Spot(run, i, i + 1));
			}
		}
	}

	private static boolean blank(char c) {
		return Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000';
	}

	/** A blank in the place of a number: 申请 件. */
	private static boolean isGap(String typed, int at, Numerals reader) {
		int next = at;
		while (next < typed.length() && blank(typed.charAt(next)))
			next++;
		return at > 0 && Character.isIdeographic(typed.charAt(at - 1)) && reader.isUnit(typed, next);
	}

	private void count(Numerals reader) {
		StringBuilder counted = new StringBuilder();
		for (int at = 0; at < plain.length();) {
			int start = at;
			Optional<Numeral> numeral = reader.at(plain, at, ends.get(at), spots.get(at).run() instanceof Run.Cited);
			numeral.ifPresent(found -> numerals.put(counted.length(), found));
			counted.append(numeral.map(Numeral::sign).orElse(plain.charAt(at)));
			at = numeral.map(Numeral::end).orElse(at + 1);
			starts.add(start);
		}
		starts.add(plain.length());
		text = counted.toString();
	}

	String chapter() {
		return chapter;
	}

	/** With each number as one character. */
	String text() {
		return text;
	}

	/** With its numbers as they are written. */
	String plain() {
		return plain;
	}

	/** A part of the text with its numbers as they are written. */
	String plain(int from, int to) {
		return plain.substring(starts.get(from), starts.get(to));
	}

	/** The numbers by where they stand in the text. */
	Map<Integer, Numeral> numerals() {
		return numerals;
	}

	/** Where the sentence, or the part of it up to a semicolon, begins. */
	int sentence(int at) {
		int start = at;
		while (start > 0 && STOPS.indexOf(text.charAt(start - 1)) < 0)
			start--;
		return start;
	}

	/** Where the clause begins; what stands in brackets before is none of its own. */
	int clause(int at) {
		int start = at;
		while (start > 0 && PAUSES.indexOf(text.charAt(start - 1)) < 0)
			start = text.charAt(start - 1) == '）' ? Math.max(0, text.lastIndexOf('（', start - 1)) : start - 1;
		return start;
	}

	/** Where a part of the text stands. */
	Place place(int from, int to) {
		return placeInPlain(starts.get(from), starts.get(to));
	}

	/** Where a part of the plain text stands. */
	Place placeInPlain(int from, int to) {
		Spot first = spots.get(from);
		Spot last = spots.get(Math.max(from, to - 1));
		Place begin = first.run().place();
		if (first.run() instanceof Run.Cited)
			return begin;
		int end = last.run() instanceof Run.Cited ? last.run().place().offset() + last.run().place().length() : last.run().place().offset() + last.to();
		return new Place(begin.file(), begin.line(), begin.column() + first.from(), begin.offset() + first.from(), end - begin.offset() - first.from());
	}
}
