package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;

/** {@code gzr format}, {@code init}, {@code explain}, {@code version}, {@code help}. */
class OtherCommandsTest extends CommandLineTest {
	private static final String UNFORMATTED = CLEAN.replace("\t新收: 自然人 2", "\t新收：   自然人   2");

	@Test
	void formatsInPlaceOnceAndForAll() throws IOException {
		write("a.gzr", UNFORMATTED);
		Files.setPosixFilePermissions(directory.resolve("a.gzr"), PosixFilePermissions.fromString("rw-r-----"));
		gzr(1, "a.gzr\n", "", "format", "--check", "a.gzr");
		assertEquals(UNFORMATTED, read("a.gzr"));
		gzr(0, "", "one file: 1 formatted\n", "format", "a.gzr");
		assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("a.gzr"))));
		gzr(0, "", "one file: nothing to format\n", "format", "a.gzr");
		gzr(0, "", "", "format", "--check", ".");
		assertEquals(List.of("a.gzr"), files());
	}

	@Test
	void formatsStandardInputToTheOutput() throws IOException {
		write("a.gzr", UNFORMATTED);
		gzr("format", "a.gzr");
		onInput(UNFORMATTED);
		gzr(0, read("a.gzr"), "", "format", "-");
		gzr(1, "<stdin>\n", "", "format", "--check", "-");
	}

	@Test
	void beginsAReportThatBuildsOnceTheNumbersAreIn() throws IOException {
		gzr(0, "测试局-2024.gzr is written. Fill in its numbers, then: gzr check 测试局-2024.gzr\n", "", "init", "测试局", "2024");
		Result drafting = gzr("check", "测试局-2024.gzr");
		assertEquals(0, drafting.exitCode(), drafting.out());
		assertEquals(1, gzr("build", "测试局-2024.gzr", "-o", "out").exitCode());
		write("测试局-2024.gzr", read("测试局-2024.gzr").replace("待填", "0"));
		Result filled = gzr("build", "测试局-2024.gzr", "-o", "out");
		assertEquals(0, filled.exitCode(), filled.out());
		assertEquals(List.of("out/测试局-2024.pdf", "测试局-2024.gzr"), files());
	}

	@Test
	void initNeverOverwrites() throws IOException {
		write("测试局-2024.gzr", "mine");
		gzr(2, "", "gzr: 测试局-2024.gzr exists already; it is not overwritten (-o names another file)\n", "init", "测试局", "2024");
		gzr(2, "", "gzr: 测试局-2024.gzr 已经存在，不予覆盖（可用 -o 另取文件名）\n", "init", "测试局", "2024年", "--lang", "zh");
		assertEquals("mine", read("测试局-2024.gzr"));
		gzr(2, "", "gzr: \"last\" is no year from 2008 to 2999\n", "init", "测试局", "last");
		gzr(3, "", "gzr: no/a.gzr: cannot be written (NoSuchFile)\n", "init", "测试局", "2024", "-o", "no/a.gzr");
		assertEquals(List.of("测试局-2024.gzr"), files());
	}

	@Test
	void initTakesAnyNameAndEveryYear() throws IOException {
		for (String year : List.of("2019", "2020", "2021", "２０２４", "2025年度"))
			for (String body : List.of("平潭综合实验区（管委会）", "局 \"一\" / 二", "件")) {
				Result text = gzr("init", body, year, "-o", "-");
				assertEquals(0, text.exitCode(), text.err());
				onInput(text.out());
				Result checked = gzr("check", "-");
				assertEquals(0, checked.exitCode(), body + year + ": " + checked.out() + text.out());
			}
		assertEquals(List.of(), files());
	}

	@Test
	void explains() {
		Result all = gzr("explain");
		assertEquals(0, all.exitCode());
		for (String code : List.of("T3-BAL", "T3-SUB", "T3-ROW", "T3-INT", "T4-SUM", "T4-INT", "T2-INT", "T2-STOCK-MIN", "T2-RULE", "T2-ROWS", "C-CH", "C-FEE",
				"C-SIGN", "C-YEAR", "S-FWD", "S-OTHER", "S-SECRET", "S-ALLZERO", "S-REVRATE")) {
			assertTrue(all.out().lines().anyMatch(line -> line.startsWith(code + " ")), code);
			assertEquals(0, gzr("explain", code, "--lang", "zh").exitCode());
		}
		assertTrue(gzr("explain", "t3-bal").out().startsWith("T3-BAL  error  "));
		Result near = gzr("explain", "T3-XXX");
		assertEquals(2, near.exitCode());
		assertTrue(near.err().startsWith("gzr: no such code: T3-XXX; is it one of T3-"), near.err());
		gzr(2, "", "gzr: no such code: Q; \"gzr explain\" lists all\n", "explain", "Q");
	}

	@Test
	void writesTheCatalogueAsAPage() {
		assertTrue(gzr("explain", "--all", "--format", "md").out().contains("| T3-BAL | error | no | "));
		assertTrue(gzr("explain", "--all", "--format", "md", "--lang", "zh").out().contains("| T3-BAL | 错误 | 不可以 | "));
	}

	@Test
	void helpsInBothLanguages() {
		assertTrue(gzr("version").out().startsWith("gzr "));
		assertTrue(gzr("--help").out().contains("Usage: gzr"));
		assertEquals(gzr("build", "--help"), gzr("help", "build"));
		for (String command : List.of("build", "verify", "check", "format", "init", "explain", "version")) {
			Result english = gzr(command, "--help");
			Result chinese = gzr(command, "--help", "--lang", "zh");
			assertEquals(0, english.exitCode());
			assertTrue(english.out().codePoints().noneMatch(Character::isIdeographic), english.out());
			assertTrue(chinese.out().contains("用法：gzr " + command), chinese.out());
		}
	}
}
