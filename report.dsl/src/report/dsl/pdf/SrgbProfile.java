package report.dsl.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The colour profile of sRGB (IEC 61966-2-1) as ICC version 2.1, made here since each Java brings another one, or none. */
final class SrgbProfile {
	/** Red, green and blue, adapted to D50 as ICC wants it, and white; s15Fixed16. */
	private static final int[][] COLOURS = { { 0x6FA2, 0x38F5, 0x0390 }, { 0x6299, 0xB785, 0x18DA }, { 0x24A0, 0x0F84, 0xB6CF },
			{ 0xF6D6, 0x10000, 0xD32D } };
	private static final String[] COLOUR_TAGS = { "rXYZ", "gXYZ", "bXYZ", "wtpt" };
	private static final String[] CURVE_TAGS = { "rTRC", "gTRC", "bTRC" };
	static final String NAME = "sRGB IEC61966-2.1";
	private static final String RIGHTS = "no rights reserved";
	private static final int CURVE_POINTS = 1024;
	private static final int HEADER = 128;
	private static final int TAGS = 9;
	private static final byte[] BYTES = make();

	private final ByteBuffer bytes = ByteBuffer.allocate(4096);
	private int tags;

	private SrgbProfile() {
	}

	/** Always the same. */
	static byte[] bytes() {
		return BYTES.clone();
	}

	private static byte[] make() {
		SrgbProfile profile = new SrgbProfile();
		profile.header();
		profile.bytes.position(HEADER + 4 + TAGS * 12);
		profile.texts();
		for (int i = 0; i < COLOURS.length; i++)
			profile.colour(COLOUR_TAGS[i], COLOURS[i]);
		profile.curve();
		byte[] made = new byte[profile.bytes.position()];
		profile.bytes.putInt(0, made.length).putInt(HEADER, profile.tags).rewind().get(made);
		return made;
	}

	/** A display's profile, perceptual intent, D50. */
	private void header() {
		bytes.putInt(8, 0x02100000);
		ascii(12, "mntrRGB XYZ ");
		bytes.putShort(24, (short) 2000).putShort(26, (short) 1).putShort(28, (short) 1);
		ascii(36, "acsp");
		for (int i = 0; i < 3; i++)
			bytes.putInt(68 + 4 * i, COLOURS[3][i]);
	}

	private void texts() {
		int start = begin("desc");
		bytes.putInt(NAME.length() + 1).put(NAME.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
		bytes.position(bytes.position() + 4 + 4 + 2 + 1 + 67); // neither Unicode nor Macintosh names
		end(start, "desc");
		start = begin("text");
		bytes.put(RIGHTS.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
		end(start, "cprt");
	}

	private void colour(String tag, int[] xyz) {
		int start = begin("XYZ ");
		for (int value : xyz)
			bytes.putInt(value);
		end(start, tag);
	}

	private void curve() {
		int start = begin("curv");
		bytes.putInt(CURVE_POINTS);
		for (int i = 0; i < CURVE_POINTS; i++)
			bytes.putShort((short) Math.round(65535 * linear(i / (CURVE_POINTS - 1.0))));
		end(start, CURVE_TAGS);
	}

	private static double linear(double value) {
		return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
	}

	private int begin(String type) {
		int start = bytes.position();
		ascii(start, type);
		bytes.position(start + 8);
		return start;
	}

	/** Enters what was written under some names. */
	private void end(int start, String... names) {
		int size = bytes.position() - start;
		for (String name : names) {
			int entry = HEADER + 4 + 12 * tags++;
			ascii(entry, name);
			bytes.putInt(entry + 4, start).putInt(entry + 8, size);
		}
		bytes.position((bytes.position() + 3) / 4 * 4);
	}

	private void ascii(int at, String text) {
		bytes.put(at, text.getBytes(StandardCharsets.US_ASCII));
	}
}
