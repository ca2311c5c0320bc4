package report.dsl.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import report.dsl.Workspace.Checked;
import report.dsl.findings.Finding;
import report.dsl.pdf.Typefaces;

/**
 * A slip in one place of a text hides nothing of the rest. Every sample report, each of its tables made wrong on purpose, loses each of
 * its fences, brackets, colons and keywords in turn; the tables of the other chapters must be told as before. And no text whatever ends
 * in an exception.
 */
class RecoveryTest {
	/** Every so manyth character is deleted, and after every so manyth the text is cut. */
	private static final int STEP = 3;
	/** The chapter that holds the table of a rule, by the beginning of its code. */
	private static final Map<String, Integer> CHAPTERS = Map.of("T2-", 2, "T3-", 3, "T4-", 4);

	@TestFactory
	Stream<DynamicTest> otherTablesAreToldAsBefore() {
		return samples().entrySet().stream().map(sample -> DynamicTest.dynamicTest(sample.getKey(),
				() -> othersUnchanged(sample.getKey(), unbalanced(sample.getValue()))));
	}

	@TestFactory
	Stream<DynamicTest> noTextEndsInAnException() {
		return samples().entrySet().stream().map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> neverThrows(sample.getValue())));
	}

	private static void othersUnchanged(String name, String text) {
		Checked whole = Shared.check(text);
		Map<String, Integer> before = told(whole, 0);
		for (String code : CHAPTERS.keySet())
			assertTrue(before.keySet().stream().anyMatch(line -> line.startsWith(code)), () -> "nothing wrong in the table of " + code + " in\n" + text);
		List<Loss> losses = Loss.in(text);
		System.out.println("RecoveryTest: " + losses.size() + " losses in " + name);
		assertTrue(losses.size() > 20, () -> "only " + losses.size() + " places");
		assertEquals("", losses.parallelStream().map(loss -> changed(whole, text, loss)).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n")));
	}

	/** What a loss does to other chapters; empty where nothing. */
	private static String changed(Checked whole, String text, Loss loss) {
		Map<String, Integer> before = told(whole, loss.chapter());
		Map<String, Integer> after = told(Shared.check(loss.removedFrom(text)), loss.chapter());
		if (before.equals(after))
			return "";
		int line = 1 + (int) text.substring(0, loss.offset()).chars().filter(c -> c == '\n').count();
		return "without " + loss.what() + " in line " + line + " (" + text.lines().skip(line - 1).findFirst().orElse("").strip() + "): no longer told "
				+ less(before, after) + ", now told " + less(after, before);
	}

	/** What stands in the first only, shortened. */
	private static List<String> less(Map<String, Integer> some, Map<String, Integer> others) {
		return some.keySet().stream().filter(line -> !some.get(line).equals(others.get(line)))
				.map(line -> line.substring(0, Math.min(line.length(), 40))).toList();
	}

	/** The findings of the tables, with their lines and how often; without those of a chapter. */
	private static Map<String, Integer> told(Checked checked, int without) {
		Map<String, Integer> told = new TreeMap<>();
		for (Finding finding : checked.findings())
			for (Map.Entry<String, Integer> chapter : CHAPTERS.entrySet())
				if (finding.code().startsWith(chapter.getKey()) && chapter.getValue() != without)
					told.merge(finding.code() + " in line " + finding.place().line() + ": " + finding.message().in(Locale.CHINESE), 1, Integer::sum);
		return told;
	}

	private static void neverThrows(String text) {
		Stream<String> cut = IntStream.iterate(0, at -> at < text.length(), at -> at + STEP).mapToObj(at -> text.substring(0, at));
		Stream<String> without = IntStream.iterate(1, at -> at < text.length(), at -> at + STEP)
				.mapToObj(at -> text.substring(0, at) + text.substring(at + 1));
		assertEquals("", Stream.concat(cut, without).parallel().map(RecoveryTest::thrown).filter(line -> !line.isEmpty())
				.collect(Collectors.joining("\n")));
	}

	private static String thrown(String text) {
		try {
			Shared.check(text).forPrinting(Typefaces.shipped());
			return "";
		} catch (RuntimeException | StackOverflowError e) {
			StackTraceElement[] stack = e.getStackTrace();
			return e + " at " + (stack.length > 0 ? stack[0] : "?") + " in a text of " + text.length() + " characters that ends in "
					+ text.substring(Math.max(0, text.length() - 20)).replace("\n", "\\n");
		}
	}

	// ---- the samples

	/** The examples, and the invented report of the shape of a published one. */
	private static Map<String, String> samples() {
		Map<String, String> samples = new LinkedHashMap<>();
		try (Stream<Path> files = Files.list(Shared.ROOT.resolve("examples"))) {
			files.filter(file -> file.toString().endsWith(".gzr")).sorted().forEach(file -> samples.put(file.getFileName().toString(), Shared.read(file)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		String shape = Shared.read(Shared.SUITE.resolve("shape/example-city-2024.txt"));
		samples.put("shape", new SeedConverter(shape, "示例市大数据管理局", 2024).gzr(true));
		return samples;
	}

	/** The same report with one wrong row in each table of the form. */
	private static String unbalanced(String text) {
		String two = text.replaceFirst("(?m)^(  (?:行政)?规范性文件):.*$", "$1: 9 9 1").replaceFirst("(?m)^豁免 存量下限.*\n", "");
		String three = two.replaceFirst("(?m)^  新收[:：].*$", "  新收: 90 0 0 0 0 0 = 91");
		String four = "章 政府信息公开行政复议行政诉讼情况\n";
		String rest = three.substring(three.indexOf(four) + four.length());
		String row = "  行政复议: 1 2 3 4 = 11\n";
		return three.substring(0, three.indexOf(four)) + four + row + rest.replaceFirst("(?m)^  行政复议:.*\n", "");
	}
}
