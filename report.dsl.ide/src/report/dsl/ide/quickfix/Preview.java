package report.dsl.ide.quickfix;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.util.ReplaceRegion;

/** Shows what edits do: the changed lines before ({@code -}) and after ({@code +}), without those that stay. */
final class Preview {
	private static final int LONGEST = 12;

	private Preview() {
	}

	/** @param edits in descending order of offset */
	static String of(String text, List<ReplaceRegion> edits) {
		List<String> lines = new ArrayList<>();
		for (int last = edits.size() - 1; last >= 0;) {
			int first = last;
			int from = lineStart(text, edits.get(last).getOffset());
			int to = lineEnd(text, edits.get(last).getEndOffset());
			while (first > 0 && edits.get(first - 1).getOffset() <= to)
				to = Math.max(to, lineEnd(text, edits.get(--first).getEndOffset()));
			changed(text.substring(from, to), apply(text, edits.subList(first, last + 1), from, to), lines);
			last = first - 1;
		}
		return String.join("\n", lines.size() <= LONGEST ? lines : cut(lines));
	}

	private static List<String> cut(List<String> lines) {
		List<String> shown = new ArrayList<>(lines.subList(0, LONGEST));
		shown.add("…");
		return shown;
	}

	private static void changed(String before, String after, List<String> lines) {
		List<String> old = before.lines().map(String::strip).toList();
		List<String> now = after.lines().map(String::strip).toList();
		int same = 0;
		while (same < old.size() && same < now.size() && old.get(same).equals(now.get(same)))
			same++;
		int tail = 0;
		while (tail < old.size() - same && tail < now.size() - same && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail)))
			tail++;
		old.subList(same, old.size() - tail).forEach(line -> lines.add("- " + line));
		now.subList(same, now.size() - tail).forEach(line -> lines.add("+ " + line));
	}

	private static String apply(String text, List<ReplaceRegion> edits, int from, int to) {
		StringBuilder changed = new StringBuilder(text.substring(from, to));
		edits.forEach(edit -> changed.replace(edit.getOffset() - from, edit.getEndOffset() - from, edit.getText()));
		return changed.toString();
	}

	static boolean holds(List<ReplaceRegion> edits, ReplaceRegion edit) {
		return edits.stream().anyMatch(known -> known.getOffset() == edit.getOffset() && known.getLength() == edit.getLength() && known.getText().equals(edit.getText()));
	}

	static boolean sameLine(String text, int one, int other) {
		return lineStart(text, one) == lineStart(text, other);
	}

	static int lineStart(String text, int offset) {
		int at = Math.min(offset, text.length());
		while (at > 0 && !isBreak(text.charAt(at - 1)))
			at--;
		return at;
	}

	static int lineEnd(String text, int offset) {
		int at = Math.min(offset, text.length());
		while (at < text.length() && !isBreak(text.charAt(at)))
			at++;
		return at;
	}

	private static boolean isBreak(char c) {
		return c == '\n' || c == '\r';
	}
}
