package report.dsl.tests.pdf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.Position;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Report;
import report.dsl.tests.pdf.PrintedLines.Glyph;

/** A cell of a table in print: where the printer says that it is, and what is read back from there. */
public record PrintedCell(Position position, List<Glyph> glyphs) {
	private static final double MM = 72 / 25.4;
	/** Of hanzi above the base line, and below it, in ems. */
	private static final double ASCENT = 0.88;
	private static final double DESCENT = 0.12;
	private static final double TOLERANCE = 0.05;

	/** In the order of the printer: table by table, page by page, row by row. */
	public static List<PrintedCell> of(Report report) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		List<Position> positions = new PdfPrinter(new PdfOptions(Typefaces.shipped(), PdfStandard.PLAIN, Optional.empty())).print(report, List.of(), pdf);
		List<PrintedCell> cells = new ArrayList<>();
		for (Position position : positions)
			if (position.kind() == Position.Kind.CELL || position.kind() == Position.Kind.LABEL)
				cells.add(new PrintedCell(position, new ArrayList<>()));
		for (Glyph glyph : PrintedLines.glyphs(pdf.toByteArray()))
			cells.stream().filter(cell -> cell.holds(glyph)).findFirst().ifPresent(cell -> cell.glyphs.add(glyph));
		return cells;
	}

	private boolean holds(Glyph glyph) {
		return position.page() == glyph.page() && position.box().contains(glyph.x() + glyph.width() / 2, glyph.y() - (ASCENT - DESCENT) / 2 * glyph.size());
	}

	public boolean isNumber() {
		return position.kind() == Position.Kind.CELL;
	}

	public int page() {
		return position.page();
	}

	public double size() {
		return glyphs.get(0).size();
	}

	public String text() {
		return glyphs.stream().map(Glyph::text).collect(Collectors.joining());
	}

	/** The widths of its digits, in ems. */
	public List<Double> figures() {
		return glyphs.stream().filter(glyph -> Character.isDigit(glyph.text().codePointAt(0)))
				.map(glyph -> Math.round(glyph.width() / glyph.size() * 1000) / 1000.0).distinct().toList();
	}

	/** Whether none of its characters touches its borders. */
	public boolean keepsItsBorders() {
		Position.Box box = position.box();
		return glyphs.stream().allMatch(glyph -> glyph.x() >= box.x() + 0.25 - TOLERANCE && glyph.end() <= box.x() + box.width() - 0.25 + TOLERANCE
				&& glyph.y() - ASCENT * glyph.size() >= box.y() - TOLERANCE && glyph.y() + DESCENT * glyph.size() <= box.y() + box.height() + TOLERANCE);
	}

	/** Its lines, with a stroke between them. */
	private String lines() {
		StringBuilder lines = new StringBuilder();
		for (int i = 0; i < glyphs.size(); i++)
			lines.append(i > 0 && glyphs.get(i).y() > glyphs.get(i - 1).y() + 1 ? "/" : "").append(glyphs.get(i).text());
		return lines.toString();
	}

	/** Page; left, top, width, height in millimetres; face and size; text. */
	@Override
	public String toString() {
		Position.Box box = position.box();
		String type = glyphs.isEmpty() ? "-" : glyphs.stream().map(glyph -> glyph.face() + " " + glyph.size()).distinct().collect(Collectors.joining(" + "));
		return String.format(Locale.ROOT, "%d  %.1f %.1f  %.1f × %.1f  %s  %s", page(), box.x() / MM, box.y() / MM, box.width() / MM, box.height() / MM, type,
				lines()).stripTrailing();
	}
}
