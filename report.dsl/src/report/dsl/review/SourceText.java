package report.dsl.review;

import java.util.Optional;

import report.dsl.report.Place;

/**
 * The line of a source that a place is on; of a long one, the part around it.
 *
 * @param marked at least one character
 */
record SourceText(String before, String marked, String after) {
	private static final int AROUND = 60;
	private static final int LONGEST = 200;
	private static final String CUT = "…";

	/** Empty where nothing stands there. */
	static Optional<SourceText> of(String source, Place place) {
		int offset = Math.min(place.offset(), source.length());
		int begin = offset;
		while (begin > 0 && !isBreak(source.charAt(begin - 1)))
			begin--;
		int end = offset;
		while (end < source.length() && !isBreak(source.charAt(end)))
			end++;
		if (source.substring(begin, end).isBlank())
			return Optional.empty();
		int until = Math.min(end, Math.max(offset + 1, Math.min(offset + place.length(), source.length())));
		String marked = source.substring(offset, until);
		String before = source.substring(begin, offset);
		String after = source.substring(until, end);
		return Optional.of(new SourceText(before.length() > AROUND ? CUT + before.substring(whole(before, before.length() - AROUND)) : before,
				marked.length() > LONGEST ? marked.substring(0, whole(marked, LONGEST)) + CUT : marked,
				after.length() > AROUND ? after.substring(0, whole(after, AROUND)) + CUT : after));
	}

	/** Not in the middle of a character. */
	private static int whole(String text, int at) {
		return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
	}

	private static boolean isBreak(char c) {
		return c == '\n' || c == '\r';
	}
}
