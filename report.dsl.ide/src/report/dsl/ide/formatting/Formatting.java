package report.dsl.ide.formatting;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.formatting.GzrFormatter;
import report.dsl.ide.snapshot.Snapshot;

/** The formatter's changes. */
public final class Formatting {

	private Formatting() {
	}

	/**
	 * Small edits, in descending order of offset, so that carets and folds stay; none where the text has syntax errors.
	 *
	 * @param region what to format; whole lines of it are
	 */
	public static List<ReplaceRegion> format(Snapshot snapshot, TextRegion region) {
		String text = snapshot.text();
		int from = text.lastIndexOf('\n', region.getOffset() - 1) + 1;
		int end = region.getOffset() + region.getLength();
		int newLine = end >= text.length() ? -1 : text.indexOf('\n', Math.max(region.getOffset(), end - 1));
		int to = newLine < 0 ? text.length() : newLine;
		List<ReplaceRegion> edits = new ArrayList<>();
		// the blanks before a token belong to the token's line
		for (ReplaceRegion edit : new GzrFormatter().edits(snapshot.resource().getParseResult()))
			if (from <= edit.getEndOffset() && edit.getEndOffset() <= to)
				edits.add(0, trimmed(edit, text));
		return edits;
	}

	/** Without what stays the same at its ends. */
	private static ReplaceRegion trimmed(ReplaceRegion edit, String text) {
		String old = text.substring(edit.getOffset(), edit.getEndOffset());
		String now = edit.getText();
		int most = Math.min(old.length(), now.length());
		int head = 0;
		while (head < most && old.charAt(head) == now.charAt(head))
			head++;
		int tail = 0;
		while (tail < most - head && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail))
			tail++;
		return new ReplaceRegion(edit.getOffset() + head, old.length() - head - tail, now.substring(head, now.length() - tail));
	}
}
