package report.dsl.balance;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import report.dsl.balance.Sentences.Sentence;
import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Related;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.report.Block;
import report.dsl.report.Place;
import report.dsl.report.Report;
import report.dsl.report.Rules.TextClaim.Heads;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.Run;

/**
 * Finds years in the prose that are not the report's. A sentence that names the report's year, too, compares; a day or a month of
 * another year is one; and so is a year beside one of the words that the form excepts.
 */
final class OldYears {
	private static final Pattern YEAR = Pattern.compile("(?<![\\d〔\\[（(])(?:19|20)\\d\\d(?=年(?!\\s*\\d))");
	private final Report report;
	private final Verdict verdict;
	private final Heads claim;
	private final String wrong;

	OldYears(Report report, Verdict verdict, Heads claim) {
		this.report = report;
		this.verdict = verdict;
		this.claim = claim;
		this.wrong = Integer.toString(report.year() + claim.offset());
	}

	List<Finding> broken() {
		Stream<Block> blocks = Stream.concat(report.preface().stream(), report.chapters().stream().flatMap(chapter -> chapter.blocks().stream()));
		return blocks.flatMap(block -> Sentences.of(block).stream()).flatMap(sentence -> broken(sentence).stream()).toList();
	}

	private Optional<Finding> broken(Sentence sentence) {
		String year = Integer.toString(report.year());
		if (!sentence.text().contains(wrong) || sentence.text().contains(year) || claim.exceptions().stream().anyMatch(sentence.text()::contains))
			return Optional.empty();
		Optional<MatchResult> found = YEAR.matcher(sentence.text()).results().filter(match -> match.group().equals(wrong)).findFirst();
		return found.filter(match -> sentence.runs().stream().anyMatch(run -> run instanceof Run.Text && run.text().contains(wrong))).map(match -> {
			Place place = sentence.place(match.start(), wrong.length());
			Repair repair = new Repair(Message.of("repair.replace", year), List.of(), List.of(new Edit(place, year)));
			return new Finding(verdict.code(), verdict.severity(), Message.of("rule.year", verdict.wording(), wrong, year), place, copied(sentence), List.of(repair));
		});
	}

	/** Last year's report says the same, year and all. */
	private List<Related> copied(Sentence sentence) {
		return report.across().last().stream().flatMap(last -> last.chapters().stream().flatMap(chapter -> chapter.blocks().stream())
				.flatMap(block -> Sentences.of(block).stream()).filter(old -> old.text().equals(sentence.text())).limit(1)
				.map(old -> new Related(old.place(), Message.of("related.same", last.year())))).toList();
	}
}
