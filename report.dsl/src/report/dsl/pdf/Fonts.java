package report.dsl.pdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.io.font.otf.Glyph;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;

import report.dsl.findings.Finding;
import report.dsl.report.Report;

/** The fonts of one document. A character that its face lacks is set in {@link Face#SONG}. */
public final class Fonts {
	/** 〓, the printers' stand-in for a character that is not in the case. */
	private static final int GETA = 0x3013;

	private final Map<Face, PdfFont> fonts = new EnumMap<>(Face.class);

	Fonts() {
	}

	/** A stretch of text in one font. */
	record Piece(String text, PdfFont font) {
	}

	/** An error for each character of the report that no face has, at its place where the place is known by the character. */
	public static List<Finding> missingGlyphs(Report report) {
		return GlyphCheck.of(report);
	}

	PdfFont of(Face face) {
		return fonts.computeIfAbsent(face,
				key -> PdfFontFactory.createFont(key.program(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED));
	}

	/** The text cut where the font changes; a character that no font has is replaced by 〓. */
	List<Piece> pieces(Face face, String text) {
		List<Piece> pieces = new ArrayList<>();
		StringBuilder piece = new StringBuilder();
		Face current = face;
		for (int codePoint : text.codePoints().toArray()) {
			Face next = faceFor(face, codePoint);
			if (next != current && staysWith(piece, current, codePoint))
				next = current;
			if (next != current && !piece.isEmpty()) {
				String opening = openingMarks(piece, next);
				piece.setLength(piece.length() - opening.length());
				add(pieces, piece, current);
				piece.append(opening);
			}
			current = next;
			piece.appendCodePoint(codePoint == '\n' || current.has(codePoint) ? codePoint : GETA);
		}
		add(pieces, piece, current);
		return pieces;
	}

	/** The width of a text in ems. */
	static double width(Face face, String text) {
		return text.codePoints().mapToDouble(codePoint -> width(face, codePoint)).sum();
	}

	/** The width of a character in ems. */
	static double width(Face face, int codePoint) {
		Face used = faceFor(face, codePoint);
		Glyph glyph = used.program().getGlyph(used.has(codePoint) ? codePoint : GETA);
		return glyph.getWidth() / 1000.0;
	}

	/** Digits and Latin letters of 仿宋 and 楷 look like a typewriter's beside their hanzi; 宋 has better ones of the same width. */
	private static Face faceFor(Face face, int codePoint) {
		boolean latin = codePoint > ' ' && codePoint < 0x7F && (face == Face.FANGSONG || face == Face.KAI);
		return codePoint == '\n' || !latin && face.has(codePoint) ? face : Face.SONG;
	}

	/** The layout may break a line between two pieces, so what must not be parted from its neighbour joins its piece. */
	private static boolean staysWith(StringBuilder piece, Face current, int codePoint) {
		return !piece.isEmpty() && !LineBreaks.allowed(piece.codePointBefore(piece.length()), codePoint) && current.has(codePoint);
	}

	/** The end of the piece that must not be parted from what comes next, if the next face can take it. */
	private static String openingMarks(StringBuilder piece, Face next) {
		int start = piece.length();
		while (start > 0 && LineBreaks.opens(piece.charAt(start - 1)) && next.has(piece.charAt(start - 1)))
			start--;
		return piece.substring(start);
	}

	private void add(List<Piece> pieces, StringBuilder piece, Face face) {
		if (!piece.isEmpty())
			pieces.add(new Piece(piece.toString(), of(face)));
		piece.setLength(0);
	}
}
