package report.dsl.data;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;

/** Breaks JSON into lines, everywhere in the same way; what is begun with {@link #INLINE} stays on one line. */
final class JsonLines extends DefaultPrettyPrinter {
	static final Object INLINE = new Object();
	private static final long serialVersionUID = 1;

	JsonLines() {
		super(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER).withObjectEmptySeparator("").withArrayEmptySeparator(""));
		indentObjectsWith(new Break());
		indentArraysWith(new Break());
	}

	private static boolean inline(JsonGenerator json) {
		return json.getOutputContext().getCurrentValue() == INLINE;
	}

	@Override
	public void beforeObjectEntries(JsonGenerator json) throws IOException {
		if (!inline(json))
			super.beforeObjectEntries(json);
	}

	@Override
	public void beforeArrayValues(JsonGenerator json) throws IOException {
		if (!inline(json))
			super.beforeArrayValues(json);
	}

	@Override
	public void writeEndObject(JsonGenerator json, int entries) throws IOException {
		if (!inline(json)) {
			super.writeEndObject(json, entries);
			return;
		}
		_nesting--;
		json.writeRaw('}');
	}

	@Override
	public void writeEndArray(JsonGenerator json, int values) throws IOException {
		if (!inline(json)) {
			super.writeEndArray(json, values);
			return;
		}
		_nesting--;
		json.writeRaw(']');
	}

	private static final class Break implements Indenter {
		@Override
		public void writeIndentation(JsonGenerator json, int level) throws IOException {
			json.writeRaw(JsonLines.inline(json) ? " " : "\n" + "  ".repeat(level));
		}

		@Override
		public boolean isInline() {
			return false;
		}
	}
}
