package report.dsl.chart;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/** What charts do not need of Java's drawing: images, pixels, turning, and the drawing by whole numbers of its first days. */
abstract class PlainGraphics extends Graphics2D {
	private static RuntimeException not() { return new UnsupportedOperationException(); }

	@Override public Graphics create() { throw not(); }
	@Override public void dispose() { /* holds nothing */ }
	@Override public GraphicsConfiguration getDeviceConfiguration() { throw not(); }
	@Override public boolean hit(Rectangle rectangle, Shape shape, boolean stroke) { throw not(); }

	@Override public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) { throw not(); }
	@Override public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) { throw not(); }
	@Override public void drawRenderedImage(RenderedImage image, AffineTransform transform) { throw not(); }
	@Override public void drawRenderableImage(RenderableImage image, AffineTransform transform) { throw not(); }
	@Override public boolean drawImage(Image image, int x, int y, ImageObserver observer) { throw not(); }
	@Override public boolean drawImage(Image image, int x, int y, int w, int h, ImageObserver observer) { throw not(); }
	@Override public boolean drawImage(Image image, int x, int y, Color color, ImageObserver observer) { throw not(); }
	@Override public boolean drawImage(Image image, int x, int y, int w, int h, Color color, ImageObserver observer) { throw not(); }
	@Override public boolean drawImage(Image image, int x1, int y1, int x2, int y2, int u1, int v1, int u2, int v2, ImageObserver observer) { throw not(); }
	@Override public boolean drawImage(Image image, int x1, int y1, int x2, int y2, int u1, int v1, int u2, int v2, Color color, ImageObserver observer) { throw not(); }
	@Override public void copyArea(int x, int y, int w, int h, int dx, int dy) { throw not(); }

	@Override public void drawString(String text, int x, int y) { drawString(text, (float) x, (float) y); }
	@Override public void drawString(AttributedCharacterIterator text, int x, int y) { throw not(); }
	@Override public void drawString(AttributedCharacterIterator text, float x, float y) { throw not(); }
	@Override public void drawGlyphVector(GlyphVector glyphs, float x, float y) { throw not(); }

	@Override public void drawLine(int x1, int y1, int x2, int y2) { throw not(); }
	@Override public void fillRect(int x, int y, int w, int h) { throw not(); }
	@Override public void clearRect(int x, int y, int w, int h) { throw not(); }
	@Override public void drawRoundRect(int x, int y, int w, int h, int arcWidth, int arcHeight) { throw not(); }
	@Override public void fillRoundRect(int x, int y, int w, int h, int arcWidth, int arcHeight) { throw not(); }
	@Override public void drawOval(int x, int y, int w, int h) { throw not(); }
	@Override public void fillOval(int x, int y, int w, int h) { throw not(); }
	@Override public void drawArc(int x, int y, int w, int h, int start, int angle) { throw not(); }
	@Override public void fillArc(int x, int y, int w, int h, int start, int angle) { throw not(); }
	@Override public void drawPolyline(int[] xs, int[] ys, int count) { throw not(); }
	@Override public void drawPolygon(int[] xs, int[] ys, int count) { throw not(); }
	@Override public void fillPolygon(int[] xs, int[] ys, int count) { throw not(); }

	@Override public void translate(int x, int y) { throw not(); }
	@Override public void translate(double x, double y) { throw not(); }
	@Override public void rotate(double angle) { throw not(); }
	@Override public void rotate(double angle, double x, double y) { throw not(); }
	@Override public void scale(double x, double y) { throw not(); }
	@Override public void shear(double x, double y) { throw not(); }
	@Override public void transform(AffineTransform transform) { throw not(); }
	@Override public void setTransform(AffineTransform transform) { throw not(); }
	@Override public AffineTransform getTransform() { return new AffineTransform(); }

	@Override public void setPaintMode() { throw not(); }
	@Override public void setXORMode(Color color) { throw not(); }
	@Override public void setBackground(Color color) { throw not(); }
	@Override public Color getBackground() { return Color.WHITE; }
	@Override public void setRenderingHint(RenderingHints.Key key, Object value) { /* about pixels */ }
	@Override public Object getRenderingHint(RenderingHints.Key key) { return null; }
	@Override public void setRenderingHints(Map<?, ?> hints) { /* about pixels */ }
	@Override public void addRenderingHints(Map<?, ?> hints) { /* about pixels */ }
	@Override public RenderingHints getRenderingHints() { return new RenderingHints(Map.of()); }

	@Override public Rectangle getClipBounds() { throw not(); }
	@Override public void clipRect(int x, int y, int w, int h) { throw not(); }
	@Override public void setClip(int x, int y, int w, int h) { throw not(); }
	@Override public Shape getClip() { return null; }
	@Override public void setClip(Shape shape) { throw not(); }
	@Override public void clip(Shape shape) { throw not(); }
}
