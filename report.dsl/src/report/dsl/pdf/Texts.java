package report.dsl.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;

/** Makes the layout library's paragraphs. */
final class Texts {
	private final Fonts fonts;

	Texts(Fonts fonts) {
		this.fonts = fonts;
	}

	Fonts fonts() {
		return fonts;
	}

	Typefaces faces() {
		return fonts.faces();
	}

	/** A paragraph of the body, or a heading: two characters in, on the grid of 22 lines by 28 characters. */
	SetParagraph prose(Face face, String text) {
		return new SetParagraph(ProseLines.of(new Setting(fonts, face, Sheet.SIZE, text), 2 * Sheet.CHARACTER));
	}

	/** A paragraph on the grid that begins at the left edge. */
	SetParagraph onGrid(Face face, String text) {
		return new SetParagraph(ProseLines.of(new Setting(fonts, face, Sheet.SIZE, text), 0));
	}

	/** Lines in the middle. */
	SetParagraph centred(Face face, float size, List<String> lines) {
		return placed(face, size, lines, line -> (Sheet.WIDTH - line.width()) / 2);
	}

	/** @param left where a line begins, from the left edge of the text */
	SetParagraph placed(Face face, float size, List<String> lines, ToDoubleFunction<SetLine> left) {
		List<SetLine> set = new ArrayList<>();
		int start = 0;
		for (String text : lines) {
			SetLine line = new Setting(fonts, face, size, text).line(start);
			set.add(line.moved(left.applyAsDouble(line)));
			start = line.end();
		}
		return new SetParagraph(set);
	}

	/** How wide a text is in points. */
	double width(Face face, float size, String text) {
		return new Setting(fonts, face, size, text).line(0).width();
	}

	/** A paragraph without margins, which the layout library breaks into lines. */
	Paragraph plain(Face face, float size, float leading, String text) {
		Paragraph paragraph = new Paragraph().setMargin(0).setFont(fonts.of(face)).setFontSize(size).setFixedLeading(leading)
				.setCharacterSpacing(0);
		for (Fonts.Piece piece : fonts.pieces(face, text))
			paragraph.add(new Text(piece.text()).setFont(piece.font()));
		return paragraph;
	}
}
