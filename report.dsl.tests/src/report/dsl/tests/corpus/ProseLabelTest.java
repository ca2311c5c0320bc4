package report.dsl.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Repair;

/** The rules over prose, held against sentences judged by hand: published ones (prose-labels.tsv) and invented ones (suite/prose). */
class ProseLabelTest {
	private static final Pattern RULE = Pattern.compile("P-.*|F-(?:LIST|WORD|PRIV)|C-(?:BASIS|GOV|LEN|DATE)");
	private static final String LABELS = "report.dsl.tests/src/report/dsl/tests/corpus/prose-labels.tsv";
	private static final int FEW = 5;
	private static final int ENOUGH = 10;

	/** A judged place. {@code told} is whether the rule must tell it. */
	private record Label(String source, String rule, String quote, boolean told, String text) {
	}

	/** How a rule fared. */
	private static final class Score {
		int sentences;
		int hits;
		int misses;
		int alarms;
	}

	private final Map<String, Score> scores = new TreeMap<>();
	private final List<String> wrong = new ArrayList<>();

	@Test
	void publishedSentences() {
		Shared.required();
		List<String[]> rows = rows(LABELS);
		Map<String, String> cells = rows.stream().filter(row -> row[1].equals("cells")).collect(Collectors.toMap(row -> row[0], row -> row[2]));
		Map<String, String> texts = new LinkedHashMap<>();
		sources().forEach(file -> texts.put(name(file), new ProseReport(file).gzr(Optional.ofNullable(cells.get(name(file))))));
		List<Label> labels = rows.stream().filter(row -> !row[1].equals("cells")).map(row -> new Label(row[0], row[1], row[2], row[3].equals("yes"), texts.get(row[0]))).toList();
		texts.forEach((source, text) -> judge(text, labels.stream().filter(label -> label.source().equals(source)).toList(), source));
		report("published sentences");
	}

	@Test
	void inventedSentences() {
		List<String[]> rows = rows("report.dsl.tests/suite/prose/own-prose.tsv");
		for (String[] row : rows.subList(1, rows.size())) {
			String text = own(row[1], row[2]);
			judge(text, List.of(new Label("", row[0], row[3], !row[3].equals("-"), text)), row[2]);
		}
		report("invented sentences");
	}

	/** A rule with few published sentences has ten invented ones, five of them traps. */
	@Test
	void thereAreEnoughSentences() {
		Map<String, Long> published = rows(LABELS).stream().collect(Collectors.groupingBy(row -> row[1], Collectors.counting()));
		Map<String, List<String[]>> own = rows("report.dsl.tests/suite/prose/own-prose.tsv").stream().collect(Collectors.groupingBy(row -> row[0]));
		Set<String> rules = new LinkedHashSet<>(published.keySet());
		rules.addAll(own.keySet());
		rules.removeIf(rule -> !RULE.matcher(rule).matches() || published.getOrDefault(rule, 0L) >= FEW);
		assertTrue(rules.contains("F-PRIV"));
		assertEquals(List.of(), rules.stream().filter(rule -> own.getOrDefault(rule, List.of()).size() < ENOUGH
				|| own.get(rule).stream().filter(row -> row[4].startsWith("trap")).count() < FEW).toList());
	}

	// ---- judging

	/** @param where the sentence, or the source's name */
	private void judge(String text, List<Label> labels, String where) {
		List<Finding> all = Shared.check(text).findings();
		List<Finding> findings = all.stream().filter(finding -> RULE.matcher(finding.code()).matches()).toList();
		List<Finding> unmatched = new ArrayList<>(findings);
		for (Label label : labels) {
			Score score = score(label.rule());
			score.sentences++;
			Matcher at = place(label, text, where);
			if (label.told() || !label.quote().equals("-"))
				assertTrue(at.find(), () -> where + ": no such place: " + label.quote());
			List<Finding> told = findings.stream().filter(finding -> label.told() && finding.code().equals(label.rule()) && overlaps(finding, at)).toList();
			if (label.told() && told.isEmpty()) {
				score.misses++;
				wrong.add(where + ": " + label.rule() + " misses " + label.quote());
			} else if (label.told()) {
				score.hits++;
			}
			unmatched.removeAll(told);
		}
		for (Finding finding : unmatched) {
			score(finding.code()).alarms++;
			wrong.add(where + ": " + finding.code() + " " + finding.message().in(Locale.CHINESE));
		}
		Set<String> before = told(all);
		findings.forEach(finding -> fixes(text, before, finding, where));
	}

	/** Each repair mends its finding. */
	private void fixes(String text, Set<String> before, Finding finding, String where) {
		for (Repair repair : finding.repairs()) {
			String mended = text;
			for (Edit edit : repair.edits())
				mended = mended.substring(0, edit.place().offset()) + edit.replacement() + mended.substring(edit.place().offset() + edit.place().length());
			Set<String> after = told(Shared.check(mended).findings());
			String what = finding.code() + " " + finding.message().in(Locale.ENGLISH);
			if (after.contains(what) || after.stream().anyMatch(message -> message.startsWith("L-") && !before.contains(message)))
				wrong.add(where + ": " + finding.code() + " is not mended by " + repair.label().in(Locale.CHINESE));
		}
	}

	private static Set<String> told(List<Finding> findings) {
		return findings.stream().map(finding -> finding.code() + " " + finding.message().in(Locale.ENGLISH)).collect(Collectors.toSet());
	}

	/** Where the quote stands; a chapter's heading, or in the sentence, or behind it. */
	private static Matcher place(Label label, String text, String sentence) {
		String quote = label.quote();
		boolean heading = quote.endsWith("总体情况");
		String pattern = heading ? "章 总体情况" : Arrays.stream(quote.split("")).map(Pattern::quote).collect(Collectors.joining("\\s*"));
		return Pattern.compile(pattern).matcher(text).region(heading ? 0 : Math.max(0, text.indexOf(sentence)), text.length());
	}

	private static boolean overlaps(Finding finding, Matcher at) {
		int from = finding.place().offset();
		return from < at.end() && from + Math.max(1, finding.place().length()) > at.start();
	}

	private Score score(String rule) {
		return scores.computeIfAbsent(rule, none -> new Score());
	}

	private void report(String what) {
		System.out.println("ProseLabelTest: " + what);
		System.out.printf("  %-8s %9s %5s %6s %12s%n", "rule", "sentences", "hits", "misses", "false alarms");
		scores.forEach((rule, score) -> System.out.printf("  %-8s %9d %5d %6d %12d%n", rule, score.sentences, score.hits, score.misses, score.alarms));
		assertEquals(List.of(), wrong);
	}

	// ---- the texts

	private static List<String[]> rows(String file) {
		return Shared.read(Shared.ROOT.resolve(file)).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).toList();
	}

	private static List<String> sources() {
		try (Stream<Path> files = Files.list(Shared.DIRECTORY.resolve("corpus"))) {
			return Stream.concat(files.map(file -> "corpus/" + file.getFileName()).filter(file -> file.endsWith(".txt")).sorted(), Stream.of("seed/changchun-2024.txt")).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String name(String file) {
		return file.startsWith("seed/") ? "changchun" : file.substring("corpus/".length(), "corpus/".length() + 3);
	}

	/** An invented sentence in a report of its own. */
	private static String own(String given, String sentence) {
		String base = Shared.read(Shared.SUITE.resolve("prose/own-prose.gzr"));
		Function<String, String> value = key -> Arrays.stream(given.split(" ")).filter(word -> word.startsWith(key)).map(word -> word.substring(key.length())).findFirst().orElse("");
		String times = value.apply("×");
		String prose = sentence.repeat(times.isEmpty() ? 1 : Integer.parseInt(times));
		String text = given.contains("零") ? base.replaceAll("(?m)^  .*:.*\n", "") : base;
		text = text.replace("正文\n", given.contains("前言") ? "依法公开。\n" : prose + "\n");
		text = given.contains("前言") ? text.replaceFirst("章 总体情况", "前言\n\"\"\"\n" + Matcher.quoteReplacement(prose) + "\n\"\"\"\n\n章 总体情况") : text;
		text = value.apply("级别=").isEmpty() ? text : text.replaceFirst("2024年度\n", "2024年度\n级别 " + value.apply("级别=") + "\n");
		text = value.apply("单位=").isEmpty() ? text : text.replaceFirst("示例市水务局", value.apply("单位="));
		return value.apply("落款=").isEmpty() ? text : text + "\n落款 " + value.apply("单位=") + "示例市水务局 " + value.apply("落款=") + "\n";
	}
}
