package report.dsl.ui.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

import report.dsl.ide.preview.Preview;

/** A printed report, opened for drawing. Used by background threads, one after the other. */
final class Pages implements AutoCloseable {
	/** Of a page, in points. */
	record Size(float width, float height) {
	}

	/** Complains of each character that an embedded font has been cut down by, for each document; held, since else it is forgotten. */
	private static final Logger CUT_FONTS = Logger.getLogger("org.apache.fontbox.ttf.CmapSubtable");
	private static final PaletteData RGB = new PaletteData(0xFF0000, 0xFF00, 0xFF);

	static {
		CUT_FONTS.setLevel(Level.SEVERE);
	}

	private final Preview preview;
	private final PDDocument document;
	private final PDFRenderer renderer;
	private final List<Size> sizes = new ArrayList<>();
	private boolean closed;

	Pages(Preview preview) throws IOException {
		this.preview = preview;
		document = Loader.loadPDF(preview.pdf());
		renderer = new PDFRenderer(document);
		for (PDPage page : document.getPages())
			sizes.add(new Size(page.getMediaBox().getWidth(), page.getMediaBox().getHeight()));
	}

	Preview preview() {
		return preview;
	}

	List<Size> sizes() {
		return sizes;
	}

	/**
	 * Draws a page.
	 *
	 * @param page  from 0
	 * @param scale pixels a point
	 * @return nothing when it was closed meanwhile
	 */
	synchronized ImageData draw(int page, float scale) throws IOException {
		if (closed)
			return null;
		BufferedImage drawn = renderer.renderImage(page, scale, ImageType.RGB);
		ImageData image = new ImageData(drawn.getWidth(), drawn.getHeight(), 24, RGB);
		int[] row = new int[drawn.getWidth()];
		for (int y = 0; y < drawn.getHeight(); y++)
			image.setPixels(0, y, row.length, drawn.getRGB(0, y, row.length, 1, row, 0, row.length), 0);
		return image;
	}

	@Override
	public synchronized void close() {
		closed = true;
		try {
			document.close();
		} catch (IOException e) {
			throw new IllegalStateException(e); // it is all in memory
		}
	}
}
