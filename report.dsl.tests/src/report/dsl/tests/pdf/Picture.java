package report.dsl.tests.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page as a small grey picture. The fonts are those in the file, so that it looks the same on every machine. */
record Picture(int width, int height, int[] grey) {
	private static final float DPI = 50;
	private static final int WHITE = 255;

	/** How far two pictures are from each other, after both were blurred: from 0, the same, to 255. */
	record Distance(double mean, int most) {
		@Override
		public String toString() {
			return String.format(Locale.ROOT, "mean %.3f, most %d", mean, most);
		}
	}

	static List<Picture> of(byte[] pdf) throws IOException {
		List<Picture> pages = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			PDFRenderer renderer = new PDFRenderer(document);
			for (int page = 0; page < document.getNumberOfPages(); page++)
				pages.add(of(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY)));
		}
		return pages;
	}

	static Picture read(Path png) {
		try (InputStream in = Files.newInputStream(png)) {
			return of(ImageIO.read(in));
		} catch (IOException e) {
			throw new UncheckedIOException(png.toString(), e);
		}
	}

	private static Picture of(BufferedImage image) {
		int[] grey = image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
		return new Picture(image.getWidth(), image.getHeight(), grey);
	}

	void write(Path png) throws IOException {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
		image.getRaster().setSamples(0, 0, width, height, 0, grey);
		write(image, png);
	}

	private static void write(BufferedImage image, Path png) throws IOException {
		Files.createDirectories(png.getParent());
		ImageIO.write(image, "png", png.toFile());
	}

	Distance distance(Picture other) {
		if (width != other.width || height != other.height)
			return new Distance(WHITE, WHITE);
		int[] difference = difference(other);
		long sum = 0;
		int most = 0;
		for (int value : difference) {
			sum += value;
			most = Math.max(most, value);
		}
		return new Distance((double) sum / difference.length, most);
	}

	/** Of each dot; the blur takes away what differs by less than a dot, such as the edge of a stroke. */
	private int[] difference(Picture other) {
		int[] one = blurred();
		int[] another = other.blurred();
		int[] difference = new int[one.length];
		for (int i = 0; i < one.length; i++)
			difference[i] = Math.abs(one[i] - another[i]);
		return difference;
	}

	/** Each dot the mean of itself and its eight neighbours. */
	private int[] blurred() {
		int[] blurred = new int[grey.length];
		for (int y = 0; y < height; y++)
			for (int x = 0; x < width; x++) {
				int sum = 0;
				for (int dy = -1; dy <= 1; dy++)
					for (int dx = -1; dx <= 1; dx++)
						sum += at(x + dx, y + dy);
				blurred[y * width + x] = sum / 9;
			}
		return blurred;
	}

	private int at(int x, int y) {
		return x < 0 || y < 0 || x >= width || y >= height ? WHITE : grey[y * width + x];
	}

	/** This page, what it is compared with, and between them where they differ: red is gone, blue is new. */
	void writeDifference(Picture expected, Path png) throws IOException {
		int gap = 8;
		int wide = Math.max(width, expected.width);
		BufferedImage image = new BufferedImage(3 * wide + 2 * gap, Math.max(height, expected.height), BufferedImage.TYPE_INT_RGB);
		int[] before = expected.blurred();
		int[] now = blurred();
		for (int y = 0; y < image.getHeight(); y++)
			for (int x = 0; x < wide; x++) {
				int old = expected.inside(x, y) ? before[y * expected.width + x] : WHITE;
				int here = inside(x, y) ? now[y * width + x] : WHITE;
				image.setRGB(x, y, 0x10101 * expected.at(x, y));
				image.setRGB(wide + gap + x, y, stronger(here) << 16 | stronger(Math.max(old, here)) << 8 | stronger(old));
				image.setRGB(2 * (wide + gap) + x, y, 0x10101 * at(x, y));
			}
		write(image, png);
	}

	private boolean inside(int x, int y) {
		return x < width && y < height;
	}

	private static int stronger(int value) {
		return Math.max(0, WHITE - 2 * (WHITE - value));
	}
}
