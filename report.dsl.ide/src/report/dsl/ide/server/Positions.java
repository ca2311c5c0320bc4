package report.dsl.ide.server;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.ReplaceRegion;

/** Offsets of a text as the protocol counts them: lines (ended by LF, CR or CR LF) and UTF-16 units in them, from 0. */
final class Positions {
	private final String text;
	private final int[] starts;

	Positions(String text) {
		this.text = text;
		IntStream.Builder lines = IntStream.builder().add(0);
		for (int at = 0; at < text.length(); at++)
			if (text.charAt(at) == '\n' || text.charAt(at) == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'))
				lines.add(at + 1);
		starts = lines.build().toArray();
	}

	String text() {
		return text;
	}

	int line(int offset) {
		int index = Arrays.binarySearch(starts, offset);
		return index >= 0 ? index : -index - 2;
	}

	Position position(int offset) {
		int within = Math.max(0, Math.min(offset, text.length()));
		int line = line(within);
		return new Position(line, within - starts[line]);
	}

	/** The nearest offset there is: beyond a line its end, beyond the text its end. */
	int offset(Position position) {
		if (position.getLine() >= starts.length)
			return text.length();
		int start = starts[Math.max(0, position.getLine())];
		return Math.min(start + Math.max(0, position.getCharacter()), lineEnd(position.getLine()));
	}

	/** The end of a line, before what ends it. */
	int lineEnd(int line) {
		int end = line + 1 < starts.length ? starts[line + 1] : text.length();
		while (end > starts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r'))
			end--;
		return end;
	}

	Range range(int offset, int length) {
		return new Range(position(offset), position(offset + length));
	}

	Range range(ITextRegion region) {
		return range(region.getOffset(), region.getLength());
	}

	TextEdit edit(ReplaceRegion edit) {
		return new TextEdit(range(edit.getOffset(), edit.getLength()), edit.getText());
	}

	List<TextEdit> edits(List<ReplaceRegion> edits) {
		return edits.stream().map(this::edit).toList();
	}
}
