package report.dsl.ide.contentassist;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.util.TextRegion;

/** A text with stops of the caret in it. */
record Snippet(String text, List<TextRegion> stops) {
	private static final char OPEN = '\uE000';
	private static final char CLOSE = '\uE001';

	/** A word that the author replaces; empty for one that he adds. */
	static String stop(String word) {
		return OPEN + word + CLOSE;
	}

	/** @param marked a text with {@link #stop}s */
	static Snippet of(String marked) {
		StringBuilder text = new StringBuilder();
		List<TextRegion> stops = new ArrayList<>();
		int open = 0;
		for (char c : marked.toCharArray()) {
			if (c == OPEN)
				open = text.length();
			else if (c == CLOSE)
				stops.add(new TextRegion(open, text.length() - open));
			else
				text.append(c);
		}
		return new Snippet(text.toString(), List.copyOf(stops));
	}

	/** The same as it is written in a text with these line ends, each line after the first with this indent. */
	static Snippet of(String marked, String lineEnd, String indent) {
		return of(marked.replace("\n", lineEnd + indent).replaceAll("(?m)^[ \\t]+$", ""));
	}
}
