package report.dsl.pdf;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** What line breaking knows of Chinese words: {@code words.properties}. */
final class Words {
	private static final Properties ALL = new Properties();

	static {
		try (Reader data = new InputStreamReader(Words.class.getResourceAsStream("words.properties"), StandardCharsets.UTF_8)) {
			ALL.load(data);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Words() {
	}

	/** Of one kind, in the order of the file. */
	static List<String> of(String kind) {
		return List.of(characters(kind).split(" +"));
	}

	/** The characters of one kind. */
	static String characters(String kind) {
		return ALL.getProperty(kind);
	}
}
