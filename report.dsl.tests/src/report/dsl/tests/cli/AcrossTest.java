package report.dsl.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import report.dsl.tests.Samples;

/** Reports in several files on the command line: {@code --last}, {@code trace}, {@code init --from}. */
class AcrossTest extends CommandLineTest {

	@BeforeEach
	void district() throws IOException {
		for (Path file : Samples.in(Samples.EXAMPLES.resolve("district")))
			write(Samples.name(file) + ".gzr", Samples.text(file));
	}

	@Test
	void theDistrictIsClean() {
		gzr(0, "", "7 files checked: no errors, no warnings, no notes\n", "check", ".");
		gzr(0, "", "one file checked: no errors, no warnings, no notes\n", "check", "district-2024.gzr");
	}

	@Test
	void lastYearsReportElsewhereIsNamedOnTheCommandLine() throws IOException {
		write("this/urban.gzr", read("urban-2024.gzr").replace("上年 示例区城市管理局.2023\n", "").replace("结转:         自然人 2", "结转:         自然人 1")
				.replace("重复申请:     自然人 1\n", ""));
		gzr(0, "", "one file checked: no errors, no warnings, no notes\n", "check", "this");
		Result compared = gzr("check", "this", "--last", "urban-2023.gzr");
		assertEquals(1, compared.exitCode());
		assertTrue(compared.out().contains("this/urban.gzr:21:19: error X-CARRY"), compared.out());
		assertTrue(compared.out().contains("  urban-2023.gzr:23:17: 上年.结转下年.自然人 = 2\n"), compared.out());
	}

	@Test
	void whatIsNotAtHandIsNamed() throws IOException {
		write("alone/district.gzr", read("district-2024.gzr"));
		Result alone = gzr("check", "alone");
		assertEquals(1, alone.exitCode());
		assertEquals(3, alone.out().lines().filter(line -> line.contains("L-NAME No report ")).count(), alone.out());
	}

	@Test
	void aSumIsTracedToItsSummands() {
		gzr(0, """
				结转.自然人 = 3  district-2024.gzr:6:1
				  示例区人民政府办公室.2024 结转.自然人 = 0  office-2024.gzr:24:3
				  示例区教育局.2024 结转.自然人 = 1  education-2024.gzr:22:15
				  示例区城市管理局.2024 结转.自然人 = 2  urban-2024.gzr:22:19
				""", "", "trace", "district-2024.gzr", "结转.自然人");
		Result json = gzr("trace", "district-2024.gzr", "申请.结转.自然人", "--json");
		assertEquals(0, json.exitCode());
		assertTrue(json.out().contains("\"origin\" : \"summed\""), json.out());
		gzr(2, "", "gzr: No cell 结存; rows like it: 结转\n", "trace", "district-2024.gzr", "结存");
	}

	@Test
	void nextYearsReportIsBegunBesideLastYears() throws IOException {
		gzr(0, "urban-2025.gzr is written. Fill in its numbers, then: gzr check urban-2025.gzr\n", "", "init", "--from", "urban-2024.gzr");
		String text = read("urban-2025.gzr");
		assertTrue(text.startsWith("报告 示例区城市管理局 2025年度\n上年 示例区城市管理局.2024\n"), text);
		assertTrue(text.contains("结转:         2 0 0 0 0 0\n"), text);
		assertTrue(text.contains("// 上年现行有效 3\n"), text);
		assertEquals(0, gzr("check", "urban-2025.gzr").exitCode());
		gzr(2, "", "gzr: With --from, body and year come from last year's report and are not given\n", "init", "示例区城市管理局", "2025", "--from", "urban-2024.gzr");
		gzr(2, "", "gzr: Give a body and a year (gzr init BODY YEAR), or last year's report with --from\n", "init", "示例区城市管理局");
	}
}
