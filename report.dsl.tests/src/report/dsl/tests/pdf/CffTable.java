package report.dsl.tests.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Outlines as OpenType fonts of Chinese mostly have them: CFF, keyed by CID (Adobe's technical note 5176). */
final class CffTable {
	private static final byte[] HEADER = { 1, 0, 4, 4 };
	private static final int FIRST_CID = 5000;
	private static final int STEP = 3;

	private CffTable() {
	}

	/** A box for each; their CIDs have gaps. */
	static byte[] boxes(int count) {
		byte[] private_ = concat(number(1000), bytes(20)); // the width of all
		byte[] before = concat(HEADER, index(List.of(ascii("Boxes"))));
		byte[] after = concat(index(List.of(ascii("Adobe"), ascii("GB1"))), index(List.of()));
		int start = before.length + index(List.of(top(0, 0, 0, 0))).length + after.length;
		byte[] charset = charset(count);
		byte[] select = concat(bytes(3, 0, 1, 0, 0, 0), bytes(count >> 8, count));
		byte[] outlines = index(Collections.nCopies(count, box()));
		int selectAt = start + charset.length;
		int outlinesAt = selectAt + select.length;
		int privateAt = outlinesAt + outlines.length;
		int fontsAt = privateAt + private_.length;
		byte[] fonts = index(List.of(concat(number(private_.length), number(privateAt), bytes(18))));
		return concat(before, index(List.of(top(start, selectAt, outlinesAt, fontsAt))), after, charset, select, outlines, private_, fonts);
	}

	private static byte[] top(int charset, int select, int outlines, int fonts) {
		return concat(number(391), number(392), number(0), bytes(12, 30), // Adobe-GB1-0
				number(charset), bytes(15), number(outlines), bytes(17), number(fonts), bytes(12, 36), number(select), bytes(12, 37));
	}

	private static byte[] charset(int count) {
		List<byte[]> parts = new ArrayList<>(List.of(bytes(0)));
		for (int i = 1; i < count; i++)
			parts.add(bytes(FIRST_CID + STEP * i >> 8, FIRST_CID + STEP * i));
		return concat(parts.toArray(byte[][]::new));
	}

	private static byte[] box() {
		return concat(small(100), small(0), bytes(21), small(800), bytes(6), small(800), bytes(7), small(-800), bytes(6), bytes(14));
	}

	private static byte[] index(List<byte[]> items) {
		if (items.isEmpty())
			return bytes(0, 0);
		List<byte[]> parts = new ArrayList<>(List.of(bytes(items.size() >> 8, items.size(), 4)));
		int offset = 1;
		parts.add(bytes(0, 0, 0, offset));
		for (byte[] item : items) {
			offset += item.length;
			parts.add(bytes(offset >> 24, offset >> 16, offset >> 8, offset));
		}
		parts.addAll(items);
		return concat(parts.toArray(byte[][]::new));
	}

	/** Always five bytes long, so that offsets can be reckoned beforehand. */
	private static byte[] number(int value) {
		return bytes(29, value >> 24, value >> 16, value >> 8, value);
	}

	private static byte[] small(int value) {
		return bytes(28, value >> 8, value);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++)
			bytes[i] = (byte) values[i];
		return bytes;
	}

	private static byte[] concat(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (byte[] part : parts)
			all.writeBytes(part);
		return all.toByteArray();
	}
}
