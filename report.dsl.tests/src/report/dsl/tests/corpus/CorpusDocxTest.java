package report.dsl.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import report.dsl.Workspace;
import report.dsl.docx.ReportDocx;
import report.dsl.importer.Imported;
import report.dsl.importer.Importer;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Report;
import report.dsl.report.Table;

/** Published reports with complete tables, right and wrong, exported as Word documents and imported again: not one finding, and every cell as it was. */
class CorpusDocxTest {
	private static final int MOST = 12;
	private static final Workspace WORKSPACE = Workspace.create();
	private static final PdfOptions OPTIONS = new PdfOptions(Typefaces.shipped(), PdfStandard.A3A, Optional.empty());

	@TestFactory
	Stream<DynamicTest> comesBack() {
		Shared.required();
		List<CorpusReport> complete = CorpusReport.complete();
		assertTrue(complete.size() > 20, complete.size() + " reports");
		return complete.stream().limit(MOST).map(report -> DynamicTest.dynamicTest(report.file(), () -> comesBack(report)));
	}

	private static void comesBack(CorpusReport published) throws IOException {
		Report report = Shared.check(published.tables().gzr("示例局", published.year(), published.edition())).report().orElseThrow();
		Imported imported = new Importer(WORKSPACE).read("report.docx", ReportDocx.of(report, OPTIONS), "report.gzr", "", 0);
		assertEquals(List.of(), imported.findings().stream().map(finding -> finding.code() + " " + finding.place().line()).toList(), imported.text());
		assertEquals(cells(report), cells(Shared.check(imported.text()).report().orElseThrow()), imported.text());
	}

	private static Map<String, String> cells(Report report) {
		Map<String, String> cells = new TreeMap<>();
		for (Table table : report.tables())
			table.cells().forEach((address, value) -> cells.put(table.form().name() + " " + address, value.computed().map(Object::toString).orElse("")));
		return cells;
	}
}
