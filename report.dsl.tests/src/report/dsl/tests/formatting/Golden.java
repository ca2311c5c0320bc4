package report.dsl.tests.formatting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A text as an author may type it (golden/NAME.input), and as the formatter writes it (golden/NAME.output). */
record Golden(String name, String source, String formatted) {
	static final List<Golden> PAIRS = Stream.of("report", "own-table", "form").map(Golden::read).toList();

	private static Golden read(String name) {
		return new Golden(name, text(name + ".input"), text(name + ".output"));
	}

	private static String text(String file) {
		try (InputStream stream = Golden.class.getResourceAsStream("golden/" + file)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public String toString() {
		return name;
	}
}
