package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** {@code gzr build}: which files it makes. */
class BuildTest extends CommandLineTest {

	@Test
	void printsOneReport() throws IOException {
		write("a.gzr", CLEAN);
		gzr(0, "", "one file checked: no errors, no warnings, no notes; PDF written: out/a.pdf\n", "build", "a.gzr", "-o", "out");
		assertTrue(text("out/a.pdf").contains("测试局"));
		assertEquals(List.of("a.gzr", "out/a.pdf"), files());
	}

	@Test
	void printsToTheNamedPdf() throws IOException {
		write("a.gzr", CLEAN);
		assertEquals(0, gzr("build", "a.gzr", "-o", "deep/er/b.pdf").exitCode());
		assertEquals(List.of("a.gzr", "deep/er/b.pdf"), files());
	}

	@Test
	void keepsTheStructureOfADirectory() throws IOException {
		write("in/a.gzr", CLEAN);
		write("in/县/b.gzr", CLEAN);
		write("in/县/notes.txt", "no report");
		write("in/.hidden/c.gzr", "no report");
		gzr(0, "", "2 files checked: no errors, no warnings, no notes; 2 PDFs written to out\n", "build", "in", "-o", "out");
		assertEquals(List.of("out/a.pdf", "out/县/b.pdf"), files().stream().filter(file -> file.startsWith("out")).toList());
	}

	@Test
	void doesNotFollowALoopOfLinks() throws IOException {
		write("in/a.gzr", CLEAN);
		Files.createSymbolicLink(directory.resolve("in/loop"), directory.resolve("in"));
		gzr(0, "", "one file checked: no errors, no warnings, no notes\n", "check", "in");
	}

	@Test
	void takesAFileNamedTwiceOnce() throws IOException {
		write("in/a.gzr", CLEAN);
		gzr(0, "", "one file checked: no errors, no warnings, no notes\n", "check", "in/a.gzr", "in", "./in/a.gzr");
	}

	@Test
	void printsStandardInput() throws IOException {
		onInput(CLEAN);
		gzr(0, "", "one file checked: no errors, no warnings, no notes; PDF written: out/stdin.pdf\n", "build", "-", "-o", "out");
		assertEquals(0, gzr("build", "-", "-o", "named.pdf").exitCode());
		assertEquals(List.of("named.pdf", "out/stdin.pdf"), files());
	}

	@Test
	void tellsWhichFontsItTakesFromADirectory() throws IOException {
		write("a.gzr", CLEAN);
		write("fonts/x.ttf", "no font");
		gzr(0, "", """
				小标宋: as shipped
				黑体: as shipped
				楷体: as shipped
				仿宋: as shipped
				宋体: as shipped
				x.ttf: passed over; it is damaged, or no font
				one file checked: no errors, no warnings, no notes; PDF written: out/a.pdf
				""", "build", "--font-dir", "fonts", "a.gzr", "-o", "out");
		gzr(3, "", "gzr: nowhere: there is no such file or directory\n", "build", "--font-dir", "nowhere", "a.gzr", "-o", "out");
	}

	@Test
	void printsInTheFontsOfTheComputer() throws IOException {
		write("a.gzr", CLEAN);
		write("fonts/x.ttf", "no font");
		Result result = gzr("build", "--fonts", "system", "--font-dir", "fonts", "a.gzr", "-o", "out");
		assertEquals(0, result.exitCode());
		assertEquals(List.of("小标宋", "黑体", "楷体", "仿宋", "宋体"), result.err().lines().limit(5).map(line -> line.substring(0, line.indexOf(':'))).toList());
		assertTrue(result.err().contains("x.ttf: passed over; it is damaged, or no font\n"), result.err());
		gzr(2, "", "gzr: --fonts is one of shipped, system, not \"mine\"\n", "build", "--fonts", "mine", "a.gzr",
				"-o", "out");
	}

	@Test
	void doesNotPrintAReportWithErrors() throws IOException {
		write("a.gzr", UNBALANCED);
		write("out/a.pdf", "last week's");
		Result result = gzr("build", "a.gzr", "-o", "out");
		assertEquals(1, result.exitCode());
		assertTrue(result.out().startsWith("a.gzr" + BALANCE_PLACE), result.out());
		assertTrue(result.err().startsWith("a.gzr: not printed, because of its errors; --draft prints it as a draft\n"), result.err());
		assertEquals("last week's", read("out/a.pdf"));
	}

	@Test
	void printsADraftWithErrors() throws IOException {
		write("a.gzr", UNBALANCED);
		assertEquals(1, gzr("build", "--draft", "a.gzr", "-o", "out").exitCode());
		assertTrue(text("out/a.pdf").contains("T3-BAL"));
		assertEquals(List.of("a.gzr", "out/a.pdf"), files());
	}

	@Test
	void aDraftTellsWhatItCannotShow() throws IOException {
		write("a.gzr", CLEAN.replaceFirst("章 主动", "图 \"flow.svg\" \"𠮷\" 替代 \"先登记\"\n表 情况 { 列 甲 列 " + "W".repeat(60) + " 行 乙: 1 2 }\n章 主动"));
		write("flow.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9mm' height='9mm'><text transform='rotate(a)'>一</text></svg>");
		Result result = gzr("build", "--draft", "--lang", "en", "a.gzr", "-o", "out");
		assertEquals(1, result.exitCode());
		assertEquals(List.of("error L-FIT", "error L-GLYPH", "error L-PICTURE"),
				Pattern.compile("error L-\\w+").matcher(result.out()).results().map(MatchResult::group).sorted().toList());
		assertTrue(text("out/a.pdf").contains("L-FIT"));
	}

	@Test
	void anAwaitedNumberMayStandInADraftOnly() throws IOException {
		write("a.gzr", CLEAN.replace("行政规范性文件: 1 0 1", "行政规范性文件: 1 待填 1"));
		assertEquals(0, gzr("check", "a.gzr").exitCode());
		assertEquals(0, gzr("build", "--draft", "a.gzr", "-o", "draft").exitCode());
		Result result = gzr("build", "a.gzr", "-o", "out");
		assertEquals(1, result.exitCode());
		assertTrue(result.out().contains("error L-AWAITED"), result.out());
		assertEquals(List.of("a.gzr", "draft/a.pdf"), files());
	}

	@Test
	void replacesAnOldPdf() throws IOException {
		write("a.gzr", CLEAN);
		write("out/a.pdf", "last week's");
		assertEquals(0, gzr("build", "a.gzr", "-o", "out").exitCode());
		assertTrue(text("out/a.pdf").contains("测试局"));
	}

	@Test
	void aFileOfFormsHasNoPdf() throws IOException {
		write("form.gzr", """
				表式 小表
				依据 "测试"
				题名 \"""【单位】【年度】年小表\"""
				章 情况 文
				""");
		Result result = gzr("build", "form.gzr", "-o", "out");
		assertEquals(new Result(0, "", "one file checked: no errors, no warnings, no notes; no PDF written\n"), result);
	}

	@Test
	void theOutcomeDoesNotDependOnTheNumberOfFiles() throws IOException {
		for (int i = 0; i < 30; i++)
			write("in/%02d.gzr".formatted(i), i % 3 == 0 ? UNBALANCED : CLEAN);
		Result first = gzr("build", "in", "-o", "out");
		assertEquals(1, first.exitCode());
		List<String> places = first.out().lines().filter(line -> line.startsWith("in/") && line.contains(" error ")).map(line -> line.substring(0, 9)).toList();
		assertEquals(List.of("in/00.gzr", "in/03.gzr", "in/06.gzr", "in/09.gzr", "in/12.gzr", "in/15.gzr", "in/18.gzr", "in/21.gzr", "in/24.gzr",
				"in/27.gzr"), places);
		assertFalse(first.err().contains("\r"), "a progress bar in a log");
		assertEquals(20, files().stream().filter(file -> file.endsWith(".pdf")).count());
		assertArrayEquals(first.out().getBytes(StandardCharsets.UTF_8), gzr("build", "in", "-o", "out").out().getBytes(StandardCharsets.UTF_8));
	}

	private String text(String pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(directory.resolve(pdf).toFile())) {
			return new PDFTextStripper().getText(document);
		}
	}
}
