package report.dsl.parser;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import report.dsl.evaluation.Codes;
import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.report.Place;

/** Reads bytes as UTF-8, with or without a byte order mark, and names the encoding of those that are not. */
public final class Decoder {

	private Decoder() {
	}

	/** A text, or why there is none. */
	public record Decoded(String text, Optional<Problem> problem) {
	}

	/**
	 * Why bytes are no UTF-8 text.
	 *
	 * @param line the line of the first byte that does not fit, from 1
	 */
	public record Problem(String key, String encoding, int line) {
		public Finding at(String file) {
			return Finding.of(Codes.ENCODING, Severity.ERROR, new Place(file, line, 1, 0, 0), key, encoding);
		}
	}

	public static Decoded decode(byte[] bytes) {
		if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, '%', 'P', 'D', 'F', '-') && bytes.length > 100)
			return failed("encoding.document", startsWith(bytes, 'P') ? "DOCX" : "PDF", 1);
		if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF) || zeros(bytes))
			return failed("encoding.other", "UTF-16", 1);
		int bom = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
		ByteBuffer in = ByteBuffer.wrap(bytes, bom, bytes.length - bom);
		try {
			return new Decoded(strict(StandardCharsets.UTF_8, in), Optional.empty());
		} catch (CharacterCodingException e) {
			int line = line(bytes, in.position());
			try {
				String chinese = strict(Charset.forName("GB18030"), ByteBuffer.wrap(bytes));
				return failed(chinese.codePoints().anyMatch(Character::isIdeographic) ? "encoding.other" : "encoding.unknown", "GBK (GB 18030)", line);
			} catch (CharacterCodingException neither) {
				return failed("encoding.unknown", "?", line);
			}
		}
	}

	private static Decoded failed(String key, String encoding, int line) {
		return new Decoded("", Optional.of(new Problem(key, encoding, line)));
	}

	private static String strict(Charset charset, ByteBuffer in) throws CharacterCodingException {
		CharBuffer out = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(in);
		return out.toString();
	}

	private static boolean startsWith(byte[] bytes, int... start) {
		if (bytes.length < start.length)
			return false;
		for (int i = 0; i < start.length; i++)
			if ((bytes[i] & 0xFF) != start[i])
				return false;
		return true;
	}

	/** UTF-16 without a mark shows by its zero bytes: each blank and each digit has one. */
	private static boolean zeros(byte[] bytes) {
		int zeros = 0;
		for (byte b : bytes)
			if (b == 0)
				zeros++;
		return zeros > bytes.length / 50;
	}

	private static int line(byte[] bytes, int position) {
		int line = 1;
		for (int i = 0; i < Math.min(position, bytes.length); i++)
			if (bytes[i] == '\n')
				line++;
		return line;
	}
}
