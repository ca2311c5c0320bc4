package report.dsl.tests.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

import report.dsl.ReportFiles;
import report.dsl.Workspace;
import report.dsl.data.ReportJson;
import report.dsl.report.Report;
import report.dsl.report.Table;
import report.dsl.tests.Samples;

/** The data of a report as JSON: what the schema says, and what the report says. */
class ReportJsonTest {
	private static final ObjectMapper MAPPER = new ObjectMapper();
	private static final Workspace WORKSPACE = Workspace.create();
	private static final List<Sample> SAMPLES = samples();

	private record Sample(Path file, Report report) {
	}

	/** A form, a report and all that a report can hold, and the JSON of it. */
	@Test
	void smallReport() throws IOException {
		byte[] made = ReportJson.of(WORKSPACE.check("small.gzr", resource("golden/small.gzr"), null).report().orElseThrow());
		assertEquals(new String(resource("golden/small.json"), StandardCharsets.UTF_8), new String(made, StandardCharsets.UTF_8));
	}

	/** Whatever could be evaluated, however wrong it is. */
	@Test
	void everySampleIsAsTheSchemaSays() throws IOException {
		List<String> wrong = new ArrayList<>();
		for (Sample sample : SAMPLES)
			schema().validate(json(sample.report())).forEach(message -> wrong.add(sample.file() + ": " + message));
		assertEquals(List.of(), wrong);
		assertTrue(SAMPLES.size() > 100, SAMPLES.size() + " reports");
	}

	/** So that the test above can fail. */
	@Test
	void schemaRefusesOtherThings() throws IOException {
		String small = new String(resource("golden/small.json"), StandardCharsets.UTF_8);
		for (String change : List.of("\"year\": 2024>\"year\": \"2024\"", "\"origin\": \"given\">\"origin\": \"guessed\"", "\"value\": 12>\"value\": 12.5",
				"\"0.50\">\"\\u00bd\"", "\"body\">\"bodies\"", "\"date\": \"2025-01-16\">\"date\": \"16.1.2025\"", "\"type\": \"heading\">\"type\": \"table\"",
				"\"origin\": \"given\">\"origin\": \"given\", \"summands\": [1.5]", "\"preface\">\"rollUp\": {\"partial\": false}, \"preface\"")) {
			String[] fromTo = change.split(">");
			String changed = small.replace(fromTo[0], fromTo[1]);
			assertNotEquals(small, changed, change);
			assertTrue(!schema().validate(MAPPER.readTree(changed)).isEmpty(), change);
		}
	}

	/** Every cell, in its order, with its number and nothing else. */
	@Test
	void cellsAreTheReports() throws IOException {
		for (Sample sample : SAMPLES) {
			List<String> cells = new ArrayList<>();
			for (JsonNode table : json(sample.report()).findParents("cells"))
				for (JsonNode cell : table.has("parts") ? table.get("cells") : List.<JsonNode>of())
					cells.add(String.join("|", text(cell, "path"), text(cell, "value"), text(cell, cell.has("stated") ? "stated" : "value"), text(cell, "origin")));
			assertEquals(sample.report().tables().stream().flatMap(ReportJsonTest::cells).toList(), cells, sample.file()::toString);
		}
	}

	/** The district's three bodies, in its order; a total adds up its own cells. */
	@Test
	void aSumNamesItsSummands() throws IOException {
		ReportFiles files = new ReportFiles();
		Path district = Samples.EXAMPLES.resolve("district");
		Samples.in(district).forEach(file -> files.add(file, file.getFileName().toString()));
		Path file = district.resolve("district-2024.gzr");
		JsonNode json = json(Workspace.create(files).check("district-2024.gzr", Files.readAllBytes(file), file).report().orElseThrow());
		assertEquals(List.of(), List.copyOf(schema().validate(json)));
		assertEquals("{\"partial\":false,\"reports\":[{\"body\":\"示例区人民政府办公室\",\"year\":2024},{\"body\":\"示例区教育局\",\"year\":2024},"
				+ "{\"body\":\"示例区城市管理局\",\"year\":2024}]}", json.get("rollUp").toString());
		List<String> cells = new ArrayList<>();
		for (JsonNode cell : json.findValues("cells").stream().flatMap(table -> StreamSupport.stream(table.spliterator(), false)).filter(JsonNode::isObject).toList()) {
			String path = cell.get("path").asText();
			if (path.contains(".新收.") || path.contains("收费"))
				cells.add(path + " " + text(cell, "value") + " " + cell.path("summands"));
			if (cell.has("summands"))
				assertEquals(cell.get("value").decimalValue(), StreamSupport.stream(cell.get("summands").spliterator(), false).map(JsonNode::decimalValue)
						.reduce(BigDecimal.ZERO, BigDecimal::add), path);
		}
		assertEquals(List.of("主动公开.行政事业性收费.收费金额 17.94 [\"0\",\"0\",\"17.94\"]", "申请.新收.申请人情况.自然人 38 [8,12,18]", "申请.新收.申请人情况.法人.商业企业 4 [0,1,3]",
				"申请.新收.申请人情况.法人.科研机构 1 [1,0,0]", "申请.新收.申请人情况.法人.社会公益组织 0 [0,0,0]", "申请.新收.申请人情况.法人.法律服务机构 1 [0,0,1]",
				"申请.新收.申请人情况.法人.其他 0 [0,0,0]", "申请.新收.申请人情况.总计 44 "), cells);
	}

	/** The data does not know how the source was laid out, nor where it stood. */
	@Test
	void layoutDoesNotMatter() throws IOException {
		String source = Samples.text(Samples.EXAMPLES.resolve("example-city-2024.gzr"));
		byte[] other = ReportJson.of(WORKSPACE.check("else.gzr", ("\n// …\n" + source).getBytes(StandardCharsets.UTF_8), null).report().orElseThrow());
		assertArrayEquals(ReportJson.of(WORKSPACE.check("city.gzr", source.getBytes(StandardCharsets.UTF_8), null).report().orElseThrow()), other);
	}

	private static Stream<String> cells(Table table) {
		return table.cells().entrySet().stream().map(cell -> String.join("|", table.form().name() + "." + cell.getKey(),
				cell.getValue().computed().map(number -> number.toPlainString()).orElse("null"),
				cell.getValue().stated().map(number -> number.toPlainString()).orElse("null"), cell.getValue().origin().name().toLowerCase(Locale.ROOT)));
	}

	private static String text(JsonNode cell, String field) {
		return cell.get(field).asText();
	}

	private static JsonNode json(Report report) throws IOException {
		return MAPPER.readTree(ReportJson.of(report));
	}

	private static JsonSchema schema() throws IOException {
		String schema;
		try (InputStream stream = ReportJson.class.getResourceAsStream("report.schema.json")) {
			schema = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		assertTrue(schema.contains("\"$id\": \"" + ReportJson.SCHEMA + "\""));
		SchemaValidatorsConfig strict = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
		return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema, strict);
	}

	private static List<Sample> samples() {
		return Stream.of(Samples.EXAMPLES, Samples.SUITE.resolve("rules"), Samples.SUITE.resolve("bad-input"), Samples.SUITE.resolve("foia"))
				.flatMap(folder -> Samples.in(folder).stream())
				.flatMap(file -> Samples.check(WORKSPACE, file).report().map(report -> new Sample(file, report)).stream()).toList();
	}

	private static byte[] resource(String name) throws IOException {
		try (InputStream stream = ReportJsonTest.class.getResourceAsStream(name)) {
			return stream.readAllBytes();
		}
	}
}
