package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

import report.dsl.pdf.Fonts;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.Position;
import report.dsl.pdf.Typefaces;
import report.dsl.picture.PictureFile;
import report.dsl.picture.PictureFile.Unusable;
import report.dsl.report.Block;
import report.dsl.report.Chapter;
import report.dsl.report.Drawing;
import report.dsl.report.Image;
import report.dsl.report.Paragraph;
import report.dsl.report.Picture;
import report.dsl.report.Place;
import report.dsl.report.Report;
import report.dsl.report.Run;
import report.dsl.tests.Samples;
import report.dsl.tests.chart.Charts;

/** Pictures and charts on paper. */
class PicturesTest {
	private static final double MM = 72 / 25.4;
	/** The text of a page. */
	private static final double LEFT = 28 * MM;
	private static final double WIDTH = 156 * MM;
	private static final double TOP = 37 * MM;
	private static final double HEIGHT = 225 * MM;
	private static final double LINE = HEIGHT / 22;
	private static final double CLOSE = 0.1;
	private static final Path GOLDEN = Samples.ROOT.resolve("report.dsl.tests/src/report/dsl/tests/pdf/golden/tags-pictures.txt");
	private static final Report SHORT = Printing.of(SameBytesTest.SHORT).report();
	private static final String SVG = """
			<svg xmlns="http://www.w3.org/2000/svg" width="80mm" height="30mm" viewBox="0 0 80 30">
			<defs><linearGradient id="g"><stop offset="0" stop-color="#ccc"/><stop offset="1" stop-color="#333" stop-opacity="0.4"/></linearGradient></defs>
			<rect x="1" y="1" width="78" height="28" fill="url(#g)" stroke="#000" opacity="0.8"/>
			<text x="5" y="12" font-size="6" font-family="SimHei">先登记</text><text x="5" y="22" font-size="6" font-family="KaiTi, serif">再<tspan font-weight="bold">答复</tspan> 15日</text>
			<text x="50" y="12" font-size="6" font-family="Some Font">完毕</text>
			</svg>
			""";

	@BeforeAll
	static void start() {
		VeraGreenfieldFoundryProvider.initialise();
	}

	// ---- what is printed

	private static Printing printing(List<? extends Block> blocks) {
		List<Chapter> chapters = SHORT.chapters().stream().map(chapter -> new Chapter(chapter.number(), chapter.name(), chapter.heading(),
				chapter.number() == 1 ? List.copyOf(blocks) : chapter.blocks(), chapter.place())).toList();
		Report report = new Report(SHORT.body(), SHORT.year(), SHORT.form(), SHORT.title(), SHORT.titlePlace(), SHORT.facts(), SHORT.preface(), chapters,
				SHORT.signature(), SHORT.across(), SHORT.place());
		return new Printing(report, Printing.of(SameBytesTest.SHORT).sources(), null);
	}

	/** In lines of its own of the source, by its number. */
	private static Picture picture(int number, Drawing drawing) {
		return new Picture(number, "示例", "第" + number + "幅", Optional.ofNullable(drawing), new Place("sample.gzr", 100 + number, 1, 1000 + 10 * number, 5));
	}

	private static List<Picture> all() throws IOException, Unusable {
		List<Drawing> drawings = new ArrayList<>(Charts.all().values());
		for (int type : new int[] { BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_BINARY })
			drawings.add(bitmap("png", 200, 120, type));
		drawings.add(bitmap("jpeg", 300, 100, BufferedImage.TYPE_BYTE_GRAY));
		drawings.add(bitmap("jpeg", 700, 1500, BufferedImage.TYPE_INT_RGB));
		drawings.add(PictureFile.read("流程.svg", SVG.getBytes(StandardCharsets.UTF_8)));
		return IntStream.range(0, drawings.size()).mapToObj(i -> picture(i + 1, drawings.get(i))).toList();
	}

	private static Image bitmap(String format, int width, int height, int type) throws IOException, Unusable {
		BufferedImage image = new BufferedImage(width, height, type);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(new Color(90, 120, 150, 128));
		graphics.fillOval(0, 0, width, height);
		graphics.dispose();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		assertTrue(ImageIO.write(image, format, file));
		return PictureFile.read("a." + format, file.toByteArray());
	}

	private static Paragraph prose(String text) {
		Place place = new Place("sample.gzr", 50, 1, 500, text.length());
		return new Paragraph(List.of(new Run.Text(text, place)), place);
	}

	// ---- what must be so

	@ParameterizedTest
	@EnumSource(names = { "A3A", "A4F" })
	void everyKindConforms(PdfStandard standard) throws Exception {
		assertEquals(List.of(), ConformanceTest.failures(printing(all()).print(Printing.options(standard)), standard));
	}

	/** A figure with what it says instead, and its caption. */
	@Test
	void tags() throws Exception {
		List<Drawing> drawings = List.of(Charts.all().get("shares"), bitmap("png", 200, 120, BufferedImage.TYPE_INT_ARGB), PictureFile.read("a.svg", SVG.getBytes(StandardCharsets.UTF_8)));
		List<Block> blocks = new ArrayList<>(List.of(prose("办理情况如图。")));
		for (Drawing drawing : drawings)
			blocks.add(picture(blocks.size(), drawing));
		blocks.add(picture(blocks.size(), null));
		String tags = String.join("\n", TagTree.of(printing(blocks).print()).stream().takeWhile(line -> !line.contains("二、")).toList());
		assertEquals(Files.readString(GOLDEN).strip(), tags.strip());
	}

	/** In the middle of the text, within it, the caption close below and on the same page, all of it on the page's lines. */
	@Test
	void placement() throws Exception {
		List<Picture> pictures = all();
		List<Position> positions = new PdfPrinter(Printing.options(PdfStandard.A3A)).print(printing(pictures).report(), List.of(), new ByteArrayOutputStream());
		for (Picture picture : pictures) {
			List<Position> both = positions.stream().filter(position -> position.place().equals(picture.place())).toList();
			assertEquals(2, both.size(), picture.label());
			assertEquals(both.get(0).page(), both.get(1).page(), picture.label());
			Position.Box image = both.get(0).box();
			Position.Box caption = both.get(1).box();
			assertEquals(LEFT + WIDTH / 2, image.x() + image.width() / 2, CLOSE, picture.label());
			assertTrue(image.x() > LEFT - CLOSE && image.y() > TOP - CLOSE && caption.y() + caption.height() < TOP + HEIGHT, () -> picture.label() + both);
			double gap = caption.y() - image.y() - image.height();
			assertTrue(gap > 0 && gap < LINE / 2, () -> picture.label() + " " + gap);
			assertEquals(0, Math.abs((image.y() + image.height() - TOP) / LINE - Math.round((image.y() + image.height() - TOP) / LINE)), 0.01, picture.label());
		}
	}

	/** Never larger than it is, never larger than the page. */
	@Test
	void sizes() throws Exception {
		List<Image> images = List.of(bitmap("png", 300, 150, BufferedImage.TYPE_INT_RGB), bitmap("png", 3000, 300, BufferedImage.TYPE_INT_RGB), bitmap("png", 300, 6000, BufferedImage.TYPE_INT_RGB));
		List<Picture> pictures = IntStream.range(0, 3).mapToObj(i -> picture(i + 1, images.get(i))).toList();
		List<Position> positions = new PdfPrinter().print(printing(pictures).report(), List.of(), new ByteArrayOutputStream());
		List<String> sizes = pictures.stream().map(picture -> positions.stream().filter(position -> position.place().equals(picture.place())).findFirst().orElseThrow().box())
				.map(box -> Math.round(box.width() / MM) + " × " + Math.round(box.height() / MM)).toList();
		assertEquals(List.of("51 × 31", "156 × 20", "11 × 215"), sizes);
	}

	/** What is not known is no picture; its caption stays. */
	@Test
	void nothingToShow() throws Exception {
		Report report = printing(List.of(picture(1, null))).report();
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		new PdfPrinter(Printing.options(PdfStandard.PLAIN)).printDraft(report, List.of(), Locale.CHINESE, pdf);
		try (PDDocument pages = Loader.loadPDF(pdf.toByteArray())) {
			assertTrue(new PDFTextStripper().getText(pages).contains("图1　示例"));
		}
	}

	/** The words of a drawing are text, in faces that the report has anyway, each embedded once. */
	@Test
	void textStaysText() throws Exception {
		try (PDDocument pages = Loader.loadPDF(printing(all()).print())) {
			String text = new PDFTextStripper().getText(pages).replaceAll("\\s", "");
			for (String words : List.of("先登记", "再答复15日", "完毕", "行政规范性文件", "27（20.1%）", "39405.28万元", "2023年"))
				assertTrue(text.contains(words), () -> words + " is not in " + text);
			assertEquals(List.of("FandolFang", "FandolKai", "NotoSansSC", "NotoSerifSC", "NotoSerifSC"), fonts(pages).stream().map(font -> font.replaceAll("^[A-Z]{6}\\+|-.*", "")).sorted().toList());
		}
	}

	/** As often as they are embedded. */
	private static TreeSet<String> fonts(PDDocument pages) throws IOException {
		TreeSet<String> fonts = new TreeSet<>();
		for (PDPage page : pages.getPages())
			collect(page.getResources(), fonts);
		return fonts;
	}

	private static void collect(PDResources resources, TreeSet<String> fonts) throws IOException {
		for (COSName name : resources.getFontNames())
			fonts.add(resources.getFont(name).getName());
		for (COSName name : resources.getXObjectNames())
			if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null)
				collect(form.getResources(), fonts);
	}

	@Test
	void missingCharactersAreTold() throws Exception {
		Picture caption = new Picture(1, "𠮷", "", Optional.empty(), new Place("a.gzr", 1, 1, 0, 1));
		Picture drawing = new Picture(2, "", "", Optional.of(PictureFile.read("a.svg", SVG.replace("完毕", "完😀毕").getBytes(StandardCharsets.UTF_8))), new Place("a.gzr", 2, 1, 10, 1));
		assertEquals(List.of("1 𠮷", "2 😀"), Fonts.missingGlyphs(printing(List.of(caption, drawing)).report(), Typefaces.shipped()).stream()
				.map(finding -> finding.place().line() + " " + finding.message().arguments().get(0)).toList());
	}

	@Test
	void sameBytesAgain() throws Exception {
		Printing report = printing(all());
		byte[] once = report.print();
		assertEquals(List.of(), IntStream.range(0, 3).parallel().mapToObj(i -> Printing.difference(once, report.print())).filter(difference -> !difference.isEmpty()).toList());
	}
}
