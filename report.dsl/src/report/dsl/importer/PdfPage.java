package report.dsl.importer;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The characters and the ruled lines of a page, in points from its top left as it is read: turned so that most characters stand upright.
 *
 * @param lines    horizontal and vertical ones; those without extent in one direction
 * @param pictures whether it shows any
 */
record PdfPage(List<Glyph> glyphs, List<Rectangle2D.Double> lines, boolean pictures) {

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
		Frame frame = new Frame(page.getCropBox().getWidth(), page.getCropBox().getHeight(), characters.direction());
		Rules rules = new Rules(page, frame);
		rules.processPage(page);
		return new PdfPage(characters.texts.stream().map(text -> glyph(text, frame)).toList(), rules.lines, rules.pictures);
	}

	private static Glyph glyph(TextPosition text, Frame frame) {
		double size = text.getHeightDir() > 0 ? Math.max(text.getFontSizeInPt(), text.getHeightDir()) : text.getFontSizeInPt();
		Point2D.Double start = frame.place(text.getTextMatrix().getTranslateX(), text.getTextMatrix().getTranslateY());
		return new Glyph(text.getUnicode(), start.x, start.x + text.getWidthDirAdj(), start.y - size / 3, size);
	}

	/** The page as it is read; {@code direction} are the degrees by which its lines of text are turned. */
	private record Frame(double width, double height, int direction) {
		/** @param x from the left edge, as the file counts; likewise y from the lower one */
		Point2D.Double place(double x, double y) {
			return switch (direction) {
			case 90 -> new Point2D.Double(y, x);
			case 180 -> new Point2D.Double(width - x, y);
			case 270 -> new Point2D.Double(height - y, width - x);
			default -> new Point2D.Double(x, height - y);
			};
		}
	}

	/** Takes characters where they stand. */
	private static final class Characters extends PDFTextStripper {
		private final List<TextPosition> texts = new ArrayList<>();

		@Override
		protected void processTextPosition(TextPosition text) {
			if (text.getUnicode() != null && !text.getUnicode().isBlank())
				texts.add(text);
		}

		/** Of most of them. */
		int direction() {
			Map<Integer, Long> counts = texts.stream().collect(Collectors.groupingBy(text -> (int) text.getDir(), TreeMap::new, Collectors.counting()));
			return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
		}
	}

	/** Takes straight lines and thin filled rectangles. */
	private static final class Rules extends PDFGraphicsStreamEngine {
		private static final double THIN = 2.5;
		private final List<Rectangle2D.Double> lines = new ArrayList<>();
		private final Frame frame;
		private boolean pictures;
		private final List<Rectangle2D.Double> path = new ArrayList<>();
		private Point2D.Double current = new Point2D.Double();
		private Point2D.Double start = current;

		Rules(PDPage page, Frame frame) {
			super(page);
			this.frame = frame;
		}

		private Point2D.Double point(double x, double y) {
			return frame.place(x - getPage().getCropBox().getLowerLeftX(), y - getPage().getCropBox().getLowerLeftY());
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
			pictures = true;
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
