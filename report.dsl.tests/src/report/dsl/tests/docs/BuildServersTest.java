package report.dsl.tests.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.yaml.snakeyaml.Yaml;

import report.dsl.cli.CliIo;
import report.dsl.cli.Main;

/**
 * The files for build servers in the guide can be read, and what they have {@code gzr} do ends as they expect and leaves the files that they take
 * up. The page is the same in both languages between its fences (GuideLinksTest).
 */
class BuildServersTest {
	private static final List<Guide.Block> BLOCKS = Guide.blocks(Guide.GUIDE.resolve("en/17-build-servers.md"));
	private static final String PASSES_FINDINGS = " || [ $? -eq 1 ]";

	@TempDir
	Path directory;

	@BeforeEach
	void reports() throws IOException {
		Files.createDirectories(directory.resolve("reports"));
		try (Stream<Path> district = Files.list(Guide.ROOT.resolve("examples/district"))) {
			for (Path file : district.toList())
				Files.copy(file, directory.resolve("reports").resolve(file.getFileName()));
		}
	}

	@Test
	void shell() throws IOException {
		run("junit.xml pdf", block("sh", "").lines().toList());
	}

	@Test
	void maven() throws Exception {
		Document pom = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(block("xml", "").getBytes(StandardCharsets.UTF_8)));
		List<String> commands = new ArrayList<>();
		NodeList executions = pom.getElementsByTagName("execution");
		for (int i = 0; i < executions.getLength(); i++)
			commands.add("gzr " + texts(((Element) executions.item(i)).getElementsByTagName("argument")).replace("${project.build.directory}", "target"));
		assertEquals("test package", texts(pom.getElementsByTagName("phase")));
		run("target/pdf", commands);
	}

	private static String texts(NodeList elements) {
		return Stream.iterate(0, i -> i < elements.getLength(), i -> i + 1).map(i -> elements.item(i).getTextContent()).collect(Collectors.joining(" "));
	}

	@Test
	void gitHub() throws IOException {
		Map<?, ?> job = map(map(map(yaml("runs-on")), "jobs"), "reports");
		List<String> lines = new ArrayList<>();
		StringBuilder taken = new StringBuilder();
		for (Object step : (List<?>) job.get("steps")) {
			Map<?, ?> map = map(step);
			lines.addAll(String.valueOf(map.get("run")).lines().toList());
			if (map.get("with") != null)
				map(map, "with").forEach((key, value) -> taken.append(List.of("path", "sarif_file").contains(key) ? " " + value : ""));
		}
		run(taken.toString().strip(), lines);
	}

	@Test
	void gitLab() throws IOException {
		Map<?, ?> job = map(map(yaml("artifacts:")), "reports");
		Map<?, ?> artifacts = map(job, "artifacts");
		Stream<?> taken = Stream.concat(((List<?>) artifacts.get("paths")).stream(), map(artifacts, "reports").values().stream());
		run(taken.map(Object::toString).collect(Collectors.joining(" ")), ((List<?>) job.get("script")).stream().map(Object::toString).toList());
	}

	/** Runs the lines that are of {@code gzr}, over reports in order and then with an error, which one line tells at the latest. */
	private void run(String taken, List<String> lines) throws IOException {
		List<String> commands = lines.stream().filter(line -> line.startsWith("gzr ")).toList();
		assertTrue(commands.size() > 1, () -> lines + "");
		commands.forEach(command -> assertEquals(0, exitCode(command), command));
		for (String file : taken.split(" "))
			assertTrue(Files.exists(directory.resolve(file)), file);
		Path report = directory.resolve("reports/office-2024.gzr");
		Files.writeString(report, Files.readString(report).replaceFirst("(?m)^( +新收: [^\\d\n]*\\d)", "$19"));
		List<Integer> codes = commands.stream().map(this::exitCode).toList();
		assertEquals(commands.stream().map(command -> command.endsWith(PASSES_FINDINGS) ? 0 : 1).toList(), codes);
	}

	private int exitCode(String command) {
		String[] arguments = command.substring("gzr ".length()).replace(PASSES_FINDINGS, "").split(" ");
		PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
		int exitCode = Main.run(arguments, new CliIo(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, directory, false, false, false, 100, Locale.ENGLISH, Map.of()));
		return exitCode == 1 && command.endsWith(PASSES_FINDINGS) ? 0 : exitCode;
	}

	private static Object yaml(String holds) {
		return new Yaml().load(block("yaml", holds));
	}

	private static String block(String kind, String holds) {
		return BLOCKS.stream().filter(block -> block.kind().equals(kind) && block.text().contains(holds)).findFirst().orElseThrow().text();
	}

	private static Map<?, ?> map(Object node) {
		return (Map<?, ?>) node;
	}

	private static Map<?, ?> map(Map<?, ?> parent, String key) {
		return (Map<?, ?>) parent.get(key);
	}
}
