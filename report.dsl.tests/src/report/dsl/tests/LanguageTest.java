package report.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.generator.GeneratorContext;
import org.eclipse.xtext.generator.IGenerator2;
import org.eclipse.xtext.generator.InMemoryFileSystemAccess;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import report.dsl.Workspace;
import report.dsl.Workspace.Checked;
import report.dsl.findings.Finding;
import report.dsl.pdf.PdfPrinter;
import report.dsl.pdf.Typefaces;
import report.dsl.services.GzrGrammarAccess;

/** Laws of the language that no sample shows by itself. */
class LanguageTest {
	private static final Set<String> QUOTED = Set.of("报告", "表式", "章", "节", "条", "表", "块", "列", "行", "角", "编号", "列宽", "勾稽", "若", "其余", "待填", "前言", "落款",
			"题名", "依据", "按", "豁免", "事项", "各章", "各行", "各格", "合计", "上年", "汇总", "图");
	private static final Path EXAMPLE = Samples.EXAMPLES.resolve("example-city-2024.gzr");

	/** Every keyword of the grammar that is a word. */
	static Set<String> keywords() {
		GzrGrammarAccess grammar = Workspace.injector().getInstance(GzrGrammarAccess.class);
		Set<String> words = new TreeSet<>(GrammarUtil.getAllKeywords(grammar.getGrammar()));
		words.removeIf(keyword -> !Character.isLetter(keyword.charAt(0)));
		return words;
	}

	/** A code has letters and hyphens: behind 豁免 it needs no quotes. */
	@Test
	void aWaiverNamesACode() {
		String text = "报告 示例市水务局 2024年度\n豁免 C-FEE \"另有说明\"\n章 其他需要报告的事项\n\"\"\"\n无。\n\"\"\"\n";
		Function<String, List<String>> told = report -> check(report).findings().stream().filter(finding -> !finding.code().equals("C-CH"))
				.map(finding -> finding.place().line() + " " + finding.severity() + " " + finding.code()).toList();
		assertEquals(List.of("3 INFO C-FEE"), told.apply(text));
		assertEquals(told.apply(text), told.apply(text.replace("C-FEE", "\"C-FEE\"")));
		assertEquals(List.of("2 WARNING C-FEE"), told.apply(text.replaceAll("豁免.*\n", "")));
	}

	/** A form and a report in which one word names body, chapter, table, row and column. */
	@ParameterizedTest
	@MethodSource("keywords")
	void everyKeywordIsANameWhereItCannotBeginWhatFollows(String keyword) {
		String name = QUOTED.contains(keyword) ? '"' + keyword + '"' : keyword;
		String text = """
				表式 甲
				章 NAME
				表 NAME
				列 NAME
				列 丙
				行 NAME
				行 丁
				报告 NAME 2024年度 按 甲
				章 NAME
				NAME: NAME 1, 丙 2
				丁: 3 4
				""".replace("NAME", name);
		Checked checked = check(text);
		assertEquals(List.of(), checked.findings().stream().map(finding -> finding.message().in(Locale.ENGLISH)).toList());
		assertEquals(keyword, checked.report().orElseThrow().body());
		assertEquals(List.of("1", "2", "3", "4"), checked.report().orElseThrow().tables().get(0).cells().values().stream()
				.map(value -> value.stated().orElseThrow().toPlainString()).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { " ", "\n" })
	void aRulesClaimStandsBehindItsColonOrOnTheNextLine(String blank) {
		String text = """
				报告 示例市 2024年度
				章 总体情况
				表 收发 {
				列 件数
				行 收文: 2
				行 发文: 1
				勾稽 平衡 "S-BAL" 错误 "收发相等" / "as many sent as received":BLANK收文 = 发文
				}
				""".replace("BLANK", blank);
		assertEquals(List.of("S-BAL"), check(text).findings().stream().map(Finding::code).filter(code -> !code.startsWith("C-")).toList());
	}

	@Test
	void aCharacterThatNoFontHasIsNamedWithItsPlace() {
		String text = Samples.text(EXAMPLE).replaceFirst("数据统计期限", "数\uDB40\uDC01据统计期限");
		List<String> told = check(text).forPrinting(Typefaces.shipped()).findings().stream().filter(finding -> finding.code().equals("L-GLYPH"))
				.map(finding -> finding.place().line() + ":" + finding.place().column() + " " + finding.message().in(Locale.ENGLISH)).toList();
		int line = (int) Samples.text(EXAMPLE).substring(0, Samples.text(EXAMPLE).indexOf("数据统计期限")).lines().count() + 1;
		assertEquals(List.of(line + ":2 The character U+E0001 is not one that can be printed by itself (it is invisible, combining or private); "
				+ "delete or replace it"), told);
	}

	@ParameterizedTest
	@MethodSource("linkedTexts")
	void everyNameIsLinked(Path file) throws IOException {
		XtextResource resource = resource(Samples.text(file));
		EcoreUtil.resolveAll(resource);
		List<String> open = EcoreUtil.UnresolvedProxyCrossReferencer.find(resource).values().stream().flatMap(Collection::stream)
				.map(setting -> NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(setting.getEObject()))).sorted().toList();
		assertEquals(List.of(), open);
	}

	static List<Path> linkedTexts() {
		return Stream.concat(Samples.in(Samples.EXAMPLES).stream(), Samples.in(Samples.FORMS).stream()).toList();
	}

	@Test
	void xtextsGeneratorPrintsTheSameBytesAsTheCommandLine() throws IOException {
		XtextResource resource = resource(Samples.text(EXAMPLE));
		InMemoryFileSystemAccess files = new InMemoryFileSystemAccess();
		GeneratorContext context = new GeneratorContext();
		context.setCancelIndicator(CancelIndicator.NullImpl);
		Workspace.injector().getInstance(IGenerator2.class).doGenerate(resource, files, context);
		Map<String, Object> made = files.getAllFiles();
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		Checked checked = check(Samples.text(EXAMPLE));
		new PdfPrinter().print(checked.report().orElseThrow(), checked.sources(), pdf);
		assertEquals(1, made.size());
		assertArrayEquals(pdf.toByteArray(), (byte[]) made.values().iterator().next());
	}

	@Test
	void xtextsValidatorTellsWhatTheCommandLineTells() throws IOException {
		String text = Samples.text(EXAMPLE).replace("结转：自然人 3", "结转：自然人 2");
		IResourceValidator validator = Workspace.injector().getInstance(IResourceValidator.class);
		List<String> issues = validator.validate(resource(text), CheckMode.ALL, CancelIndicator.NullImpl).stream()
				.map(issue -> issue.getOffset() + " " + issue.getCode()).sorted().toList();
		List<String> findings = check(text).findings().stream().map(finding -> finding.place().offset() + " " + finding.code()).sorted().toList();
		assertEquals(findings, issues);
		assertEquals(false, findings.isEmpty());
	}

	private static XtextResource resource(String text) throws IOException {
		XtextResourceSet resources = Workspace.injector().getInstance(XtextResourceSet.class);
		XtextResource resource = (XtextResource) resources.createResource(URI.createURI("memory:/example.gzr"));
		resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
		return resource;
	}

	private static Checked check(String text) {
		return Workspace.create().check("sample.gzr", text.getBytes(StandardCharsets.UTF_8), null);
	}
}
