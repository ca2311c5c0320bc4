package report.dsl.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.IBlockElement;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.HorizontalAlignment;

import report.dsl.chart.ChartSvg;
import report.dsl.report.Chart;
import report.dsl.report.Drawing;
import report.dsl.report.Image.Format;
import report.dsl.report.Picture;

/** Sets pictures: in the middle, with the caption below, as large as they are unless the page is smaller. */
final class PicturePrinter {
	/** 小四, as captions of tables */
	private static final float CAPTION = 12;
	/** Above and below a picture. */
	private static final float MARGIN = 6;

	private final Texts texts;
	private final Positions positions;
	private final PdfDocument pdf;

	PicturePrinter(Texts texts, Positions positions, PdfDocument pdf) {
		this.texts = texts;
		this.positions = positions;
		this.pdf = pdf;
	}

	/** What is not known is not drawn: its caption keeps its place. */
	IBlockElement picture(Picture picture) {
		SetParagraph caption = texts.centred(Face.HEI, CAPTION, LabelLines.full(texts.faces(), picture.label(), Sheet.WIDTH / CAPTION - 1));
		positions.of(caption, picture.place());
		if (picture.drawing().isEmpty())
			return caption;
		caption.getAccessibilityProperties().setRole(StandardRoles.CAPTION);
		Image image = fitted(image(picture.drawing().get(), picture), Sheet.LINES - caption.rows());
		positions.of(image, picture.place());
		return figure(image, caption, picture.alternative());
	}

	/** One tag for both: the standards want captions inside of what they belong to (ISO/TS 32005, table 5). */
	private static Div figure(Image image, Paragraph caption, String alternative) {
		image.getAccessibilityProperties().setRole(null);
		Div figure = new Div().setKeepTogether(true).add(image).add(caption);
		figure.getAccessibilityProperties().setRole(StandardRoles.FIGURE).setAlternateDescription(alternative);
		return figure;
	}

	private Image image(Drawing drawing, Picture picture) {
		Image image = drawing instanceof Chart chart ? chart(chart, picture) : file((report.dsl.report.Image) drawing);
		return image.setHorizontalAlignment(HorizontalAlignment.CENTER);
	}

	private Image chart(Chart chart, Picture picture) {
		return svg(ChartSvg.of(chart, picture.label(), picture.alternative()).getBytes(StandardCharsets.UTF_8));
	}

	private Image file(report.dsl.report.Image file) {
		Image image = file.format() == Format.SVG ? svg(file.content()) : new Image(ImageDataFactory.create(file.content()));
		return image.scaleAbsolute((float) file.width() * Sheet.MM, (float) file.height() * Sheet.MM);
	}

	private Image svg(byte[] content) {
		try {
			return new Image(SvgDrawing.of(content, texts.fonts(), pdf));
		} catch (IOException unsound) {
			throw new UncheckedIOException(unsound);
		}
	}

	/** With its margins it takes up whole lines of the page, the rest of the last of them above it. */
	private static Image fitted(Image image, int lines) {
		float room = lines * Sheet.LEADING - 2 * MARGIN;
		float scale = Math.min(1, Math.min(Sheet.WIDTH / image.getImageScaledWidth(), room / image.getImageScaledHeight()));
		float height = image.getImageScaledHeight() * scale;
		image.scaleAbsolute(image.getImageScaledWidth() * scale, height);
		double used = Math.ceil((height + 2 * MARGIN) / Sheet.LEADING - 0.01) * Sheet.LEADING;
		return image.setMargins((float) used - height - MARGIN, 0, MARGIN, 0);
	}
}
