package report.dsl.balance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Related;
import report.dsl.findings.Message;
import report.dsl.report.Chapter;
import report.dsl.report.Report;
import report.dsl.report.Rules.TextClaim;
import report.dsl.report.Rules.TextClaim.Alike;
import report.dsl.report.Rules.TextClaim.Differs;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.Table;
import report.dsl.report.Value;

/** Judges what a report repeats of last year's: the prose of a chapter, or a whole table. Silent where last year's is not at hand. */
final class LastYearRules {
	/** A longer sentence is shown in part. */
	private static final int SHOWN = 40;
	private final Report report;
	private final Verdict verdict;

	LastYearRules(Report report, Verdict verdict) {
		this.report = report;
		this.verdict = verdict;
	}

	Optional<Finding> broken(TextClaim claim) {
		return report.across().last().flatMap(last -> claim instanceof Alike alike ? alike(alike, last) : differs((Differs) claim, last));
	}

	// ---- prose

	private Optional<Finding> alike(Alike claim, Report last) {
		List<Sentences.Sentence> now = sentences(report, claim.chapter());
		List<Sentences.Sentence> before = sentences(last, claim.chapter());
		Set<String> known = before.stream().map(Sentences.Sentence::bare).collect(Collectors.toCollection(HashSet::new));
		List<Sentences.Sentence> repeated = now.stream().filter(sentence -> known.contains(sentence.bare())).toList();
		if (repeated.isEmpty())
			return Optional.empty();
		BigDecimal share = BigDecimal.valueOf(length(repeated)).divide(BigDecimal.valueOf(length(now)), 4, RoundingMode.HALF_UP);
		if (claim.operator().holds(share.compareTo(claim.share())))
			return Optional.empty();
		Sentences.Sentence longest = repeated.stream().max(Comparator.comparingInt(sentence -> sentence.bare().length())).orElseThrow();
		Sentences.Sentence same = before.stream().filter(sentence -> sentence.bare().equals(longest.bare())).findFirst().orElseThrow();
		String shown = longest.text().length() > SHOWN ? longest.text().substring(0, SHOWN) + "…" : longest.text();
		Message message = Message.of("rule.alike", verdict.wording(), share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString(), claim.chapter(), shown);
		return Optional.of(new Finding(verdict.code(), verdict.severity(), message, longest.place(),
				List.of(new Related(same.place(), Message.of("related.same", last.year()))), List.of()));
	}

	private static List<Sentences.Sentence> sentences(Report report, String chapter) {
		List<Sentences.Sentence> sentences = new ArrayList<>();
		report.chapters().stream().filter(candidate -> candidate.name().equals(chapter)).map(Chapter::blocks).flatMap(List::stream)
				.forEach(block -> sentences.addAll(Sentences.of(block)));
		return sentences.stream().filter(sentence -> !sentence.bare().isEmpty()).toList();
	}

	private static int length(List<Sentences.Sentence> sentences) {
		return sentences.stream().mapToInt(sentence -> sentence.bare().length()).sum();
	}

	// ---- a table

	private Optional<Finding> differs(Differs claim, Report last) {
		Optional<Table> now = table(report, claim.table());
		Optional<Table> before = table(last, claim.table());
		if (now.isEmpty() || before.isEmpty() || !same(now.get(), before.get()))
			return Optional.empty();
		Message message = Message.of("rule.text", verdict.name(), verdict.wording());
		return Optional.of(new Finding(verdict.code(), verdict.severity(), message, now.get().place(),
				List.of(new Related(before.get().place(), Message.of("related.same", last.year()))), List.of()));
	}

	private static Optional<Table> table(Report report, String name) {
		return report.tables().stream().filter(table -> table.form().name().equals(name)).findFirst();
	}

	private static boolean same(Table now, Table before) {
		return now.cells().keySet().equals(before.cells().keySet()) && now.cells().entrySet().stream().allMatch(cell -> {
			Optional<BigDecimal> number = cell.getValue().stated();
			Optional<BigDecimal> old = Optional.of(before.cell(cell.getKey())).flatMap(Value::stated);
			return number.isPresent() && old.isPresent() && number.get().compareTo(old.get()) == 0;
		});
	}
}
