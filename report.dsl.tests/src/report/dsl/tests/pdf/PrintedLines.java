package report.dsl.tests.pdf;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a PDF back as lines of text, in the order they are drawn: characters that follow one another on a base line without a wide gap. */
final class PrintedLines extends PDFTextStripper {
	private static final double MM = 72 / 25.4;
	/** In points: two base lines nearer than this are one. */
	private static final double SAME = 0.4;

	private final List<List<Glyph>> lines = new ArrayList<>();

	/** A character in print, measured in points from the upper left corner of its page; y is that of its base line. */
	record Glyph(int page, double x, double y, double width, String face, double size, String text) {

		double end() {
			return x + width;
		}

		boolean follows(Glyph before) {
			return page == before.page && Math.abs(y - before.y) < SAME && x > before.x - SAME && x - before.end() < before.size;
		}
	}

	/**
	 * A line in print, measured in millimetres from the upper left corner of its page.
	 *
	 * @param x     where its first character begins
	 * @param right where its last character ends that is not a blank, blank parts of it included
	 * @param y     of the base line
	 * @param face  the font of most of it
	 * @param size  of the type, in points
	 * @param text  as extracted character by character
	 */
	record Line(int page, double x, double right, double y, String face, double size, String text) {

		int characters() {
			return text.codePointCount(0, text.length());
		}

		/** Page, x, base line, face, size, number of characters, how it begins. */
		@Override
		public String toString() {
			String start = text.substring(0, text.offsetByCodePoints(0, Math.min(6, characters())));
			return String.format(Locale.ROOT, "%d  %.1f  %.1f  %s %s  %d  %s", page, x, y, face, size == Math.rint(size) ? Integer.toString((int) size) : Double.toString(size), characters(),
					start);
		}
	}

	private PrintedLines() {
	}

	static List<Line> of(byte[] pdf) {
		return read(pdf).stream().map(PrintedLines::line).toList();
	}

	static List<Glyph> glyphs(byte[] pdf) {
		return read(pdf).stream().flatMap(List::stream).toList();
	}

	private static List<List<Glyph>> read(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PrintedLines reader = new PrintedLines();
			reader.writeText(document, new StringWriter());
			return reader.lines;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	protected void processTextPosition(TextPosition text) {
		if (text.getDir() != 0)
			return; // 草稿 across the page
		Glyph glyph = new Glyph(getCurrentPageNo(), text.getXDirAdj(), text.getYDirAdj(), text.getWidthDirAdj(),
				text.getFont().getName().replaceFirst("^[A-Z]{6}\\+", ""), Math.round(text.getYScale() * 100) / 100.0, text.getUnicode());
		List<Glyph> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
		if (last.isEmpty() || !glyph.follows(last.get(last.size() - 1)))
			lines.add(new ArrayList<>());
		lines.get(lines.size() - 1).add(glyph);
	}

	private static Line line(List<Glyph> glyphs) {
		Glyph first = glyphs.get(0);
		Glyph last = glyphs.stream().filter(glyph -> !glyph.text().isBlank()).reduce(first, (before, glyph) -> glyph);
		Map<String, Integer> faces = new TreeMap<>();
		StringBuilder text = new StringBuilder();
		for (Glyph glyph : glyphs) {
			faces.merge(glyph.face(), 1, Integer::sum);
			text.append(glyph.text());
		}
		String face = faces.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
		return new Line(first.page(), first.x() / MM, last.end() / MM, first.y() / MM, face, first.size(), text.toString());
	}
}
