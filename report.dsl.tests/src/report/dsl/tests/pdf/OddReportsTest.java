package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import report.dsl.pdf.PdfStandard;

/** Reports as odd as can be are printed, for each standard, on as many pages as they need, and nothing of the prose gets lost. */
class OddReportsTest {
	private static final Pattern FOLIO = Pattern.compile("—\\d+—");

	@Test
	void eachIsPrintedOnItsPages() throws IOException {
		StringBuilder told = new StringBuilder();
		for (Map.Entry<String, String> report : OddReports.all().entrySet()) {
			Printing printing = Printing.of(report.getValue());
			List<Integer> pages = new ArrayList<>();
			for (PdfStandard standard : PdfStandard.values())
				pages.add(pages(printing.print(Printing.options(standard))));
			told.append(report.getKey() + " " + (pages.stream().distinct().count() == 1 ? pages.get(0) : pages) + "\n");
		}
		assertEquals("""
				forty-pages 41
				one-paragraph 9
				largest-numbers 3
				smallest 1
				tables-only 3
				long-title 1
				long-names 2
				no-place-to-break 1
				marks-only 2
				latin-only 3
				one-line-paragraphs 7
				headings-only 4
				long-table 6
				wide-table 1
				tall-cell 2
				""", told.toString());
	}

	@Test
	void fortyPagesOfProseAreAllThere() throws IOException {
		String prose = OddReports.sentences(1, 1070, 7).replaceAll("\\s", "");
		String printed = text(Printing.of(OddReports.all().get("forty-pages")).print());
		int from = printed.indexOf(prose.substring(0, 10));
		assertEquals(prose, printed.substring(from, Math.min(printed.length(), from + prose.length())));
	}

	private static int pages(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.getNumberOfPages();
		}
	}

	/** Without the numbers of the pages, and without blanks, which a reader of pages makes up. */
	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			StringBuilder text = new StringBuilder();
			PDFTextStripper reader = new PDFTextStripper();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				reader.setStartPage(page);
				reader.setEndPage(page);
				text.append(FOLIO.matcher(reader.getText(document).replaceAll("\\s", "")).replaceAll(""));
			}
			return text.toString();
		}
	}
}
