package report.dsl.tests.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import report.dsl.Workspace;
import report.dsl.docx.ReportDocx;
import report.dsl.ofd.ReportOfd;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Report;
import report.dsl.tests.Samples;

/** A photo, a see-through picture, a drawing and a chart, as a Word document and as OFD. */
class PicturesTest {
	private static final PdfOptions OPTIONS = new PdfOptions(Typefaces.shipped(), PdfStandard.A3A, Optional.empty());
	private static final String PICTURES = """
			图 "photo.jpg" "照片" 替代 "一张照片"
			图 "glass.png" 替代 "一块玻璃"
			图 "sign.svg" "牌子" 替代 "一个方框"
			图 柱形 "新收和结转": 新收, 结转

			""";
	private static final String SIGN = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80mm\" height=\"40mm\" viewBox=\"0 0 80 40\">"
			+ "<rect x=\"2\" y=\"2\" width=\"76\" height=\"36\" fill=\"#0000ff\"/><text x=\"10\" y=\"24\" font-size=\"8\">牌子</text></svg>";

	@TempDir
	Path directory;

	private byte[] photo;
	private byte[] glass;
	private Report report;

	@BeforeEach
	void reportWithPictures() throws IOException {
		photo = image("jpg", 600, 300, BufferedImage.TYPE_INT_RGB, 0xFFFF0000);
		glass = image("png", 30, 20, BufferedImage.TYPE_INT_ARGB, 0x8000FF00);
		Files.write(directory.resolve("photo.jpg"), photo);
		Files.write(directory.resolve("glass.png"), glass);
		Files.writeString(directory.resolve("sign.svg"), SIGN);
		String text = Samples.text(Samples.EXAMPLES.resolve("example-county-2023.gzr")).replaceFirst("(?m)^(?=章 政府信息公开行政复议)", PICTURES);
		report = Workspace.create().check("a.gzr", text.getBytes(StandardCharsets.UTF_8), directory.resolve("a.gzr")).report().orElseThrow();
	}

	private static byte[] image(String format, int width, int height, int type, int colour) throws IOException {
		BufferedImage image = new BufferedImage(width, height, type);
		for (int x = 0; x < width; x++)
			for (int y = 0; y < height; y++)
				image.setRGB(x, y, colour);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(image, format, bytes);
		return bytes.toByteArray();
	}

	/** What the report says of how large they are; a drawing becomes points, in the fonts that ship. */
	@Test
	void inAWordDocument() throws Exception {
		byte[] docx = ReportDocx.of(report, OPTIONS);
		WordFile word = new WordFile(docx);
		assertEquals(List.of(), word.faults());
		List<String> told = new ArrayList<>();
		for (Element inline : WordFile.elements(word.tree("word/document.xml").getDocumentElement(), "wp:inline"))
			told.add(WordFile.value(inline, "wp:docPr", "name") + " | " + WordFile.value(inline, "wp:docPr", "descr").replaceFirst("。.*", "") + " | "
					+ millimetres(inline, "cx") + " x " + millimetres(inline, "cy") + " | " + target(word, WordFile.value(inline, "a:blip", "r:embed")));
		assertEquals(List.of("图1　照片 | 一张照片 | 102 x 51 | media/picture1.jpg", "图2 | 一块玻璃 | 5 x 3 | media/picture2.png",
				"图3　牌子 | 一个方框 | 80 x 40 | media/picture3.png"), told.subList(0, 3));
		assertEquals(4, told.size());
		assertArrayEquals(photo, word.content("word/media/picture1.jpg"));
		assertArrayEquals(glass, word.content("word/media/picture2.png"));
		BufferedImage sign = ImageIO.read(new ByteArrayInputStream(word.content("word/media/picture3.png")));
		assertEquals(80 / 25.4 * 300, sign.getWidth(), 2);
		assertEquals(0xFF0000FF, sign.getRGB(sign.getWidth() / 2, sign.getHeight() / 5));
		assertEquals(0xFFFFFFFF, sign.getRGB(1, 1));
		assertArrayEquals(docx, ReportDocx.of(report, OPTIONS));
	}

	private static long millimetres(Element inline, String side) {
		return Math.round(Long.parseLong(WordFile.value(inline, "wp:extent", side)) / 36000.0);
	}

	private static String target(WordFile word, String id) {
		return word.text("word/_rels/document.xml.rels").replaceAll("(?s).*Id=\"" + id + "\"[^>]*Target=\"([^\"]*)\".*", "$1");
	}

	/** A photo is the file that it was; what is see-through stays so; drawings stay drawings. */
	@Test
	void inOfd() throws Exception {
		byte[] ofd = ReportOfd.of(report, OPTIONS);
		WordFile file = new WordFile(ofd);
		List<String> pictures = file.names().stream().filter(name -> name.contains("picture-")).toList();
		assertEquals(2, pictures.size(), pictures::toString);
		assertArrayEquals(photo, file.content(pictures.get(0)));
		assertEquals(0x8000FF00, ImageIO.read(new ByteArrayInputStream(file.content(pictures.get(1)))).getRGB(5, 5));
		String pages = String.join("", file.names().stream().filter(name -> name.endsWith("Content.xml")).map(file::text).toList());
		assertEquals(2, pages.split("<ofd:ImageObject ", -1).length - 1);
		assertEquals(1, pages.split("Fill=\"true\"><ofd:FillColor Value=\"0 0 255\"/>", -1).length - 1);
		assertArrayEquals(ofd, ReportOfd.of(report, OPTIONS));
	}
}
