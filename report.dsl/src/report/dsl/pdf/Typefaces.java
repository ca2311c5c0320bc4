package report.dsl.pdf;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.otf.Glyph;

/**
 * The fonts to print with: those that ship with the product, or for some of the faces, fonts of the same kind that an office has in
 * a folder. A character that its face lacks is set in 宋. Immutable; safe for use by several threads.
 */
public final class Typefaces {
	/** 〓, the printers' stand-in for a character that is not in the case. */
	static final int GETA = 0x3013;
	private static final Typefaces SHIPPED = new Typefaces(Map.of());
	private final Map<Face, FontFolder.Found> own;

	private Typefaces(Map<Face, FontFolder.Found> own) {
		this.own = own.isEmpty() ? Map.of() : new EnumMap<>(own);
	}

	/** Which font a face is printed in. */
	public record Choice(String face, Optional<String> font, Optional<Path> file) {
	}

	/** Those that ship with the product. */
	public static Typefaces shipped() {
		return SHIPPED;
	}

	/**
	 * What a folder has, and for the other faces what ships. Read again only when the folder's files have changed. A folder that is not
	 * there has nothing; fonts that cannot be read, or must not be embedded, are passed over.
	 */
	public static Typefaces in(Path folder) {
		return FontFolder.read(folder, Typefaces::new);
	}

	/** One for each face; without a font and a file where it is the one that ships. */
	public List<Choice> choices() {
		return Arrays.stream(Face.values()).map(face -> {
			Optional<FontFolder.Found> found = Optional.ofNullable(own.get(face));
			return new Choice(face.label(), found.map(FontFolder.Found::name), found.map(FontFolder.Found::file));
		}).toList();
	}

	/** Tells apart what is printed with different fonts; empty for those that ship. */
	String variant() {
		return own.isEmpty() ? "" : choices().stream().map(choice -> choice.font().orElse("")).toList().toString();
	}

	FontProgram program(Face face) {
		FontFolder.Found found = own.get(face);
		return found == null ? face.program() : found.program();
	}

	/** The font for a character of a face: digits and Latin letters of 仿宋 and 楷 look like a typewriter's; 宋 has better ones as wide. */
	FontProgram program(Face face, int codePoint) {
		boolean latin = codePoint > ' ' && codePoint < 0x7F && (face == Face.FANGSONG || face == Face.KAI);
		FontProgram first = program(face);
		if (codePoint == '\n' || !latin && has(first, codePoint))
			return first;
		FontProgram song = program(Face.SONG);
		return has(song, codePoint) ? song : Face.SONG.program();
	}

	boolean has(Face face, int codePoint) {
		return has(program(face, codePoint), codePoint);
	}

	static boolean has(FontProgram font, int codePoint) {
		return font.getGlyph(codePoint) != null;
	}

	/** The width of a text in ems. */
	double width(Face face, String text) {
		return text.codePoints().mapToDouble(codePoint -> width(face, codePoint)).sum();
	}

	/** The width of a character in ems. */
	double width(Face face, int codePoint) {
		FontProgram used = program(face, codePoint);
		Glyph glyph = used.getGlyph(has(used, codePoint) ? codePoint : GETA);
		return glyph.getWidth() / 1000.0;
	}
}
