package report.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * What a form says, rules, lists of words and what users read are data: Java holds the words of the language, numerals and units. What it
 * holds besides is explained in {@code hanzi.tsv}.
 */
class HanziTest {
	private static final Path ROOT = Path.of(System.getProperty("gzr.root", ".."));
	private static final Pattern STRINGS = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*)\"|'((?:\\\\.|[^'\\\\\n])*)'|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
	private static final Pattern HANZI = Pattern.compile("[一-鿿]+");
	private static final Pattern NUMERALS_AND_UNITS = Pattern.compile("[〇零一二两三四五六七八九十百千万亿]+|[年月日件元]|万元");

	@Test
	void onlyTheLanguageIsWrittenInJava() throws IOException {
		Set<String> keywords = HANZI.matcher(read("report.dsl/src/report/dsl/Gzr.xtext").lines().filter(line -> line.contains("'")).map(HanziTest::quoted).collect(Collectors.joining(" ")))
				.results().map(found -> found.group()).collect(Collectors.toSet());
		assertTrue(keywords.contains("表式"));
		Map<String, Set<String>> explained = new TreeMap<>();
		read("report.dsl.tests/src/report/dsl/tests/hanzi.tsv").lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
				.forEach(line -> explained.put(line[0], Set.of(line[1].split(" "))));
		Map<String, Set<String>> found = new TreeMap<>();
		for (Path file : sources())
			for (String word : words(Files.readString(file, StandardCharsets.UTF_8)))
				if (!keywords.contains(word) && !NUMERALS_AND_UNITS.matcher(word).matches())
					found.computeIfAbsent(file.getFileName().toString(), none -> new TreeSet<>()).add(word);
		List<String> wrong = new ArrayList<>();
		found.forEach((file, words) -> words.stream().filter(word -> !allowed(explained, file).contains(word) && !allowed(explained, file).contains("*"))
				.forEach(word -> wrong.add(file + " has " + word + ": it belongs into a form, data or a bundle; or explain it in hanzi.tsv")));
		explained.keySet().stream().filter(file -> !found.containsKey(file)).forEach(file -> wrong.add("hanzi.tsv explains " + file + ", which has none"));
		assertEquals(List.of(), wrong);
	}

	private static Set<String> allowed(Map<String, Set<String>> explained, String file) {
		return explained.getOrDefault(file, Set.of());
	}

	private static List<Path> sources() throws IOException {
		List<Path> sources = new ArrayList<>();
		for (String module : List.of("report.dsl", "report.dsl.ide", "report.dsl.ui"))
			try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
				files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
			}
		assertTrue(sources.size() > 100);
		return sources;
	}

	/** The hanzi in strings and characters. */
	private static Set<String> words(String source) {
		Set<String> words = new TreeSet<>();
		for (Matcher string = STRINGS.matcher(source); string.find();)
			for (int group = 1; group <= 3; group++)
				if (string.group(group) != null)
					HANZI.matcher(string.group(group)).results().forEach(found -> words.add(found.group()));
		return words;
	}

	/** What stands in quotes on a line of the grammar. */
	private static String quoted(String line) {
		return Pattern.compile("'([^']*)'").matcher(line).results().map(found -> found.group(1)).collect(Collectors.joining(" "));
	}

	private static String read(String file) throws IOException {
		return Files.readString(ROOT.resolve(file), StandardCharsets.UTF_8);
	}
}
