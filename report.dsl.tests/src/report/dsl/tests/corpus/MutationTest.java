package report.dsl.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Repair;
import report.dsl.tests.corpus.Mutation.Kind;

/**
 * Slips of the hand in every balanced published report. Each that changes a sum must be found, with exactly the rules that it breaks, and the
 * way back must be among the first repairs offered. All are tried but one: in a row of zeros one cell is raised, a different one from row to
 * row; {@code -Dgzr.every.cell=true} raises each.
 */
class MutationTest {
	private static final int FIRST = 3;
	private static final double SHARE = 0.9;
	private static final Path LIST = Shared.ROOT.resolve("report.dsl.tests/target/mutations.txt");
	private static List<Outcome> outcomes;

	/**
	 * What became of a mutation.
	 *
	 * @param wrong     empty, or in what the findings differ from the sums that do not hold
	 * @param changes   whether it changes a sum
	 * @param repaired  whether the true repair is among the first of the first finding
	 * @param somewhere whether it is among the first of any finding
	 */
	private record Outcome(String report, boolean allAsserted, Mutation mutation, String wrong, boolean changes, boolean repaired, boolean somewhere) {

		@Override
		public String toString() {
			return report + (allAsserted ? " all totals " : " （七）and 总计 ") + mutation.kind() + " " + mutation.where();
		}
	}

	@BeforeAll
	static void mutate() throws IOException {
		Shared.required();
		outcomes = CorpusReport.complete().parallelStream().filter(CorpusReport::balanced).flatMap(report -> {
			Tables tables = report.tables();
			return java.util.stream.Stream.concat(outcomes(report, tables, true).stream(), outcomes(report, tables.withoutTotalsOfFour(), false).stream());
		}).toList();
		tell();
	}

	private static List<Outcome> outcomes(CorpusReport report, Tables tables, boolean allAsserted) {
		String original = gzr(report, tables);
		return Mutation.of(tables).stream().map(mutation -> outcome(report, original, mutation, allAsserted)).toList();
	}

	private static String gzr(CorpusReport report, Tables tables) {
		return tables.gzr(report.body(), report.year(), report.edition());
	}

	private static Outcome outcome(CorpusReport report, String original, Mutation mutation, boolean allAsserted) {
		String text = gzr(report, mutation.tables());
		List<Finding> findings = Shared.check(text).findings().stream().filter(CorpusTest::isArithmetic).toList();
		Map<String, Integer> expected = mutation.tables().broken();
		Map<String, Integer> told = CorpusTest.codes(findings);
		String wrong = expected.equals(told) ? "" : "expected " + expected + ", told " + told;
		boolean repaired = !findings.isEmpty() && mends(findings.get(0), text, original);
		boolean somewhere = findings.stream().anyMatch(finding -> mends(finding, text, original));
		return new Outcome(report.file(), allAsserted, mutation, wrong, !expected.isEmpty(), repaired, somewhere);
	}

	private static boolean mends(Finding finding, String text, String original) {
		return finding.repairs().stream().limit(FIRST).anyMatch(repair -> applied(text, repair).equals(original));
	}

	private static String applied(String text, Repair repair) {
		StringBuilder changed = new StringBuilder(text);
		for (Edit edit : repair.edits())
			changed.replace(edit.place().offset(), edit.place().offset() + edit.place().length(), edit.replacement());
		return changed.toString();
	}

	@Test
	void whatChangesASumIsFound() {
		assertTrue(!outcomes.isEmpty(), "no mutations");
		assertEquals(List.of(), outcomes.stream().filter(outcome -> !outcome.wrong().isEmpty()).map(outcome -> outcome + ": " + outcome.wrong()).toList());
	}

	@Test
	void theWayBackIsAmongTheFirstThree() {
		List<Outcome> found = outcomes.stream().filter(Outcome::changes).toList();
		long repaired = found.stream().filter(Outcome::repaired).count();
		assertTrue(repaired >= SHARE * found.size(), () -> "the true repair is among the first three of " + repaired + " of " + found.size());
	}

	/** Kinds that are few are not outvoted by those that are many. */
	@Test
	void soItIsForEachKind() {
		List<String> weak = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			List<Outcome> found = outcomes.stream().filter(outcome -> outcome.changes() && outcome.mutation().kind() == kind).toList();
			long repaired = found.stream().filter(Outcome::repaired).count();
			if (repaired < SHARE * found.size())
				weak.add(kind + ": " + repaired + " of " + found.size());
		}
		assertEquals(List.of(), weak);
	}

	// ---- the summary

	private static void tell() throws IOException {
		List<String> lines = new ArrayList<>();
		for (boolean all : new boolean[] { true, false }) {
			lines.add("MutationTest, " + (all ? "all totals asserted" : "only row （七） and the column 总计 of table three asserted"));
			lines.add(row("", "mutations", "keep sums", "change one", "repaired", "by any"));
			Map<Kind, List<Outcome>> kinds = outcomes.stream().filter(outcome -> outcome.allAsserted() == all)
					.collect(Collectors.groupingBy(outcome -> outcome.mutation().kind(), () -> new EnumMap<>(Kind.class), Collectors.toList()));
			kinds.forEach((kind, some) -> lines.add(counts(kind.toString(), some)));
			lines.add(counts("all kinds", kinds.values().stream().flatMap(List::stream).toList()));
		}
		lines.forEach(System.out::println);
		list(lines, "keeps every sum", outcome -> !outcome.changes());
		list(lines, "found, its repair not among the first three of the first finding", outcome -> outcome.changes() && !outcome.repaired());
		Files.createDirectories(LIST.getParent());
		Files.write(LIST, lines);
		System.out.println("Each mutation that keeps every sum, or whose repair is not offered first, is listed in " + Shared.ROOT.relativize(LIST));
	}

	private static String counts(String name, List<Outcome> some) {
		List<Outcome> found = some.stream().filter(Outcome::changes).toList();
		return row(name, some.size(), some.size() - found.size(), found.size(), found.stream().filter(Outcome::repaired).count(),
				found.stream().filter(Outcome::somewhere).count());
	}

	private static String row(String name, Object... columns) {
		StringBuilder row = new StringBuilder(String.format("  %-17s", name));
		for (Object column : columns)
			row.append(String.format("%11s", column));
		return row.toString();
	}

	private static void list(List<String> lines, String heading, Predicate<Outcome> which) {
		lines.add("");
		lines.add(heading + ":");
		outcomes.stream().filter(which).forEach(outcome -> lines.add("  " + outcome));
	}
}
