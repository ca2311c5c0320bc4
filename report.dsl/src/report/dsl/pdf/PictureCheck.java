package report.dsl.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;

import report.dsl.evaluation.Codes;
import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.report.Image;
import report.dsl.report.Image.Format;
import report.dsl.report.Picture;
import report.dsl.report.Report;

/** Draws what SVG a report shows, to see whether that can be done: a sound file may still say what the library cannot draw. */
public final class PictureCheck {

	private PictureCheck() {
	}

	/** An error for each SVG that cannot be drawn. */
	public static List<Finding> of(Report report, Typefaces faces) {
		List<Finding> findings = new ArrayList<>();
		report.chapters().stream().flatMap(chapter -> chapter.blocks().stream()).filter(Picture.class::isInstance).map(Picture.class::cast)
				.filter(picture -> picture.drawing().orElse(null) instanceof Image image && image.format() == Format.SVG && !isDrawn(image, faces))
				.forEach(picture -> findings.add(Finding.of(Codes.PICTURE, Severity.ERROR, picture.place(), "picture.drawn")));
		return findings;
	}

	private static boolean isDrawn(Image image, Typefaces faces) {
		try {
			SvgDrawing.of(image.content(), new Fonts(faces), new PdfDocument(new PdfWriter(new ByteArrayOutputStream())));
			return true;
		} catch (IOException cannot) {
			return false;
		}
	}
}
