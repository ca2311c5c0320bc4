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
	private static final Typefaces SHIPPED = new Typefaces(Map.of(), List.of());
	private final Map<Face, FontFolder.Found> own;
	private final List<PassedOver> passedOver;

	Typefaces(Map<Face, FontFolder.Found> own, List<PassedOver> passedOver) {
		this.own = own.isEmpty() ? Map.of() : new EnumMap<>(own);
		this.passedOver = passedOver;
	}

	/**
	 * Which font a face is printed in.
	 *
	 * @param sha256 of its file, in hexadecimal digits
	 */
	public record Choice(String face, Optional<String> font, Optional<Path> file, Optional<String> sha256) {
	}

	/** A file or folder that was of no use. */
	public record PassedOver(Path file, Reason reason) {
	}

	/** Why a file or folder was of no use. */
	public enum Reason {
		/** cannot be opened */
		UNREADABLE,
		/** is no font, or only a part of one */
		DAMAGED,
		/** must not be embedded */
		FORBIDDEN,
		/** has its weight chosen by who uses it */
		VARIABLE,
		/** has no outlines, or not of common characters */
		EMPTY
	}

	/** Those that ship with the product. */
	public static Typefaces shipped() {
		return SHIPPED;
	}

	/**
	 * What a folder has, and for the other faces what ships. Read again only when the folder's files have changed. A folder that is not
	 * there has nothing.
	 */
	public static Typefaces in(Path folder) {
		return in(List.of(folder));
	}

	/** What the folders have, of fonts with the same name the one of the earlier folder. */
	public static Typefaces in(List<Path> folders) {
		return FontFolder.read(List.copyOf(folders));
	}

	/** What this computer has. */
	public static Typefaces system() {
		return in(SystemFonts.folders());
	}

	/** One for each face; with no more than its name where it is the one that ships. */
	public List<Choice> choices() {
		return Arrays.stream(Face.values()).filter(face -> face != Face.RARE || own.containsKey(face)).map(face -> {
			Optional<FontFolder.Found> found = Optional.ofNullable(own.get(face));
			return new Choice(face.label(), found.map(FontFolder.Found::name), found.map(FontFolder.Found::file),
					found.map(FontFolder.Found::sha256));
		}).toList();
	}

	/** What the folders have that looks like a font but cannot be used; not what merely was not needed. */
	public List<PassedOver> passedOver() {
		return passedOver;
	}

	/** Tells apart what is printed with different fonts; empty for those that ship. */
	String variant() {
		return own.isEmpty() ? "" : choices().stream().map(choice -> choice.font().orElse("") + choice.sha256().orElse("")).toList().toString();
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
		if (has(song, codePoint))
			return song;
		FontFolder.Found rare = own.get(Face.RARE);
		return rare != null && !has(Face.SONG.program(), codePoint) && has(rare.program(), codePoint) ? rare.program() : Face.SONG.program();
	}

	boolean has(Face face, int codePoint) {
		return has(program(face, codePoint), codePoint);
	}

	static boolean has(FontProgram font, int codePoint) {
		return hasForm(codePoint) && font.getGlyph(codePoint) != null;
	}

	/**
	 * Whether a character stands for something by itself. Combining characters and joiners would need rules of layout, private ones
	 * say nothing to who reads the PDF with a machine (ISO 19005-3, 6.2.11.7.3), controls are not to be seen.
	 */
	static boolean hasForm(int codePoint) {
		return switch (Character.getType(codePoint)) {
		case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.LINE_SEPARATOR,
				Character.PARAGRAPH_SEPARATOR, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> false;
		default -> codePoint != 0xFFFC && codePoint != 0xFFFD; // what stands for something that was lost
		};
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
