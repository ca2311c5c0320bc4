package report.dsl.importer;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The characters and the ruled lines of a page, in points from its top left.
 *
 * @param lines horizontal and vertical ones; those without extent in one direction
 */
record PdfPage(List<Glyph> glyphs, List<Rectangle2D.Double> lines) {

	/** A character; {@code x} and {@code y} are its middle. */
	record Glyph(String text, double left, double right, double y, double size) {
		double x() {
			return (left + right) / 2;
		}
	}

	static PdfPage of(PDDocument document, int number) throws IOException {
		Characters characters = new Characters();
		characters.setStartPage(number);
		characters.setEndPage(number);
		characters.getText(document);
		PDPage page = document.getPage(number - 1);
		Rules rules = new Rules(page);
		rules.processPage(page);
		return new PdfPage(characters.glyphs, rules.lines);
	}

	/** Takes characters where they stand. */
	private static final class Characters extends PDFTextStripper {
		private final List<Glyph> glyphs = new ArrayList<>();

		@Override
		protected void processTextPosition(TextPosition text) {
			double size = text.getHeightDir() > 0 ? Math.max(text.getFontSizeInPt(), text.getHeightDir()) : text.getFontSizeInPt();
			if (text.getUnicode() != null && !text.getUnicode().isBlank())
				glyphs.add(new Glyph(text.getUnicode(), text.getXDirAdj(), text.getXDirAdj() + text.getWidthDirAdj(), text.getYDirAdj() - size / 3, size));
		}
	}

	/** Takes straight lines and thin filled rectangles. */
	private static final class Rules extends PDFGraphicsStreamEngine {
		private static final double THIN = 2.5;
		private final List<Rectangle2D.Double> lines = new ArrayList<>();
		private final List<Rectangle2D.Double> path = new ArrayList<>();
		private Point2D.Double current = new Point2D.Double();
		private Point2D.Double start = current;

		Rules(PDPage page) {
			super(page);
		}

		private Point2D.Double point(double x, double y) {
			Rectangle2D box = new Rectangle2D.Double(getPage().getCropBox().getLowerLeftX(), getPage().getCropBox().getLowerLeftY(),
					getPage().getCropBox().getWidth(), getPage().getCropBox().getHeight());
			return new Point2D.Double(x - box.getX(), box.getMaxY() - y);
		}

		private void segment(Point2D.Double from, Point2D.Double to) {
			Rectangle2D.Double line = new Rectangle2D.Double();
			line.setFrameFromDiagonal(from, to);
			path.add(line);
		}

		@Override
		public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
			Point2D.Double from = point(p0.getX(), p0.getY());
			Point2D.Double to = point(p2.getX(), p2.getY());
			segment(from, to);
			start = from;
			current = from;
		}

		@Override
		public void moveTo(float x, float y) {
			current = point(x, y);
			start = current;
		}

		@Override
		public void lineTo(float x, float y) {
			Point2D.Double to = point(x, y);
			segment(current, to);
			current = to;
		}

		@Override
		public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
			current = point(x3, y3);
		}

		@Override
		public void closePath() {
			segment(current, start);
			current = start;
		}

		@Override
		public Point2D getCurrentPoint() {
			return current;
		}

		/** A stroked rectangle is its four sides; a thin filled one is a line. */
		private void painted(boolean stroked) {
			for (Rectangle2D.Double box : path)
				if (box.height <= THIN)
					lines.add(new Rectangle2D.Double(box.x, box.getCenterY(), box.width, 0));
				else if (box.width <= THIN)
					lines.add(new Rectangle2D.Double(box.getCenterX(), box.y, 0, box.height));
				else if (stroked) {
					lines.add(new Rectangle2D.Double(box.x, box.y, box.width, 0));
					lines.add(new Rectangle2D.Double(box.x, box.getMaxY(), box.width, 0));
					lines.add(new Rectangle2D.Double(box.x, box.y, 0, box.height));
					lines.add(new Rectangle2D.Double(box.getMaxX(), box.y, 0, box.height));
				}
			path.clear();
		}

		@Override
		public void strokePath() {
			painted(true);
		}

		@Override
		public void fillPath(int windingRule) {
			painted(false);
		}

		@Override
		public void fillAndStrokePath(int windingRule) {
			painted(true);
		}

		@Override
		public void endPath() {
			path.clear();
		}

		@Override
		public void drawImage(PDImage image) {
			// holds no text
		}

		@Override
		public void clip(int windingRule) {
			// lines that are clipped away still rule a table
		}

		@Override
		public void shadingFill(COSName name) {
			// no line
		}
	}
}
