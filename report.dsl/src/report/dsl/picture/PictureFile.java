package report.dsl.picture;

import java.util.LinkedHashMap;
import java.util.Map;

import report.dsl.report.Image;
import report.dsl.report.Image.Format;
import report.dsl.report.Sha256;

/** Tells what a file is by its content, and whether it can be shown: in print (ISO 19005-3, 6.2.4 and 6.2.8) and on a page alike. */
public final class PictureFile {
	/** Of a bitmap, in points to the inch: what a print needs at least to look sharp, so that no picture is shown larger. */
	public static final double RESOLUTION = 150;
	static final double MILLIMETRES_PER_INCH = 25.4;
	private static final int REMEMBERED = 64;
	private static final Map<String, Verdict> KNOWN = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Verdict> eldest) {
			return size() > REMEMBERED;
		}
	};

	private PictureFile() {
	}

	/** A file is a picture, or it cannot be shown. */
	sealed interface Verdict {
	}

	/** @param width in millimetres, as {@code height} */
	record Sound(Format format, double width, double height) implements Verdict {
	}

	private record Unfit(String key, Object[] arguments) implements Verdict {
	}

	/** A file that cannot be shown; the message key tells why. */
	public static final class Unusable extends Exception {
		private static final long serialVersionUID = 1;
		private final transient Object[] arguments;

		Unusable(String key, Object... arguments) {
			super(key);
			this.arguments = arguments;
		}

		public Object[] arguments() {
			return arguments;
		}
	}

	/** Reads a file's content; what it found is remembered, because an editor asks at every stroke. */
	public static Image read(String path, byte[] content) throws Unusable {
		Verdict verdict = verdict(content);
		if (verdict instanceof Unfit unfit)
			throw new Unusable(unfit.key(), unfit.arguments());
		Sound sound = (Sound) verdict;
		return new Image(path, sound.format(), content, sound.width(), sound.height());
	}

	private static Verdict verdict(byte[] content) {
		String key = Sha256.of(content);
		synchronized (KNOWN) {
			if (KNOWN.containsKey(key))
				return KNOWN.get(key);
		}
		Verdict verdict = judge(content);
		synchronized (KNOWN) {
			KNOWN.put(key, verdict);
		}
		return verdict;
	}

	private static Verdict judge(byte[] content) {
		try {
			if (Bitmap.isPng(content) || Bitmap.isJpeg(content))
				return Bitmap.of(content);
			if (Svg.looksLike(content))
				return Svg.of(content).sound();
			throw new Unusable(content.length == 0 ? "picture.empty" : "picture.format");
		} catch (Unusable unusable) {
			return new Unfit(unusable.getMessage(), unusable.arguments());
		}
	}
}
