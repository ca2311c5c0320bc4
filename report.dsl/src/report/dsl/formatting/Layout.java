package report.dsl.formatting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import report.dsl.formatting.Statements.Break;
import report.dsl.formatting.Statements.Statement;

/** Cuts the chunks of a text into lines. */
final class Layout {
	private static final int MAX_WIDTH = 120;
	private final String text;
	private final List<Chunk> chunks;
	private final Statement[] begun;
	private final Statement[] owner;
	/** The brace that belongs to a brace, or -1. */
	private final int[] partner;
	/** Whether the chunk stands between braces that stay on one line; the closing one stands there, too. */
	private final boolean[] inline;
	private final boolean[] starts;

	/** A line of chunks. */
	record Line(int from, int to, int indent, boolean blankBefore) {
	}

	Layout(String text, List<Chunk> chunks, Statements statements) {
		this.text = text;
		this.chunks = chunks;
		int size = chunks.size();
		begun = new Statement[size];
		owner = new Statement[size];
		partner = new int[size];
		inline = new boolean[size];
		starts = new boolean[size];
		for (int i = 0; i < size; i++) {
			begun[i] = statements.at(chunks.get(i).start());
			owner[i] = begun[i] != null || i == 0 ? begun[i] : owner[i - 1];
		}
		matchBraces();
		for (int i = 0; i < size; i++)
			starts[i] = startsLine(i);
		while (splitWideLines())
			continue;
	}

	Statement begunAt(int i) {
		return begun[i];
	}

	private void matchBraces() {
		Arrays.fill(partner, -1);
		Deque<Integer> open = new ArrayDeque<>();
		for (int i = 0; i < partner.length; i++) {
			if (chunks.get(i).is("{"))
				open.push(i);
			if (!chunks.get(i).is("}") || open.isEmpty())
				continue;
			partner[i] = open.pop();
			partner[partner[i]] = i;
			if (lineBreaks(partner[i], i) == 0)
				Arrays.fill(inline, partner[i] + 1, i + 1, true);
		}
	}

	private int lineBreaks(int from, int to) {
		return Spelling.lineBreaks(text, chunks.get(from).end(), chunks.get(to).start());
	}

	private boolean startsLine(int i) {
		if (i == 0)
			return true;
		Chunk before = chunks.get(i - 1);
		Chunk chunk = chunks.get(i);
		boolean broken = lineBreaks(i - 1, i) > 0;
		if (before.isLineComment())
			return true;
		if (chunk.isComment())
			return broken;
		if (inline[i])
			return false;
		if (before.is("{") && partner[i - 1] >= 0 || chunk.is("}") && partner[i] >= 0 || before.isFenced() || chunk.isFenced())
			return true;
		if (begun[i] != null)
			return begun[i].before() != Break.NONE || broken || before.is("}") && !inline[i - 1];
		return broken && !chunk.clings() && !before.holdsNext();
	}

	private boolean splitWideLines() {
		boolean changed = false;
		for (int from = 0, to; from < starts.length; from = to) {
			to = lineEnd(from);
			changed |= width(from, to) > MAX_WIDTH && (splitStatements(from, to) || splitBraces(from, to));
		}
		return changed;
	}

	private int lineEnd(int from) {
		int to = from + 1;
		while (to < starts.length && !starts[to])
			to++;
		return to;
	}

	private int width(int from, int to) {
		int width = indent(from);
		for (int i = from; i < to && !chunks.get(i).isLineComment(); i++)
			width += (i == from ? 0 : blanks(i)) + (chunks.get(i).isFenced() ? 0 : chunks.get(i).width());
		return width;
	}

	/** Gives each statement of a line its own, those between braces left out. */
	private boolean splitStatements(int from, int to) {
		boolean changed = false;
		for (int i = from + 1; i < to; i++) {
			if (chunks.get(i - 1).is("{") && partner[i - 1] >= i)
				i = partner[i - 1];
			else if (begun[i] != null)
				changed = starts[i] = true;
		}
		return changed;
	}

	/** Gives what stands between the first braces of a line lines of its own. */
	private boolean splitBraces(int from, int to) {
		int open = from;
		while (open < to && !(chunks.get(open).is("{") && partner[open] > open && partner[open] < to))
			open++;
		if (open >= to)
			return false;
		int close = partner[open];
		starts[open + 1] = starts[close] = true;
		splitStatements(open + 1, close);
		return true;
	}

	/** The blanks between two chunks of a line. */
	int blanks(int i) {
		Chunk before = chunks.get(i - 1);
		Chunk chunk = chunks.get(i);
		if (chunk.is("{") || before.is("("))
			return chunk.is("{") ? 1 : 0;
		if (chunk.is("."))
			return endsWithDigit(before) && i + 1 < chunks.size() && startsWithDigit(chunks.get(i + 1)) ? 1 : 0;
		if (chunk.clings() || before.is(".") || chunk.is("(") && before.is("合计"))
			return 0;
		boolean dashed = owner[i] != null && owner[i].mayEndWithDate() && endsWithDigit(before) && chunk.text().matches("-\\d+");
		return dashed ? 0 : 1;
	}

	private static boolean endsWithDigit(Chunk chunk) {
		return chunk.text().matches("[-+]?\\d+");
	}

	private static boolean startsWithDigit(Chunk chunk) {
		return Character.isDigit(chunk.text().charAt(0));
	}

	List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		boolean[] blank = blankLines();
		for (int from = 0, to; from < starts.length; from = to) {
			to = lineEnd(from);
			boolean aside = chunks.get(from).isComment() && from > 0 && beforeBlankLine(from, blank);
			int indent = aside ? lines.get(lines.size() - 1).indent() : indent(from);
			lines.add(new Line(from, to, indent, blank[from]));
		}
		return lines;
	}

	/** Whether a comment, with those that follow it directly, is parted from what follows; it belongs to what precedes it then. */
	private boolean beforeBlankLine(int comment, boolean[] blank) {
		for (int next = comment + 1; next < blank.length; next++)
			if (blank[next] || !chunks.get(next).isComment())
				return blank[next];
		return true;
	}

	/** The indent of the line that begins with this chunk. */
	private int indent(int i) {
		Chunk chunk = chunks.get(i);
		if (chunk.isComment()) {
			int next = i + 1;
			while (next < chunks.size() && chunks.get(next).isComment())
				next++;
			boolean last = next < chunks.size() && chunks.get(next).is("}") && partner[next] >= 0;
			return next == chunks.size() ? 0 : indent(next) + (last ? Statements.STEP : 0);
		}
		if (chunk.is("}") && partner[i] >= 0)
			return owner[partner[i]] == null ? 0 : owner[partner[i]].indent();
		if (chunk.isFenced() || owner[i] == null)
			return 0;
		return begun[i] != null ? begun[i].indent() : owner[i].continuation();
	}

	/** Keeps single blank lines between statements, and puts one in front of a chapter and the comments that touch it. */
	private boolean[] blankLines() {
		boolean[] blank = new boolean[starts.length];
		for (int i = 1; i < blank.length; i++) {
			if (!starts[i])
				continue;
			boolean movable = begun[i] != null || chunks.get(i).isComment() || chunks.get(i).isFenced();
			blank[i] = movable && lineBreaks(i - 1, i) > 1 && !chunks.get(i - 1).is("{");
			if (begun[i] == null || begun[i].before() != Break.BLANK_LINE)
				continue;
			int top = i;
			while (top > 0 && starts[top - 1] && chunks.get(top - 1).isComment() && !blank[top])
				top--;
			blank[top] = top > 0;
		}
		return blank;
	}
}
