package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;

import report.dsl.data.ReportJson;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.Typefaces;
import report.dsl.pdf.Xmp;
import report.dsl.report.Source;
import report.dsl.tests.Samples;

/** What the file says beside the ink: tags, bookmarks, metadata, attachments. Whole answers stand in golden/. */
class TagTreeTest {
	private static final Path GOLDEN = Samples.ROOT.resolve("report.dsl.tests/src/report/dsl/tests/pdf/golden");
	private static final Printing CITY = Printing.of(Samples.text(Samples.EXAMPLES.resolve("example-city-2024.gzr")));
	/** Lists and links, one of them over two lines. */
	private static final String ODD = SameBytesTest.SHORT.replace("全年收文【收文】件。\n", """
			全文见 https://www.example.gov.cn/nb?id=1，以及http://example.gov.cn/。
			1. 健全制度，形成合力。
			2. 加强培训，详见https://www.example.gov.cn/a/very/long/address/that/does/not/fit/on/one/line/of/the/page 。
			1.5万件不是列表的一项。
			（1）第一项。
			（3）不接着第一项。
			""");

	@Test
	void tagsOfTheExample() throws IOException {
		golden("tags-a-3a", TagTree.of(CITY.print()));
	}

	@Test
	void tagsOfTheExampleInPdf2() throws IOException {
		golden("tags-a-4f", withoutRows(TagTree.of(CITY.print(Printing.options(PdfStandard.A4F)))));
	}

	@Test
	void listsAndLinks() throws IOException {
		golden("tags-lists", withoutRows(TagTree.of(Printing.of(ODD).print())));
	}

	private static List<String> withoutRows(List<String> lines) {
		return lines.stream().filter(line -> !line.matches("\\s*(T[RHD]|TBody|THead)\\b.*")).toList();
	}

	@Test
	void tagsOfADraft() throws IOException {
		golden("tags-draft", TagTree.of(Printing.of(SameBytesTest.SHORT.replaceFirst("落款.*\n", "落款 待填\n")).draft()));
	}

	@Test
	void theNumberOfAPageIsNotReadOut() throws IOException {
		for (String line : TagTree.of(CITY.print()))
			assertEquals(false, line.contains("—"), line);
	}

	@Test
	void metadata() throws IOException {
		for (PdfStandard standard : PdfStandard.values())
			try (PDDocument pdf = Loader.loadPDF(CITY.print(Printing.options(standard)))) {
				byte[] packet = pdf.getDocumentCatalog().getMetadata().toByteArray();
				String xmp = new String(packet, StandardCharsets.UTF_8);
				golden("xmp-" + standard.id(), xmp.replaceFirst("(<gzr:version>)[^<]*", "$1VERSION").lines().toList());
				assertEquals("zh-CN", pdf.getDocumentCatalog().getLanguage());
				assertEquals(true, pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle());
				assertEquals(true, pdf.getDocumentCatalog().getMarkInfo().isMarked());
				Xmp.Printed printed = Xmp.read(packet).orElseThrow();
				assertEquals(List.of(standard.id(), LocalDate.of(2025, 1, 16), Xmp.fonts(Typefaces.shipped())),
						List.of(printed.standard(), printed.date(), printed.fonts()));
			}
		assertEquals(Optional.empty(), Xmp.read("no packet".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void bookmarks() throws IOException {
		for (PdfStandard standard : PdfStandard.values())
			try (PDDocument pdf = Loader.loadPDF(CITY.print(Printing.options(standard)))) {
				List<String> told = new ArrayList<>();
				bookmarks(pdf, pdf.getDocumentCatalog().getDocumentOutline(), "", told);
				golden("bookmarks-" + standard.id(), told);
			}
	}

	@Test
	void dataAndSourceAreAttached() throws IOException {
		List<Source> sources = CITY.sources();
		assertEquals(List.of("report.gzr"), sources.stream().map(Source::name).toList());
		for (PdfStandard standard : List.of(PdfStandard.A3A, PdfStandard.A4F, PdfStandard.PLAIN))
			try (PDDocument pdf = Loader.loadPDF(CITY.print(Printing.options(standard)))) {
				Map<String, PDComplexFileSpecification> attached = new TreeMap<>(pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames());
				assertEquals(List.of("report.gzr: Source, text/plain, 年度报告的源文本, 20250116", "report.json: Data, application/json, 年度报告的数据, 20250116"),
						attached.entrySet().stream().map(one -> one.getKey() + ": " + told(one.getValue())).toList(), standard.id());
				assertEquals(sources.get(0).text(), new String(attached.get("report.gzr").getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8));
				assertEquals(new String(ReportJson.of(CITY.report()), StandardCharsets.UTF_8),
						new String(attached.get("report.json").getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8));
				assertEquals(2, pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF")).size());
			}
	}

	@Test
	void nothingIsAttachedWhereTheStandardForbidsItOrThereIsNoSource() throws IOException {
		for (byte[] bytes : List.of(CITY.print(Printing.options(PdfStandard.A2A)), CITY.print(Printing.options(PdfStandard.A3A), List.of()), CITY.draft()))
			try (PDDocument pdf = Loader.loadPDF(bytes)) {
				assertNull(pdf.getDocumentCatalog().getCOSObject().getItem(COSName.getPDFName("AF")));
				assertEquals(true, pdf.getDocumentCatalog().getNames() == null || pdf.getDocumentCatalog().getNames().getEmbeddedFiles() == null);
			}
	}

	private static String told(PDComplexFileSpecification file) {
		PDEmbeddedFile embedded = file.getEmbeddedFile();
		String date = ((COSDictionary) embedded.getCOSObject().getDictionaryObject("Params")).getString("ModDate").replaceFirst("D:(\\d{8})000000\\+08'00'", "$1");
		return file.getCOSObject().getNameAsString("AFRelationship") + ", " + embedded.getSubtype() + ", " + file.getFileDescription() + ", " + date;
	}

	/** A bookmark, and the page that it leads to; ⇒ where it leads to a tag. */
	private static void bookmarks(PDDocument pdf, PDOutlineNode parent, String indent, List<String> told) throws IOException {
		for (PDOutlineItem item : parent.children()) {
			boolean tag = item.getAction() != null && item.getAction().getCOSObject().containsKey("SD");
			told.add(indent + item.getTitle() + (tag ? " ⇒ " : " → ") + (pdf.getPages().indexOf(item.findDestinationPage(pdf)) + 1));
			bookmarks(pdf, item, indent + "  ", told);
		}
	}

	/** One that is not there yet is written, and the test fails, so that somebody reads it. */
	private static void golden(String name, List<String> actual) throws IOException {
		Path file = GOLDEN.resolve(name + ".txt");
		if (!Files.exists(file)) {
			Files.createDirectories(GOLDEN);
			Files.write(file, actual);
			throw new AssertionError("written: " + file);
		}
		assertEquals(String.join("\n", Files.readAllLines(file)), String.join("\n", actual), name);
	}
}
