package report.dsl.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of a TrueType or OpenType font: what each is called and where it stands in the file. */
final class Sfnt {
	static final int TRUE_TYPE = 0x00010000;
	static final int CFF = 0x4F54544F; // OTTO
	private static final int COLLECTION = 0x74746366; // ttcf
	private static final int MOST = 1 << 22; // no table that is read here is longer, nor are there more tables or fonts
	private static final Charset GBK = Charset.isSupported("GBK") ? Charset.forName("GBK") : StandardCharsets.US_ASCII;
	private final Source source;
	private final int kind;
	private final Map<String, Place> tables = new TreeMap<>();

	/** The bytes of a file, read as they are asked for. */
	interface Source {
		/** @throws IOException also where there are none */
		ByteBuffer read(long offset, int length) throws IOException;
	}

	private record Place(long offset, int length) {
	}

	private Sfnt(Source source, long directory) throws IOException {
		this.source = source;
		ByteBuffer head = source.read(directory, 12);
		kind = head.getInt();
		if (kind != TRUE_TYPE && kind != CFF)
			throw new IOException("no font");
		int count = Short.toUnsignedInt(head.getShort());
		ByteBuffer entries = source.read(directory + 12, 16 * count);
		for (int i = 0; i < count; i++) {
			String tag = StandardCharsets.ISO_8859_1.decode(entries.slice(16 * i, 4)).toString();
			tables.put(tag, new Place(Integer.toUnsignedLong(entries.getInt(16 * i + 8)), entries.getInt(16 * i + 12)));
		}
	}

	/** The fonts of a file, one unless it is a collection. */
	static List<Sfnt> of(Source source) throws IOException {
		if (source.read(0, 4).getInt() != COLLECTION)
			return List.of(new Sfnt(source, 0));
		int count = source.read(8, 4).getInt();
		ByteBuffer offsets = source.read(12, 4 * Math.max(0, Math.min(count, MOST)));
		List<Sfnt> fonts = new ArrayList<>();
		for (int i = 0; i < count; i++)
			fonts.add(new Sfnt(source, Integer.toUnsignedLong(offsets.getInt(4 * i))));
		return fonts;
	}

	/** Reads from memory. */
	static Source in(byte[] bytes) {
		return (offset, length) -> {
			if (offset < 0 || length < 0 || offset + length > bytes.length)
				throw new IOException("cut off");
			return ByteBuffer.wrap(bytes, (int) offset, length).slice();
		};
	}

	int kind() {
		return kind;
	}

	boolean has(String tag) {
		return tables.containsKey(tag);
	}

	ByteBuffer table(String tag) throws IOException {
		Place place = tables.get(tag);
		if (place == null)
			throw new IOException("no " + tag);
		return source.read(place.offset(), place.length());
	}

	/** The family, full and PostScript names, in each language, in lower case. */
	Set<String> names() throws IOException {
		ByteBuffer table = table("name");
		int count = Short.toUnsignedInt(table.getShort(2));
		int strings = Short.toUnsignedInt(table.getShort(4));
		Set<String> names = new HashSet<>();
		for (int i = 0; i < count; i++) {
			ByteBuffer entry = table.slice(6 + 12 * i, 12);
			int use = entry.getShort(6);
			if (use == 1 || use == 4 || use == 6) {
				ByteBuffer text = table.slice(strings + Short.toUnsignedInt(entry.getShort(10)), Short.toUnsignedInt(entry.getShort(8)));
				names.add(decode(entry.getShort(0), entry.getShort(2), text).strip().toLowerCase(Locale.ROOT));
			}
		}
		return names;
	}

	/** Of the two ways to tell a code for Chinese, Windows' has each byte in a unit of its own where it is ASCII. */
	private static String decode(int platform, int encoding, ByteBuffer text) {
		if (platform == 1 || platform == 3 && encoding == 3)
			return GBK.decode(text).toString().replace("\0", "");
		return StandardCharsets.UTF_16BE.decode(text).toString();
	}

	/** A font made of tables, in the order of their names. */
	static byte[] make(int kind, Map<String, ByteBuffer> tables) {
		int length = 12 + 16 * tables.size();
		for (ByteBuffer table : tables.values())
			length += padded(table.remaining());
		int power = Integer.highestOneBit(tables.size());
		ByteBuffer font = ByteBuffer.allocate(length).putInt(kind).putShort((short) tables.size()).putShort((short) (16 * power))
				.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables.size() - power)));
		int at = 12 + 16 * tables.size();
		for (Map.Entry<String, ByteBuffer> entry : new TreeMap<>(tables).entrySet()) {
			ByteBuffer table = entry.getValue().duplicate();
			int size = table.remaining();
			font.put(entry.getKey().getBytes(StandardCharsets.ISO_8859_1)).putInt(sum(table)).putInt(at).putInt(size);
			font.put(at, table, table.position(), size);
			at += padded(size);
		}
		return font.array();
	}

	private static int padded(int length) {
		return length + 3 & ~3;
	}

	private static int sum(ByteBuffer table) {
		int sum = 0;
		int at = table.position();
		for (; at + 4 <= table.limit(); at += 4)
			sum += table.getInt(at);
		for (int shift = 24; at < table.limit(); at++, shift -= 8)
			sum += (table.get(at) & 0xFF) << shift;
		return sum;
	}
}
