package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** What is said when files and arguments are not what they should be; each test shows the whole message. */
class BadInputTest extends CommandLineTest {

	@Test
	void aFileThatIsNotThere() {
		gzr(3, "", "gzr: no.gzr: there is no such file or directory\n", "check", "no.gzr");
		gzr(3, "", "gzr: no.gzr：没有这个文件或目录\n", "check", "no.gzr", "--lang", "zh");
	}

	@Test
	void aDirectoryWithoutReports() throws IOException {
		write("empty/notes.txt", "nothing");
		gzr(3, "", "gzr: empty: no .gzr file in this directory or below it\n", "build", "empty", "-o", "out");
		gzr(3, "", "gzr: empty：这个目录及其下级目录中没有 .gzr 文件\n", "check", "empty", "--lang=zh");
		assertEquals(List.of("empty/notes.txt"), files());
	}

	@Test
	void otherEncodings() throws IOException {
		for (Charset charset : List.of(Charset.forName("GBK"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16)) {
			byte[] bytes = CLEAN.getBytes(charset);
			write("a.gzr", bytes);
			for (List<String> command : List.of(List.of("check", "a.gzr"), List.of("build", "a.gzr", "-o", "out"))) {
				Result result = gzr(command.toArray(String[]::new));
				assertEquals(3, result.exitCode());
				assertTrue(result.out().startsWith("a.gzr:1:1: error L-ENCODING "), result.out());
			}
			Result formatted = gzr("format", "a.gzr");
			assertEquals(3, formatted.exitCode());
			assertTrue(formatted.err().startsWith("a.gzr:1:1: error L-ENCODING "), formatted.err());
			assertEquals(List.of("a.gzr"), files());
			assertArrayEquals(bytes, Files.readAllBytes(directory.resolve("a.gzr")));
		}
	}

	@Test
	void anUnreadableFileDoesNotKeepTheOthersFromBeingPrinted() throws IOException {
		write("in/a.gzr", CLEAN.getBytes(Charset.forName("GBK")));
		write("in/b.gzr", CLEAN);
		assertEquals(3, gzr("build", "in", "-o", "out").exitCode());
		assertEquals(List.of("in/a.gzr", "in/b.gzr", "out/b.pdf"), files());
	}

	@Test
	void anOutputThatCannotBeWritten() throws IOException {
		write("a.gzr", CLEAN);
		write("file", "not a directory");
		gzr(3, "", "gzr: file/out: cannot be written (Not a directory)\n", "build", "a.gzr", "-o", "file/out");
		write("out/a.pdf/in the way", "");
		Result result = gzr("build", "a.gzr", "-o", "out");
		assertEquals(3, result.exitCode());
		assertTrue(result.err().startsWith("gzr: out/a.pdf: cannot be written ("), result.err());
		assertEquals(List.of("a.gzr", "file", "out/a.pdf/in the way"), files());
	}

	@Test
	void twoReportsForOnePdf() throws IOException {
		write("x/a.gzr", CLEAN);
		write("y/a.gzr", CLEAN);
		gzr(2, "", "gzr: x/a.gzr and y/a.gzr would both become out/a.pdf; build them into different directories\n",
				"build", "x/a.gzr", "y/a.gzr", "-o", "out");
		gzr(2, "", "gzr: one.pdf names one PDF, but there are 2 reports; name a directory\n", "build", "x", "y", "-o", "one.pdf");
		assertEquals(List.of("x/a.gzr", "y/a.gzr"), files());
	}

	@Test
	void wrongUsage() {
		gzr(2, "", "gzr: missing argument: -o OUT\n\"gzr build --help\" shows how it is used.\n", "build", "a.gzr");
		gzr(2, "", "gzr: missing argument: FILE|DIR\n\"gzr check --help\" shows how it is used.\n", "check");
		gzr(2, "", "gzr: unknown argument: --loud\n\"gzr check --help\" shows how it is used.\n", "check", "--loud", "a.gzr");
		gzr(2, "", "gzr: --fail-on is one of error, warning, info, not \"never\"\n", "check", "--fail-on", "never", write());
		gzr(2, "", "gzr: --lang is one of zh, en, not \"fr\"\n\"gzr --help\" shows how it is used.\n", "check", "--lang", "fr", "a.gzr");
		gzr(2, "", "gzr: 缺少参数：-o OUT\n用法见“gzr build --help”。\n", "build", "a.gzr", "--lang", "zh");
		assertEquals(2, gzr().exitCode());
		assertTrue(gzr().err().contains("Usage: gzr"));
	}

	@Test
	void theLanguageIsThatOfTheLocale() {
		under(Locale.SIMPLIFIED_CHINESE);
		gzr(3, "", "gzr: no.gzr：没有这个文件或目录\n", "check", "no.gzr");
		gzr(3, "", "gzr: no.gzr: there is no such file or directory\n", "check", "no.gzr", "--lang", "en");
		under(Locale.FRENCH);
		gzr(3, "", "gzr: no.gzr: there is no such file or directory\n", "check", "no.gzr");
	}

	private String write() {
		try {
			write("a.gzr", CLEAN);
			return "a.gzr";
		} catch (IOException problem) {
			throw new UncheckedIOException(problem);
		}
	}
}
