package report.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import report.dsl.Workspace;
import report.dsl.Workspace.Checked;
import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Repair;

/**
 * Bad input: beside NAME.gzr stands NAME.zh.txt and NAME.en.txt with everything that is told of it: place, severity, code, whole message, and
 * what is offered. A list that is not there yet is written, and the test fails once, so that somebody reads it.
 */
class BadInputTest {
	private static final Path DIRECTORY = Samples.SUITE.resolve("bad-input");

	@TestFactory
	Stream<DynamicTest> wholeMessages() {
		Workspace workspace = Workspace.create();
		return Samples.in(DIRECTORY).stream().flatMap(file -> Stream.of(Locale.CHINESE, Locale.ENGLISH)
				.map(locale -> DynamicTest.dynamicTest(Samples.name(file) + " " + locale, file.toUri(), () -> tells(workspace, file, locale))));
	}

	/** Each of them is told something: a sample that is not bad has no place here. */
	@Test
	void nothingIsSwallowed() {
		Workspace workspace = Workspace.create();
		List<String> silent = Samples.in(DIRECTORY).stream().filter(file -> Samples.check(workspace, file).findings().isEmpty()).map(Samples::name).toList();
		assertEquals(List.of("curly-fence"), silent);
	}

	@Test
	void noListWithoutItsSample() throws IOException {
		try (Stream<Path> files = Files.list(DIRECTORY)) {
			Set<String> names = new TreeSet<>(Samples.in(DIRECTORY).stream().map(Samples::name).toList());
			assertEquals(List.of(), files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt"))
					.filter(name -> !names.contains(name.replaceFirst("\\.(zh|en)\\.txt$", ""))).toList());
		}
	}

	private static void tells(Workspace workspace, Path file, Locale locale) throws IOException {
		Checked checked = Samples.check(workspace, file);
		String told = String.join("", checked.findings().stream().map(finding -> told(finding, locale)).toList());
		Path golden = DIRECTORY.resolve(Samples.name(file) + "." + locale.getLanguage() + ".txt");
		if (!Files.exists(golden)) {
			Files.writeString(golden, told);
			fail("written for the first time, read it: " + golden);
		}
		assertEquals(Samples.text(golden), told);
		assertTrue(!told.contains("null") && !told.matches("(?s).*\\{\\d+\\}.*"), told);
	}

	private static String told(Finding finding, Locale locale) {
		List<String> lines = new ArrayList<>();
		lines.add(finding.place().line() + ":" + finding.place().column() + "+" + finding.place().length() + " " + finding.severity() + " " + finding.code());
		lines.add("  " + finding.message().in(locale));
		for (Repair repair : finding.repairs()) {
			String edits = String.join(" ", repair.edits().stream().map(edit -> "[" + edit.place().line() + ":" + edit.place().column() + "+" + edit.place().length()
					+ " -> " + edit.replacement().replace("\n", "\\n") + "]").toList());
			lines.add("  * " + repair.label().in(locale) + " " + edits);
			repair.effects().forEach(effect -> lines.add("    " + effect.in(locale)));
		}
		return String.join("\n", lines) + "\n";
	}
}
