package report.dsl.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes what is drawn as SVG. */
final class SvgGraphics extends PlainGraphics {
	private static final String[] COMMANDS = { "M", "L", "Q", "C", "Z" };
	private static final int[] COORDINATES = { 2, 2, 4, 6, 0 };
	private final StringBuilder svg = new StringBuilder();
	private Paint paint = Color.BLACK;
	private Stroke stroke = new BasicStroke();
	private Font font = new ChartFont(1);
	private Composite composite = AlphaComposite.SrcOver;

	/** The elements so far, one a line. */
	String elements() {
		return svg.toString();
	}

	@Override
	public void fill(Shape shape) {
		if (shape.getBounds2D().isEmpty())
			return;
		shape(shape, "fill=\"" + (paint instanceof Color color ? code(color) : "#ffffff") + "\"");
		if (paint instanceof Hatch hatch)
			shape(hatch.lines(shape), outline(Color.BLACK, hatch.breadth()));
	}

	@Override
	public void draw(Shape shape) {
		shape(shape, outline((Color) paint, ((BasicStroke) stroke).getLineWidth()));
	}

	private static String outline(Color color, double width) {
		return "fill=\"none\" stroke=\"" + code(color) + "\" stroke-width=\"" + number(width) + "\"";
	}

	private void shape(Shape shape, String look) {
		if (shape instanceof Rectangle2D box)
			svg.append("<rect x=\"").append(number(box.getX())).append("\" y=\"").append(number(box.getY())).append("\" width=\"")
					.append(number(box.getWidth())).append("\" height=\"").append(number(box.getHeight())).append('"');
		else
			svg.append("<path d=\"").append(path(shape)).append('"');
		svg.append(' ').append(look).append("/>\n");
	}

	private static String path(Shape shape) {
		StringBuilder path = new StringBuilder();
		double[] at = new double[6];
		for (PathIterator parts = shape.getPathIterator(null); !parts.isDone(); parts.next()) {
			int part = parts.currentSegment(at);
			path.append(COMMANDS[part]);
			for (int i = 0; i < COORDINATES[part]; i++)
				path.append(i == 0 ? "" : " ").append(number(at[i]));
		}
		return path.toString();
	}

	/** Held in its middle: in a font with other digits than were reckoned with, it still stands where it should. */
	@Override
	public void drawString(String text, float x, float y) {
		double middle = x + ChartFont.ems(text) * font.getSize2D() / 2;
		svg.append("<text x=\"").append(number(middle)).append("\" y=\"").append(number(y)).append("\" font-size=\"").append(number(font.getSize2D()))
				.append("\">").append(escaped(text)).append("</text>\n");
	}

	/** Text of an element, without what XML has no way to write. */
	static String escaped(String text) {
		return text.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/** Hundredths of a point are finer than any paper. */
	static String number(double number) {
		BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
		return rounded.signum() == 0 ? "0" : rounded.toPlainString();
	}

	private static String code(Color color) {
		return "#" + Integer.toHexString(color.getRGB()).substring(2);
	}

	@Override
	public FontMetrics getFontMetrics(Font of) {
		return ((ChartFont) of).metrics();
	}

	@Override
	public FontRenderContext getFontRenderContext() {
		return new FontRenderContext(null, true, true);
	}

	@Override
	public void setFont(Font font) {
		this.font = font;
	}

	@Override
	public Font getFont() {
		return font;
	}

	@Override
	public void setPaint(Paint paint) {
		this.paint = paint;
	}

	@Override
	public Paint getPaint() {
		return paint;
	}

	@Override
	public void setColor(Color color) {
		paint = color;
	}

	@Override
	public Color getColor() {
		return (Color) paint;
	}

	@Override
	public void setStroke(Stroke stroke) {
		this.stroke = stroke;
	}

	@Override
	public Stroke getStroke() {
		return stroke;
	}

	@Override
	public void setComposite(Composite composite) {
		this.composite = composite;
	}

	@Override
	public Composite getComposite() {
		return composite;
	}
}
