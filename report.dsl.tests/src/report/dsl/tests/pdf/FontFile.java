package report.dsl.tests.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import report.dsl.pdf.PdfPrinter;

/** Makes fonts as offices might have them, good and bad: small ones, in which each character is a box. */
public final class FontFile {
	private static final int TRUE_TYPE = 0x10000;
	private static final int CFF = 0x4F54544F;
	private static final int WINDOWS = 3;
	private static final int MAC = 1;
	private static final int ENGLISH = 0x409;
	private static final int CHINESE = 0x804;
	private static final int[] USES = { 1, 4, 6 }; // family, full, PostScript
	private final int kind;
	private final Map<String, byte[]> tables = new TreeMap<>();

	private FontFile(int kind) {
		this.kind = kind;
		for (String tag : new String[] { "OS/2", "head", "hhea", "post" })
			tables.put(tag, Shipped.KAI.tables.get(tag));
	}

	private static final class Shipped {
		private static final FontFile KAI = read("fonts/kai.ttf");
	}

	private FontFile(byte[] font) {
		ByteBuffer file = ByteBuffer.wrap(font);
		kind = file.getInt(0);
		for (int i = 0; i < file.getShort(4); i++) {
			int entry = 12 + 16 * i;
			int start = file.getInt(entry + 8);
			tables.put(new String(font, entry, 4, StandardCharsets.US_ASCII), Arrays.copyOfRange(font, start, start + file.getInt(entry + 12)));
		}
	}

	private static FontFile read(String resource) {
		try (InputStream in = PdfPrinter.class.getResourceAsStream(resource)) {
			return new FontFile(in.readAllBytes());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A font that has all characters and calls itself so in Chinese and in English. */
	public static void write(Path file, String chinese, String english) throws IOException {
		whole().named(chinese, english).write(file);
	}

	/** Of some characters, with TrueType outlines; the last of them is put together from the first. */
	static FontFile boxes(String characters) {
		FontFile font = new FontFile(TRUE_TYPE);
		int[] codePoints = font.describe(characters);
		ByteArrayOutputStream glyf = new ByteArrayOutputStream();
		ByteBuffer loca = ByteBuffer.allocate(4 * (codePoints.length + 2)).putInt(0);
		for (int i = 0; i <= codePoints.length; i++) {
			glyf.writeBytes(i > 1 && i == codePoints.length ? part(1) : box());
			loca.putInt(glyf.size());
		}
		font.tables.put("glyf", glyf.toByteArray());
		font.tables.put("loca", loca.array());
		font.tables.put("maxp", ByteBuffer.allocate(32).putInt(TRUE_TYPE).putShort((short) (codePoints.length + 1)).putShort((short) 4).putShort((short) 1)
				.putShort((short) 4).putShort((short) 1).putShort((short) 1).array());
		return font;
	}

	/** Of some characters, with CFF outlines whose numbers (CID) are not those of the order in the file. */
	static FontFile cff(String characters) {
		FontFile font = new FontFile(CFF);
		int count = font.describe(characters).length + 1;
		font.tables.put("CFF ", CffTable.boxes(count));
		font.tables.put("maxp", ByteBuffer.allocate(6).putInt(0x5000).putShort((short) count).array());
		return font;
	}

	/** All of a font that ships, 楷体. */
	static FontFile whole() {
		return new FontFile(Shipped.KAI.bytes());
	}

	/** Calls itself so in Chinese and in English. */
	FontFile named(String chinese, String english) {
		return name(WINDOWS, 1, CHINESE, StandardCharsets.UTF_16BE, chinese, english);
	}

	/** The same, the Chinese name as old fonts of the Mac have it. */
	FontFile namedForMac(String chinese, String english) {
		return name(MAC, 25, 33, Charset.forName("GBK"), chinese, english);
	}

	private FontFile name(int platform, int encoding, int language, Charset charset, String chinese, String english) {
		ByteArrayOutputStream strings = new ByteArrayOutputStream();
		ByteBuffer table = ByteBuffer.allocate(6 + 12 * 2 * USES.length).putShort((short) 0).putShort((short) (2 * USES.length))
				.putShort((short) (6 + 12 * 2 * USES.length));
		for (int use : USES)
			record(table, strings, new int[] { WINDOWS, 1, ENGLISH, use }, english.getBytes(StandardCharsets.UTF_16BE));
		for (int use : USES)
			record(table, strings, new int[] { platform, encoding, language, use }, (use == 6 ? english : chinese).getBytes(charset));
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(table.array());
		all.writeBytes(strings.toByteArray());
		return with("name", all.toByteArray());
	}

	private static void record(ByteBuffer table, ByteArrayOutputStream strings, int[] head, byte[] name) {
		for (int value : head)
			table.putShort((short) value);
		table.putShort((short) name.length).putShort((short) strings.size());
		strings.writeBytes(name);
	}

	/** What its maker allows of embedding (OS/2, fsType). */
	FontFile licensed(int bits) {
		return changed("OS/2", table -> ByteBuffer.wrap(table.clone()).putShort(8, (short) bits).array());
	}

	FontFile with(String tag, byte[] table) {
		tables.put(tag, table);
		return this;
	}

	FontFile changed(String tag, UnaryOperator<byte[]> change) {
		return with(tag, change.apply(tables.get(tag)));
	}

	void write(Path file) throws IOException {
		Files.write(file, bytes());
	}

	byte[] bytes() {
		return bytes(0);
	}

	/** @param before how many bytes of the file come before it */
	private byte[] bytes(int before) {
		ByteBuffer head = ByteBuffer.allocate(12 + 16 * tables.size()).putInt(kind).putShort((short) tables.size()).putShort((short) 0)
				.putInt(0);
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		tables.forEach((tag, table) -> {
			head.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(before + head.capacity() + body.size()).putInt(table.length);
			body.writeBytes(Arrays.copyOf(table, table.length + 3 & ~3));
		});
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(head.array());
		all.writeBytes(body.toByteArray());
		return all.toByteArray();
	}

	/** A file of several fonts. */
	static void writeCollection(Path file, FontFile... fonts) throws IOException {
		ByteBuffer head = ByteBuffer.allocate(12 + 4 * fonts.length).put("ttcf".getBytes(StandardCharsets.US_ASCII)).putInt(0x10000).putInt(fonts.length);
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (FontFile font : fonts) {
			head.putInt(head.capacity() + body.size());
			body.writeBytes(font.bytes(head.capacity() + body.size()));
		}
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(head.array());
		all.writeBytes(body.toByteArray());
		Files.write(file, all.toByteArray());
	}

	/** Which characters, in the order of the outlines after the first, each as wide as high. */
	private int[] describe(String characters) {
		int[] codePoints = characters.codePoints().sorted().distinct().toArray();
		ByteBuffer cmap = ByteBuffer.allocate(28 + 12 * codePoints.length).putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS)
				.putShort((short) 10).putInt(12).putShort((short) 12).putShort((short) 0).putInt(16 + 12 * codePoints.length).putInt(0)
				.putInt(codePoints.length);
		for (int i = 0; i < codePoints.length; i++)
			cmap.putInt(codePoints[i]).putInt(codePoints[i]).putInt(i + 1);
		ByteBuffer widths = ByteBuffer.allocate(4 * (codePoints.length + 1));
		while (widths.hasRemaining())
			widths.putShort((short) 1000).putShort((short) 100);
		changed("hhea", table -> ByteBuffer.wrap(table.clone()).putShort(34, (short) (codePoints.length + 1)).array());
		changed("head", table -> ByteBuffer.wrap(table.clone()).putShort(50, (short) 1).array());
		with("cmap", cmap.array()).with("hmtx", widths.array());
		return codePoints;
	}

	private static byte[] box() {
		ByteBuffer box = ByteBuffer.allocate(36);
		for (int value : new int[] { 1, 100, 0, 900, 800, 3, 0 })
			box.putShort((short) value);
		box.put(new byte[] { 1, 1, 1, 1 });
		for (int value : new int[] { 100, 0, 800, 0, 0, 800, 0, -800 })
			box.putShort((short) value);
		return box.array();
	}

	private static byte[] part(int glyph) {
		ByteBuffer part = ByteBuffer.allocate(16);
		for (int value : new int[] { -1, 100, 0, 900, 800, 0x2, glyph, 0 })
			part.putShort((short) value);
		return part.array();
	}
}
