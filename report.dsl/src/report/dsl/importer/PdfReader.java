package report.dsl.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

import report.dsl.findings.Message;
import report.dsl.importer.Original.Cell;
import report.dsl.importer.Original.Grid;
import report.dsl.importer.Original.Piece;
import report.dsl.importer.Original.Row;
import report.dsl.importer.Original.Text;
import report.dsl.importer.PdfPage.Glyph;

/** A PDF with text: tables by their ruled lines, paragraphs by their indents. */
final class PdfReader {
	/** Where the mark of a file's end stands, see ISO 32000-1, appendix H, note 18. */
	private static final int END = 1024;
	private final List<Piece> pieces = new ArrayList<>();
	private int tables;
	/** The paragraph to which the next line may belong. */
	private StringBuilder open;
	private Message openPlace;
	private double openSize;

	/** A line of text, or a table. */
	private record Item(double top, List<Glyph> line, Ruling table) {
	}

	private PdfReader() {
	}

	static Original read(byte[] bytes) throws IOException {
		String end = new String(bytes, Math.max(0, bytes.length - END), Math.min(END, bytes.length), StandardCharsets.ISO_8859_1);
		if (!end.contains("%%EOF"))
			throw new NotImported("import.not.broken", "EOF");
		PdfReader reader = new PdfReader();
		try (PDDocument document = Loader.loadPDF(bytes)) {
			for (int page = 1; page <= document.getNumberOfPages(); page++)
				reader.page(PdfPage.of(document, page), Message.of("import.at.page", page));
		} catch (InvalidPasswordException locked) {
			throw new NotImported("import.not.locked");
		}
		reader.close();
		if (reader.pieces.stream().noneMatch(piece -> piece instanceof Text || piece instanceof Grid grid && grid.spans()))
			throw new NotImported("import.not.scan");
		return new Original(List.of(), List.copyOf(reader.pieces));
	}

	private void page(PdfPage page, Message place) {
		List<Ruling> ruled = Ruling.of(page.lines());
		List<Glyph> outside = page.glyphs().stream().filter(glyph -> ruled.stream().noneMatch(table -> table.contains(glyph))).toList();
		List<Item> items = new ArrayList<>();
		ruled.forEach(table -> items.add(new Item(table.top(), List.of(), table)));
		Ruling.lines(outside).forEach(line -> items.add(new Item(line.get(0).y(), line, null)));
		double left = outside.stream().mapToDouble(Glyph::left).min().orElse(0);
		double right = outside.stream().mapToDouble(Glyph::right).max().orElse(0);
		if (page.glyphs().isEmpty() && page.pictures())
			pieces.add(new Grid(List.of(new Row(List.of(new Cell(Message.of("import.comment.picture").in(Locale.CHINESE))), place)), false));
		for (Item item : items.stream().sorted(Comparator.comparing(Item::top)).toList())
			if (item.table() == null)
				line(item.line(), left, right, place);
			else {
				close();
				pieces.add(item.table().grid(page.glyphs(), ++tables));
			}
	}

	/** A line goes on with the paragraph before unless it is indented, larger or smaller, numbered, or that one ended early. */
	private void line(List<Glyph> line, double left, double right, Message place) {
		String text = Ruling.text(line);
		if (Reflow.PAGE.matcher(text).matches()) {
			pieces.add(new Text(text, place));
			return;
		}
		Glyph first = line.get(0);
		Glyph last = line.get(line.size() - 1);
		boolean indented = first.left() > left + first.size();
		if (indented || open == null || Math.abs(first.size() - openSize) > 1 || Reflow.BEGINS.matcher(text).matches())
			close();
		if (open == null) {
			open = new StringBuilder();
			openPlace = place;
			openSize = first.size();
		}
		open.append(text);
		if (last.right() < right - 2 * last.size())
			close();
	}

	private void close() {
		if (open != null && !open.isEmpty())
			pieces.add(new Text(open.toString(), openPlace));
		open = null;
	}
}
