package report.dsl.ide.preview;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.text.diff.CommandVisitor;
import org.apache.commons.text.diff.StringsComparator;
import org.eclipse.xtext.util.TextRegion;

/** Where things went from one state of a text to another. */
final class Drift {
	/** Changes larger than this, squared, are not looked into: all of the text between their ends counts as changed. */
	private static final long LARGE = 4_000_000;
	/** What is the same in both, in order; the first begins at the beginning, the last ends at the end, and both may be empty. */
	private final List<Same> stretches;

	private record Same(int from, int to, int length) {
	}

	private Drift(List<Same> stretches) {
		this.stretches = stretches;
	}

	static Drift between(String before, String after) {
		int shorter = Math.min(before.length(), after.length());
		int head = 0;
		while (head < shorter && before.charAt(head) == after.charAt(head))
			head++;
		int tail = 0;
		while (tail < shorter - head && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail))
			tail++;
		List<Same> stretches = new ArrayList<>(List.of(new Same(0, 0, head)));
		String left = before.substring(head, before.length() - tail);
		String right = after.substring(head, after.length() - tail);
		if ((long) left.length() * right.length() <= LARGE)
			new StringsComparator(left, right).getScript().visit(new Middle(stretches, head));
		stretches.add(new Same(before.length() - tail, after.length() - tail, tail));
		return new Drift(stretches);
	}

	/** The way back. */
	Drift reversed() {
		return new Drift(stretches.stream().map(same -> new Same(same.to, same.from, same.length)).toList());
	}

	/** Where a region went. What was typed at its edges belongs to it; of what is gone, the place is left. */
	TextRegion map(TextRegion region) {
		int begin = begin(region.getOffset());
		return new TextRegion(begin, Math.max(0, end(region.getOffset() + region.getLength()) - begin));
	}

	private int begin(int offset) {
		int end = 0;
		for (Same same : stretches) {
			if (offset <= same.from + same.length)
				return offset < same.from ? end : same.to + offset - same.from;
			end = same.to + same.length;
		}
		return end;
	}

	private int end(int offset) {
		int begin = stretches.get(stretches.size() - 1).to;
		for (int i = stretches.size() - 1; i >= 0; i--) {
			Same same = stretches.get(i);
			if (offset >= same.from)
				return offset > same.from + same.length ? begin : same.to + offset - same.from;
			begin = same.to;
		}
		return begin;
	}

	/** Reads the comparison of what stands between the common beginning and the common end. */
	private static final class Middle implements CommandVisitor<Character> {
		private final List<Same> stretches;
		private int before;
		private int after;

		private Middle(List<Same> stretches, int head) {
			this.stretches = stretches;
			before = head;
			after = head;
		}

		@Override
		public void visitKeepCommand(Character same) {
			Same last = stretches.get(stretches.size() - 1);
			if (last.from + last.length == before && last.to + last.length == after)
				stretches.set(stretches.size() - 1, new Same(last.from, last.to, last.length + 1));
			else
				stretches.add(new Same(before, after, 1));
			before++;
			after++;
		}

		@Override
		public void visitInsertCommand(Character inserted) {
			after++;
		}

		@Override
		public void visitDeleteCommand(Character deleted) {
			before++;
		}
	}
}
