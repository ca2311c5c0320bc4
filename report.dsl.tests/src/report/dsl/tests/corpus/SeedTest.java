package report.dsl.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import report.dsl.Workspace.Checked;
import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.Typefaces;

/**
 * From the text of a published report to its print: nothing is lost, and the labels are the official ones. Once on the report that
 * the product must be able to make (长春 2024, in ../shared), once on an invented one of the same shape.
 */
class SeedTest {
	private static final List<String> WRONG_LABELS = List.of("只计这一情况", "三类内容事务信息");

	@Test
	void publishedReportPrintsWhole() throws IOException {
		printsWhole(published());
	}

	@Test
	void publishedReportNeedsItsFifthHeading() {
		needsItsFifthHeading(published());
	}

	@Test
	void inventedReportPrintsWhole() throws IOException {
		printsWhole(invented());
	}

	@Test
	void inventedReportNeedsItsFifthHeading() {
		needsItsFifthHeading(invented());
	}

	/** The labels this test looks for are those of the collected facts, letter by letter. */
	@Test
	void labelsAreThoseOfTheFacts() {
		Shared.required();
		String facts = Shared.text("facts/form.md");
		List<String> labels = IntStream.of(2, 3, 4).boxed().flatMap(chapter -> SeedConverter.lines(chapter).stream())
				.map(line -> line.replaceFirst("\\s*#\\d+$", "")).toList();
		assertEquals(List.of(), labels.stream().filter(label -> !facts.contains(label)).toList());
	}

	private static SeedConverter published() {
		Shared.required();
		return new SeedConverter(Shared.text("seed/changchun-2024.txt"), "长春市经济合作局", 2024);
	}

	private static SeedConverter invented() {
		return new SeedConverter(Shared.read(Shared.SUITE.resolve("shape/example-city-2024.txt")), "示例市大数据管理局", 2024);
	}

	private static void needsItsFifthHeading(SeedConverter report) {
		assertEquals(List.of(), errors(Shared.check(report.gzr(true))));
		assertEquals(List.of("C-CH"), errors(Shared.check(report.gzr(false))).stream().map(error -> error.substring(0, error.indexOf(' '))).toList());
	}

	private static List<String> errors(Checked checked) {
		return checked.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).map(SeedTest::told).toList();
	}

	private static String told(Finding finding) {
		return finding.code() + " " + finding.place().line() + ": " + finding.message().in(Locale.CHINESE);
	}

	private static void printsWhole(SeedConverter report) throws IOException {
		Checked checked = Shared.check(report.gzr(true)).forPrinting(Typefaces.shipped());
		assertEquals(List.of(), errors(checked));
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		new PdfPrinter().print(checked.report().orElseThrow(), checked.sources(), pdf);
		String text = bare(LogicalText.of(pdf.toByteArray()));
		int at = 0;
		List<String> printed = report.printed();
		assertTrue(printed.size() > 90, () -> "only " + printed.size() + " pieces to look for");
		for (String piece : printed) {
			int found = text.indexOf(bare(piece), at);
			int from = at;
			assertTrue(found >= 0, () -> "not found in its place: " + piece + "\nin: " + text.substring(from, Math.min(text.length(), from + 400)));
			at = found + bare(piece).length();
		}
		for (String wrong : WRONG_LABELS)
			assertFalse(text.contains(wrong), wrong);
	}

	private static String bare(String text) {
		return text.replaceAll("[\\s\\p{Z}]+", "");
	}
}
