package report.dsl.findings;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** A format in which one document holds the findings of all files. */
public interface FindingsDocument {

	/** The whole document, in the encoding that its readers expect. */
	byte[] of(List<FileFindings> files);

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Writes JSON. */
	interface Json {
		void to(JsonGenerator json) throws IOException;
	}

	/** JSON over several lines, as people read it. */
	static String json(Json content) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
			content.to(json);
		} catch (IOException impossible) {
			throw new UncheckedIOException(impossible);
		}
		return text + "\n";
	}
}
