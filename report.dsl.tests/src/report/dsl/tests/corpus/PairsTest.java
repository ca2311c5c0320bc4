package report.dsl.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import report.dsl.ide.snapshot.Snapshots;

/** Published reports of one body in two years that follow each other: what is carried over, and the documents in force, counted once more in plain Java. */
class PairsTest {
	private static final Map<String, String> STOCKS = Map.of("reg", "规章", "norm", "行政规范性文件");

	@BeforeAll
	static void onlyWithReports() {
		Shared.required();
	}

	/** A report and that of the year before. */
	record Pair(CorpusReport last, CorpusReport now) {
	}

	private static List<Pair> pairs() {
		List<CorpusReport> all = CorpusReport.complete();
		List<Pair> pairs = new ArrayList<>();
		for (CorpusReport now : all)
			all.stream().filter(last -> last.body().equals(now.body()) && last.year() == now.year() - 1).forEach(last -> pairs.add(new Pair(last, now)));
		return pairs;
	}

	@TestFactory
	Stream<DynamicTest> betweenTheYears() {
		return pairs().stream().map(pair -> DynamicTest.dynamicTest(pair.now().file(), () -> assertEquals(expected(pair), found(pair))));
	}

	@Test
	void thereAreEnoughPairs() {
		List<Pair> pairs = pairs();
		long carries = pairs.stream().filter(pair -> expected(pair).containsKey("X-CARRY")).count();
		long comparable = pairs.stream().filter(pair -> STOCKS.keySet().stream().anyMatch(key -> !pair.last().stock(key).isEmpty() && !pair.now().stock(key).isEmpty())).count();
		long stocks = pairs.stream().filter(pair -> expected(pair).containsKey("X-STOCK")).count();
		System.out.println("PairsTest: " + pairs.size() + " pairs, X-CARRY broken in " + carries + "; X-STOCK broken in " + stocks + " of " + comparable + " whose stocks can be read");
		assertTrue(pairs.size() >= 15, () -> "only " + pairs.size() + " pairs");
	}

	private static Map<String, Integer> expected(Pair pair) {
		Map<String, Integer> expected = new TreeMap<>();
		int carries = 0;
		for (int column = 0; column < 6; column++)
			if (pair.now().row("carry")[column] != pair.last().row("fwd")[column])
				carries++;
		if (carries > 0)
			expected.put("X-CARRY", carries);
		for (String key : STOCKS.keySet()) {
			List<Long> last = pair.last().stock(key);
			List<Long> now = pair.now().stock(key);
			if (!last.isEmpty() && !now.isEmpty() && last.get(2) + now.get(0) - now.get(1) != now.get(2))
				expected.merge("X-STOCK", 1, Integer::sum);
		}
		return expected;
	}

	private static Map<String, Integer> found(Pair pair) {
		Snapshots snapshots = new Snapshots();
		snapshots.know(URI.createURI("memory:/last.gzr"), text(pair.last(), Optional.empty()));
		Map<String, Integer> found = new TreeMap<>();
		snapshots.put(URI.createURI("memory:/now.gzr"), text(pair.now(), Optional.of(pair.last()))).findings().stream()
				.filter(finding -> finding.code().equals("X-CARRY") || finding.code().equals("X-STOCK")).forEach(finding -> found.merge(finding.code(), 1, Integer::sum));
		return found;
	}

	/** Table two as far as it can be read; a stock that cannot is awaited, and so unknown. */
	private static String text(CorpusReport report, Optional<CorpusReport> last) {
		StringBuilder two = new StringBuilder("章 主动公开政府信息情况\n");
		if (report.edition() == 2021)
			STOCKS.forEach((key, row) -> two.append("  " + row + ": " + (report.stock(key).isEmpty() ? "待填 待填 待填"
					: String.join(" ", report.stock(key).stream().map(String::valueOf).toList())) + "\n"));
		String named = last.map(before -> "上年 \"" + before.body() + "\"." + before.year() + "\n").orElse("");
		return report.tables().gzr(report.body(), report.year(), report.edition()).replace("章 主动公开政府信息情况\n", two).replace("\n\n章 总体情况", "\n" + named + "\n章 总体情况");
	}
}
