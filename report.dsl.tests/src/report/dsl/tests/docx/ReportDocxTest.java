package report.dsl.tests.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import report.dsl.Workspace;
import report.dsl.docx.ReportDocx;
import report.dsl.importer.Imported;
import report.dsl.importer.Importer;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Report;
import report.dsl.report.Table;
import report.dsl.tests.Samples;

/** A report as a Word document: valid, the same each time, and read back with the numbers that it had. */
class ReportDocxTest {
	private static final Workspace WORKSPACE = Workspace.create();
	private static final PdfOptions OPTIONS = new PdfOptions(Typefaces.shipped(), PdfStandard.A3A, Optional.empty());
	private static final List<String> OFFICIAL = List.of("政府信息公开工作年度报告", "政府信息公开工作年度报告（试行）");
	private static final List<Sample> SAMPLES = samples();
	private static final Sample CITY = sample(Samples.EXAMPLES.resolve("example-city-2024.gzr")).orElseThrow();

	private record Sample(Path file, Report report, byte[] docx) {
	}

	/** Tables of the form and of the report, merged heads, prose, a caption, a signature. */
	@Test
	void smallReport() throws IOException {
		String document = word(report(resource("../data/golden/small.gzr"))).text("word/document.xml");
		assertEquals(resource("golden/small.xml"), document.replaceAll("(?=<w:(?:p|tbl|tblGrid|tr|tc|sectPr)>)", "\n"));
	}

	@Test
	void everySampleIsAsTheSchemasSay() throws Exception {
		List<String> wrong = new ArrayList<>(new WordFile(CITY.docx()).faults());
		for (Sample sample : SAMPLES)
			new WordFile(sample.docx()).faults("word/document.xml").forEach(fault -> wrong.add(sample.file() + " " + fault));
		assertEquals(List.of(), wrong);
		assertTrue(SAMPLES.size() > 60, SAMPLES.size() + " reports");
	}

	/** So that the test above can fail. */
	@Test
	void theSchemasRefuseOtherThings() throws Exception {
		for (String change : List.of("<w:cantSplit/>><w:cantSplit2/>", "<w:jc w:val=\"center\"/>><w:jc w:val=\"middle\"/>", "w:type=\"dxa\">w:type=\"dxb\"",
				"<w:tcPr>><w:tcPr><w:vAlign w:val=\"top\"/>")) {
			WordFile word = new WordFile(CITY.docx());
			String[] fromTo = change.split("(?<=>)>|(?<=\")>", 2);
			word.change("word/document.xml", fromTo[0], fromTo[1]);
			assertTrue(!word.faults().isEmpty(), change);
		}
	}

	/** What each cell says of its width is what the columns say; every row is as wide as the text, and none is torn. */
	@Test
	void widthsOfCellsAreThoseOfTheirColumns() throws Exception {
		List<String> wrong = new ArrayList<>();
		for (Sample sample : SAMPLES) {
			List<Table> tables = sample.report().tables().stream().filter(table -> !table.grid().widths().isEmpty()).toList();
			List<Element> written = WordFile.elements(new WordFile(sample.docx()).tree("word/document.xml").getDocumentElement(), "w:tbl");
			assertEquals(tables.size(), written.size());
			for (int i = 0; i < tables.size(); i++)
				widths(tables.get(i), written.get(i)).forEach(fault -> wrong.add(sample.file() + ": " + fault));
		}
		assertEquals(List.of(), wrong);
	}

	private static List<String> widths(Table table, Element written) {
		List<Integer> columns = WordFile.elements(written, "w:gridCol").stream().map(column -> Integer.valueOf(column.getAttribute("w:w"))).toList();
		List<String> wrong = new ArrayList<>();
		int headers = 0;
		for (Element row : WordFile.elements(written, "w:tr")) {
			int column = 0;
			for (Element cell : WordFile.elements(row, "w:tc")) {
				int span = WordFile.elements(cell, "w:gridSpan").isEmpty() ? 1 : Integer.parseInt(WordFile.value(cell, "w:gridSpan", "w:val"));
				int width = columns.subList(column, column + span).stream().mapToInt(Integer::intValue).sum();
				if (width != Integer.parseInt(WordFile.value(cell, "w:tcW", "w:w")))
					wrong.add(cell.getTextContent() + " is not " + width + " wide");
				column += span;
			}
			if (column != columns.size() || WordFile.elements(row, "w:cantSplit").isEmpty())
				wrong.add("a row has " + column + " columns of " + columns.size() + ", or may be torn");
			headers += WordFile.elements(row, "w:tblHeader").size();
		}
		assertEquals(8845, columns.stream().mapToInt(Integer::intValue).sum());
		assertEquals(table.grid().headerRows(), headers);
		assertEquals(table.grid().rows().size(), WordFile.elements(written, "w:tr").size());
		return wrong;
	}

	/** Every second of those with different numbers; what is no number comes back blank, as it was printed. One sample has a number that no import believes. */
	@Test
	void everySampleComesBack() throws IOException {
		Map<Map<String, String>, Sample> different = new LinkedHashMap<>();
		SAMPLES.stream().filter(sample -> OFFICIAL.contains(sample.report().form()) && !sample.file().endsWith("overflow.gzr"))
				.forEach(sample -> different.putIfAbsent(cells(sample.report()), sample));
		List<String> wrong = new ArrayList<>();
		List<Sample> all = List.copyOf(different.values());
		for (int i = 0; i < all.size(); i += 2) {
			Sample sample = all.get(i);
			Imported imported = new Importer(WORKSPACE).read("report.docx", sample.docx(), "report.gzr", "", 0);
			Optional<Report> back = WORKSPACE.check("back.gzr", imported.text().getBytes(StandardCharsets.UTF_8), null).report();
			String expected = sample.report().body() + sample.report().year() + cells(sample.report());
			String was = back.map(report -> report.body() + report.year() + cells(report)).orElse("");
			if (!expected.equals(was))
				wrong.add(sample.file() + "\n" + expected + "\n" + was);
		}
		assertEquals(List.of(), wrong);
		assertTrue(different.size() > 20, different.size() + " reports");
	}

	private static Map<String, String> cells(Report report) {
		Map<String, String> cells = new TreeMap<>();
		for (Table table : report.tables())
			if (table.form().official())
				table.cells().forEach((address, value) -> cells.put(table.form().name() + " " + address, value.computed().map(Object::toString).orElse("")));
		return cells;
	}

	@Test
	void neitherClockNorPlaceMatter() throws IOException {
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			assertArrayEquals(CITY.docx(), ReportDocx.of(CITY.report(), OPTIONS));
		} finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	/** Its own date; else that of the environment; else the end of the year. */
	@Test
	void saysOfItselfWhatThePaperSays() throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(CITY.docx()))) {
			assertEquals("示例市大数据管理局2024年政府信息公开工作年度报告", document.getProperties().getCoreProperties().getTitle());
			assertEquals("示例市大数据管理局", document.getProperties().getCoreProperties().getCreator());
		}
		Report unsigned = report(resource("../data/golden/small.gzr").replaceFirst("落款.*", ""));
		PdfOptions dated = new PdfOptions(Typefaces.shipped(), PdfStandard.A3A, Optional.of(LocalDate.of(2025, 3, 1)));
		assertEquals(List.of("2025-01-16T00:00:00Z", "2024-12-31T00:00:00Z", "2025-03-01T00:00:00Z"),
				Stream.of(new WordFile(CITY.docx()), word(unsigned), new WordFile(ReportDocx.of(unsigned, dated)))
						.map(word -> word.text("docProps/core.xml").replaceAll("(?s).*W3CDTF\">([^<]+)</dcterms:created.*", "$1")).toList());
	}

	// ---- helpers

	private static WordFile word(Report report) throws IOException {
		return new WordFile(ReportDocx.of(report, OPTIONS));
	}

	private static Report report(String text) {
		return WORKSPACE.check("report.gzr", text.getBytes(StandardCharsets.UTF_8), null).report().orElseThrow();
	}

	private static String resource(String name) throws IOException {
		try (InputStream in = ReportDocxTest.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/** The examples, and a third of what could be evaluated of the suite, however wrong it is. */
	private static List<Sample> samples() {
		List<Path> suite = Samples.folders(Samples.SUITE).stream().flatMap(folder -> Samples.in(folder).stream()).toList();
		List<Path> files = new ArrayList<>(Samples.in(Samples.EXAMPLES));
		Samples.folders(Samples.EXAMPLES).forEach(folder -> files.addAll(Samples.in(folder)));
		for (int i = 0; i < suite.size(); i += 3)
			files.add(suite.get(i));
		return files.stream().flatMap(file -> sample(file).stream()).toList();
	}

	private static Optional<Sample> sample(Path file) {
		return Samples.check(WORKSPACE, file).report().map(report -> new Sample(file, report, ReportDocx.of(report, OPTIONS)));
	}
}
