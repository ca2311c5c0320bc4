package report.dsl.pdf;

import java.util.List;

import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;

/** Makes the layout library's paragraphs. */
final class Texts {
	private final Fonts fonts;

	Texts(Fonts fonts) {
		this.fonts = fonts;
	}

	Typefaces faces() {
		return fonts.faces();
	}

	/** A paragraph on the grid of 22 lines by 28 characters; a line feed in the text begins a new line. */
	Paragraph onGrid(Face face, String text) {
		return plain(face, Sheet.SIZE, Sheet.LEADING, text).setCharacterSpacing(Sheet.SPACING);
	}

	/** A paragraph without margins. */
	Paragraph plain(Face face, float size, float leading, String text) {
		Paragraph paragraph = new Paragraph().setMargin(0).setFont(fonts.of(face)).setFontSize(size).setFixedLeading(leading)
				.setCharacterSpacing(0);
		for (Fonts.Piece piece : fonts.pieces(face, text))
			paragraph.add(new Text(piece.text()).setFont(piece.font()));
		return paragraph;
	}

	Paragraph lines(Face face, float size, float leading, List<String> lines) {
		return plain(face, size, leading, String.join("\n", lines));
	}
}
