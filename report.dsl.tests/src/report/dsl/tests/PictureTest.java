package report.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import report.dsl.Workspace;
import report.dsl.Workspace.Checked;
import report.dsl.data.ReportJson;
import report.dsl.ide.contentassist.Completion;
import report.dsl.ide.contentassist.Proposal;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Block;
import report.dsl.report.Picture;
import report.dsl.verify.Verdict;
import report.dsl.verify.Verifier;

/** Pictures in a text: what is told of them, what they come to, and that a paper can be printed again from what is in it. */
class PictureTest {
	private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20mm\" height=\"10mm\"><rect width=\"5\" height=\"5\"/>CONTENT</svg>";
	private static final String WORDS = " \"图题\" 替代 \"替代文字\"";
	private static final String REPORT = """
			表式 短
			章 甲 文
			章 乙
			  表 申请
			    列 自然人 列 法人 列 总计 = 合计
			    行 新收 行 结转
			    行 办理 { 行 公开 行 部分 行 其他 { 行 重复 行 无关 } 行 总计 = 合计 }
			    行 费用 元
			报告 示例局 2024年度 按 短
			章 甲
			PICTURE
			章 乙
			  新收: 6 4
			  结转: 0 2
			  公开: 5 1
			  部分: 2 0
			  重复: 1 1
			  无关: 0 0
			  费用: 1.50 2
			""";

	@TempDir
	Path folder;

	@BeforeEach
	void files() throws IOException {
		byte[] png = bitmap("png", BufferedImage.TYPE_INT_ARGB);
		byte[] jpeg = bitmap("jpeg", BufferedImage.TYPE_BYTE_GRAY);
		Files.createDirectories(folder.resolve("子"));
		write("a.png", png);
		write("子/b.jpg", jpeg);
		write("jpeg.png", jpeg);
		write("torn.png", Arrays.copyOf(png, png.length - 20));
		png[png.length / 2] ^= 1;
		write("bent.png", png);
		write("torn.jpg", Arrays.copyOf(jpeg, jpeg.length / 2));
		write("cmyk.jpg", cmyk());
		write("text.png", "没有图".getBytes(StandardCharsets.UTF_8));
		write("empty.png", new byte[0]);
		write("large.png", new byte[10_000_001]);
		write("a.svg", svg("<text x=\"1\" y=\"9\">登记</text>"));
		write("script.svg", svg("<script>1</script>"));
		write("click.svg", svg("<rect onclick=\"x()\"/>"));
		write("image.svg", svg("<image href=\"data:image/png;base64,AA\"/>"));
		write("link.svg", svg("<use href=\"other.svg#a\"/>"));
		write("fill.svg", svg("<rect fill=\"url(http://example.invalid/a)\"/>"));
		write("style.svg", svg("<style>@import 'a.css';</style>"));
		write("xml.svg", svg("<rect>"));
		write("entity.svg", ("<!DOCTYPE svg [<!ENTITY a \"b\">]>" + new String(svg("&a;"), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
		write("repeats.svg", svg(repeated()));
		write("circle.svg", svg("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>"));
		write("deep.svg", svg("<g>".repeat(600) + "</g>".repeat(600)));
		write("nested.svg", svg("<g>".repeat(120) + "</g>".repeat(120)));
		write("twice.svg", svg("<defs><g id=\"a\"><rect width=\"1\" height=\"1\"/></g></defs><use href=\"#a\"/><use href=\"#a\" x=\"3\"/>"));
		write("size.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
	}

	private void write(String name, byte[] content) throws IOException {
		Files.write(folder.resolve(name), content);
	}

	/** Ten in each of ten, nine times over. */
	private static String repeated() {
		StringBuilder all = new StringBuilder("<defs><g id=\"g0\"><rect width=\"1\" height=\"1\"/></g>");
		for (int i = 1; i < 9; i++)
			all.append("<g id=\"g" + i + "\">").append(("<use href=\"#g" + (i - 1) + "\"/>").repeat(10)).append("</g>");
		return all + "</defs><use href=\"#g8\"/>";
	}

	private static byte[] svg(String content) {
		return SVG.replace("CONTENT", content).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] bitmap(String format, int type) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		BufferedImage image = new BufferedImage(60, 30, type);
		for (int x = 0; x < 60; x++)
			image.setRGB(x, x / 2, 0x80336699);
		assertTrue(ImageIO.write(image, format, out));
		return out.toByteArray();
	}

	private static byte[] cmyk() throws IOException {
		WritableRaster inks = Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, 8, 8, 4, null);
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(inks, null, null), null);
		}
		writer.dispose();
		return out.toByteArray();
	}

	private Checked check(String picture) {
		Path file = folder.resolve("a.gzr");
		return Workspace.create().check("a.gzr", REPORT.replace("PICTURE", picture).getBytes(StandardCharsets.UTF_8), file, LocalDate.of(2025, 1, 20));
	}

	/** With the repairs; the chapter that holds no more than a picture is not empty. */
	private String told(String picture) {
		return check(picture).forPrinting(Typefaces.shipped()).findings().stream().map(finding -> finding.severity() + " " + finding.code() + " " + finding.place().column() + " "
				+ finding.message().in(Locale.ENGLISH) + finding.repairs().stream().map(repair -> " | " + repair.label().in(Locale.ENGLISH)).collect(Collectors.joining()))
				.collect(Collectors.joining("\n"));
	}

	private Picture picture(String picture) {
		Checked checked = check(picture);
		assertEquals(List.of(), checked.findings().stream().map(finding -> finding.message().in(Locale.ENGLISH)).toList());
		return pictures(checked).get(0);
	}

	private static List<Picture> pictures(Checked checked) {
		return checked.report().orElseThrow().chapters().get(0).blocks().stream().filter(Picture.class::isInstance).map((Block block) -> (Picture) block).toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a.png | ''
			子/b.jpg | ''
			jpeg.png | ''
			a.svg | ''
			none.png | There is no file none.png; did you mean bent.png, torn.png, a.png?
			A.PNG | There is no file A.PNG
			子 | The file 子 cannot be read
			torn.png | The PNG file is damaged; save the picture again
			bent.png | The PNG file is damaged; save the picture again
			torn.jpg | The JPEG file is damaged; save the picture again
			cmyk.jpg | The JPEG is made for a printing press (CMYK), which an archival PDF must not hold; save it as RGB
			text.png | The file is no PNG, JPEG or SVG, whatever its name says
			empty.png | The file is empty
			large.png | The file large.png is larger than 10 MB; save the picture smaller
			script.svg | The SVG runs or moves (script); save it as a plain drawing
			click.svg | The SVG runs or moves (onclick); save it as a plain drawing
			image.svg | The SVG holds something that is not drawn (image); save it without, and show bitmaps by a 图 of their own
			link.svg | The SVG fetches something from elsewhere (other.svg#a); save it so that everything is within
			fill.svg | The SVG fetches something from elsewhere (url(http://example.invalid/a)); save it so that everything is within
			style.svg | The SVG fetches something from elsewhere (style); save it so that everything is within
			xml.svg | The SVG is damaged in line 1
			repeats.svg | The SVG nests its parts too deep, or repeats them (use) into too many, or in a circle; save a simpler one
			circle.svg | The SVG nests its parts too deep, or repeats them (use) into too many, or in a circle; save a simpler one
			deep.svg | The SVG nests its parts too deep, or repeats them (use) into too many, or in a circle; save a simpler one
			nested.svg | ''
			twice.svg | ''
			entity.svg | The SVG defines entities (a), which may stand for anything; save it as plain SVG
			size.svg | The SVG does not say how large it is; it needs width and height, or a viewBox
			https://example.invalid/a.png | https://example.invalid/a.png is an address; a report shows only files in its own folder, so save the picture there
			/a.png | /a.png names a place on this computer; write the path from the report's own folder
			C:/a.png | C:/a.png names a place on this computer; write the path from the report's own folder
			子\\b.jpg | In 子\\b.jpg, write / between folders
			../a.png | ../a.png leads out of the report's own folder, or is not written plainly; put the picture into the folder or one below it
			""")
	void files(String path, String message) {
		String told = told("图 \"" + path + '"' + WORDS).replaceAll(" \\| .*", "");
		assertEquals(message.isEmpty() ? "" : "ERROR L-PICTURE 3 " + message, told);
	}

	@Test
	void words() {
		assertEquals("""
				ERROR L-PICTURE 1 A picture needs a caption | Add "待填"
				ERROR L-PICTURE 1 A picture needs an alternative text: say after 替代 what it shows, for who cannot see it | Add 替代 "待填\"""", told("图 \"a.png\""));
		assertEquals("ERROR L-AWAITED 14 The picture's alternative text is awaited; the report does not print before it is there", told("图 “a.png” “大厅” 替代 “待填”").replaceAll(" \\d+ ", " 14 "));
		assertEquals("ERROR L-SYNTAX 3 The file of a picture stands in quotes | Change to \"a.png\"", told("图 a.png"));
		assertTrue(told("图 \"子\\b.jpg\"" + WORDS).endsWith(" | Change to \"子/b.jpg\""));
		assertTrue(told("图 \"none.png\"" + WORDS).endsWith(" | Change to \"bent.png\" | Change to \"torn.png\" | Change to \"a.png\""), () -> told("图 \"none.png\"" + WORDS));
		assertEquals("ERROR L-SYNTAX 1 图 is followed by a file in quotes, or by 柱形, 占比 or 两年 and cells (as a name, 图 stands in quotes)", told("图"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			图 柱形 "数" | ERROR L-SYNTAX 1 柱形 is followed by a colon and the cells that it shows: 予以公开.总计, 部分公开.总计
			图 柱形 "数" 新收, 结转 | ERROR L-SYNTAX 6 A colon is missing before the cells / Add :
			图 柱形 "数": 新收, 新收.总计 | ERROR L-DUPLICATE 15 新收.总计 is in the chart twice
			图 柱形 "数": 新收, 费用 | ERROR L-CHART 3 The chart mixes counts and amounts of money
			图 柱形 "数": 新接, 结转 | ERROR L-NAME 11 Unknown 新接; did you mean 新收? / Change to 新收
			图 占比 "数": 公开, 部分 | WARNING L-CHART 3 The cells are not all of 办理; missing: 办理.其他.重复, 办理.其他.无关 / Add 办理.其他.重复, 办理.其他.无关
			图 占比 "数": 公开, 新收 | WARNING L-CHART 3 The cells are no parts of one whole, so their shares say little
			图 占比 "数": 无关.自然人, 无关.法人 | ERROR L-CHART 3 All of them are 0; there are no shares of nothing
			图 两年 "数": 新收 | ERROR L-CITE 3 两年 shows last year's numbers, too: name last year's report with 上年 in the head
			图 占比 "数"：公开， 部分、其他 | ''
			图 占比 "数": 新收.自然人, 新收.法人 | ''
			""")
	void charts(String chart, String told) {
		assertEquals(told, told(chart).replace(" | ", " / "));
	}

	@Test
	void charts() {
		assertEquals("图1　构成 / 占比图：公开 6，占60%；部分 2，占20%；其他 2，占20%", said(picture("图 占比 \"构成\": 公开, 部分, 其他")));
		assertEquals("图1　来源 / 谁申请（柱形图：自然人 6；法人 4）", said(picture("图 柱形 \"来源\" 替代 \"谁申请\": 新收.自然人, 新收.法人")));
		assertEquals("图1　来源 / 柱形图：新收·自然人 6；新收·法人 4；结转·法人 2", said(picture("图 柱形 \"来源\": 新收.自然人, 新收.法人, 结转.法人")));
		assertEquals("图1　费用 / 柱形图：自然人 1.50元；法人 2元", said(picture("图 柱形 \"费用\": 费用.自然人, 费用.法人")));
		assertEquals("图1　总数 / 柱形图：新收 10；办理 10", said(picture("图 柱形 \"总数\": 新收, 办理.总计")));
	}

	private static String said(Picture picture) {
		return picture.label() + " / " + picture.alternative();
	}

	/** One missing number is told once, where it stands, and the chart waits for it. */
	@Test
	void unknown() {
		Path file = folder.resolve("a.gzr");
		String text = REPORT.replace("PICTURE", "图 柱形 \"数\": 新收, 结转").replace("新收: 6 4", "新收: 6 待填");
		Checked checked = Workspace.create().check("a.gzr", text.getBytes(StandardCharsets.UTF_8), file);
		assertEquals(List.of("L-AWAITED"), checked.findings().stream().map(finding -> finding.code()).toList());
		assertEquals(Optional.empty(), pictures(checked).get(0).drawing());
	}

	@Test
	void data() throws IOException {
		String json = new String(ReportJson.of(check("图 \"a.png\"" + WORDS + "\n图 占比 \"构成\": 公开, 部分, 其他").report().orElseThrow()), StandardCharsets.UTF_8);
		String sum = report.dsl.report.Sha256.of(Files.readAllBytes(folder.resolve("a.png")));
		assertTrue(json.contains("{\"path\": \"a.png\", \"format\": \"png\", \"sha256\": \"" + sum + "\"}"), json);
		assertTrue(json.contains("{\"label\": \"公开\", \"value\": 6, \"share\": \"60%\", \"cells\": [\"申请.办理.公开.总计\"]}"), json);
	}

	/** The pictures are attached, each once, and found again; another picture is another paper. */
	@Test
	void verified() throws IOException {
		Checked checked = check("图 \"a.svg\"" + WORDS + "\n图 \"子/b.jpg\"" + WORDS + "\n图 \"a.svg\"" + WORDS);
		assertEquals(Verdict.Result.SAME, new Verifier(Typefaces.shipped()).verify("a.pdf", print(checked)).result());
		byte[] before = print(checked);
		write("a.svg", svg("<text x=\"1\" y=\"9\">答复</text>"));
		assertTrue(Arrays.mismatch(before, print(check("图 \"a.svg\"" + WORDS + "\n图 \"子/b.jpg\"" + WORDS + "\n图 \"a.svg\"" + WORDS))) >= 0);
	}

	private static byte[] print(Checked checked) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		new PdfPrinter(PdfOptions.defaults()).print(checked.report().orElseThrow(), checked.sources(), pdf);
		return pdf.toByteArray();
	}

	// ---- in an editor

	@Test
	void completion() {
		assertEquals(List.of("柱形", "占比", "两年"), proposed("图 ‸", "关键字"), () -> proposed("图 ‸", "").toString());
		assertTrue(proposed("图 ‸", "报告旁边的图片").containsAll(List.of("a.png", "子/b.jpg", "a.svg")));
		assertTrue(proposed("图 柱形 \"数\": ‸", "10 · 行 · 申请").contains("新收.总计"), () -> proposed("图 柱形 \"数\": ‸", "").toString());
		assertTrue(proposed("图 柱形 \"数\": 结转, 新收.‸", "4 · 列").contains("法人"), () -> proposed("图 柱形 \"数\": 结转, 新收.‸", "").toString());
		assertEquals(List.of("替代"), proposed("图 \"a.png\" \"数\" ‸", "关键字"));
	}

	private List<String> proposed(String picture, String detail) {
		String marked = REPORT.replace("PICTURE", picture);
		URI uri = URI.createFileURI(folder.resolve("a.gzr").toString());
		return Completion.at(new Snapshots().put(uri, marked.replace("‸", "")), marked.indexOf('‸'), Locale.CHINESE).stream().filter(proposal -> proposal.detail().contains(detail))
				.map(Proposal::label).toList();
	}

	/** A picture that is saved anew is looked at anew. */
	@Test
	void aChangedPictureIsSeen() throws IOException {
		URI uri = URI.createFileURI(folder.resolve("a.gzr").toString());
		Snapshots snapshots = new Snapshots();
		assertEquals(List.of(), snapshots.put(uri, REPORT.replace("PICTURE", "图 \"a.png\"" + WORDS)).findings());
		Files.delete(folder.resolve("a.png"));
		assertEquals(java.util.Set.of(uri), snapshots.changed("a.png"));
		assertEquals(List.of("L-PICTURE"), snapshots.of(uri).orElseThrow().findings().stream().map(finding -> finding.code()).toList());
	}

	@Test
	void formatted() {
		String text = "报告 示例局 2024年度\n\n章 总体情况\n图   “a.png”　“大厅” 替代 “甲”\n  图 占比 “构成” ：予以公开，部分公开\n";
		assertEquals("报告 示例局 2024年度\n\n章 总体情况\n图 \"a.png\" \"大厅\" 替代 \"甲\"\n图 占比 \"构成\": 予以公开, 部分公开\n", Workspace.create().format("a.gzr", text));
	}
}
