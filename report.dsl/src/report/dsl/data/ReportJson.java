package report.dsl.data;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import report.dsl.report.Address;
import report.dsl.report.Block;
import report.dsl.report.CellKind;
import report.dsl.report.Chapter;
import report.dsl.report.Heading;
import report.dsl.report.Paragraph;
import report.dsl.report.Picture;
import report.dsl.report.Report;
import report.dsl.report.RollUp;
import report.dsl.report.RollUp.Part;
import report.dsl.report.RollUp.Summand;
import report.dsl.report.Rules.Ref;
import report.dsl.report.Run;
import report.dsl.report.Signature;
import report.dsl.report.Table;
import report.dsl.report.TableForm.Line;
import report.dsl.report.TableForm.Section;
import report.dsl.report.Value;

/**
 * The data of an evaluated report as JSON: what {@code report.schema.json} beside this class describes. It says nothing of where files
 * are, places in them, or the tool. The same report gives the same bytes.
 */
public final class ReportJson {
	/** Which schema the JSON follows, and which version of it: the schema's {@code $id}. */
	public static final String SCHEMA = "urn:gzr:schema:report:1";
	private final JsonGenerator json;
	/** 汇总: what the report sums. */
	private final Optional<RollUp> rollUp;

	private ReportJson(JsonGenerator json, Report report) {
		this.json = json;
		this.rollUp = report.across().rollUp();
	}

	/** As UTF-8. */
	public static byte[] of(Report report) {
		StringWriter text = new StringWriter(); // to bytes, the library escapes characters beyond the first plane
		try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
			json.setPrettyPrinter(new JsonLines());
			new ReportJson(json, report).report(report);
			json.writeRaw('\n');
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void report(Report report) throws IOException {
		json.writeStartObject();
		json.writeStringField("schema", SCHEMA);
		json.writeStringField("body", report.body());
		json.writeNumberField("year", report.year());
		json.writeStringField("form", report.form());
		json.writeStringField("title", report.title());
		json.writeObjectFieldStart("facts");
		for (Map.Entry<String, String> fact : report.facts().entrySet())
			json.writeStringField(fact.getKey(), fact.getValue());
		json.writeEndObject();
		if (rollUp.isPresent())
			rollUp(rollUp.get());
		blocks("preface", report.preface());
		json.writeArrayFieldStart("chapters");
		for (Chapter chapter : report.chapters())
			chapter(chapter);
		json.writeEndArray();
		if (report.signature().isPresent())
			signature(report.signature().get());
		json.writeEndObject();
	}

	private void rollUp(RollUp summed) throws IOException {
		json.writeObjectFieldStart("rollUp");
		json.writeBooleanField("partial", summed.partial());
		json.writeArrayFieldStart("reports");
		for (Part part : summed.parts()) {
			json.writeStartObject(JsonLines.INLINE);
			json.writeStringField("body", part.body());
			json.writeNumberField("year", part.year());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private void signature(Signature signature) throws IOException {
		json.writeObjectFieldStart("signature");
		json.writeStringField("body", signature.body());
		if (signature.date().isPresent())
			json.writeStringField("date", signature.date().get().toString());
		json.writeEndObject();
	}

	private void chapter(Chapter chapter) throws IOException {
		json.writeStartObject();
		json.writeNumberField("number", chapter.number());
		json.writeStringField("name", chapter.name());
		json.writeStringField("heading", chapter.heading());
		blocks("blocks", chapter.blocks());
		json.writeEndObject();
	}

	private void blocks(String name, List<? extends Block> blocks) throws IOException {
		json.writeArrayFieldStart(name);
		for (Block block : blocks) {
			json.writeStartObject();
			if (block instanceof Paragraph paragraph) {
				json.writeStringField("type", "paragraph");
				words(paragraph.text(), 0, paragraph.runs());
			} else if (block instanceof Heading heading) {
				json.writeStringField("type", "heading");
				json.writeNumberField("level", heading.level());
				words(heading.text(), heading.text().length() - heading.runs().stream().mapToInt(run -> run.text().length()).sum(), heading.runs());
			} else if (block instanceof Table table) {
				json.writeStringField("type", "table");
				table(table);
			} else if (block instanceof Picture picture) {
				new PictureJson(json).write(picture);
			}
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	/** @param start of the runs in the text */
	private void words(String text, int start, List<Run> runs) throws IOException {
		json.writeStringField("text", text);
		if (runs.stream().noneMatch(Run.Cited.class::isInstance))
			return;
		json.writeArrayFieldStart("citations");
		int at = start;
		for (Run run : runs) {
			if (run instanceof Run.Cited cited) {
				json.writeStartObject(JsonLines.INLINE);
				json.writeNumberField("at", text.codePointCount(0, at));
				json.writeStringField("text", cited.text());
				strings("cells", cited.cells().stream().map(ReportJson::path).toList());
				json.writeEndObject();
			}
			at += run.text().length();
		}
		json.writeEndArray();
	}

	private void table(Table table) throws IOException {
		json.writeStringField("name", table.form().name());
		json.writeStringField("label", table.form().label());
		json.writeBooleanField("official", table.form().official());
		json.writeArrayFieldStart("parts");
		for (Section part : table.form().blocks()) {
			json.writeStartObject();
			if (!part.label().isEmpty())
				json.writeStringField("label", part.label());
			lines("columns", part.columns());
			lines("rows", part.rows());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayFieldStart("cells");
		for (Section part : table.form().blocks())
			for (Line row : part.rows())
				for (Line column : part.columns())
					cell(table, row, column, part.kind(row, column));
		json.writeEndArray();
	}

	private void lines(String name, List<Line> lines) throws IOException {
		json.writeArrayFieldStart(name);
		for (Line line : lines) {
			json.writeStartObject(JsonLines.INLINE);
			json.writeStringField("path", line.path());
			strings("labels", line.labels());
			json.writeBooleanField("computed", line.computed());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void cell(Table table, Line row, Line column, CellKind kind) throws IOException {
		Address address = new Address(row.path(), column.path());
		Value value = table.cell(address);
		json.writeStartObject(JsonLines.INLINE);
		json.writeStringField("path", path(new Ref(table.form().name(), address)));
		json.writeStringField("row", row.path());
		json.writeStringField("column", column.path());
		json.writeStringField("label", String.join(" / ", Stream.concat(row.labels().stream(), column.labels().stream()).toList()));
		json.writeStringField("kind", name(kind));
		json.writeFieldName("value");
		number(value.computed(), kind);
		json.writeStringField("origin", name(value.origin()));
		if (!value.stated().equals(value.computed())) {
			json.writeFieldName("stated");
			number(value.stated(), kind);
		}
		if (rollUp.isPresent() && table.form().official() && !row.computed() && !column.computed())
			summands(rollUp.get(), new Ref(table.form().name(), address), kind);
		json.writeEndObject();
	}

	/** In the order of the reports that are summed, so that thousands of them need no names here. */
	private void summands(RollUp summed, Ref cell, CellKind kind) throws IOException {
		json.writeFieldName("summands");
		json.writeStartArray(JsonLines.INLINE);
		for (Summand summand : summed.summands(cell))
			number(summand.number(), kind);
		json.writeEndArray();
	}

	/** Counts as numbers, whole as they are; what may have decimals as text, because most readers of JSON take 12.6 for the nearest binary fraction. */
	private void number(Optional<BigDecimal> number, CellKind kind) throws IOException {
		boolean count = kind == CellKind.COUNT || kind == CellKind.CHANGE;
		if (number.isEmpty())
			json.writeNull();
		else if (count && number.get().stripTrailingZeros().scale() <= 0)
			json.writeNumber(number.get().toBigIntegerExact());
		else
			json.writeString(number.get().toPlainString());
	}

	private void strings(String name, List<String> strings) throws IOException {
		json.writeFieldName(name);
		json.writeStartArray(JsonLines.INLINE, strings.size());
		for (String string : strings)
			json.writeString(string);
		json.writeEndArray();
	}

	private static String path(Ref cell) {
		return cell.table() + "." + cell.address();
	}

	private static String name(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
