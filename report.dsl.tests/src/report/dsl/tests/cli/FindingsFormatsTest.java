package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import report.dsl.findings.FileFindings;
import report.dsl.findings.Finding;
import report.dsl.findings.JUnitXml;
import report.dsl.findings.Sarif;
import report.dsl.findings.Severity;
import report.dsl.report.Place;

/** {@code gzr check --format}: what machines read. */
class FindingsFormatsTest extends CommandLineTest {
	private static final ObjectMapper JSON = new ObjectMapper();
	/** No word of fees in chapter six, which is waived. */
	private static final String WAIVED = CLEAN.replace("【年度】年度本单位未收取信息处理费。", "没有其他事项。").replace("规章制定权 无\n", "规章制定权 无\n豁免 收费说明 \"上级统一核算\"\n");

	// ---- SARIF

	@Test
	void sarifIsValid() throws Exception {
		write("in/a.gzr", UNBALANCED);
		write("in/b.gzr", WAIVED);
		write("in/c 100%.gzr", new byte[] { (byte) 0xB2, (byte) 0xE2, 1 });
		write("in/d.gzr", CLEAN.replace("测试局收到", "测试局【没有\u0001这个】\uD840\uDC00收到"));
		for (String language : List.of("zh", "en")) {
			JsonNode log = JSON.readTree(gzr("check", "in", "--format", "sarif", "--lang", language).out());
			assertEquals(Set.of(), schema().validate(log));
			assertEquals(List.of("in/a.gzr T3-BAL error", "in/b.gzr C-FEE note", "in/c%20100%25.gzr L-ENCODING error", "in/d.gzr L-BRACKET warning"), results(log));
		}
	}

	@Test
	void sarifTellsThePlaceTheCellsTheRuleAndTheReason() throws IOException {
		write("a.gzr", UNBALANCED);
		write("b.gzr", WAIVED);
		JsonNode run = JSON.readTree(gzr("check", "a.gzr", "b.gzr", "--format", "sarif").out()).at("/runs/0");
		JsonNode broken = run.at("/results/0");
		assertEquals("{\"startLine\":15,\"startColumn\":10,\"endLine\":15,\"endColumn\":11,\"charOffset\":%d,\"charLength\":1}"
				.formatted(UNBALANCED.indexOf("自然人 2") + 4), broken.at("/locations/0/physicalLocation/region").toString());
		assertEquals("申请.新收.申请人情况.自然人", broken.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText());
		assertEquals("新收.自然人 = 2", broken.at("/relatedLocations/0/message/text").asText());
		JsonNode rule = run.at("/tool/driver/rules").get(broken.get("ruleIndex").asInt());
		assertEquals("T3-BAL", rule.get("id").asText());
		assertTrue(rule.at("/help/markdown").asText().contains("- rule: `新收 + 结转 = 办理结果.总计 + 结转下年`"), rule.toString());
		assertEquals("[{\"kind\":\"inSource\",\"status\":\"accepted\",\"justification\":\"上级统一核算\"}]", run.at("/results/1/suppressions").toString());
		assertFalse(broken.has("suppressions"));
	}

	@Test
	void everyFixMendsWhatItIsOfferedFor() throws IOException {
		write("a.gzr", UNBALANCED);
		JsonNode fixes = JSON.readTree(gzr("check", "a.gzr", "--format", "sarif").out()).at("/runs/0/results/0/fixes");
		assertEquals(5, fixes.size());
		for (JsonNode fix : fixes) {
			StringBuilder text = new StringBuilder(UNBALANCED);
			for (JsonNode replacement : fix.at("/artifactChanges/0/replacements")) {
				int offset = replacement.at("/deletedRegion/charOffset").asInt();
				text.replace(offset, offset + replacement.at("/deletedRegion/charLength").asInt(), replacement.at("/insertedContent/text").asText());
			}
			write("fixed.gzr", text.toString());
			assertFalse(gzr("check", "fixed.gzr").out().contains("T3-BAL"), fix::toString);
		}
	}

	// ---- fingerprints

	@Test
	void fingerprintsStayWhenLinesMoveAndNumbersChange() throws IOException {
		String text = UNBALANCED.replace("【年度】年度本单位未收取信息处理费。", "没有其他事项。").replace("测试局收到", "【没有这个】测试局收到");
		List<String> fingerprints = fingerprints("a.gzr", text);
		assertEquals(3, fingerprints.size());
		assertEquals(fingerprints, fingerprints("b.gzr", "\n\n\n" + text.replace("自然人 2", "自然人 7").replace("2024年，", "2024年 ，")));
		assertNotEquals(fingerprints, fingerprints("c.gzr", text.replace("测试局 2024", "测试局 2023")));
		assertNotEquals(fingerprints, fingerprints("d.gzr", text.replace("报告 测试局", "报告 示例局")));
	}

	@Test
	void noTwoFingerprintsAreTheSame() throws IOException {
		write("in/a.gzr", UNBALANCED.replace("公开的内容", "【没有】的内容。【没有】的内容"));
		write("in/b.gzr", UNBALANCED);
		write("in/c.gzr", new byte[] { (byte) 0xFF, (byte) 0xFE, 0 });
		write("in/d.gzr", new byte[] { (byte) 0xFF, (byte) 0xFE, 0 });
		List<String> all = new ArrayList<>();
		JSON.readTree(gzr("check", "in", "--format", "gitlab").out()).forEach(issue -> all.add(issue.get("fingerprint").asText()));
		assertEquals(6, all.size());
		assertEquals(6, Set.copyOf(all).size());
	}

	private List<String> fingerprints(String name, String text) throws IOException {
		write(name, text);
		return gzr("check", name, "--format", "jsonl").out().lines().map(FindingsFormatsTest::tree)
				.map(finding -> finding.get("code").asText() + " " + finding.get("fingerprint").asText()).sorted().toList();
	}

	// ---- the others

	@Test
	void gitLabCodeQuality() throws IOException {
		write("in/a.gzr", UNBALANCED);
		JsonNode issues = JSON.readTree(gzr("check", "./in", "--format", "gitlab").out());
		assertEquals(1, issues.size());
		JsonNode issue = issues.get(0);
		assertEquals(Set.of(), schema("/report/dsl/tests/schemas/gitlab-codeclimate.json").validate(issue));
		assertEquals(Set.of("description", "check_name", "fingerprint", "severity", "location"), names(issue));
		assertTrue(issue.get("description").asText().startsWith("T3-BAL items one and two"), issue.toString());
		assertEquals("T3-BAL critical {\"path\":\"in/a.gzr\",\"lines\":{\"begin\":15}}",
				issue.get("check_name").asText() + " " + issue.get("severity").asText() + " " + issue.get("location"));
		write("in/a.gzr", CLEAN);
		assertEquals("[ ]\n", gzr("check", "in", "--format", "gitlab").out());
	}

	@Test
	void gitHubAnnotations() throws IOException {
		write("a,b：c%.gzr", WAIVED.replace("规章制定权 无\n豁免", "规章制定权 无\n豁免 年份 \"100%\u0007\"\n豁免").replace("2024年，", "\"100%\" 2024年，"));
		String told = gzr("check", ".", "--format", "github").out();
		assertTrue(told.contains("::notice file=a%2Cb：c%25.gzr,line="), told);
		assertTrue(told.lines().allMatch(line -> line.matches("::(error|warning|notice) file=a%2Cb：c%25.gzr,line=\\d+,endLine=\\d+(,col=\\d+,endColumn=\\d+)?,title=[A-Z0-9-]+::[^\\p{Cntrl}]+")), told);
	}

	@Test
	void jUnit() throws Exception {
		write("in/a.gzr", UNBALANCED.replace("【年度】年度本单位未收取信息处理费。", "没有其他事项。"));
		write("in/b.gzr", WAIVED);
		write("in/c.gzr", CLEAN);
		assertEquals("""
				in/a.gzr 2 1 0 0
				  T3-BAL failure
				  C-FEE system-out
				in/b.gzr 1 0 0 1
				  C-FEE skipped 上级统一核算
				in/c.gzr 1 0 0 0
				  gzr
				""", outline(gzr("check", "in", "--format", "junit").out()));
		assertTrue(outline(gzr("check", "in", "--format", "junit", "--fail-on", "warning").out()).contains("  C-FEE failure\n"));
	}

	@Test
	void jsonLines() throws IOException {
		write("a.gzr", UNBALANCED);
		write("b.gzr", WAIVED);
		List<JsonNode> lines = gzr("check", "a.gzr", "b.gzr", "--format", "jsonl").out().lines().map(FindingsFormatsTest::tree).toList();
		assertEquals("[file, line, column, endLine, endColumn, offset, length, code, severity, message, fingerprint, body, year, cell, related, repairs]",
				list(lines.get(0)).toString());
		assertEquals("b.gzr C-FEE info 测试局 2024 上级统一核算", String.join(" ", lines.get(1).get("file").asText(), lines.get(1).get("code").asText(),
				lines.get(1).get("severity").asText(), lines.get(1).get("body").asText(), lines.get(1).get("year").asText(), lines.get(1).get("waived").asText()));
	}

	// ---- all of them

	@Test
	void exitCodesAreThoseOfText() throws IOException {
		write("clean.gzr", CLEAN);
		write("bad.gzr", UNBALANCED);
		write("bytes.gzr", new byte[] { (byte) 0xFF, (byte) 0xFE, 0 });
		for (String format : List.of("text", "sarif", "junit", "gitlab", "github", "jsonl"))
			assertEquals("0 1 3 1 3", String.join(" ", List.of(List.of("clean.gzr"), List.of("bad.gzr"), List.of("bytes.gzr"), List.of("clean.gzr", "bad.gzr"), List.of(".")).stream()
					.map(files -> Integer.toString(check(format, files))).toList()), format);
		assertEquals(2, gzr("check", "clean.gzr", "--format", "xml").exitCode());
	}

	private int check(String format, List<String> files) {
		List<String> arguments = new ArrayList<>(List.of("check", "--format", format));
		arguments.addAll(files);
		return gzr(arguments.toArray(String[]::new)).exitCode();
	}

	/** All that the suite has of bad input, in the formats with a schema. */
	@Test
	void documentsOverTheSuiteAreValidAndTellEveryFinding() throws Exception {
		String suite = Path.of(System.getProperty("gzr.root", "..")).resolve("report.dsl.tests/suite").toString();
		long told = gzr("check", suite, "--format", "jsonl").out().lines().map(FindingsFormatsTest::tree).map(finding -> finding.get("fingerprint").asText()).distinct().count();
		JsonNode log = JSON.readTree(gzr("check", suite, "--format", "sarif").out());
		assertEquals(Set.of(), schema().validate(log));
		assertEquals(told, log.at("/runs/0/results").size());
		assertTrue(told > 200, () -> told + " findings");
		assertFalse(outline(gzr("check", suite, "--format", "junit").out()).isEmpty());
		JsonSchema element = schema("/report/dsl/tests/schemas/gitlab-codeclimate.json");
		JsonNode issues = JSON.readTree(gzr("check", suite, "--format", "gitlab").out());
		assertEquals(told, issues.size());
		issues.forEach(issue -> assertEquals(Set.of(), element.validate(issue)));
	}

	@Test
	void aDocumentGoesToAFile() throws IOException {
		write("a.gzr", UNBALANCED);
		String out = gzr("check", "a.gzr", "--format", "sarif").out();
		Result result = gzr("check", "a.gzr", "--format", "sarif", "-o", "a.sarif");
		assertEquals(new Result(1, "", "one file checked: 1 error, no warnings, no notes\n"), result);
		assertEquals(out, read("a.sarif"));
		assertEquals(gzr("check", "a.gzr").out(), textIn("a.txt"));
		assertEquals(1, gzr("check", "a.gzr", "--format", "sarif", "-o", "made/for/it.sarif").exitCode());
		assertEquals(out, read("made/for/it.sarif"));
		assertEquals(3, gzr("check", "a.gzr", "--format", "sarif", "-o", "a.gzr/a.sarif").exitCode());
	}

	/** As {@code /dev/stdout} is one where the output is piped on. */
	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aPipeStaysOne() throws IOException, InterruptedException {
		write("a.gzr", UNBALANCED);
		assertEquals(0, new ProcessBuilder("mkfifo", directory.resolve("pipe").toString()).start().waitFor());
		Process reader = new ProcessBuilder("cat", directory.resolve("pipe").toString()).redirectOutput(directory.resolve("read").toFile()).start();
		try {
			assertEquals(1, gzr("check", "a.gzr", "--format", "gitlab", "-o", "pipe").exitCode());
			assertFalse(Files.isRegularFile(directory.resolve("pipe")));
			assertEquals(0, reader.waitFor());
			assertEquals(gzr("check", "a.gzr", "--format", "gitlab").out(), read("read"));
		} finally {
			reader.destroy();
		}
	}

	/** Java before 20 takes such a one for a file that stands in the way. */
	@Test
	@DisabledOnOs(OS.WINDOWS)
	void aLinkToADirectoryIsADirectory() throws IOException {
		write("a.gzr", CLEAN);
		Files.createSymbolicLink(directory.resolve("link"), Files.createDirectories(directory.resolve("there")));
		for (String command : List.of("build", "review"))
			assertEquals(0, gzr(command, "a.gzr", "-o", "link").exitCode(), command);
		assertEquals(0, gzr("export", "a.gzr", "--format", "json", "-o", "link").exitCode());
		assertEquals(0, gzr("check", "a.gzr", "-o", "link/a.txt").exitCode());
		assertTrue(files().containsAll(List.of("there/a.json", "there/a.pdf", "there/a.txt", "there/index.html")));
	}

	private String textIn(String name) throws IOException {
		gzr("check", "a.gzr", "-o", name);
		return read(name);
	}

	/** A file that could not be read is told in the document, too. */
	@Test
	void whatCouldNotBeReadIsAnError() throws Exception {
		List<FileFindings> files = List.of(FileFindings.stopped("a.gzr", Finding.of("L-FILE", Severity.ERROR, new Place("a.gzr", 1, 1, 0, 0), "file.stopped", "a.gzr: no")));
		assertEquals("a.gzr 1 0 1 0\n  L-FILE error\n", outline(new String(new JUnitXml(Locale.ENGLISH, Severity.ERROR, Map.of()).of(files), StandardCharsets.UTF_8)));
		JsonNode log = JSON.readTree(new Sarif(Locale.ENGLISH, List.of(), "1").of(files));
		assertEquals(Set.of(), schema().validate(log));
		assertEquals(List.of("a.gzr L-FILE error"), results(log));
		assertFalse(log.at("/runs/0/invocations/0/executionSuccessful").asBoolean());
	}

	// ---- helpers

	private static JsonSchema schema() throws IOException {
		return schema("/schema/sarif-schema-2.1.0.json");
	}

	private static JsonSchema schema(String name) throws IOException {
		try (InputStream in = FindingsFormatsTest.class.getResourceAsStream(name)) {
			return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
		}
	}

	private static List<String> results(JsonNode log) {
		List<String> results = new ArrayList<>();
		log.at("/runs/0/results").forEach(result -> results.add(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText() + " "
				+ result.get("ruleId").asText() + " " + result.get("level").asText()));
		return results;
	}

	private static JsonNode tree(String line) {
		try {
			return JSON.readTree(line);
		} catch (IOException problem) {
			throw new AssertionError(line, problem);
		}
	}

	private static List<String> list(JsonNode object) {
		List<String> names = new ArrayList<>();
		object.fieldNames().forEachRemaining(names::add);
		return names;
	}

	private static Set<String> names(JsonNode object) {
		return new TreeSet<>(list(object));
	}

	/** Suites with their counts, and in them the cases with what became of each; valid by the schema that Jenkins reads it by. */
	private static String outline(String xml) throws Exception {
		Schema schema = SchemaFactory.newDefaultInstance().newSchema(FindingsFormatsTest.class.getResource("/report/dsl/tests/schemas/junit-10.xsd"));
		schema.newValidator().validate(new StreamSource(new StringReader(xml)));
		Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
		StringBuilder outline = new StringBuilder();
		for (Element suite : elements(root.getElementsByTagName("testsuite"))) {
			outline.append(String.join(" ", suite.getAttribute("name"), suite.getAttribute("tests"), suite.getAttribute("failures"), suite.getAttribute("errors"), suite.getAttribute("skipped"))).append("\n");
			for (Element testcase : elements(suite.getElementsByTagName("testcase"))) {
				outline.append("  " + testcase.getAttribute("name").split(" ")[0]);
				for (Element told : elements(testcase.getElementsByTagName("*")))
					outline.append(" " + told.getTagName() + (told.getTagName().equals("skipped") ? " " + told.getAttribute("message") : ""));
				outline.append("\n");
			}
		}
		return outline.toString();
	}

	private static List<Element> elements(NodeList nodes) {
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++)
			elements.add((Element) nodes.item(i));
		return elements;
	}
}
