package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import report.dsl.Workspace;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Report;

/** A folder with the fonts of official documents. */
class TypefacesTest {
	private static final String SHIPPED = """
			小标宋 -
			黑体 -
			楷体 -
			仿宋 -
			宋体 -
			""";

	@TempDir
	Path folder;

	@Test
	void fontsAreFoundByTheNamesTheyGiveThemselves() throws IOException {
		FontFile.write(folder.resolve("a.ttf"), "方正小标宋简体", "FZXiaoBiaoSong-B05S");
		FontFile.write(folder.resolve("b.TTF"), "FangSong_GB2312", "FangSong_GB2312");
		FontFile.writeCollection(folder.resolve("c.ttc"), "宋体", "SimSun");
		FontFile.write(folder.resolve("d.ttf"), "别的字体", "Something");
		assertEquals("""
				小标宋 方正小标宋简体 a.ttf
				黑体 -
				楷体 -
				仿宋 FangSong_GB2312 b.TTF
				宋体 宋体 c.ttc
				""", choices());
		assertEquals(Set.of("FZXiaoBiaoSong-B05S", "FangSong_GB2312", "SimSun"), fonts(print(Typefaces.in(folder))).stream()
				.filter(name -> name.startsWith("FZ") || name.startsWith("FangSong_") || name.equals("SimSun")).collect(Collectors.toSet()));
	}

	@Test
	void theBestOfSeveralIsTaken() throws IOException {
		FontFile.write(folder.resolve("a.ttf"), "仿宋", "FangSong");
		FontFile.write(folder.resolve("b.ttf"), "仿宋_GB2312", "FangSong_GB2312");
		assertEquals(SHIPPED.replace("仿宋 -", "仿宋 仿宋_GB2312 b.ttf"), choices());
	}

	@Test
	void whatMustNotBeEmbeddedIsPassedOver() throws IOException {
		FontFile.writeForbidden(folder.resolve("a.ttf"), "仿宋_GB2312", "FangSong_GB2312");
		FontFile.write(folder.resolve("b.ttf"), "仿宋", "FangSong");
		assertEquals(SHIPPED.replace("仿宋 -", "仿宋 仿宋 b.ttf"), choices());
	}

	@Test
	void withoutFontsItPrintsAsWithoutAFolder() throws IOException {
		Files.writeString(folder.resolve("broken.ttf"), "no font");
		Files.writeString(folder.resolve("broken.ttc"), "ttcf");
		Files.write(folder.resolve("empty.otf"), new byte[0]);
		assertEquals(SHIPPED, choices());
		assertArrayEquals(print(Typefaces.shipped()), print(Typefaces.in(folder)));
		assertArrayEquals(print(Typefaces.shipped()), print(Typefaces.in(folder.resolve("nowhere"))));
	}

	@Test
	void theFolderIsReadAgainWhenItHasChanged() throws IOException {
		Typefaces before = Typefaces.in(folder);
		assertSame(before, Typefaces.in(folder));
		FontFile.write(folder.resolve("a.ttf"), "黑体", "SimHei");
		assertEquals(SHIPPED.replace("黑体 -", "黑体 黑体 a.ttf"), choices());
	}

	@Test
	void otherFontsMakeAnotherFile() throws IOException {
		FontFile.write(folder.resolve("a.ttf"), "黑体", "SimHei");
		assertArrayEquals(print(Typefaces.in(folder)), print(Typefaces.in(folder)));
		assertFalse(Arrays.equals(print(Typefaces.shipped()), print(Typefaces.in(folder))));
	}

	private String choices() {
		return Typefaces.in(folder).choices().stream().map(choice -> choice.face() + " "
				+ choice.font().map(font -> font + " " + choice.file().orElseThrow().getFileName()).orElse("-") + "\n").collect(Collectors.joining());
	}

	private static byte[] print(Typefaces faces) {
		String text = """
				报告 示例市 2024年度
				章 总体情况
				\"""
				全年没有收到申请。
				\"""
				节 主动公开
				""";
		Report report = Workspace.create().check("sample.gzr", text.getBytes(StandardCharsets.UTF_8), null).report().orElseThrow();
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		new PdfPrinter(PdfOptions.preview(faces)).print(report, List.of(), pdf);
		return pdf.toByteArray();
	}

	/** The names of all fonts of a PDF, without the letters that say that they are cut down. */
	private static Set<String> fonts(byte[] pdf) throws IOException {
		Set<String> names = new TreeSet<>();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (PDPage page : document.getPages()) {
				PDResources resources = page.getResources();
				for (COSName font : resources.getFontNames())
					names.add(resources.getFont(font).getName().replaceFirst("^[A-Z]{6}\\+", ""));
			}
		}
		return names;
	}
}
