package report.dsl.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import report.dsl.picture.PictureFile.Sound;
import report.dsl.picture.PictureFile.Unusable;
import report.dsl.report.Image.Format;

/** Reads bitmaps whole, so that a damaged one is told before it is printed. */
final class Bitmap {
	private static final int[] PNG = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };
	/** So many points at most: more are a mistake, or made to fill the memory. */
	private static final long LARGEST = 60_000_000;
	private static final int CRC = 4;
	private static final int CMYK = 4;

	private Bitmap() {
	}

	static boolean isPng(byte[] content) {
		for (int i = 0; i < PNG.length; i++)
			if (i >= content.length || (content[i] & 0xFF) != PNG[i])
				return false;
		return true;
	}

	static boolean isJpeg(byte[] content) {
		return content.length > 3 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xD8 && (content[2] & 0xFF) == 0xFF;
	}

	static Sound of(byte[] content) throws Unusable {
		Format format = isPng(content) ? Format.PNG : Format.JPEG;
		if (format == Format.PNG)
			chunks(content);
		else if (components(content) >= CMYK)
			throw new Unusable("picture.cmyk");
		try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
			return read(format, in);
		} catch (IOException | RuntimeException damaged) {
			throw new Unusable("picture.damaged", format);
		}
	}

	private static Sound read(Format format, ImageInputStream in) throws IOException, Unusable {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
		ImageReader reader = readers.next();
		try {
			boolean[] warned = new boolean[1];
			reader.addIIOReadWarningListener((source, warning) -> warned[0] |= format == Format.JPEG);
			reader.setInput(in, true, true);
			int width = reader.getWidth(0);
			int height = reader.getHeight(0);
			if ((long) width * height > LARGEST)
				throw new Unusable("picture.points", width, height, LARGEST / 1_000_000);
			reader.read(0);
			if (warned[0])
				throw new Unusable("picture.damaged", format);
			double scale = PictureFile.MILLIMETRES_PER_INCH / PictureFile.RESOLUTION;
			return new Sound(format, width * scale, height * scale);
		} finally {
			reader.dispose();
		}
	}

	/** The library does not look at a chunk's check sum, nor at whether the last one is there. */
	private static void chunks(byte[] content) throws Unusable {
		ByteBuffer in = ByteBuffer.wrap(content, PNG.length, content.length - PNG.length);
		String type = "";
		while (!type.equals("IEND")) {
			int length = in.remaining() < 2 * CRC ? -1 : in.getInt();
			if (length < 0 || length > in.remaining() - 2 * CRC)
				throw new Unusable("picture.damaged", Format.PNG);
			CRC32 sum = new CRC32();
			sum.update(content, in.position(), CRC + length);
			type = new String(content, in.position(), CRC, StandardCharsets.US_ASCII);
			in.position(in.position() + CRC + length);
			if ((int) sum.getValue() != in.getInt())
				throw new Unusable("picture.damaged", Format.PNG);
		}
	}

	/** How many colours a JPEG mixes, as its frame header says (ITU-T T.81, B.2.2); 0 where it has none. */
	private static int components(byte[] content) {
		int at = 2;
		while (at + 9 < content.length) {
			int marker = content[at + 1] & 0xFF;
			if ((content[at] & 0xFF) != 0xFF)
				return 0;
			if (marker == 0xFF)
				at++;
			else if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC)
				return content[at + 9] & 0xFF;
			else
				at += 2 + ((content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF);
		}
		return 0;
	}
}
