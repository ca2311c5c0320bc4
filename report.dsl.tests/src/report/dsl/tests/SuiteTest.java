package report.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import report.dsl.Workspace;
import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.tests.Expectations.Expected;

/** The acceptance suite: reports that say beside their lines what they must be told. See README.md beside the suite. */
class SuiteTest {
	private static final Path RULES = Samples.SUITE.resolve("rules");
	private static final Path ACROSS = Samples.SUITE.resolve("across");
	private static final Path FOIA = Samples.SUITE.resolve("foia");
	private static final Pattern CODE = Pattern.compile("\"([A-Z0-9]+(?:-[A-Z0-9]+)+)\"");
	private static final Comparator<Expected> BY_PLACE = Comparator.comparingInt(Expected::line).thenComparing(Expected::code).thenComparing(Expected::message);

	@TestFactory
	Stream<DynamicTest> rules() {
		Workspace workspace = Workspace.create();
		return Samples.in(RULES).stream().map(file -> DynamicTest.dynamicTest(Samples.name(file), file.toUri(), () -> meetsExpectations(workspace, file)));
	}

	/** Reports that refer to each other: those of one folder are at hand for one another. */
	@TestFactory
	Stream<DynamicContainer> across() {
		return Samples.folders(ACROSS).stream().map(folder -> {
			Workspace workspace = Workspace.create();
			return DynamicContainer.dynamicContainer(folder.getFileName().toString(), Samples.in(folder).stream()
					.map(file -> DynamicTest.dynamicTest(Samples.name(file), file.toUri(), () -> meetsExpectations(workspace, file))));
		});
	}

	@TestFactory
	Stream<DynamicTest> aFormOfOnesOwn() throws IOException {
		Workspace workspace = Workspace.create();
		workspace.addForms(FOIA.resolve("foia-annual-report.gzr"));
		return Samples.in(FOIA).stream().map(file -> DynamicTest.dynamicTest(Samples.name(file), file.toUri(), () -> meetsExpectations(workspace, file)));
	}

	@TestFactory
	Stream<DynamicTest> examplesAreClean() {
		Workspace workspace = Workspace.create();
		return Stream.concat(Samples.in(Samples.EXAMPLES).stream(), Samples.in(Samples.EXAMPLES.resolve("district")).stream()).map(file -> DynamicTest.dynamicTest(Samples.name(file), file.toUri(), () -> {
			List<Finding> findings = Samples.check(workspace, file).findings();
			assertEquals(List.of(), findings.stream().filter(finding -> finding.severity() != Severity.INFO).map(finding -> told(finding)).toList());
		}));
	}

	@TestFactory
	Stream<DynamicTest> shippedFormsAreClean() {
		Workspace workspace = Workspace.create();
		return Samples.in(Samples.FORMS).stream().map(file -> DynamicTest.dynamicTest(Samples.name(file), file.toUri(),
				() -> assertEquals(List.of(), Samples.check(workspace, file).findings().stream().map(finding -> told(finding)).toList())));
	}

	/** Every code of the shipped forms is broken by one of its files at least, and kept by another. */
	@Test
	void everyRuleIsCoveredBothWays() {
		Set<String> codes = codes();
		assertTrue(codes.size() >= 19, () -> "codes found in the shipped forms: " + codes);
		List<String> missing = new ArrayList<>();
		for (String code : codes) {
			Pattern own = Pattern.compile(Pattern.quote(code) + "-\\d+");
			List<Expectations> files = Stream.concat(Samples.in(RULES).stream().filter(file -> own.matcher(Samples.name(file)).matches()),
					Samples.folders(ACROSS).stream().filter(folder -> own.matcher(folder.getFileName().toString()).matches()).flatMap(folder -> Samples.in(folder).stream()))
					.map(file -> Expectations.in(Samples.text(file))).toList();
			if (files.stream().noneMatch(file -> expects(file, code)))
				missing.add(code + " is broken nowhere");
			if (files.stream().noneMatch(file -> !expects(file, code)))
				missing.add(code + " is kept nowhere");
		}
		assertEquals(List.of(), missing);
	}

	/** A file is named after a rule that there is. */
	@Test
	void everyFileBelongsToARule() {
		Set<String> codes = codes();
		assertEquals(List.of(), Samples.in(RULES).stream().map(Samples::name).filter(name -> !codes.contains(name.replaceFirst("-\\d+$", ""))).toList());
	}

	@Test
	void aFileWithoutExpectationIsRefused() {
		assertAll(
				() -> assertThrows(IllegalArgumentException.class, () -> Expectations.in("报告 甲局 2024年度\n")),
				() -> assertThrows(IllegalArgumentException.class, () -> Expectations.in("")),
				() -> assertThrows(IllegalArgumentException.class, () -> Expectations.in("// 应报\n")),
				() -> assertThrows(IllegalArgumentException.class, () -> Expectations.in("// 应报 T3-BAL\n")),
				() -> assertThrows(IllegalArgumentException.class, () -> Expectations.in("// 应报 T3-BAL \"\"\n")),
				() -> assertThrows(IllegalArgumentException.class, () -> Expectations.in("// 应无\n结转: 1 // 应报 T3-BAL \"申请平衡\"\n")));
	}

	private static boolean expects(Expectations expectations, String code) {
		return expectations.expected().stream().anyMatch(expected -> expected.code().equals(code));
	}

	private static Set<String> codes() {
		Set<String> codes = new TreeSet<>();
		for (Path form : Samples.in(Samples.FORMS)) {
			Matcher matcher = CODE.matcher(Samples.text(form));
			while (matcher.find())
				codes.add(matcher.group(1));
		}
		return codes;
	}

	/** The whole list is compared: what is told beyond what is expected is a failure, too. */
	private static void meetsExpectations(Workspace workspace, Path file) {
		String text = Samples.text(file);
		boolean form = text.contains("\n表式 ");
		List<Expected> expected = form ? List.of() : Expectations.in(text).expected();
		List<Finding> findings = Samples.check(workspace, file).findings();
		assertEquals(shown(expected), shown(told(findings, expected)));
	}

	/** Findings as expectations: the message cut to the length of the expected one that it begins with. */
	private static List<Expected> told(List<Finding> findings, List<Expected> expected) {
		return findings.stream().map(finding -> {
			String message = finding.message().in(Locale.CHINESE);
			int line = finding.place().line();
			return expected.stream().filter(one -> one.line() == line && one.code().equals(finding.code()) && message.startsWith(one.message())).findFirst()
					.orElse(new Expected(line, finding.code(), message));
		}).toList();
	}

	private static String shown(List<Expected> list) {
		return String.join("\n", list.stream().sorted(BY_PLACE).map(one -> one.line() + ": " + one.code() + " " + one.message()).toList());
	}

	private static String told(Finding finding) {
		return finding.place().line() + ": " + finding.code() + " " + finding.message().in(Locale.CHINESE);
	}
}
