package report.dsl.pdf;

import java.util.List;
import java.util.Locale;

import com.itextpdf.kernel.colors.DeviceGray;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;

import report.dsl.findings.Message;

/** What pages carry besides the text, none of it read out. */
final class PageMarks {
	/** Across each page of a draft; the paper is Chinese. */
	static final String DRAFT = Message.of("paper.draft").in(Locale.CHINESE);
	private static final float BANNER_SIZE = 9;
	private static final float DRAFT_SIZE = 200;
	private static final double DRAFT_ANGLE = Math.toRadians(50);
	/** From the base line of a dash to its ink, in ems. */
	private static final float DASH_HEIGHT = 0.36f;

	private final PdfDocument pdf;
	private final Fonts fonts;

	PageMarks(PdfDocument pdf, Fonts fonts) {
		this.pdf = pdf;
		this.fonts = fonts;
	}

	/** 7 mm below the text; odd pages on the right, even ones on the left, a character in. */
	void numbers() {
		PdfFont font = fonts.of(Face.SONG);
		float size = Sheet.FOLIO_SIZE;
		float y = Sheet.BOTTOM - 7 * Sheet.MM - DASH_HEIGHT * size;
		for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
			String text = "— " + number + " —";
			float x = number % 2 == 0 ? Sheet.LEFT + size : Sheet.LEFT + Sheet.WIDTH - size - font.getWidth(text, size);
			PdfCanvas canvas = new PdfCanvas(pdf.getPage(number));
			canvas.openTag(new CanvasArtifact()).beginText().setFontAndSize(font, size).moveText(x, y).showText(text).endText().closeTag();
		}
	}

	/** What the pages are for, above the text, in a frame. */
	void banner(String text) {
		float width = 0;
		List<Fonts.Piece> pieces = fonts.pieces(Face.SONG, text);
		for (Fonts.Piece piece : pieces)
			width += piece.font().getWidth(piece.text(), BANNER_SIZE);
		float left = Sheet.LEFT + (Sheet.WIDTH - width) / 2;
		float y = Sheet.A4.getHeight() - Sheet.TOP / 2;
		for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
			PdfCanvas canvas = new PdfCanvas(pdf.getPage(number));
			canvas.openTag(new CanvasArtifact()).saveState().setLineWidth(0.6f).rectangle(left - 6, y - 5, width + 12, BANNER_SIZE + 8).stroke();
			float x = left;
			for (Fonts.Piece piece : pieces) {
				canvas.beginText().setFontAndSize(piece.font(), BANNER_SIZE).moveText(x, y).showText(piece.text()).endText();
				x += piece.font().getWidth(piece.text(), BANNER_SIZE);
			}
			canvas.restoreState().closeTag();
		}
	}

	/** 草稿 across each page, behind the text. */
	void draft() {
		PdfFont font = fonts.of(Face.HEI);
		double cos = Math.cos(DRAFT_ANGLE);
		double sin = Math.sin(DRAFT_ANGLE);
		float across = font.getWidth(DRAFT, DRAFT_SIZE) / 2;
		float up = 0.38f * DRAFT_SIZE;
		double x = Sheet.A4.getWidth() / 2 - across * cos + up * sin;
		double y = Sheet.A4.getHeight() / 2 - across * sin - up * cos;
		for (int number = 1; number <= pdf.getNumberOfPages(); number++) {
			PdfPage page = pdf.getPage(number);
			PdfCanvas canvas = new PdfCanvas(page.newContentStreamBefore(), page.getResources(), pdf);
			canvas.saveState().openTag(new CanvasArtifact()).setFillColor(new DeviceGray(0.9f)).beginText().setFontAndSize(font, DRAFT_SIZE)
					.setTextMatrix((float) cos, (float) sin, (float) -sin, (float) cos, (float) x, (float) y).showText(DRAFT).endText()
					.closeTag().restoreState();
		}
	}
}
