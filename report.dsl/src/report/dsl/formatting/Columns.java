package report.dsl.formatting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import report.dsl.formatting.Layout.Line;

/** Aligns the cells of rows that follow one another: all first cells in one column, positional cells right-aligned under each other. */
final class Columns {
	private final List<Chunk> chunks;
	private final Layout layout;
	private final Map<Integer, Integer> blanks = new HashMap<>();

	/** A row on a line: where its cells begin, and its positional cells (none where it names its columns). */
	private record Cells(int first, int nameWidth, List<Integer> positional, int total) {
	}

	private Columns(List<Chunk> chunks, Layout layout) {
		this.chunks = chunks;
		this.layout = layout;
	}

	/** The blanks in front of chunks, by their index, where alignment asks for other than the usual number. */
	static Map<Integer, Integer> align(List<Chunk> chunks, Layout layout, List<Line> lines) {
		Columns columns = new Columns(chunks, layout);
		List<Cells> run = new ArrayList<>();
		int indent = -1;
		for (Line line : lines) {
			if (!line.blankBefore() && chunks.get(line.from()).isComment())
				continue;
			Cells cells = columns.cells(line);
			if (line.blankBefore() || cells == null || line.indent() != indent)
				columns.finish(run);
			indent = line.indent();
			if (cells != null)
				run.add(cells);
		}
		columns.finish(run);
		return columns.blanks;
	}

	/** The row that stands alone on a line, or null. */
	private Cells cells(Line line) {
		if (layout.begunAt(line.from()) == null || !layout.begunAt(line.from()).isRow())
			return null;
		int width = chunks.get(line.from()).width();
		int at = line.from() + 1;
		for (; at < line.to() && !chunks.get(at - 1).is(":"); at++) {
			if (layout.begunAt(at) != null)
				return null;
			width += layout.blanks(at) + chunks.get(at).width();
		}
		int to = line.to();
		while (to > at && chunks.get(to - 1).isComment())
			to--;
		for (int i = at; i < to; i++)
			if (layout.begunAt(i) != null)
				return null;
		return at < to ? cells(at, to, width) : null;
	}

	private Cells cells(int from, int to, int nameWidth) {
		List<Integer> positional = new ArrayList<>();
		int at = from;
		for (; at < to && chunks.get(at).isCell(); at++)
			positional.add(at);
		boolean total = at + 2 == to && chunks.get(at).is("=");
		if (at < to && !total)
			positional.clear();
		return new Cells(from, nameWidth, positional, total && !positional.isEmpty() ? at + 1 : -1);
	}

	private void finish(List<Cells> run) {
		int name = run.stream().mapToInt(Cells::nameWidth).max().orElse(0);
		for (Cells row : run)
			blanks.put(row.first(), name - row.nameWidth() + 1);
		for (int from = 0, to; from < run.size(); from = to) {
			int count = run.get(from).positional().size();
			to = from + 1;
			while (to < run.size() && run.get(to).positional().size() == count)
				to++;
			for (int column = 0; column < count; column++) {
				int c = column;
				alignRight(run.subList(from, to).stream().map(row -> row.positional().get(c)).toList());
			}
			alignRight(run.subList(from, to).stream().map(Cells::total).filter(total -> total >= 0).toList());
		}
		run.clear();
	}

	private void alignRight(List<Integer> cells) {
		int width = cells.stream().mapToInt(cell -> chunks.get(cell).width()).max().orElse(0);
		for (int cell : cells)
			blanks.merge(cell, 1 + width - chunks.get(cell).width(), (old, padded) -> old + padded - 1);
	}
}
