package report.dsl.report;

import java.util.Locale;

/**
 * A picture from a file, known to be sound: see {@link report.dsl.picture.PictureFile}.
 *
 * @param path    as the report gives it: below the report's own folder, with {@code /}
 * @param format  what it is, whatever its name says
 * @param content the whole file; to be read, not changed
 * @param width   as large as it is shown at most, in millimetres
 * @param height  the same
 */
public record Image(String path, Format format, byte[] content, double width, double height) implements Drawing {

	/** What a picture can be. */
	public enum Format {
		PNG("image/png"), JPEG("image/jpeg"), SVG("image/svg+xml");

		private final String mediaType;

		Format(String mediaType) {
			this.mediaType = mediaType;
		}

		public String mediaType() {
			return mediaType;
		}

		/** How names of such files end, without the dot. */
		public String extension() {
			return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
		}
	}
}
