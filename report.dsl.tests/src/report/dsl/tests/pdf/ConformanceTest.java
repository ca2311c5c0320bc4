package report.dsl.tests.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import report.dsl.Workspace;
import report.dsl.Workspace.Checked;
import report.dsl.findings.Severity;
import report.dsl.pdf.PdfStandard;
import report.dsl.pdf.Typefaces;
import report.dsl.tests.Samples;
import report.dsl.tests.corpus.SeedReport;

/**
 * What says that it is of a standard is of it: veraPDF reads every sample that prints, in every standard offered.
 */
class ConformanceTest {
	private static final Path FOIA = Samples.SUITE.resolve("foia");
	private static final int ENOUGH = 50;
	private static List<Checked> samples;
	/** Kept: the loggers of a library that tells each assertion would else come back as they were. */
	private static final Logger LIBRARY = Logger.getLogger("org.verapdf");
	/** What the samples lack: a list, links, rare hanzi, a table with a label of its own, many pages. */
	static final String ODD = Samples.text(Samples.EXAMPLES.resolve("example-city-2024.gzr")).replaceFirst("章 总体情况\n", """
			章 总体情况
			\"""
			全文见 https://www.example.gov.cn/xxgk/2024/nb?id=1&page=2，另见http://example.gov.cn/。
			主要做法如下：
			1. 健全制度，形成合力；由陶喆、朱镕基和㙓𠀀办理。
			2．加强培训，详见https://www.example.gov.cn/px 。
			3、注重实效。
			（1）这一段不是列表的一项，因为没有第二项。
			%s\"""
			""".formatted("一段很长的话，用来占满版面，直到页面翻过去为止。".repeat(12).concat("\n").repeat(15)));

	@BeforeAll
	static void start() {
		LIBRARY.setLevel(Level.OFF);
		VeraGreenfieldFoundryProvider.initialise();
		samples = samples();
		assertTrue(samples.size() >= ENOUGH, () -> samples.size() + " samples");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
	void everySampleConforms(PdfStandard standard) {
		assertEquals(List.of(), samples.parallelStream().flatMap(sample -> failures(sample, standard).stream()).toList());
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
	void publishedReportConforms(PdfStandard standard) {
		assertEquals(List.of(), failures(check(SeedReport.gzr()), standard));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
	void oddReportConforms(PdfStandard standard) {
		assertEquals(List.of(), failures(check(ODD), standard));
	}

	/** A file that claims nothing is told apart, by the clauses that want the claim. */
	@Test
	void plainIsOfNoStandard() {
		byte[] plain = Printing.of(SameBytesTest.SHORT).print(Printing.options(PdfStandard.PLAIN));
		assertEquals(List.of("5-1"), clauses(plain, PDFAFlavour.PDFUA_1));
		assertEquals(List.of("6.2.4.3-4", "6.6.2.3.1-1", "6.6.2.3.1-2", "6.6.4-1"), clauses(plain, PDFAFlavour.PDFA_3_A));
	}

	private static Checked check(String text) {
		return Workspace.create().check("sample.gzr", text.getBytes(StandardCharsets.UTF_8), null);
	}

	private static List<Checked> samples() {
		Workspace workspace = Workspace.create();
		List<Checked> samples = new ArrayList<>(Stream.of(Samples.EXAMPLES, Samples.EXAMPLES.resolve("district"), Samples.SUITE.resolve("rules"), Samples.SUITE.resolve("bad-input"))
				.flatMap(folder -> Samples.in(folder).stream()).map(file -> Samples.check(workspace, file)).toList());
		Workspace own = Workspace.create();
		try {
			own.addForms(FOIA.resolve("foia-annual-report.gzr"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Samples.in(FOIA).forEach(file -> samples.add(Samples.check(own, file)));
		return samples.stream().map(sample -> sample.forPrinting(Typefaces.shipped())).filter(ConformanceTest::prints).toList();
	}

	private static boolean prints(Checked sample) {
		return sample.report().isPresent() && sample.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
	}

	private static byte[] print(Checked sample, PdfStandard standard) {
		return new Printing(sample.report().orElseThrow(), sample.sources(), sample).print(Printing.options(standard));
	}

	private static List<String> failures(Checked sample, PdfStandard standard) {
		byte[] pdf = print(sample, standard);
		return failures(pdf, standard).stream().map(failure -> sample.fileName() + " " + standard.id() + " " + failure).toList();
	}

	/** The clause, what it says and where it does not hold; veraPDF must have been started. */
	static List<String> failures(byte[] pdf, PdfStandard standard) {
		return flavours(standard).stream().flatMap(flavour -> assertions(pdf, flavour).stream())
				.map(failed -> clause(failed) + ": " + failed.getMessage() + " at " + failed.getLocation().getContext()).toList();
	}

	private static List<PDFAFlavour> flavours(PdfStandard standard) {
		return switch (standard) {
			case A3A -> List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1);
			case A2A -> List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
			case A4F -> List.of(PDFAFlavour.PDFA_4_F, PDFAFlavour.PDFUA_2);
			case PLAIN -> List.of();
		};
	}

	private static List<String> clauses(byte[] pdf, PDFAFlavour flavour) {
		TreeSet<String> clauses = new TreeSet<>();
		assertions(pdf, flavour).forEach(failed -> clauses.add(clause(failed)));
		return List.copyOf(clauses);
	}

	private static String clause(TestAssertion failed) {
		return failed.getRuleId().getClause() + "-" + failed.getRuleId().getTestNumber();
	}

	/** Those that fail. */
	private static List<TestAssertion> assertions(byte[] pdf, PDFAFlavour flavour) {
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
			ValidationResult result = validator.validate(parser);
			assertTrue(result.getTotalAssertions() > 500, () -> "only " + result.getTotalAssertions() + " assertions");
			return result.getTestAssertions().stream().filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED).toList();
		} catch (VeraPDFException | IOException e) {
			throw new IllegalStateException(flavour.toString(), e);
		}
	}
}
