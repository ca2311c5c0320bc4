package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import report.dsl.findings.Finding;
import report.dsl.pdf.PdfOptions;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.SystemFonts;
import report.dsl.pdf.Typefaces;
import report.dsl.tests.Samples;

/** Fonts of official documents in folders. */
class TypefacesTest {
	private static final String SHIPPED = """
			小标宋 -
			黑体 -
			楷体 -
			仿宋 -
			宋体 -
			""";
	private static final String TEXT = "一年没有收到申请。";
	private static final String COMMON = TEXT + "草稿—0123456789 ";
	private static final String REPORT = """
			表式 短表
			题名 \"""【单位】【年度】年短表\"""
			章 情况 文
			报告 示例市 2024年度 按 短表
			章 情况
			\"""
			%s
			\"""
			节 主动公开
			""";

	@TempDir
	Path folder;

	@Test
	void fontsAreFoundByTheNamesTheyGiveThemselves() throws IOException {
		FontFile.whole().named("方正小标宋简体", "FZXiaoBiaoSong-B05S").write(folder.resolve("a.ttf"));
		FontFile.whole().named("FangSong_GB2312", "FangSong_GB2312").write(folder.resolve("b.TTF"));
		FontFile.writeCollection(folder.resolve("c.ttc"), FontFile.boxes(COMMON).named("新宋体", "NSimSun"), FontFile.boxes(COMMON).named("宋体", "SimSun"));
		FontFile.whole().named("别的字体", "Something").write(folder.resolve("d.ttf"));
		FontFile.cff(COMMON).namedForMac("华文楷体", "Unheard Of").write(Files.createDirectories(folder.resolve("a/b/c")).resolve("e.otf"));
		assertEquals("""
				小标宋 方正小标宋简体 a.ttf
				黑体 -
				楷体 华文楷体 e.otf
				仿宋 FangSong_GB2312 b.TTF
				宋体 宋体 c.ttc
				""", choices());
		assertEquals(Set.of("FZXiaoBiaoSong-B05S", "FangSong_GB2312", "SimSun", "Unheard Of-Identity-H"), fonts(print(Typefaces.in(folder), TEXT)).stream()
				.filter(name -> !name.contains("Noto")).collect(Collectors.toSet()));
	}

	@Test
	void theBestOfSeveralIsTaken() throws IOException {
		FontFile.boxes(COMMON).named("仿宋", "FangSong").write(folder.resolve("a.ttf"));
		FontFile.boxes(COMMON).named("仿宋_GB2312", "FangSong_GB2312").write(folder.resolve("b.ttf"));
		assertEquals(SHIPPED.replace("仿宋 -", "仿宋 仿宋_GB2312 b.ttf"), choices());
	}

	@Test
	void theEarlierFolderGoesFirst() throws IOException {
		Path own = Files.createDirectory(folder.resolve("z"));
		Path all = Files.createDirectory(folder.resolve("a"));
		FontFile.boxes(COMMON).named("黑体", "SimHei").write(own.resolve("own.ttf"));
		FontFile.boxes(COMMON).named("黑体", "SimHei").write(all.resolve("all.ttf"));
		FontFile.boxes(COMMON).named("楷体", "KaiTi").write(all.resolve("kai.ttf"));
		assertEquals(SHIPPED.replace("黑体 -", "黑体 黑体 own.ttf").replace("楷体 -", "楷体 楷体 kai.ttf"), choices(Typefaces.in(List.of(own, all))));
	}

	@Test
	void whatCannotBeUsedIsPassedOverAndTold() throws IOException {
		FontFile.boxes(COMMON).named("仿宋_GB2312", "FangSong_GB2312").licensed(0x2).write(folder.resolve("a.ttf"));
		FontFile.boxes(COMMON).named("仿宋", "FangSong").licensed(0x104).write(folder.resolve("b.ttf"));
		FontFile.boxes(COMMON).named("方正仿宋_GBK", "FZFangSong-Z02").licensed(0x208).write(folder.resolve("c.ttf"));
		FontFile.boxes(COMMON).named("方正仿宋简体", "FZFangSong-Z02S").with("fvar", new byte[20]).write(folder.resolve("d.ttf"));
		FontFile.boxes(COMMON).named("华文仿宋", "STFangsong").licensed(0x8).write(folder.resolve("e.ttf"));
		FontFile.boxes("abc").named("黑体", "SimHei").write(folder.resolve("f.ttf"));
		FontFile bitmaps = FontFile.boxes(COMMON).named("宋体", "SimSun");
		bitmaps.changed("loca", table -> new byte[table.length]).write(folder.resolve("g.ttf"));
		FontFile.boxes(COMMON).named("楷体", "KaiTi").changed("glyf", table -> Arrays.copyOf(table, 40)).write(folder.resolve("h.ttf"));
		FontFile.boxes(COMMON).named("别的字体", "Something").licensed(0x2).write(folder.resolve("i.ttf"));
		Typefaces found = Typefaces.in(folder);
		assertEquals(SHIPPED.replace("仿宋 -", "仿宋 华文仿宋 e.ttf"), choices(found));
		assertEquals(List.of("f.ttf EMPTY", "h.ttf DAMAGED", "a.ttf FORBIDDEN", "b.ttf FORBIDDEN", "c.ttf FORBIDDEN", "d.ttf VARIABLE", "g.ttf EMPTY"), passedOver(found));
	}

	@Test
	void whatIsNoFontIsPassedOverAndTold() throws IOException {
		byte[] font = FontFile.boxes(COMMON).named("楷体", "KaiTi").bytes();
		Files.writeString(folder.resolve("a.ttf"), "no font");
		Files.writeString(folder.resolve("b.ttc"), "ttcf\0\0\0\0\uFFFF");
		Files.write(folder.resolve("c.otf"), new byte[0]);
		Files.write(folder.resolve("d.ttf"), Arrays.copyOf(font, 100));
		Files.write(folder.resolve("e.ttf"), Arrays.copyOf(font, font.length / 2));
		Files.createSymbolicLink(folder.resolve("f.ttf"), folder.resolve("nowhere"));
		Files.createSymbolicLink(folder.resolve("g"), folder);
		Files.writeString(Files.createDirectory(folder.resolve("h.ttf")).resolve("readme.txt"), "no font either");
		Typefaces found = Typefaces.in(folder);
		assertEquals(SHIPPED, choices(found));
		assertEquals(List.of("a.ttf DAMAGED", "b.ttc DAMAGED", "c.otf DAMAGED", "d.ttf DAMAGED", "e.ttf DAMAGED", "f.ttf UNREADABLE"), passedOver(found));
		assertArrayEquals(print(Typefaces.shipped(), TEXT), print(found, TEXT));
		assertArrayEquals(print(Typefaces.shipped(), TEXT), print(Typefaces.in(folder.resolve("nowhere")), TEXT));
		assertEquals(List.of(), Typefaces.in(folder.resolve("nowhere")).passedOver());
	}

	/** A fault at any place of the file is told, or does no harm. */
	@Test
	void aDamagedFontThrowsNothing() throws IOException {
		byte[] font = FontFile.boxes(COMMON).named("仿宋", "FangSong").bytes();
		Printing report = Printing.of(REPORT.formatted(TEXT));
		int damaged = 0;
		for (int at = 0; at < font.length; at += 37) {
			byte[] other = font.clone();
			other[at] ^= (byte) 0xFF;
			Path file = Files.createDirectory(folder.resolve("at" + at)).resolve("x.ttf");
			Files.write(file, other);
			Typefaces found = Typefaces.in(file.getParent());
			damaged += found.passedOver().size();
			if (found.choices().get(3).font().isPresent())
				assertTrue(report.print(PdfOptions.preview(found)).length > 0);
		}
		assertTrue(damaged > 5, damaged + " told");
	}

	@Test
	void theFolderIsReadAgainWhenItHasChanged() throws IOException {
		Typefaces before = Typefaces.in(folder);
		assertSame(before, Typefaces.in(folder));
		FontFile.boxes(COMMON).named("黑体", "SimHei").write(folder.resolve("a.ttf"));
		assertEquals(SHIPPED.replace("黑体 -", "黑体 黑体 a.ttf"), choices());
	}

	@Test
	void otherFontsMakeAnotherFile() throws Exception {
		Path file = folder.resolve("a.ttf");
		FontFile.boxes(COMMON).named("黑体", "SimHei").write(file);
		byte[] first = print(Typefaces.in(folder), TEXT);
		assertArrayEquals(first, print(Typefaces.in(folder), TEXT));
		assertFalse(Arrays.equals(print(Typefaces.shipped(), TEXT), first));
		assertEquals(Optional.of(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)))),
				Typefaces.in(folder).choices().get(1).sha256());
		FontFile.boxes(COMMON + "再").named("黑体", "SimHei").write(file);
		assertFalse(Arrays.equals(first, print(Typefaces.in(folder), TEXT)));
	}

	@Test
	void whatAFaceLacksIsTakenFromTheFaceWithAllCharacters() throws IOException {
		FontFile.boxes("一年收到信息").named("仿宋_GB2312", "FangSong_GB2312").write(folder.resolve("a.ttf"));
		byte[] pdf = print(Typefaces.in(folder), "一年收到信息㎡，镕𬱖");
		assertEquals("FangSong_GB2312 一年收到信息|NotoSerifSC-Regular ㎡，镕𬱖", FontRuns.of(pdf, "一年"));
	}

	@Test
	void rareHanziAreTakenFromTheFontForThem() throws IOException {
		String text = "一位𠮷先生。";
		assertEquals(List.of("L-GLYPH"), missing(Typefaces.shipped(), text));
		FontFile.boxes("𠀀𠮷").named("SimSun-ExtB", "SimSun-ExtB").write(folder.resolve("a.ttf"));
		assertEquals(List.of(), missing(Typefaces.in(folder), text));
		assertEquals(SHIPPED + "罕用字 SimSun-ExtB a.ttf\n", choices());
		assertEquals("FandolFang-Regular 一位|SimSun-ExtB 𠮷|FandolFang-Regular 先生。", FontRuns.of(print(Typefaces.in(folder), text), "一位"));
	}

	/** The library tells the characters of CFF outlines wrongly, which no standard lets pass. */
	@Test
	void outlinesOfEitherKindConform() throws IOException {
		FontFile.cff(COMMON).named("仿宋_GB2312", "FangSong_GB2312").write(folder.resolve("a.otf"));
		FontFile.boxes(COMMON).named("宋体", "SimSun").write(folder.resolve("b.ttf"));
		ConformanceTest.start();
		byte[] pdf = Printing.of(Samples.text(SameBytesTest.CITY)).print(new PdfOptions(Typefaces.in(folder), PdfStandard.A3A, Optional.empty()));
		assertTrue(fonts(pdf).containsAll(Set.of("FangSong_GB2312-Identity-H", "SimSun")), () -> "no such fonts");
		assertEquals(List.of(), ConformanceTest.failures(pdf, PdfStandard.A3A));
	}

	@Test
	void whereComputersKeepFonts() {
		assertEquals(List.of("C:/Users/li/AppData/Local/Microsoft/Windows/Fonts", "D:/Windows/Fonts"),
				folders("Windows 11", Map.of("SYSTEMROOT", "D:/Windows", "LocalAppData", "C:/Users/li/AppData/Local"), "C:/Users/li"));
		assertEquals(List.of("/Users/li/Library/Fonts", "/Library/Fonts", "/System/Library/Fonts"), folders("Mac OS X", Map.of(), "/Users/li"));
		assertEquals(List.of("/home/li/.local/share/fonts", "/home/li/.fonts", "/usr/local/share/fonts", "/usr/share/fonts"),
				folders("Linux", Map.of("XDG_DATA_HOME", "not/absolute"), "/home/li"));
		assertEquals("/data/fonts", folders("Linux", Map.of("XDG_DATA_HOME", "/data"), "/home/li").get(0));
	}

	private static List<String> folders(String system, Map<String, String> environment, String home) {
		return SystemFonts.folders(system, environment, home).stream().map(path -> path.toString().replace('\\', '/')).toList();
	}

	private String choices() {
		return choices(Typefaces.in(folder));
	}

	private static String choices(Typefaces faces) {
		return faces.choices().stream().map(choice -> choice.face() + " "
				+ choice.font().map(font -> font + " " + choice.file().orElseThrow().getFileName()).orElse("-") + "\n").collect(Collectors.joining());
	}

	private static List<String> passedOver(Typefaces faces) {
		return faces.passedOver().stream().map(passedOver -> passedOver.file().getFileName() + " " + passedOver.reason()).toList();
	}

	private static List<String> missing(Typefaces faces, String text) {
		return Printing.of(REPORT.formatted(text)).checked().forPrinting(faces).findings().stream().map(Finding::code).filter("L-GLYPH"::equals).toList();
	}

	private static byte[] print(Typefaces faces, String text) {
		return Printing.of(REPORT.formatted(text)).print(PdfOptions.preview(faces));
	}

	/** The names of all fonts of a PDF, without the letters that say that they are cut down. */
	private static Set<String> fonts(byte[] pdf) throws IOException {
		Set<String> names = new TreeSet<>();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			for (var page : document.getPages())
				for (var font : page.getResources().getFontNames())
					names.add(page.getResources().getFont(font).getName().replaceFirst("^[A-Z]{6}\\+", ""));
		}
		return names;
	}
}
