package report.dsl.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import report.dsl.findings.Message;
import report.dsl.importer.Original.Cell;
import report.dsl.importer.Original.Grid;
import report.dsl.importer.Original.Piece;
import report.dsl.importer.Original.Row;
import report.dsl.importer.Original.Text;

/** Plain text: a line is a paragraph, a line with bars or tabs a row of cells. */
final class TextReader {
	private static final String BLANKS = "[\\s\\u00A0\\u3000\\uFEFF]+";

	private TextReader() {
	}

	static Original read(byte[] bytes) {
		return read(decode(bytes));
	}

	/** UTF-8, or else what Chinese Windows writes: GBK, or UTF-16 with its mark. */
	static String decode(byte[] bytes) {
		Charset other = isUtf16(bytes) ? StandardCharsets.UTF_16 : Charset.forName("GB18030");
		return new String(bytes, isUtf8(bytes) ? StandardCharsets.UTF_8 : other);
	}

	static boolean isUtf8(byte[] bytes) {
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
			return true;
		} catch (CharacterCodingException other) {
			return false;
		}
	}

	/** Whether it begins with the mark of UTF-16. */
	static boolean isUtf16(byte[] bytes) {
		return bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && Math.abs(bytes[0] - bytes[1]) == 1;
	}

	static Original read(String text) {
		List<String> remarks = new ArrayList<>();
		List<Piece> pieces = new ArrayList<>();
		List<Row> rows = new ArrayList<>();
		int number = 0;
		for (String line : text.lines().toList()) {
			Message place = Message.of("import.at.line", ++number);
			String bare = strip(line);
			boolean row = !bare.startsWith("#") && (line.contains("|") || line.contains("\t"));
			if (!row)
				close(rows, pieces);
			if (row)
				rows.add(new Row(cells(line), place));
			else if (bare.startsWith("#"))
				remarks.add(strip(bare.substring(1)));
			else if (!bare.isEmpty())
				pieces.add(new Text(bare, place));
		}
		close(rows, pieces);
		return new Original(List.copyOf(remarks), Reflow.joined(List.copyOf(pieces)));
	}

	private static void close(List<Row> rows, List<Piece> pieces) {
		if (!rows.isEmpty())
			pieces.add(new Grid(List.copyOf(rows), false));
		rows.clear();
	}

	/** Bars may stand round the row, too. */
	private static List<Cell> cells(String line) {
		boolean bars = line.contains("|");
		String inner = bars ? strip(line).replaceFirst("^\\|", "").replaceFirst("\\|$", "") : line;
		List<Cell> cells = new ArrayList<>();
		for (String cell : inner.split(bars ? "\\|" : "\t", -1))
			cells.add(new Cell(strip(cell)));
		return cells;
	}

	/** Without the blanks round it, those of Chinese typesetting and of HTML among them; those inside are one each. */
	static String strip(String text) {
		return text.replaceAll(BLANKS, " ").strip();
	}
}
