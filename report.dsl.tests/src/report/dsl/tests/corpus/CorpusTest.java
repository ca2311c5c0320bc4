package report.dsl.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import report.dsl.findings.Finding;

/** Published reports: the arithmetic that the tool finds wrong in tables three and four is what their readers found wrong. */
class CorpusTest {
	private static final int ENOUGH = 20;

	@BeforeAll
	static void onlyWithReports() {
		Shared.required();
	}

	@TestFactory
	Stream<DynamicTest> arithmetic() {
		return CorpusReport.complete().stream().map(report -> DynamicTest.dynamicTest(report.file(), () -> check(report)));
	}

	@Test
	void thereAreEnoughReports() {
		List<CorpusReport> reports = CorpusReport.complete();
		long balanced = reports.stream().filter(CorpusReport::balanced).count();
		System.out.println("CorpusTest: " + reports.size() + " published reports, " + balanced + " of them balanced");
		assertTrue(reports.size() >= ENOUGH, () -> "only " + reports.size() + " reports");
	}

	private static void check(CorpusReport report) {
		Tables tables = report.tables();
		List<Finding> findings = Shared.check(tables.gzr(report.body(), report.year(), report.edition())).findings();
		assertEquals(List.of(), others(findings), "besides arithmetic");
		assertEquals(report.broken(), new TreeSet<>(codes(findings).keySet()));
		assertEquals(tables.broken(), codes(findings), "by column and row");
	}

	/** The arithmetic rules that are broken, with how often. */
	static Map<String, Integer> codes(List<Finding> findings) {
		Map<String, Integer> codes = new TreeMap<>();
		findings.stream().filter(CorpusTest::isArithmetic).forEach(finding -> codes.merge(finding.code(), 1, Integer::sum));
		return codes;
	}

	static boolean isArithmetic(Finding finding) {
		return finding.code().startsWith("T3-") || finding.code().startsWith("T4-");
	}

	/** What is told apart from arithmetic and plausibility. */
	private static List<String> others(List<Finding> findings) {
		List<String> others = new ArrayList<>();
		for (Finding finding : findings)
			if (!isArithmetic(finding) && !Set.of("S-FWD", "S-OTHER", "S-REVRATE").contains(finding.code()))
				others.add(finding.code() + " " + finding.message().in(Locale.CHINESE));
		return others;
	}
}
