package report.dsl.tests.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import report.dsl.pdf.PdfPrinter;

/** Makes fonts with other names out of one that ships, as if an office had them. */
final class FontFile {
	private static final int ENGLISH = 0x409;
	private static final int CHINESE = 0x804;
	private static final int FAMILY = 1;
	private static final int FULL = 4;
	private static final int POSTSCRIPT = 6;

	private FontFile() {
	}

	/** A font that calls itself so in Chinese and in English. */
	static void write(Path file, String chinese, String english) throws IOException {
		Files.write(file, renamed(chinese, english));
	}

	/** A file of several fonts that has one. */
	static void writeCollection(Path file, String chinese, String english) throws IOException {
		byte[] font = renamed(chinese, english);
		ByteBuffer tables = ByteBuffer.wrap(font);
		for (int i = 0; i < tables.getShort(4); i++)
			tables.putInt(12 + 16 * i + 8, tables.getInt(12 + 16 * i + 8) + 16);
		ByteBuffer head = ByteBuffer.allocate(16).put("ttcf".getBytes(StandardCharsets.US_ASCII)).putInt(0x10000).putInt(1).putInt(16);
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.write(head.array());
		all.write(font);
		Files.write(file, all.toByteArray());
	}

	/** A font whose maker does not allow to embed it. */
	static void writeForbidden(Path file, String chinese, String english) throws IOException {
		byte[] font = renamed(chinese, english);
		ByteBuffer tables = ByteBuffer.wrap(font);
		tables.putShort(tables.getInt(entry(tables, "OS/2") + 8) + 8, (short) 2);
		Files.write(file, font);
	}

	private static byte[] renamed(String chinese, String english) throws IOException {
		try (InputStream in = PdfPrinter.class.getResourceAsStream("fonts/kai.ttf")) {
			byte[] font = in.readAllBytes();
			byte[] names = names(chinese, english);
			int end = (font.length + 3) & ~3;
			byte[] made = Arrays.copyOf(font, end + names.length);
			System.arraycopy(names, 0, made, end, names.length);
			ByteBuffer tables = ByteBuffer.wrap(made);
			int entry = entry(tables, "name");
			tables.putInt(entry + 8, end).putInt(entry + 12, names.length);
			return made;
		}
	}

	private static int entry(ByteBuffer font, String table) {
		for (int i = 0; i < font.getShort(4); i++)
			if (font.getInt(12 + 16 * i) == ByteBuffer.wrap(table.getBytes(StandardCharsets.US_ASCII)).getInt())
				return 12 + 16 * i;
		throw new IllegalArgumentException(table);
	}

	private static byte[] names(String chinese, String english) {
		int[][] records = { { ENGLISH, FAMILY }, { ENGLISH, FULL }, { ENGLISH, POSTSCRIPT }, { CHINESE, FAMILY }, { CHINESE, FULL } };
		ByteArrayOutputStream strings = new ByteArrayOutputStream();
		ByteBuffer table = ByteBuffer.allocate(6 + 12 * records.length).putShort((short) 0).putShort((short) records.length)
				.putShort((short) (6 + 12 * records.length));
		for (int[] record : records) {
			byte[] name = (record[0] == CHINESE ? chinese : english).getBytes(StandardCharsets.UTF_16BE);
			table.putShort((short) 3).putShort((short) 1).putShort((short) record[0]).putShort((short) record[1]).putShort((short) name.length)
					.putShort((short) strings.size());
			strings.writeBytes(name);
		}
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.writeBytes(table.array());
		all.writeBytes(strings.toByteArray());
		return all.toByteArray();
	}
}
