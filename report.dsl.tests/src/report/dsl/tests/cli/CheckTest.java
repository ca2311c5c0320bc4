package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

/** {@code gzr check}: exit codes, and what a terminal gets that a log does not. */
class CheckTest extends CommandLineTest {

	@Test
	void cleanIsZero() throws IOException {
		write("a.gzr", CLEAN);
		gzr(0, "", "one file checked: no errors, no warnings, no notes\n", "check", "a.gzr");
		gzr(0, "", "检查了 1 个文件：错误 0，警告 0，提示 0\n", "check", "a.gzr", "--lang", "zh");
	}

	@Test
	void findingsAreOne() throws IOException {
		write("a.gzr", UNBALANCED);
		Result result = gzr("check", "a.gzr");
		assertEquals(1, result.exitCode());
		assertTrue(result.out().startsWith("a.gzr" + BALANCE_PLACE), result.out());
		assertTrue(result.out().contains(" error T3-BAL "), result.out());
		assertTrue(result.out().contains("^"), result.out());
		assertTrue(result.out().contains("  repair 1: "), result.out());
		assertTrue(gzr("check", "a.gzr", "--lang", "zh").out().contains(" 错误 T3-BAL "));
	}

	@Test
	void aCaretStandsUnderThePlace() throws IOException {
		write("a.gzr", UNBALANCED);
		List<String> lines = gzr("check", "a.gzr").out().lines().toList();
		assertEquals("        新收: 自然人 2, 其余 0", lines.get(1));
		assertEquals("                     ^", lines.get(2)); // Chinese characters take two columns, a tab goes to the next stop
	}

	@Test
	void aLongLineIsCutRoundThePlace() throws IOException {
		String prose = "坚决贯彻中央部署".repeat(25);
		write("a.gzr", CLEAN.replace("公开的内容还不够全面", prose + "【没有这个】" + prose));
		List<String> lines = gzr("check", "a.gzr").out().lines().toList();
		assertEquals("    …" + prose.substring(0, 16) + "【没有这个】" + prose.substring(0, 25) + "…", lines.get(1));
		assertEquals(" ".repeat(37) + "^" + "~".repeat(11), lines.get(2).substring(0, 49));
	}

	@Test
	void nothingInATextCommandsTheTerminal() throws IOException {
		write("a\033[31m.gzr", CLEAN.replace("测试局", "测试\033]0;局"));
		assertFalse(gzr("check", ".").out().contains("\033"));
	}

	@Test
	void aWarningIsOneOnlyWhereItIsAskedFor() throws IOException {
		write("a.gzr", CLEAN.replace("行政规范性文件: 1 0 1", "行政规范性文件: 1 待填 1"));
		assertEquals(0, gzr("check", "a.gzr").exitCode());
		assertEquals(0, gzr("check", "a.gzr", "--fail-on", "error").exitCode());
		assertEquals(1, gzr("check", "a.gzr", "--fail-on", "warning").exitCode());
		assertEquals(1, gzr("check", "a.gzr", "--fail-on=info").exitCode());
	}

	@Test
	void standardInput() throws IOException {
		onInput(UNBALANCED);
		Result result = gzr("check", "-");
		assertEquals(1, result.exitCode());
		assertTrue(result.out().startsWith("<stdin>" + BALANCE_PLACE), result.out());
	}

	@Test
	void coloursAndABarOnATerminalOnly() throws IOException {
		for (int i = 0; i < 100; i++)
			write("in/%03d.gzr".formatted(i), i == 50 ? UNBALANCED : CLEAN);
		Result log = gzr("check", "in");
		assertFalse((log.out() + log.err()).contains("\033"), "colours in a log");
		assertFalse(log.err().contains("\r"), "a bar in a log");
		onTerminal();
		Result terminal = gzr("check", "in");
		assertTrue(terminal.out().contains("\033[1;31merror\033[0m T3-BAL"), terminal.out());
		assertEquals(log.out(), terminal.out().replaceAll("\033\\[[0-9;]*m", ""));
		assertTrue(terminal.err().contains("/100"), terminal.err());
		assertTrue(terminal.err().endsWith("\r\033[K" + log.err()), terminal.err());
	}

	@Test
	void noBarForAFewFiles() throws IOException {
		for (int i = 0; i < 19; i++)
			write("in/%02d.gzr".formatted(i), CLEAN);
		onTerminal();
		gzr(0, "", "19 files checked: no errors, no warnings, no notes\n", "check", "in");
	}

	@Test
	void knowsAFormThatStandsBesideTheReport() throws IOException {
		write("form.gzr", """
				表式 小表
				依据 "测试"
				题名 \"""【单位】【年度】年小表\"""
				章 情况 文
				""");
		write("a.gzr", "报告 测试局 2024年度 按 小表\n章 情况\n\"\"\"\n一切正常。\n\"\"\"\n");
		gzr(0, "", "one file checked: no errors, no warnings, no notes\n", "check", "a.gzr");
	}
}
