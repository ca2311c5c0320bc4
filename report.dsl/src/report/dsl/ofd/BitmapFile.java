package report.dsl.ofd;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

import com.itextpdf.io.image.ImageType;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;

/**
 * The file of a picture of points.
 *
 * @param format JPEG or PNG
 */
record BitmapFile(String format, byte[] content) {

	/** A JPEG as it is; else a PNG, with what is see-through. */
	static BitmapFile of(PdfImageXObject image) {
		if (image.identifyImageType() == ImageType.JPEG)
			return new BitmapFile("JPEG", image.getImageBytes());
		try {
			BufferedImage colours = image.getBufferedImage();
			PdfStream mask = image.getPdfObject().getAsStream(PdfName.SMask);
			return new BitmapFile("PNG", png(mask == null ? colours : seeThrough(colours, new PdfImageXObject(mask).getBufferedImage())));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static BufferedImage seeThrough(BufferedImage colours, BufferedImage mask) {
		BufferedImage image = new BufferedImage(colours.getWidth(), colours.getHeight(), BufferedImage.TYPE_INT_ARGB);
		for (int y = 0; y < image.getHeight(); y++)
			for (int x = 0; x < image.getWidth(); x++)
				image.setRGB(x, y, colours.getRGB(x, y) & 0xFFFFFF | mask.getRaster().getSample(x, y, 0) << 24);
		return image;
	}

	private static byte[] png(BufferedImage image) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, "png", out);
		return out.toByteArray();
	}
}
