package report.dsl.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes chance out of a finished PDF: the library puts six random letters before the name of each embedded font. They become
 * AAAAAA, AAAAAB and so on, in place, so that no offset changes. Needs objects that are not packed into streams.
 */
final class SubsetNames {
	/** A subset font's name, or a stream, which is passed over: its bytes may look like anything. */
	private static final Pattern NAME_OR_STREAM = Pattern.compile("/([A-Z]{6})\\+|stream\r?\n");
	private static final String STREAM_END = "endstream";

	private SubsetNames() {
	}

	static byte[] settle(byte[] pdf) {
		String text = new String(pdf, StandardCharsets.ISO_8859_1);
		Map<String, byte[]> names = new HashMap<>();
		Matcher found = NAME_OR_STREAM.matcher(text);
		for (int at = 0; found.find(at); at = end(text, found)) {
			if (found.group(1) == null)
				continue;
			byte[] name = names.computeIfAbsent(found.group(1), random -> name(names.size()));
			System.arraycopy(name, 0, pdf, found.start(1), name.length);
		}
		return pdf;
	}

	private static int end(String text, Matcher found) {
		if (found.group(1) != null)
			return found.end();
		int end = text.indexOf(STREAM_END, found.end());
		return end < 0 ? text.length() : end + STREAM_END.length();
	}

	private static byte[] name(int number) {
		return ("AAAAA" + (char) ('A' + number)).getBytes(StandardCharsets.US_ASCII);
	}
}
