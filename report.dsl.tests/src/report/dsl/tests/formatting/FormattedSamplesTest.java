package report.dsl.tests.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static report.dsl.tests.formatting.Formatting.format;
import static report.dsl.tests.formatting.Formatting.parse;
import static report.dsl.tests.formatting.Formatting.tree;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for the formatting of any text, tried on the golden pairs and on every .gzr file of the project. */
class FormattedSamplesTest {
	private static final Path ROOT = Path.of(System.getProperty("gzr.root", "..")).toAbsolutePath().normalize();

	private record Sample(String name, String text) {
	}

	@TestFactory
	Stream<DynamicTest> formattingTwiceIsFormattingOnce() throws IOException {
		return each(sample -> {
			String once = format(sample.text());
			assertEquals(once, format(once));
		});
	}

	@TestFactory
	Stream<DynamicTest> theTreeStaysTheSame() throws IOException {
		return each(sample -> {
			assertFalse(parse(format(sample.text())).hasSyntaxErrors());
			assertEquals(tree(sample.text()), tree(format(sample.text())));
		});
	}

	@TestFactory
	Stream<DynamicTest> lineEndsStayTheSame() throws IOException {
		return each(sample -> {
			String text = sample.text().replace("\r\n", "\n").replace('\r', '\n');
			String formatted = format(text);
			for (String end : List.of("\r", "\r\n"))
				assertEquals(formatted.replace("\n", end), format(text.replace("\n", end)));
		});
	}

	@TestFactory
	Stream<DynamicTest> blanksAreTidy() throws IOException {
		return each(sample -> {
			String formatted = format(sample.text());
			if (formatted.equals(sample.text()))
				return;
			String withoutProse = formatted.replace("\r\n", "\n").replaceAll("(?s)\"\"\"\\R.*?\\R\"\"\"", "prose");
			assertFalse(withoutProse.matches("(?s).*[ \t\u3000]\\R.*|\\R.*|.*\\R\\R\\R.*"), withoutProse);
		});
	}

	/** The shipped forms are the pattern that authors copy. */
	@TestFactory
	Stream<DynamicTest> shippedFilesAreFormatted() throws IOException {
		return files("report.dsl/src", "examples").map(sample -> DynamicTest.dynamicTest(sample.name(), () -> assertEquals(format(sample.text()), sample.text())));
	}

	private interface Check {
		void of(Sample sample);
	}

	/** Runs a check on every sample without a syntax error. */
	private static Stream<DynamicTest> each(Check check) throws IOException {
		List<Sample> samples = new ArrayList<>();
		for (Golden golden : Golden.PAIRS)
			samples.add(new Sample(golden.name(), golden.source()));
		files("examples", "report.dsl.tests/suite", "report.dsl/src").forEach(samples::add);
		return samples.stream().filter(sample -> !parse(sample.text()).hasSyntaxErrors())
				.map(sample -> DynamicTest.dynamicTest(sample.name(), () -> check.of(sample)));
	}

	private static Stream<Sample> files(String... folders) throws IOException {
		List<Sample> samples = new ArrayList<>();
		for (String folder : folders) {
			if (!Files.isDirectory(ROOT.resolve(folder)))
				continue;
			try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
				for (Path file : files.filter(path -> path.toString().endsWith(".gzr")).sorted().toList())
					read(file, samples);
			}
		}
		return samples.stream();
	}

	/** Some files of the suite are no UTF-8 on purpose; the formatter never sees those. */
	private static void read(Path file, List<Sample> samples) throws IOException {
		try {
			samples.add(new Sample(ROOT.relativize(file).toString(), Files.readString(file)));
		} catch (CharacterCodingException e) {
			System.out.println("not UTF-8, left out: " + file);
		}
	}
}
