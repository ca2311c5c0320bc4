package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import report.dsl.tests.Samples;

/** What GB/T 9704-2012 says of the paper: its size, its margins, its colour. */
class PaperTest {
	private static final double MM = 72 / 25.4;
	private static final double LEFT = 28 * MM;
	private static final double RIGHT = (28 + 156) * MM;
	private static final double TOP = 37 * MM;
	private static final double BOTTOM = (37 + 225) * MM;
	/** In points, for what is rounded in the file. */
	private static final double NEARLY = 0.1;

	@TestFactory
	Stream<DynamicTest> everyPageIsA4() {
		return everyExample(pdf -> {
			Set<String> sizes = new TreeSet<>();
			try (PDDocument document = Loader.loadPDF(pdf)) {
				for (PDPage page : document.getPages()) {
					PDRectangle box = page.getMediaBox();
					sizes.add(String.format(Locale.ROOT, "%.1f %.1f %d", box.getWidth() / MM, box.getHeight() / MM, page.getRotation()));
				}
			}
			assertEquals(Set.of("210.0 297.0 0"), sizes);
		});
	}

	/** Only the number of the page stands below it. */
	@TestFactory
	Stream<DynamicTest> everyCharacterStandsInTheTypeArea() {
		return everyExample(pdf -> {
			List<PrintedLines.Glyph> all = PrintedLines.glyphs(pdf);
			List<PrintedLines.Glyph> outside = all.stream().filter(glyph -> !glyph.text().isBlank() && isOutside(glyph)).toList();
			assertEquals(List.of(), outside.stream().filter(glyph -> !isInFolio(glyph)).toList());
			assertEquals(pages(all), pages(outside));
		});
	}

	/** The blank half of a mark may stand in the margin. */
	private static boolean isOutside(PrintedLines.Glyph glyph) {
		double from = "“‘（《〈【〔".contains(glyph.text()) ? glyph.x() + glyph.width() / 2 : glyph.x();
		double to = "”’）》〉】〕，。、；：？！".contains(glyph.text()) ? glyph.end() - glyph.width() / 2 : glyph.end();
		return from < LEFT - NEARLY || to > RIGHT + NEARLY || glyph.y() < TOP || glyph.y() > BOTTOM;
	}

	private static List<Integer> pages(List<PrintedLines.Glyph> glyphs) {
		return glyphs.stream().map(PrintedLines.Glyph::page).distinct().sorted().toList();
	}

	private static boolean isInFolio(PrintedLines.Glyph glyph) {
		return glyph.size() == 14 && "—0123456789".contains(glyph.text()) && glyph.x() > LEFT && glyph.end() < RIGHT
				&& glyph.y() > BOTTOM + 5 * MM && glyph.y() < BOTTOM + 10 * MM;
	}

	/** What sets a colour, in the streams of the pages: there is nothing but black. */
	@TestFactory
	Stream<DynamicTest> everythingIsBlack() {
		return everyExample(pdf -> {
			Set<String> colours = new TreeSet<>();
			try (PDDocument document = Loader.loadPDF(pdf)) {
				for (PDPage page : document.getPages())
					colours.addAll(colours(page));
			}
			colours.removeAll(Set.of("[COSInt{0}] g", "[COSInt{0}] G", "[COSInt{0}, COSInt{0}, COSInt{0}] rg", "[COSInt{0}, COSInt{0}, COSInt{0}] RG"));
			assertEquals(Set.of(), colours);
		});
	}

	/** Of what is set on it; charts have their own greys. */
	private static List<String> colours(PDPage page) throws IOException {
		List<String> colours = new ArrayList<>();
		List<Object> operands = new ArrayList<>();
		for (Object token : new PDFStreamParser(page).parse())
			if (token instanceof Operator operator) {
				if (Set.of("g", "G", "rg", "RG", "k", "K", "sc", "SC", "scn", "SCN", "sh").contains(operator.getName()))
					colours.add(operands + " " + operator.getName());
				operands.clear();
			} else
				operands.add(token);
		return colours;
	}

	/** Looks at a print. */
	private interface Law {
		void check(byte[] pdf) throws IOException;
	}

	private static Stream<DynamicTest> everyExample(Law law) {
		List<Path> examples = Samples.in(Samples.EXAMPLES);
		return examples.stream().map(example -> DynamicTest.dynamicTest(Samples.name(example), example.toUri(), () -> law.check(Printing.of(Samples.text(example)).print())));
	}
}
