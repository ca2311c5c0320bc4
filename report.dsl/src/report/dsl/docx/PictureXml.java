package report.dsl.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import report.dsl.chart.ChartSvg;
import report.dsl.pdf.Paper;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Chart;
import report.dsl.report.Drawing;
import report.dsl.report.Image;
import report.dsl.report.Image.Format;
import report.dsl.report.Picture;

/**
 * Pictures in the line of the text. Word shows no SVG without a picture of points beside it: so charts and SVG are drawn as in the PDF, in the
 * fonts that ship with the product, and become points, as many as a printer has.
 */
final class PictureXml {
	static final String[] NAMESPACES = { "xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
			"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main", "xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture" };
	private static final int DOTS_PER_INCH = 300;
	private static final int UNITS_PER_MM = 36000;
	/** As large as fits above a caption, in millimetres. */
	private static final double WIDEST = 156;
	private static final double HIGHEST = 190;
	private final Wml wml;
	private final Typefaces faces;
	private final List<Media> media = new ArrayList<>();

	/**
	 * A file in the document.
	 *
	 * @param id   of the relationship to it
	 * @param name below the folder of the document
	 */
	record Media(String id, String name, byte[] content) {
	}

	/** Points, and how large they are shown, in millimetres. */
	private record Bitmap(Format format, byte[] content, double width, double height) {
	}

	PictureXml(Wml wml, Typefaces faces) {
		this.wml = wml;
		this.faces = faces;
	}

	/** What the pictures written so far refer to. */
	List<Media> media() {
		return media;
	}

	/** A run. */
	void write(Picture picture, Drawing drawing) {
		Bitmap bitmap = bitmap(picture, drawing);
		Media file = new Media("rIdPicture" + picture.number(), "media/picture" + picture.number() + "." + bitmap.format().extension(), bitmap.content());
		media.add(file);
		double scale = Math.min(1, Math.min(WIDEST / bitmap.width(), HIGHEST / bitmap.height()));
		String[] size = { "cx", units(scale * bitmap.width()), "cy", units(scale * bitmap.height()) };
		wml.open("w:r").open("w:drawing").open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0").empty("wp:extent", size);
		wml.empty("wp:docPr", "id", Integer.toString(picture.number()), "name", picture.label(), "descr", picture.alternative());
		wml.open("a:graphic").open("a:graphicData", "uri", NAMESPACES[5]).open("pic:pic").open("pic:nvPicPr");
		wml.empty("pic:cNvPr", "id", Integer.toString(picture.number()), "name", picture.label(), "descr", picture.alternative()).empty("pic:cNvPicPr").close();
		wml.open("pic:blipFill").empty("a:blip", "r:embed", file.id()).open("a:stretch").empty("a:fillRect").close().close();
		wml.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0").empty("a:ext", size).close();
		wml.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
		wml.close().close().close().close().close().close();
	}

	private Bitmap bitmap(Picture picture, Drawing drawing) {
		if (drawing instanceof Image image)
			return image.format() == Format.SVG ? points(image.content(), image.width(), image.height())
					: new Bitmap(image.format(), image.content(), image.width(), image.height());
		return points(ChartSvg.of((Chart) drawing, picture.label(), picture.alternative()).getBytes(StandardCharsets.UTF_8), 0, 0);
	}

	/** @param width of what is shown, in millimetres; 0 for what it says itself */
	private Bitmap points(byte[] svg, double width, double height) {
		try (PDDocument page = Loader.loadPDF(Paper.drawing(svg, faces)); ByteArrayOutputStream png = new ByteArrayOutputStream()) {
			double own = page.getPage(0).getMediaBox().getWidth() * 25.4 / 72;
			double scale = width > 0 ? width / own : 1;
			ImageIO.write(new PDFRenderer(page).renderImage(0, (float) (scale * DOTS_PER_INCH / 72), ImageType.RGB), "png", png);
			return new Bitmap(Format.PNG, png.toByteArray(), scale * own, height > 0 ? height : page.getPage(0).getMediaBox().getHeight() * 25.4 / 72);
		} catch (IOException unsound) {
			throw new UncheckedIOException(unsound);
		}
	}

	private static String units(double millimetres) {
		return Long.toString(Math.round(millimetres * UNITS_PER_MM));
	}
}
