package report.dsl.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.geom.IShape;
import com.itextpdf.kernel.geom.Matrix;
import com.itextpdf.kernel.geom.Point;
import com.itextpdf.kernel.geom.Subpath;
import com.itextpdf.kernel.geom.Vector;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.ImageRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.data.PathRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;

/** What stands on a page of the printed PDF, in millimetres from its upper left corner. */
final class PrintedPage implements IEventListener {
	private static final double MM = 25.4 / 72;
	/** Below this, two measures are the same. */
	private static final double SAME = 1e-3;
	private final double height;
	private final List<Piece> pieces = new ArrayList<>();

	/** Something on the page. */
	sealed interface Piece permits Text, Path, Bitmap {
	}

	/**
	 * Characters on one base line.
	 *
	 * @param font  its name, without the tag of a subset
	 * @param scale of the width of its characters
	 * @param at    where each begins
	 * @param end   of the last
	 */
	record Text(String font, double size, double scale, String colour, double y, List<Integer> characters, List<Double> at, double end) implements Piece {

		/** Whether the next characters belong to it: they are of the same type, to its right and not far. */
		private boolean goesOn(Text next) {
			double gap = next.at.get(0) - end;
			return font.equals(next.font) && Math.abs(size - next.size) < SAME && scale == next.scale && colour.equals(next.colour)
					&& Math.abs(y - next.y) < SAME && gap < size && next.at.get(0) > at.get(at.size() - 1);
		}
	}

	/**
	 * A line or an area.
	 *
	 * @param steps  an operator of OFD each (M, L, B, C) with its points
	 * @param stroke its colour; empty where there are no lines
	 * @param fill   its colour; empty where it is not filled
	 */
	record Path(List<Step> steps, double width, String stroke, String fill) implements Piece {
	}

	/** A step along a path. */
	record Step(String operator, List<Point> points) {
	}

	/** A picture of points in its box: left, top, width and height. */
	record Bitmap(BitmapFile picture, double left, double top, double width, double height) implements Piece {
	}

	private PrintedPage(double height) {
		this.height = height;
	}

	/** In the order in which they are drawn. */
	static List<Piece> of(PdfPage page) {
		PrintedPage printed = new PrintedPage(page.getPageSize().getHeight());
		new PdfCanvasProcessor(printed).processPageContent(page);
		return printed.pieces;
	}

	@Override
	public Set<EventType> getSupportedEvents() {
		return Set.of(EventType.RENDER_TEXT, EventType.RENDER_PATH, EventType.RENDER_IMAGE);
	}

	@Override
	public void eventOccurred(IEventData data, EventType type) {
		if (data instanceof TextRenderInfo text)
			text.getCharacterRenderInfos().forEach(this::character);
		else if (data instanceof PathRenderInfo path && path.getOperation() != PathRenderInfo.NO_OP)
			path(path);
		else if (data instanceof ImageRenderInfo image)
			bitmap(image);
	}

	private void bitmap(ImageRenderInfo info) {
		Matrix matrix = info.getImageCtm();
		pieces.add(new Bitmap(BitmapFile.of(info.getImage()), matrix.get(Matrix.I31) * MM, (height - matrix.get(Matrix.I32) - matrix.get(Matrix.I22)) * MM,
				matrix.get(Matrix.I11) * MM, matrix.get(Matrix.I22) * MM));
	}

	private void character(TextRenderInfo info) {
		Vector start = info.getBaseline().getStartPoint();
		Matrix matrix = info.getTextMatrix().multiply(info.getGraphicsState().getCtm());
		String font = info.getFont().getFontProgram().getFontNames().getFontName().replaceFirst("^[A-Z]{6}\\+", "");
		Text text = new Text(font, info.getFontSize() * matrix.get(Matrix.I22) * MM, info.getHorizontalScaling() / 100, colour(info.getFillColor()),
				(height - start.get(Vector.I2)) * MM, new ArrayList<>(info.getText().codePoints().boxed().toList()), new ArrayList<>(List.of(start.get(Vector.I1) * MM)),
				info.getBaseline().getEndPoint().get(Vector.I1) * MM);
		Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
		if (last instanceof Text before && before.goesOn(text)) {
			before.characters().addAll(text.characters());
			before.at().addAll(text.at());
			pieces.set(pieces.size() - 1, new Text(font, before.size(), before.scale(), before.colour(), before.y(), before.characters(), before.at(), text.end()));
		} else
			pieces.add(text);
	}

	private void path(PathRenderInfo info) {
		List<Step> steps = new ArrayList<>();
		for (Subpath subpath : info.getPath().getSubpaths()) {
			if (subpath.getStartPoint() == null || subpath.getSegments().isEmpty())
				continue;
			steps.add(step("M", List.of(subpath.getStartPoint()), info.getCtm()));
			for (IShape segment : subpath.getSegments()) {
				List<Point> points = segment.getBasePoints();
				steps.add(step(points.size() == 2 ? "L" : "B", points.subList(1, points.size()), info.getCtm()));
			}
			if (subpath.isClosed())
				steps.add(new Step("C", List.of()));
		}
		double scale = Math.sqrt(Math.abs(info.getCtm().get(Matrix.I11) * info.getCtm().get(Matrix.I22) - info.getCtm().get(Matrix.I12) * info.getCtm().get(Matrix.I21)));
		String stroke = (info.getOperation() & PathRenderInfo.STROKE) != 0 ? colour(info.getStrokeColor()) : "";
		String fill = (info.getOperation() & PathRenderInfo.FILL) != 0 ? colour(info.getFillColor()) : "";
		if (!steps.isEmpty())
			pieces.add(new Path(steps, info.getLineWidth() * scale * MM, stroke, fill));
	}

	private Step step(String operator, List<Point> points, Matrix matrix) {
		return new Step(operator, points.stream().map(point -> new Vector((float) point.getX(), (float) point.getY(), 1).cross(matrix))
				.map(at -> new Point(at.get(Vector.I1) * MM, (height - at.get(Vector.I2)) * MM)).toList());
	}

	/** As OFD writes it: red, green and blue, 0 to 255. */
	private static String colour(Color colour) {
		float[] parts = colour == null ? ColorConstants.BLACK.getColorValue() : colour.getColorValue();
		int[] rgb = new int[3];
		for (int i = 0; i < 3; i++)
			rgb[i] = Math.round(255 * parts[parts.length == 3 ? i : 0]);
		return rgb[0] + " " + rgb[1] + " " + rgb[2];
	}
}
