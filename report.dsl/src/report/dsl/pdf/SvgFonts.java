package report.dsl.pdf;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import com.itextpdf.commons.datastructures.Tuple2;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.io.font.otf.GlyphLine;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.layout.font.FontCharacteristics;
import com.itextpdf.layout.font.FontInfo;
import com.itextpdf.layout.font.FontProvider;
import com.itextpdf.layout.font.FontSelector;
import com.itextpdf.layout.font.FontSet;
import com.itextpdf.layout.font.selectorstrategy.IFontSelectorStrategy;

/** Sets the text of a drawing in the faces of the report, whatever fonts it asks for: nothing that is printed may lack its font. */
final class SvgFonts extends FontProvider {
	private static final Map<String, Face> FAMILIES = families();
	private final Fonts fonts;

	SvgFonts(Fonts fonts) {
		super(new FontSet(), Face.SONG.name());
		this.fonts = fonts;
		// the library wants to choose among fonts: they are names only, the choice is made below
		for (Face face : Face.values())
			getFontSet().addFont(fonts.faces().program(Face.SONG), PdfEncodings.IDENTITY_H, face.name());
	}

	private static Map<String, Face> families() {
		Map<String, Face> families = new HashMap<>();
		for (Face face : Face.values())
			face.names().forEach(name -> families.putIfAbsent(name.toLowerCase(Locale.ROOT), face));
		families.put("sans-serif", Face.HEI);
		return families;
	}

	/** The first that is known; 宋 if none is. */
	private static Face face(List<String> families) {
		return families.stream().map(name -> FAMILIES.get(name.toLowerCase(Locale.ROOT))).filter(Objects::nonNull).findFirst().orElse(Face.SONG);
	}

	@Override
	protected FontSelector createFontSelector(Collection<FontInfo> all, List<String> families, FontCharacteristics characteristics) {
		String name = face(families).name();
		List<FontInfo> one = all.stream().filter(info -> info.getAlias().equalsIgnoreCase(name)).toList();
		return new FontSelector(one, families, characteristics);
	}

	@Override
	public PdfFont getPdfFont(FontInfo info, FontSet more) {
		return fonts.of(Face.valueOf(info.getAlias().toUpperCase(Locale.ROOT)));
	}

	@Override
	public IFontSelectorStrategy createFontSelectorStrategy(List<String> families, FontCharacteristics characteristics, FontSet more) {
		Face face = face(families);
		return text -> fonts.pieces(face, text).stream().map(piece -> new Tuple2<GlyphLine, PdfFont>(piece.font().createGlyphLine(piece.text()), piece.font()))
				.toList();
	}
}
