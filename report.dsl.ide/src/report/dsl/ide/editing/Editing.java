package report.dsl.ide.editing;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.util.TextRegion;

/** Help with single keystrokes. Looks at the text alone, and quickly: an editor asks on its own thread. */
public final class Editing {

	private Editing() {
	}

	/**
	 * What an insertion becomes.
	 *
	 * @param text  inserted instead of what was typed
	 * @param caret where the caret goes, from the beginning of the inserted text
	 */
	public record Insertion(String text, int caret) {
	}

	/**
	 * A keystroke that becomes more (a closing bracket or quote, a closing fence, the indentation of a new line), or less (typing over a
	 * closing bracket); empty where it stays as it is.
	 *
	 * @param length how much of the text the typed one replaces
	 */
	public static Optional<Insertion> insert(String text, int offset, int length, String typed) {
		return Optional.empty();
	}

	/** The partner of the bracket, quote or fence before (or else behind) an offset: both of them, the first one first. */
	public static List<TextRegion> pair(String text, int offset) {
		return List.of();
	}

	/** What a double click selects: a whole cell, a name, a citation, a run of hanzi up to punctuation. */
	public static Optional<TextRegion> word(String text, int offset) {
		return Optional.empty();
	}
}
