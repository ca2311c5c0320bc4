package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule catalogue in the repository is what the forms and the message bundles say, and the bundles are complete. */
class CatalogueTest extends CommandLineTest {
	private static final Path ROOT = Path.of(System.getProperty("gzr.root", ".."));

	@ParameterizedTest
	@ValueSource(strings = { "zh", "en" })
	void thePageIsMadeFromTheForms(String language) throws IOException {
		String page = gzr("explain", "--all", "--format", "md", "--lang", language).out();
		Path golden = ROOT.resolve("report.dsl/doc/rules." + language + ".md");
		if (!Files.exists(golden)) {
			Files.createDirectories(golden.getParent());
			Files.writeString(golden, page);
			fail("written for the first time, read it: " + golden);
		}
		assertEquals(Files.readString(golden).replace("\r\n", "\n"), page);
	}

	@Test
	void bothBundlesHaveTheSameKeys() throws IOException {
		Properties english = bundle("findings/messages.properties");
		Properties chinese = bundle("findings/messages_zh.properties");
		assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
	}

	@Test
	void everyKeyThatTheCodeNamesIsThere() throws IOException {
		Properties findings = bundle("findings/messages.properties");
		Pattern key = Pattern.compile("\"((?:cell|cells|row|rows|rest|table|chapter|column|path|cite|bracket|form|waiver|rule|repair|effect|syntax"
				+ "|fence|heading|fact|file|encoding|head|signature|preface|hint|item|string|related|prose)\\.[a-zA-Z.]+)\"");
		Set<String> missing = new TreeSet<>();
		try (Stream<Path> sources = Files.walk(ROOT.resolve("report.dsl/src/report/dsl"))) {
			for (Path source : sources.filter(path -> path.toString().endsWith(".java") && !path.toString().contains("/cli/")).toList())
				for (Matcher named = key.matcher(Files.readString(source)); named.find();)
					if (!findings.containsKey(named.group(1)) && !besides(source).containsKey(named.group(1)) && !named.group(1).matches(".*(\\.|\\.gzr)"))
						missing.add(named.group(1));
		}
		assertEquals(Set.of(), missing);
	}

	/** What the bundles of a source's own package say. */
	private static Properties besides(Path source) throws IOException {
		Properties own = new Properties();
		try (Stream<Path> bundles = Files.list(source.getParent())) {
			for (Path bundle : bundles.filter(path -> path.toString().endsWith(".properties")).toList())
				own.load(new java.io.StringReader(Files.readString(bundle)));
		}
		return own;
	}

	private static Properties bundle(String name) throws IOException {
		Properties bundle = new Properties();
		try (var in = CatalogueTest.class.getResourceAsStream("/report/dsl/" + name); var reader = new java.io.InputStreamReader(in, "UTF-8")) {
			bundle.load(reader);
		}
		return bundle;
	}
}
