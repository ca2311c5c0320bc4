package report.dsl.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;

import report.dsl.findings.Finding;
import report.dsl.report.Report;

/** The fonts of one document. */
public final class Fonts {
	private final Typefaces faces;
	private final Map<FontProgram, PdfFont> fonts = new IdentityHashMap<>();

	Fonts(Typefaces faces) {
		this.faces = faces;
	}

	/** A stretch of text in one font. */
	record Piece(String text, PdfFont font) {
	}

	/** An error for each character of the report that no face has, at its place where the place is known by the character. */
	public static List<Finding> missingGlyphs(Report report, Typefaces faces) {
		return GlyphCheck.of(report, faces);
	}

	Typefaces faces() {
		return faces;
	}

	PdfFont of(Face face) {
		return of(faces.program(face));
	}

	/** The font for a character of a face. */
	PdfFont of(Face face, int codePoint) {
		return of(faces.program(face, codePoint));
	}

	private PdfFont of(FontProgram program) {
		return fonts.computeIfAbsent(program, key -> PdfFontFactory.createFont(key, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED));
	}

	/** The text cut where the font changes; a character that no font has is replaced by 〓. */
	List<Piece> pieces(Face face, String text) {
		List<Piece> pieces = new ArrayList<>();
		StringBuilder piece = new StringBuilder();
		FontProgram current = faces.program(face);
		for (int codePoint : text.codePoints().toArray()) {
			FontProgram next = faces.program(face, codePoint);
			if (next != current && staysWith(piece, current, codePoint))
				next = current;
			if (next != current && !piece.isEmpty()) {
				String opening = openingMarks(piece, next);
				piece.setLength(piece.length() - opening.length());
				add(pieces, piece, current);
				piece.append(opening);
			}
			current = next;
			piece.appendCodePoint(codePoint == '\n' || Typefaces.has(current, codePoint) ? codePoint : Typefaces.GETA);
		}
		add(pieces, piece, current);
		return pieces;
	}

	/** The layout may break a line between two pieces, so what must not be parted from its neighbour joins its piece. */
	private static boolean staysWith(StringBuilder piece, FontProgram current, int codePoint) {
		return !piece.isEmpty() && !LineBreaks.allowed(piece.codePointBefore(piece.length()), codePoint) && Typefaces.has(current, codePoint);
	}

	/** The end of the piece that must not be parted from what comes next, if the next face can take it. */
	private static String openingMarks(StringBuilder piece, FontProgram next) {
		int start = piece.length();
		while (start > 0 && LineBreaks.opens(piece.charAt(start - 1)) && Typefaces.has(next, piece.charAt(start - 1)))
			start--;
		return piece.substring(start);
	}

	private void add(List<Piece> pieces, StringBuilder piece, FontProgram font) {
		if (!piece.isEmpty())
			pieces.add(new Piece(piece.toString(), of(font)));
		piece.setLength(0);
	}
}
