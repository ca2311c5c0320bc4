package report.dsl.tests.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import report.dsl.cli.CliIo;
import report.dsl.cli.Main;

/** The user guide holds together: links, pictures and commands exist, and both languages say the same in the same places. */
class GuideLinksTest {
	private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
	private static final Pattern HEADING = Pattern.compile("^(#+) (.*)$");
	private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
	private static final Pattern COMMAND = Pattern.compile("(?:^|[`$/ ])gzr ([a-z]+)");

	@Test
	void everyLinkLeadsSomewhere() {
		Set<String> dead = new TreeSet<>();
		Guide.pages().forEach(page -> links(page).stream().filter(link -> !resolves(page, link)).forEach(link -> dead.add(Guide.ROOT.relativize(page) + ": " + link)));
		assertEquals(Set.of(), dead);
	}

	/** The help has the pages, the pictures and the catalogue of rules, and nothing else of the project. */
	private static boolean resolves(Path page, String link) {
		if (link.matches("https?://.*"))
			return true;
		String path = link.replaceFirst("#.*", "");
		Path target = path.isEmpty() ? page : page.getParent().resolve(path).normalize();
		boolean inHelp = target.startsWith(Guide.GUIDE) || target.getFileName().toString().matches("rules\\.(zh|en)\\.md");
		return inHelp && Files.isRegularFile(target) && (!link.contains("#") || anchors(target).contains(link.replaceFirst(".*#", "")));
	}

	private static List<String> links(Path page) {
		return Guide.prose(page).stream().flatMap(line -> LINK.matcher(line.replaceAll("`[^`]*`", "")).results().map(result -> result.group(1))).toList();
	}

	/** As Git hosts make them, and the help. */
	private static List<String> anchors(Path page) {
		return headings(page).stream().map(heading -> heading.replaceFirst("^#+ ", "").replace("`", "").toLowerCase(Locale.ROOT)
				.replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "").replace(' ', '-')).toList();
	}

	private static List<String> headings(Path page) {
		return Guide.prose(page).stream().filter(line -> HEADING.matcher(line).matches()).toList();
	}

	@Test
	void noTwoHeadingsOfAPageAreTheSame() {
		Guide.pages().forEach(page -> assertEquals(anchors(page).stream().distinct().toList(), anchors(page), page::toString));
	}

	@TestFactory
	Stream<DynamicTest> bothLanguagesSayTheSame() {
		List<String> names = Guide.pages("zh").stream().map(page -> page.getFileName().toString()).toList();
		assertEquals(names, Guide.pages("en").stream().map(page -> page.getFileName().toString()).toList());
		return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> assertEquals(shape("zh", name), shape("en", name))));
	}

	/** Levels of headings, examples, commands, columns of tables, pictures and links between pages. */
	private static String shape(String language, String name) {
		Path page = Guide.GUIDE.resolve(language).resolve(name);
		StringBuilder shape = new StringBuilder();
		headings(page).forEach(heading -> shape.append(heading.replaceFirst(" .*", "") + "\n"));
		Guide.blocks(page).forEach(block -> shape.append(block.kind() + " " + block.markers() + "\n" + told(block)));
		Guide.prose(page).stream().filter(line -> line.startsWith("|")).forEach(line -> shape.append(line.replaceAll("\\\\\\||[^|]", "") + "\n"));
		links(page).stream().sorted().forEach(link -> shape.append(link.replaceFirst("#.*", "").replaceFirst("[.-]" + language + "\\.", ".") + "\n"));
		return shape.toString();
	}

	private static String told(Guide.Block block) {
		return switch (block.kind()) {
			case "console" -> String.join("\n", block.text().lines().filter(line -> line.startsWith("$ ")).toList()) + "\n";
			case "text" -> "";
			default -> block.text();
		};
	}

	@Test
	void everyCommandExists() throws IOException {
		Set<String> unknown = new TreeSet<>();
		Set<String> known = new TreeSet<>();
		List<Path> texts = new ArrayList<>(Guide.pages().toList());
		try (Stream<Path> readmes = Files.list(Guide.ROOT)) {
			readmes.filter(file -> file.getFileName().toString().startsWith("README")).forEach(texts::add);
		}
		for (Path text : texts)
			for (Matcher named = COMMAND.matcher(Files.readString(text)); named.find();)
				(exitCode(named.group(1), "--help") == 0 ? known : unknown).add(named.group(1));
		assertEquals(Set.of(), unknown);
		assertFalse(known.isEmpty());
	}

	/** Where the guide says what shows something, there is such a test. */
	@Test
	void everyNamedTestExists() {
		Set<String> unknown = new TreeSet<>();
		Set<String> known = new TreeSet<>();
		Guide.pages().flatMap(page -> Guide.lines(page).stream()).forEach(line -> TEST.matcher(line).results()
				.forEach(named -> (isTest(named.group(1), named.group(2)) ? known : unknown).add(named.group())));
		assertEquals(Set.of(), unknown);
		assertFalse(known.isEmpty());
	}

	private static boolean isTest(String name, String method) {
		return Stream.of("pdf", "cli", "server").anyMatch(folder -> {
			Path file = Guide.ROOT.resolve("report.dsl.tests/src/report/dsl/tests").resolve(folder).resolve(name + ".java");
			return Files.exists(file) && Pattern.compile("@(Test|TestFactory|ParameterizedTest)\\b[^;{}]*[ >]" + method + "\\(").matcher(String.join("\n", Guide.lines(file))).find();
		});
	}

	private static int exitCode(String... arguments) {
		PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
		return Main.run(arguments, new CliIo(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, Path.of(""), false, false, false, 100, Locale.ENGLISH, Map.of()));
	}
}
