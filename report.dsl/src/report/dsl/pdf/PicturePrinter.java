package report.dsl.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

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

	/** What is not known, or cannot be drawn, is not: its caption keeps its place. */
	IBlockElement picture(Picture picture) {
		SetParagraph caption = texts.centred(Face.HEI, CAPTION, LabelLines.full(texts.faces(), picture.label(), Sheet.WIDTH / CAPTION - 1));
		positions.of(caption, picture.place());
		Optional<Image> drawn = picture.drawing().flatMap(drawing -> image(drawing, picture));
		if (drawn.isEmpty())
			return caption;
		caption.getAccessibilityProperties().setRole(StandardRoles.CAPTION);
		Image image = fitted(drawn.get(), Sheet.LINES - caption.rows());
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

	private Optional<Image> image(Drawing drawing, Picture picture) {
		Optional<Image> image = drawing instanceof Chart chart ? chart(chart, picture) : file((report.dsl.report.Image) drawing);
		return image.map(one -> one.setHorizontalAlignment(HorizontalAlignment.CENTER));
	}

	private Optional<Image> chart(Chart chart, Picture picture) {
		return svg(ChartSvg.of(chart, picture.label(), picture.alternative()).getBytes(StandardCharsets.UTF_8));
	}

	private Optional<Image> file(report.dsl.report.Image file) {
		Optional<Image> image = file.format() == Format.SVG ? svg(file.content()) : Optional.of(new Image(ImageDataFactory.create(file.content())));
		return image.map(one -> one.scaleAbsolute((float) file.width() * Sheet.MM, (float) file.height() * Sheet.MM));
	}

	/** Empty where it cannot be drawn, which {@link PictureCheck} tells: only a draft is printed in spite of it. */
	private Optional<Image> svg(byte[] content) {
		try {
			return Optional.of(new Image(SvgDrawing.of(content, texts.fonts(), pdf)));
		} catch (IOException unsound) {
			return Optional.empty();
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
