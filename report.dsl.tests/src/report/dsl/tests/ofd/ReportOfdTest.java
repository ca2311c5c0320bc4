package report.dsl.tests.ofd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import report.dsl.Workspace;
import report.dsl.ofd.ReportOfd;
import report.dsl.pdf.Paper;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Report;
import report.dsl.tests.Samples;

/** A report as OFD: each character where the PDF has it, in a font that has it, and the same file each time. */
class ReportOfdTest {
	private static final Workspace WORKSPACE = Workspace.create();
	private static final PdfOptions OPTIONS = new PdfOptions(Typefaces.shipped(), PdfStandard.PLAIN, Optional.empty());
	private static final double MM = 25.4 / 72;

	/** In millimetres. */
	private static final double SAME = 0.005;

	/** A character, and where it begins on its base line. */
	private record Glyph(String character, double x, double y) {
	}

	/** Its first page, with a table, and the files round it. */
	@Test
	void smallReport() throws Exception {
		Report report = WORKSPACE.check("small.gzr", resource("../data/golden/small.gzr"), null).report().orElseThrow();
		Map<String, byte[]> parts = parts(ReportOfd.of(report, OPTIONS));
		StringBuilder written = new StringBuilder();
		for (String part : parts.keySet())
			written.append("==== ").append(part).append('\n')
					.append(part.endsWith(".xml") ? text(parts, part).replaceAll("(?=<ofd:(?:TextObject|PathObject|Page|Font|OutlineElem|DocInfo|CommonData)[ >])", "\n") : "");
		assertEquals(new String(resource("golden/small.txt"), StandardCharsets.UTF_8), written.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "example-city-2024", "example-county-2023", "example-district-2020", "district/district-2024" })
	void everyCharacterStandsWhereThePdfHasIt(String example) throws Exception {
		Report report = example(example);
		Map<String, byte[]> parts = parts(ReportOfd.of(report, OPTIONS));
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		new PdfPrinter(OPTIONS).print(report, List.of(), pdf);
		List<List<Glyph>> printed = printed(pdf.toByteArray());
		for (int page = 0; page < printed.size(); page++)
			assertAlike(printed.get(page), glyphs(tree(parts, "Doc_0/Pages/Page_" + page + "/Content.xml")));
		assertEquals(printed.size(), elements(tree(parts, "Doc_0/Document.xml"), "ofd:Page").size());
	}

	private static void assertAlike(List<Glyph> expected, List<Glyph> actual) {
		assertEquals(expected.stream().map(Glyph::character).toList(), actual.stream().map(Glyph::character).toList());
		List<String> elsewhere = new ArrayList<>();
		for (int i = 0; i < expected.size(); i++)
			if (Math.abs(expected.get(i).x() - actual.get(i).x()) > SAME || Math.abs(expected.get(i).y() - actual.get(i).y()) > SAME)
				elsewhere.add(expected.get(i) + " " + actual.get(i));
		assertEquals(List.of(), elsewhere);
	}

	/** By another library than the one that wrote it. */
	private static List<List<Glyph>> printed(byte[] pdf) throws IOException {
		List<List<Glyph>> pages = new ArrayList<>();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				List<Glyph> glyphs = new ArrayList<>();
				PDFTextStripper stripper = new PDFTextStripper() {
					@Override
					protected void processTextPosition(TextPosition text) {
						glyphs.add(new Glyph(text.getUnicode(), text.getX() * MM, text.getY() * MM));
					}
				};
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				stripper.getText(document);
				pages.add(glyphs);
			}
		}
		return pages;
	}

	private static List<Glyph> glyphs(Document page) {
		List<Glyph> glyphs = new ArrayList<>();
		for (Element text : elements(page, "ofd:TextObject")) {
			Element code = (Element) text.getElementsByTagName("ofd:TextCode").item(0);
			String[] box = text.getAttribute("Boundary").split(" ");
			String[] steps = code.getAttribute("DeltaX").split(" ");
			double x = Double.parseDouble(box[0]) + Double.parseDouble(code.getAttribute("X"));
			double y = Double.parseDouble(box[1]) + Double.parseDouble(code.getAttribute("Y"));
			String characters = code.getTextContent();
			assertEquals(characters.length(), steps[0].isEmpty() ? 1 : steps.length + 1, characters);
			for (int i = 0; i < characters.length(); i++) {
				x += i == 0 ? 0 : Double.parseDouble(steps[i - 1]);
				glyphs.add(new Glyph(characters.substring(i, i + 1), x, y));
			}
		}
		return glyphs;
	}

	/** And as wide as in the whole font: an office's viewer needs none of its own. */
	@Test
	void theFontsHaveWhatIsWritten() throws Exception {
		Map<String, byte[]> parts = parts(ReportOfd.of(example("example-city-2024"), OPTIONS));
		Map<String, TreeSet<Integer>> used = new TreeMap<>();
		for (String part : parts.keySet())
			if (part.endsWith("Content.xml"))
				for (Element text : elements(tree(parts, part), "ofd:TextObject"))
					text.getTextContent().codePoints().forEach(used.computeIfAbsent(text.getAttribute("Font"), font -> new TreeSet<>())::add);
		List<Element> fonts = elements(tree(parts, "Doc_0/PublicRes.xml"), "ofd:Font");
		assertEquals(used.keySet(), new TreeSet<>(fonts.stream().map(font -> font.getAttribute("ID")).toList()));
		for (Element font : fonts) {
			TrueTypeFont subset = new TTFParser().parse(new RandomAccessReadBuffer(parts.get("Doc_0/Res/" + font.getTextContent())));
			TrueTypeFont whole = new TTFParser().parse(new RandomAccessReadBuffer(Paper.font(font.getAttribute("FontName"))));
			CmapLookup glyphs = subset.getUnicodeCmapLookup();
			CmapLookup all = whole.getUnicodeCmapLookup();
			for (int character : used.get(font.getAttribute("ID"))) {
				assertTrue(glyphs.getGlyphId(character) > 0, Character.toString(character));
				assertEquals(whole.getAdvanceWidth(all.getGlyphId(character)), subset.getAdvanceWidth(glyphs.getGlyphId(character)), Character.toString(character));
			}
			assertTrue(subset.getNumberOfGlyphs() < 2000, font.getAttribute("FontName") + " is whole");
		}
	}

	/** Each to the page that its heading stands on. */
	@Test
	void headingsAreBookmarks() throws Exception {
		Map<String, byte[]> parts = parts(ReportOfd.of(example("example-city-2024"), OPTIONS));
		Document document = tree(parts, "Doc_0/Document.xml");
		List<String> ids = elements(document, "ofd:Page").stream().map(page -> page.getAttribute("ID")).toList();
		List<Element> bookmarks = elements(document, "ofd:OutlineElem");
		assertEquals(14, bookmarks.size());
		for (Element bookmark : bookmarks) {
			int page = ids.indexOf(((Element) bookmark.getElementsByTagName("ofd:Dest").item(0)).getAttribute("PageID"));
			String text = glyphs(tree(parts, "Doc_0/Pages/Page_" + page + "/Content.xml")).stream().map(Glyph::character).reduce("", String::concat);
			assertTrue(text.contains(bookmark.getAttribute("Title")), bookmark.getAttribute("Title") + " on page " + (page + 1));
		}
	}

	@Test
	void neitherClockNorPlaceMatter() throws IOException {
		Report report = example("example-county-2023");
		byte[] first = ReportOfd.of(report, OPTIONS);
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			assertArrayEquals(first, ReportOfd.of(report, OPTIONS));
		} finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	// ---- helpers

	private static Report example(String name) {
		return Samples.check(WORKSPACE, Samples.EXAMPLES.resolve(name + ".gzr")).report().orElseThrow();
	}

	private static byte[] resource(String name) throws IOException {
		try (InputStream in = ReportOfdTest.class.getResourceAsStream(name)) {
			return in.readAllBytes();
		}
	}

	private static Map<String, byte[]> parts(byte[] ofd) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				parts.put(entry.getName(), zip.readAllBytes());
		}
		return parts;
	}

	private static String text(Map<String, byte[]> parts, String part) {
		return new String(parts.get(part), StandardCharsets.UTF_8);
	}

	private static Document tree(Map<String, byte[]> parts, String part) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
	}

	private static List<Element> elements(Document in, String name) {
		NodeList nodes = in.getElementsByTagName(name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++)
			elements.add((Element) nodes.item(i));
		return elements;
	}
}
