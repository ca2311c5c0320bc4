package report.dsl.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.itextpdf.commons.datastructures.Tuple2;
import com.itextpdf.io.font.TrueTypeFont;

/**
 * A font that is embedded as small as can be: of its tables, those that a PDF needs (ISO 32000-1, 9.9), and in them only the
 * characters in use. The library keeps the whole map from characters to outlines, which no reader of the PDF looks at, and the
 * widths of all. Safe for use by several threads.
 */
final class LeanFont extends TrueTypeFont {
	private static final String[] DESCRIPTION = { "OS/2", "cmap", "head", "hhea", "hmtx", "maxp", "name", "post" };
	private static final String[] OUTLINES = { "CFF ", "cvt ", "fpgm", "glyf", "loca", "prep" };
	/** Twice as many as a font can have outlines. */
	private static final int MOST_CHARACTERS = 1 << 17;
	private final Map<String, ByteBuffer> tables;
	private final int count;
	private final int metrics;
	private final boolean shortOffsets;

	private LeanFont(byte[] font) throws IOException {
		super(font);
		tables = needed(Sfnt.of(Sfnt.in(font)).get(0));
		count = getFontMetrics().getNumberOfGlyphs();
		metrics = Short.toUnsignedInt(tables.get("hhea").getShort(34));
		shortOffsets = tables.get("head").getShort(50) == 0;
		if (!isCff())
			check();
	}

	/**
	 * The font, without the tables that printing does not need: bitmaps and rules of layout can be megabytes.
	 *
	 * @throws IOException if it is damaged
	 */
	static LeanFont of(Sfnt font) throws IOException {
		try {
			checkMap(font.table("cmap"));
			return new LeanFont(Sfnt.make(font.kind(), needed(font)));
		} catch (RuntimeException damaged) {
			throw new IOException(damaged);
		}
	}

	private static Map<String, ByteBuffer> needed(Sfnt font) throws IOException {
		Map<String, ByteBuffer> tables = new TreeMap<>();
		for (String tag : DESCRIPTION)
			tables.put(tag, font.table(tag));
		for (String tag : OUTLINES)
			if (font.has(tag))
				tables.put(tag, font.table(tag));
		return tables;
	}

	/** Whether it has all characters of a text, and the first of them as an outline, not only as a bitmap. */
	boolean draws(String text) {
		return text.codePoints().allMatch(codePoint -> getGlyph(codePoint) != null)
				&& (isCff() || outline(getGlyph(text.codePointAt(0)).getCode()).hasRemaining());
	}

	/** That no list of characters is longer than can be: the library would read on for minutes. */
	private static void checkMap(ByteBuffer cmap) throws IOException {
		for (int i = 0; i < cmap.getShort(2); i++) {
			int map = cmap.getInt(4 + 8 * i + 4);
			if (cmap.getShort(map) != 12)
				continue;
			long all = 0;
			for (int group = map + 16; group < map + 16 + 12L * cmap.getInt(map + 12); group += 12) {
				all += (long) cmap.getInt(group + 4) - cmap.getInt(group);
				if (cmap.getInt(group) < 0 || cmap.getInt(group + 4) < cmap.getInt(group) || all > MOST_CHARACTERS)
					throw new IOException("no characters");
			}
		}
	}

	/** That each outline, and each width, is in the file. */
	private void check() throws IOException {
		boolean whole = metrics > 0 && tables.get("loca").limit() >= (count + 1) * (shortOffsets ? 2 : 4)
				&& tables.get("hmtx").limit() >= 4 * metrics + 2 * (count - metrics) && start(count) <= tables.get("glyf").limit();
		for (int glyph = 0; whole && glyph < count; glyph++)
			whole = start(glyph) <= start(glyph + 1);
		if (!whole)
			throw new IOException("cut off");
	}

	private long start(int glyph) {
		ByteBuffer loca = tables.get("loca");
		return shortOffsets ? 2L * Short.toUnsignedInt(loca.getShort(2 * glyph)) : Integer.toUnsignedLong(loca.getInt(4 * glyph));
	}

	private ByteBuffer outline(int glyph) {
		return tables.get("glyf").slice((int) start(glyph), (int) (start(glyph + 1) - start(glyph)));
	}

	@Override
	public Tuple2<Integer, byte[]> subset(Set<Integer> glyphs, boolean subsetTables) {
		BitSet used = withParts(glyphs);
		int end = used.length();
		int cutMetrics = Math.min(metrics, end);
		Map<String, ByteBuffer> cut = new TreeMap<>();
		for (String tag : OUTLINES)
			if (tables.containsKey(tag))
				cut.put(tag, tables.get(tag));
		cut.put("head", changed("head", 50, 1));
		cut.put("hhea", changed("hhea", 34, cutMetrics));
		cut.put("maxp", changed("maxp", 4, end));
		cut.put("hmtx", cutWidths(used, cutMetrics));
		cutOutlines(used, cut);
		return new Tuple2<>(end, Sfnt.make(Sfnt.TRUE_TYPE, cut));
	}

	/** With those that others are put together from. */
	private BitSet withParts(Set<Integer> glyphs) {
		BitSet all = new BitSet();
		Deque<Integer> open = new ArrayDeque<>(glyphs);
		open.add(0);
		while (!open.isEmpty()) {
			int glyph = open.remove();
			if (glyph < count && !all.get(glyph)) {
				all.set(glyph);
				addParts(outline(glyph), open);
			}
		}
		return all;
	}

	private static void addParts(ByteBuffer outline, Deque<Integer> parts) {
		boolean more = outline.limit() > 10 && outline.getShort(0) < 0;
		for (int at = 10; more && at + 4 <= outline.limit();) {
			int flags = outline.getShort(at);
			parts.add(Short.toUnsignedInt(outline.getShort(at + 2)));
			int place = (flags & 0x1) != 0 ? 4 : 2;
			int scale = (flags & 0x8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
			at += 4 + place + scale;
			more = (flags & 0x20) != 0;
		}
	}

	private void cutOutlines(BitSet used, Map<String, ByteBuffer> cut) {
		ByteBuffer loca = ByteBuffer.allocate(4 * (used.length() + 1));
		ByteBuffer glyf = ByteBuffer.allocate(used.stream().map(glyph -> outline(glyph).limit() + 3 & ~3).sum());
		for (int glyph = 0; glyph < used.length(); glyph++) {
			loca.putInt(glyf.position());
			if (used.get(glyph))
				glyf.put(outline(glyph)).position(glyf.position() + 3 & ~3);
		}
		cut.put("loca", loca.putInt(glyf.position()).flip());
		cut.put("glyf", glyf.flip());
	}

	/** Those at the end of the table share the last width. */
	private ByteBuffer cutWidths(BitSet used, int cutMetrics) {
		ByteBuffer widths = tables.get("hmtx");
		ByteBuffer cut = ByteBuffer.allocate(4 * cutMetrics + 2 * (used.length() - cutMetrics));
		for (int glyph = 0; glyph < used.length(); glyph++)
			if (glyph < cutMetrics)
				cut.putInt(used.get(glyph) || glyph == cutMetrics - 1 ? widths.getInt(4 * glyph) : 0);
			else
				cut.putShort(used.get(glyph) ? widths.getShort(4 * metrics + 2 * (glyph - metrics)) : 0);
		return cut.flip();
	}

	private ByteBuffer changed(String tag, int at, int value) {
		ByteBuffer table = tables.get(tag).duplicate();
		return ByteBuffer.allocate(table.remaining()).put(table).putShort(at, (short) value).flip();
	}
}
