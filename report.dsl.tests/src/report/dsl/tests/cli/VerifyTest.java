package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import report.dsl.Workspace;
import report.dsl.Workspace.Checked;
import report.dsl.pdf.PdfPrinter;
import report.dsl.tests.Samples;
import report.dsl.tests.pdf.FontFile;

/** {@code gzr verify}: what it says of papers as printed, signed, forged, damaged. The forgers use another library. */
class VerifyTest extends CommandLineTest {
	private static final String SAME = "a.pdf: is what its source prints\n";
	private static final String DIFFERENT = "a.pdf: is not what its source prints\n";
	private static final String UNKNOWN = "a.pdf: no verdict\n";
	/** The paper of {@link #CLEAN}. */
	private static final byte[] PAPER = paper(CLEAN);
	/** The paper of the same with another number. */
	private static final byte[] OTHER = paper(CLEAN.replace("自然人 2", "自然人 3"));

	@BeforeEach
	void paper() throws IOException {
		write("a.pdf", PAPER);
	}

	private interface Change {
		void of(PDDocument document) throws IOException;
	}

	// ---- as printed

	@Test
	void aPaperIsWhatItsSourcePrintsInEachStandard() throws IOException {
		for (Map.Entry<String, String> standard : Map.of("a-3a", "PDF/A-3a + PDF/UA-1", "a-4f", "PDF/A-4f + PDF/UA-2", "plain", "PDF").entrySet()) {
			Files.copy(Samples.EXAMPLES.resolve("example-city-2024.gzr"), directory.resolve("city.gzr"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
			assertEquals(0, gzr("build", "city.gzr", "-o", "a.pdf", "--pdf-standard", standard.getKey()).exitCode());
			gzr(0, SAME + "  byte for byte, " + standard.getValue() + "\n", "", "verify", "a.pdf");
		}
		assertEquals(List.of("a.pdf", "city.gzr"), files());
	}

	@Test
	void aPaperOfA2aHoldsNoSource() throws IOException {
		write("a.gzr", CLEAN);
		gzr(0, "", """
				PDF/A-2a + PDF/UA-1: neither data nor source is attached, so "gzr verify" cannot print it again
				one file checked: no errors, no warnings, no notes; PDF written: a.pdf
				""", "build", "a.gzr", "-o", "a.pdf", "--pdf-standard", "a-2a");
		gzr(3, UNKNOWN + "  there is no source in it: it was printed to a-2a, or as a draft, or not by gzr\n", "", "verify", "a.pdf");
	}

	@Test
	void aDraftHoldsNoSource() throws IOException {
		write("a.gzr", CLEAN);
		assertEquals(0, gzr("build", "--draft", "a.gzr", "-o", "a.pdf").exitCode());
		gzr(3, "a.pdf：无法判断\n  里面没有源文本：按 a-2a 印的，或者是草稿，或者不是 gzr 印的\n", "", "verify", "a.pdf", "--lang", "zh");
	}

	@Test
	void theFormComesWithThePaper() throws IOException {
		write("form.gzr", "表式 小表\n题名 \"\"\"【单位】【年度】年小表\"\"\"\n章 情况\n  表 信件\n    列 来信\n    行 本年\n");
		write("in/a.gzr", "报告 测试局 2024年度\n按 小表\n\n章 情况\n  本年: 3\n");
		assertEquals(0, gzr("build", "form.gzr", "in/a.gzr", "-o", "out").exitCode());
		Files.delete(directory.resolve("form.gzr"));
		gzr(0, "out/a.pdf: is what its source prints\n  byte for byte, PDF/A-3a + PDF/UA-1\n"
				+ "  its form, 小表, does not ship with gzr but came with it\n", "", "verify", "out/a.pdf");
	}

	/** Nobody signed it, so the environment dates it; later, in another one, the paper tells its date. */
	@Test
	void theDateIsThatOfThePaper() throws IOException {
		write("a.gzr", CLEAN);
		in(Map.of("SOURCE_DATE_EPOCH", "1737000000"));
		assertEquals(0, gzr("build", "a.gzr", "-o", "a.pdf").exitCode());
		assertEquals("2025-01-16", date());
		in(Map.of("SOURCE_DATE_EPOCH", "0"));
		gzr(0, SAME + "  byte for byte, PDF/A-3a + PDF/UA-1\n", "", "verify", "a.pdf");
		assertEquals(0, gzr("build", "a.gzr", "-o", "a.pdf").exitCode());
		assertEquals("1970-01-01", date());
		in(Map.of("SOURCE_DATE_EPOCH", ""));
		assertEquals(0, gzr("build", "a.gzr", "-o", "a.pdf").exitCode());
		assertEquals("2024-12-31", date());
	}

	@Test
	void badDatesAndStandardsAreNotPassedOver() throws IOException {
		write("a.gzr", CLEAN);
		for (String date : List.of("yesterday", "-1", " 1", "1e9", "253402300800", "99999999999999999999")) {
			in(Map.of("SOURCE_DATE_EPOCH", date));
			gzr(2, "", "gzr: SOURCE_DATE_EPOCH is no number of seconds since 1970: " + date + "\n", "build", "a.gzr", "-o", "out");
		}
		in(Map.of());
		gzr(2, "", "gzr: --pdf-standard is one of a-3a, a-2a, a-4f, plain, not \"a-1b\"\n", "build", "a.gzr", "-o", "out", "--pdf-standard", "a-1b");
		assertEquals(List.of("a.gzr", "a.pdf"), files());
	}

	@Test
	void manyPapersAreToldInTheirOrder() throws IOException {
		write("b.pdf", "no paper");
		under(Locale.CHINESE);
		gzr(3, "b.pdf：无法判断\n  这不是 PDF\na.pdf：与其中的源文本印出的一致\n  逐字节相同，PDF/A-3a + PDF/UA-1\n", "", "verify", "b.pdf", "a.pdf");
	}

	@Test
	void filesThatAreNotThere() throws IOException {
		gzr(3, "", "gzr: c.pdf: there is no such file or directory\n", "verify", "a.pdf", "c.pdf");
		gzr(3, "", "gzr: .: is a directory; name the PDFs\n", "verify", ".");
		onInput("no paper");
		gzr(3, "<stdin>: no verdict\n  this is no PDF\n", "", "verify", "-");
	}

	@Test
	void aPaperInOtherFontsNeedsThem() throws IOException {
		write("a.gzr", CLEAN);
		FontFile.write(Files.createDirectory(directory.resolve("fonts")).resolve("x.ttf"), "宋体", "SimSun");
		assertEquals(0, gzr("build", "--font-dir", "fonts", "a.gzr", "-o", "a.pdf").exitCode());
		Result without = gzr("verify", "a.pdf");
		assertEquals(3, without.exitCode());
		assertTrue(without.out().startsWith(UNKNOWN + "  it is printed in fonts that are not at hand: 宋体="), without.out());
		Result with = gzr("verify", "--font-dir", "fonts", "a.pdf");
		assertEquals(0, with.exitCode(), with.out());
		assertEquals(SAME + "  byte for byte, PDF/A-3a + PDF/UA-1\n", with.out());
		write("a.pdf", PAPER);
		assertEquals(0, gzr("verify", "--font-dir", "fonts", "a.pdf").exitCode());
	}

	// ---- signed and stamped

	@Test
	void aSignedPaperIsStillThePaper() throws IOException {
		int appended = append(VerifyTest::sign);
		gzr(0, SAME + "  byte for byte, PDF/A-3a + PDF/UA-1\n  " + bytes(appended)
				+ " were appended later; the pages and the attachments are as printed, and over them lies: Signature\n", "", "verify", "a.pdf");
	}

	@Test
	void aStampedPaperIsStillThePaper() throws IOException {
		int appended = append(document -> annotate(document, new PDAnnotationRubberStamp()));
		gzr(0, SAME + "  byte for byte, PDF/A-3a + PDF/UA-1\n  " + bytes(appended)
				+ " were appended later; the pages and the attachments are as printed, and over them lies: Stamp\n", "", "verify", "a.pdf");
	}

	@Test
	void appendedBytesAloneChangeNothing() throws IOException {
		write("a.pdf", joined(PAPER, "\n% kept\n".getBytes(StandardCharsets.UTF_8)));
		gzr(0, SAME + "  byte for byte, PDF/A-3a + PDF/UA-1\n  8 bytes were appended later; the pages and the attachments are as printed\n", "", "verify", "a.pdf");
	}

	@Test
	void otherThingsLaidOverAPageAreAForgery() throws IOException {
		append(document -> annotate(document, new PDAnnotationFreeText()));
		gzr(1, DIFFERENT + "  page 1: something was laid over it: FreeText\n", "", "verify", "a.pdf");
	}

	@Test
	void appendedWritingIsAForgery() throws IOException {
		append(VerifyTest::cover);
		gzr(1, DIFFERENT + "  page 1 says the same but looks different\n", "", "verify", "a.pdf");
	}

	@Test
	void appendedScriptIsAForgery() throws IOException {
		append(document -> {
			document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('!')"));
			document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
		});
		gzr(1, DIFFERENT + "  bookmarks, tags or what happens when it is opened differ\n", "", "verify", "a.pdf");
	}

	// ---- forged

	/** The numbers of another report under the source of this one. */
	@Test
	void aPaperOfAnotherSource() throws IOException {
		write("a.pdf", OTHER);
		rewrite(document -> attach(document, "report.gzr", CLEAN));
		Result result = gzr("verify", "a.pdf");
		assertEquals(1, result.exitCode());
		assertEquals("", result.err());
		List<String> lines = result.out().lines().toList();
		assertEquals("a.pdf: is not what its source prints", lines.get(0));
		assertTrue(lines.get(1).matches("  report\\.json, line \\d+: attached is \"\"text\": \"2024年，测试局收到申请3件。\",\"; "
				+ "its source gives \"\"text\": \"2024年，测试局收到申请2件。\",\""), lines.get(1));
		assertTrue(lines.get(2).matches("  page 1, line \\d+: the paper says \"2024年，测试局收到申请3件。\"; its source prints \"2024年，测试局收到申请2件。\""), lines.get(2));
		assertEquals(3, lines.size(), result.out());
	}

	@Test
	void anAttachmentMore() throws IOException {
		rewrite(document -> attach(document, "more.txt", "more"));
		gzr(1, DIFFERENT + "  more.txt is attached, which is not of the report\n", "", "verify", "a.pdf");
	}

	@Test
	void aPageLess() throws IOException {
		int pages = pages();
		rewrite(document -> document.removePage(document.getNumberOfPages() - 1));
		Result result = gzr("verify", "a.pdf");
		assertEquals(1, result.exitCode());
		assertTrue(result.out().startsWith(DIFFERENT + "  it has " + (pages == 2 ? "one page" : pages - 1 + " pages") + "; its source prints " + pages + "\n"),
				result.out());
	}

	@Test
	void aFileWrittenAnewIsNotThePaper() throws IOException {
		rewrite(document -> {
		});
		Result result = gzr("verify", "a.pdf");
		assertEquals(1, result.exitCode());
		assertTrue(result.out().matches(DIFFERENT + "  pages and attachments are the same; the bytes differ, from the one at [\\d,]+ on\n"), result.out());
	}

	/** Printed by hand: the command line would not have printed it. */
	@Test
	void aSourceWithErrors() throws IOException {
		write("a.pdf", paper(UNBALANCED));
		Result result = gzr("verify", "a.pdf");
		assertEquals(1, result.exitCode());
		assertTrue(result.out().startsWith(DIFFERENT + "  the source in it has an error, with which it is not printed:\na.pdf:report.gzr" + BALANCE_PLACE
				+ " error T3-BAL "), result.out());
	}

	@Test
	void aSourceThatIsNone() throws IOException {
		rewrite(document -> attach(document, "report.gzr", "\u0000 no report"));
		Result result = gzr("verify", "a.pdf");
		assertEquals(1, result.exitCode());
		assertTrue(result.out().startsWith(DIFFERENT + "  the source in it holds no report that can be printed\n"), result.out());
	}

	// ---- damaged

	@Test
	void anEncryptedPaper() throws IOException {
		for (String password : List.of("", "secret")) {
			write("a.pdf", PAPER);
			rewrite(document -> document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())));
			gzr(3, UNKNOWN + "  this PDF is encrypted; take the encryption off and try again\n", "", "verify", "a.pdf");
		}
	}

	/** Whatever the bytes, there is a verdict, and it is never that they are the paper. */
	@Test
	void damagedPapers() throws IOException {
		Map<Integer, Integer> verdicts = new TreeMap<>();
		List<String> wrong = new ArrayList<>();
		int step = PAPER.length / 15;
		for (int at = 7; at < PAPER.length; at += step) {
			byte[] flipped = PAPER.clone();
			flipped[at] ^= 0x15;
			for (byte[] damaged : List.of(flipped, Arrays.copyOf(PAPER, at))) {
				write("a.pdf", damaged);
				Result result = gzr("verify", "a.pdf");
				verdicts.merge(result.exitCode(), 1, Integer::sum);
				if (result.exitCode() != 1 && result.exitCode() != 3 || !result.err().isEmpty())
					wrong.add(at + ": " + result);
			}
		}
		assertEquals(List.of(), wrong);
		assertEquals(List.of(1, 3), List.copyOf(verdicts.keySet()), "damage that shows, and damage beyond reading");
	}

	// ---- the forger's tools

	private static byte[] paper(String source) {
		Checked checked = Workspace.create().check("a.gzr", source.getBytes(StandardCharsets.UTF_8), null);
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		new PdfPrinter().print(checked.report().orElseThrow(), checked.sources(), pdf);
		return pdf.toByteArray();
	}

	/** Saves a change behind the old bytes; returns how many bytes that were. */
	private int append(Change change) throws IOException {
		byte[] old = Files.readAllBytes(directory.resolve("a.pdf"));
		try (PDDocument document = Loader.loadPDF(old)) {
			change.of(document);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.saveIncremental(out);
			write("a.pdf", out.toByteArray());
			return out.size() - old.length;
		}
	}

	private void rewrite(Change change) throws IOException {
		try (PDDocument document = Loader.loadPDF(Files.readAllBytes(directory.resolve("a.pdf")))) {
			change.of(document);
			document.save(directory.resolve("a.pdf").toFile());
		}
	}

	private static void sign(PDDocument document) throws IOException {
		PDSignature signature = new PDSignature();
		signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
		signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
		signature.setSignDate(new GregorianCalendar(2025, Calendar.JANUARY, 20));
		document.addSignature(signature, content -> new byte[64]);
	}

	private static void annotate(PDDocument document, PDAnnotation annotation) throws IOException {
		PDPage page = document.getPage(0);
		annotation.setRectangle(new PDRectangle(300, 300, 120, 120));
		List<PDAnnotation> annotations = new ArrayList<>(page.getAnnotations());
		annotations.add(annotation);
		page.setAnnotations(annotations);
		page.getCOSObject().setNeedToBeUpdated(true);
	}

	/** White over what stands there. */
	private static void cover(PDDocument document) throws IOException {
		PDPage page = document.getPage(0);
		try (PDPageContentStream content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
			content.setNonStrokingColor(Color.WHITE);
			content.addRect(100, 400, 200, 100);
			content.fill();
		}
		page.getCOSObject().setNeedToBeUpdated(true);
	}

	private static void attach(PDDocument document, String name, String text) throws IOException {
		PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
		Map<String, PDComplexFileSpecification> files = new TreeMap<>(names.getEmbeddedFiles().getNames());
		PDComplexFileSpecification file = new PDComplexFileSpecification();
		file.setFile(name);
		file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
		files.put(name, file);
		PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
		tree.setNames(files);
		names.setEmbeddedFiles(tree);
	}

	private int pages() throws IOException {
		try (PDDocument document = Loader.loadPDF(directory.resolve("a.pdf").toFile())) {
			return document.getNumberOfPages();
		}
	}

	/** In China. */
	private String date() throws IOException {
		try (PDDocument document = Loader.loadPDF(directory.resolve("a.pdf").toFile())) {
			return document.getDocumentInformation().getCreationDate().toInstant().atZone(TimeZone.getTimeZone("Asia/Shanghai").toZoneId()).toLocalDate().toString();
		}
	}

	private static String bytes(int count) {
		return String.format(Locale.ROOT, "%,d bytes", count);
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}
}
