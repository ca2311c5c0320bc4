package report.dsl.chart;

import java.awt.Color;
import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Black lines on white, which a copier keeps apart from any grey. They are drawn as shapes: patterns of SVG need names, which must not meet
 * those of other pictures on the same page.
 *
 * @param rising  from left to right
 * @param pitch   from one line to the next
 * @param breadth of a line
 */
record Hatch(boolean rising, double pitch, double breadth) implements Paint {
	/** How far from a curve its edges may be. */
	private static final double FINE = 0.05;

	/** The lines that are inside a shape, each from one edge of it to the next. */
	Shape lines(Shape shape) {
		List<Line2D> edges = edges(shape);
		Rectangle2D box = shape.getBounds2D();
		int slope = rising ? 1 : -1;
		Path2D lines = new Path2D.Double();
		// a line is where x + slope * y is the same
		double from = box.getX() + Math.min(slope * box.getY(), slope * box.getMaxY());
		for (int i = 1; from + i * pitch < from + box.getWidth() + box.getHeight(); i++)
			across(edges, slope, from + i * pitch, lines);
		return lines;
	}

	private static void across(List<Line2D> edges, int slope, double line, Path2D lines) {
		List<Double> cuts = new ArrayList<>();
		for (Line2D edge : edges) {
			double start = edge.getX1() + slope * edge.getY1() - line;
			double end = edge.getX2() + slope * edge.getY2() - line;
			if (start < 0 != end < 0)
				cuts.add(edge.getX1() + (edge.getX2() - edge.getX1()) * start / (start - end));
		}
		cuts.sort(null);
		for (int i = 0; i + 1 < cuts.size(); i += 2) {
			lines.moveTo(cuts.get(i), slope * (line - cuts.get(i)));
			lines.lineTo(cuts.get(i + 1), slope * (line - cuts.get(i + 1)));
		}
	}

	private static List<Line2D> edges(Shape shape) {
		List<Line2D> edges = new ArrayList<>();
		double[] at = new double[6];
		Point2D start = new Point2D.Double();
		Point2D last = start;
		for (PathIterator parts = shape.getPathIterator(null, FINE); !parts.isDone(); parts.next()) {
			int part = parts.currentSegment(at);
			Point2D next = part == PathIterator.SEG_CLOSE ? start : new Point2D.Double(at[0], at[1]);
			if (part == PathIterator.SEG_MOVETO)
				start = next;
			else
				edges.add(new Line2D.Double(last, next));
			last = next;
		}
		return edges;
	}

	@Override
	public int getTransparency() {
		return Transparency.OPAQUE;
	}

	/** For pixels, of which there are none here. */
	@Override
	public PaintContext createContext(ColorModel model, Rectangle device, Rectangle2D user, AffineTransform transform, RenderingHints hints) {
		return Color.WHITE.createContext(model, device, user, transform, hints);
	}
}
