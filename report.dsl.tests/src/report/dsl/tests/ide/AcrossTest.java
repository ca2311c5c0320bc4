package report.dsl.tests.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import report.dsl.findings.Finding;
import report.dsl.ide.codemining.CodeMining;
import report.dsl.ide.contentassist.Completion;
import report.dsl.ide.contentassist.Proposal;
import report.dsl.ide.hover.Hover;
import report.dsl.ide.navigation.Navigation;
import report.dsl.ide.refactoring.Rename;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.tests.Samples;

/** What an editor shows of reports that refer to each other: the district of the examples, three bodies in two years and their sum. */
class AcrossTest {
	private static final Path DISTRICT = Samples.EXAMPLES.resolve("district");
	private final Map<URI, String> texts = new LinkedHashMap<>();
	private final Snapshots snapshots = new Snapshots();

	@BeforeEach
	void district() {
		Samples.in(DISTRICT).forEach(file -> texts.put(uri(Samples.name(file)), Samples.text(file)));
		texts.forEach(snapshots::know);
	}

	private static URI uri(String name) {
		return URI.createURI("memory:/" + name + ".gzr");
	}

	private Snapshot of(String name) {
		return snapshots.of(uri(name)).orElseThrow();
	}

	private static Map<URI, List<Finding>> findings(Snapshots snapshots, Iterable<URI> uris) {
		Map<URI, List<Finding>> findings = new LinkedHashMap<>();
		uris.forEach(uri -> snapshots.of(uri).ifPresent(snapshot -> findings.put(uri, snapshot.findings())));
		return findings;
	}

	/** An edit: the file, what is replaced in it, by what; null for all of it. */
	record Edit(String name, String old, String replacement) {
	}

	static Stream<Edit> edits() {
		return Stream.of(
				new Edit("urban-2023", "结转下年:     自然人 2", "结转下年:     自然人 3"),
				new Edit("urban-2024", "自然人 18", "自然人 19"),
				new Edit("education-2024", "结转:     自然人 1", "结转:     自然人 待填"),
				new Edit("education-2023", "示例区教育局 2023年度", "示例区教育部 2023年度"),
				new Edit("office-2024", "示例区人民政府办公室 2024年度", "示例区人民政府办公厅 2024年度"),
				new Edit("office-2024", "上年 示例区人民政府办公室.2023\n", ""),
				new Edit("education-2024", "级别 县级部门", "汇总 示例区人民政府"),
				new Edit("district-2024", "示例区教育局, ", ""),
				new Edit("urban-2023", "示例区城市管理局 2023年度", "示例区教育局 2023年度"),
				new Edit("district-2024", null, ""),
				new Edit("office-2023", "新收:", "新收"));
	}

	/** After any edit, and after it was taken back, what is told of every document is what would be told of all of them read afresh. */
	@ParameterizedTest
	@MethodSource("edits")
	void whatIsToldIsWhatAFreshReadingTells(Edit edit) {
		URI uri = uri(edit.name());
		String before = texts.get(uri);
		findings(snapshots, texts.keySet());
		String after = edit.old() == null ? edit.replacement() : before.replace(edit.old(), edit.replacement());
		assertTrue(!after.equals(before), "nothing to replace");
		for (String text : List.of(after, before)) {
			texts.put(uri, text);
			snapshots.put(uri, text);
			Snapshots fresh = new Snapshots();
			List<URI> order = new ArrayList<>(texts.keySet());
			java.util.Collections.reverse(order);
			order.forEach(other -> fresh.know(other, texts.get(other)));
			assertEquals(findings(fresh, texts.keySet()), findings(snapshots, texts.keySet()));
		}
	}

	@Test
	void onlyWhatAChangeTouchesIsLookedAtAgain() {
		Map<String, Snapshot> before = new LinkedHashMap<>();
		for (String name : List.of("urban-2023", "urban-2024", "office-2024", "education-2024", "district-2024"))
			before.put(name, of(name));
		snapshots.put(uri("urban-2023"), texts.get(uri("urban-2023")).replace("自然人 21", "自然人 22"));
		assertNotSame(before.get("urban-2024"), of("urban-2024"));
		assertNotSame(before.get("district-2024"), of("district-2024"));
		assertSame(before.get("office-2024"), of("office-2024"));
		assertSame(before.get("education-2024"), of("education-2024"));
	}

	/** From its own head, and from where another names it; those that are only searched are not kept. */
	@Test
	void aReportIsFoundWhereItIsNamed() {
		Snapshot last = of("education-2023");
		List<String> named = List.of("memory:/education-2024.gzr");
		assertEquals(named, referring(last, last.text().indexOf("示例区教育局")));
		assertEquals(Optional.empty(), snapshots.latest(uri("education-2024")));
		Snapshot sum = of("district-2024");
		assertEquals(List.of("memory:/district-2024.gzr"), referring(sum, sum.text().indexOf("示例区教育局")));
	}

	private List<String> referring(Snapshot snapshot, int offset) {
		return Navigation.references(snapshots, snapshot, offset, true).stream().map(location -> location.uri().toString()).toList();
	}

	@Test
	void aReferenceLeadsToItsReport() {
		Snapshot next = of("education-2024");
		assertEquals(List.of("memory:/education-2023.gzr 报告"), Navigation.definitions(next, next.text().indexOf("示例区教育局.2023") + 2).stream()
				.map(link -> link.target().uri() + " " + texts.get(link.target().uri()).substring(link.target().region().getOffset()).substring(0, 2)).toList());
		Snapshot sum = of("district-2024");
		assertEquals(List.of("memory:/urban-2024.gzr"),
				Navigation.definitions(sum, sum.text().indexOf("示例区城市管理局")).stream().map(link -> link.target().uri().toString()).toList());
	}

	@Test
	void aReferenceTellsTheTotalsOfItsReport() {
		Snapshot next = of("education-2024");
		String told = Hover.at(next, next.text().indexOf("示例区教育局.2023") + 2, Locale.CHINESE).orElseThrow().markdown();
		assertEquals("""
				**示例区教育局 2023年度**

				**表式** 政府信息公开工作年度报告

				- 行政许可 31
				- 行政处罚 4 · 行政强制 0
				- 行政事业性收费 0
				- 新收 10 · 结转 0 · 办理结果.总计 9 · 结转下年 1
				- 行政复议 0""", told);
	}

	@Test
	void aSumNamesItsSummands() {
		String text = texts.get(uri("district-2024")).replace("章 收到和处理政府信息公开申请情况\n", "章 收到和处理政府信息公开申请情况\n  新收: 自然人 38, 商业企业 4, 科研机构 1, 法律服务机构 1, 其余 0\n");
		Snapshot sum = snapshots.put(uri("district-2024"), text);
		assertEquals(List.of(), sum.findings());
		String told = Hover.at(sum, text.indexOf("38"), Locale.CHINESE).orElseThrow().markdown();
		assertTrue(told.contains("- **示例区人民政府办公室** 8\n- **示例区教育局** 12\n- **示例区城市管理局** 18"), told);
	}

	@Test
	void completionOffersTheReportsThereAre() {
		Snapshot next = snapshots.put(uri("new"), "报告 示例区教育局 2025年度\n上年 \n");
		assertEquals(List.of("示例区教育局.2024", "示例区人民政府.2024", "示例区人民政府办公室.2024", "示例区城市管理局.2024"), labels(next, next.text().length() - 1));
		Snapshot sum = snapshots.put(uri("new"), "报告 示例区教育组 2024年度\n汇总 示例区教育局, \n");
		assertEquals(List.of("示例区人民政府", "示例区人民政府办公室", "示例区城市管理局"), labels(sum, sum.text().length() - 1));
	}

	private static List<String> labels(Snapshot snapshot, int offset) {
		return Completion.at(snapshot, offset, Locale.CHINESE).stream().map(Proposal::label).toList();
	}

	@Test
	void aRenamedBodyIsRenamedWhereItsReportIsReferredTo() {
		Snapshot next = of("education-2024");
		Rename.Renaming renaming = Rename.rename(snapshots, next, next.text().indexOf("示例区教育局"), "示例区教育体育局");
		assertEquals(List.of(), renaming.problems());
		assertEquals(Map.of("memory:/education-2024.gzr", 2, "memory:/district-2024.gzr", 1), renaming.edits().entrySet().stream()
				.collect(java.util.stream.Collectors.toMap(edit -> edit.getKey().toString(), edit -> edit.getValue().size())));
	}

	@Test
	void differencesToLastYearStandBesideTheNumbers() {
		Snapshot next = of("education-2024");
		int received = next.text().indexOf('\n', next.text().indexOf("  新收:"));
		assertEquals(List.of("= 13", "Δ +3"), CodeMining.of(next, Locale.CHINESE).stream().filter(mining -> mining.offset() == received).map(CodeMining::text).toList());
	}
}
