package report.dsl.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import report.dsl.pdf.Typefaces;
import report.dsl.report.Report;
import report.dsl.tests.pdf.PrintedCell;
import report.dsl.tests.pdf.TableLaws;

/** The tables of published reports in print: every number whole and in its cell. */
class CorpusPrintTest {

	@BeforeAll
	static void onlyWithReports() {
		Shared.required();
	}

	@TestFactory
	Stream<DynamicTest> tables() {
		return CorpusReport.complete().stream().map(report -> DynamicTest.dynamicTest(report.file(), () -> check(gzr(report))));
	}

	private static void check(String text) {
		assertEquals(List.of(), Shared.check(text).forPrinting(Typefaces.shipped()).findings().stream().filter(finding -> finding.code().equals("L-FIT")).toList());
		assertEquals(List.of(), TableLaws.broken(Shared.check(text).report().orElseThrow()));
	}

	/** Table three stays on a page, in type of the size that published ones have. */
	@Test
	void theOneWithTheLargestNumbers() {
		CorpusReport largest = CorpusReport.complete().stream().max(Comparator.comparingLong(CorpusPrintTest::largest)).orElseThrow();
		Report report = Shared.check(gzr(largest)).report().orElseThrow();
		Map<Integer, Double> sizes = new TreeMap<>();
		PrintedCell.of(report).stream().filter(PrintedCell::isNumber).forEach(cell -> sizes.putIfAbsent(cell.page(), cell.size()));
		assertEquals("3 digits, types by page {2=12.0, 3=9.0, 4=12.0}", Long.toString(largest(largest)).length() + " digits, types by page " + sizes);
	}

	private static String gzr(CorpusReport report) {
		return report.tables().gzr(report.body(), report.year(), report.edition());
	}

	private static long largest(CorpusReport report) {
		return report.numbers().values().stream().flatMap(List::stream).mapToLong(Long::longValue).max().orElse(0);
	}
}
