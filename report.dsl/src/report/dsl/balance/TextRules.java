package report.dsl.balance;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import report.dsl.findings.Finding;
import report.dsl.findings.Message;
import report.dsl.prose.ProseChecker;
import report.dsl.report.Block;
import report.dsl.report.Chapter;
import report.dsl.report.Heading;
import report.dsl.report.Paragraph;
import report.dsl.report.Place;
import report.dsl.report.Report;
import report.dsl.report.Rules.TextClaim.Heads;
import report.dsl.report.Rules.TextClaim.Mention;
import report.dsl.report.Rules.TextClaim.Stated;
import report.dsl.report.Rules.TextRule;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.Signature;

/** Judges rules over words: what a chapter speaks of, and how body, year, title and signature go together. */
final class TextRules {
	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?=年)");
	private final Report report;
	private final Book book;
	private final List<TextRule> all;
	/** Made when the first rule asks for it. */
	private ProseChecker prose;

	/** @param all rules over words, whether they are judged here or not */
	TextRules(Report report, Book book, List<TextRule> all) {
		this.report = report;
		this.book = book;
		this.all = all;
	}

	/** The findings where the rule is broken. What the rule asks for and the report does not have leaves it silent. */
	List<Finding> broken(TextRule rule) {
		if (rule.claim() instanceof Stated stated)
			return prose().broken(rule.verdict(), stated);
		if (rule.claim() instanceof Mention mention)
			return mention(rule.verdict(), mention).stream().toList();
		if (rule.claim() instanceof Heads heads)
			return heads.left().equals("正文年份") ? new OldYears(report, rule.verdict(), heads).broken() : heads(rule.verdict(), heads).stream().toList();
		return new LastYearRules(report, rule.verdict()).broken(rule.claim()).stream().toList();
	}

	private ProseChecker prose() {
		if (prose == null)
			prose = new ProseChecker(report, book, all);
		return prose;
	}

	private Optional<Finding> mention(Verdict verdict, Mention mention) {
		Optional<Chapter> chapter = report.chapters().stream().filter(candidate -> candidate.name().equals(mention.chapter())).findFirst();
		if (chapter.isEmpty() || chapter.get().blocks().stream().anyMatch(block -> mention.words().stream().anyMatch(text(block)::contains)))
			return Optional.empty();
		return Optional.of(finding(verdict, chapter.get().place(), Message.of("rule.text", verdict.name(), verdict.wording())));
	}

	private static String text(Block block) {
		return block instanceof Paragraph paragraph ? paragraph.text() : block instanceof Heading heading ? heading.text() : "";
	}

	private Optional<Finding> heads(Verdict verdict, Heads claim) {
		for (String left : values(claim.left()))
			for (String right : values(claim.right())) {
				String wanted = claim.offset() == 0 ? right : Integer.toString(Integer.parseInt(right) + claim.offset());
				if (!claim.operator().holds(left.compareTo(wanted)))
					return Optional.of(finding(verdict, place(claim.left()), Message.of("rule.heads", verdict.name(), verdict.wording(), left, wanted)));
			}
		return Optional.empty();
	}

	private List<String> values(String head) {
		return switch (head) {
		case "单位" -> List.of(report.body());
		case "年度" -> List.of(Integer.toString(report.year()));
		case "题名年份" -> YEAR.matcher(report.title()).results().map(MatchResult::group).toList();
		case "落款单位" -> report.signature().map(Signature::body).stream().toList();
		case "落款年份" -> report.signature().flatMap(Signature::date).map(date -> Integer.toString(date.getYear())).stream().toList();
		default -> List.of();
		};
	}

	private Place place(String head) {
		if (head.equals("题名年份"))
			return report.titlePlace();
		return head.startsWith("落款") ? report.signature().map(Signature::place).orElse(report.place()) : report.place();
	}

	private static Finding finding(Verdict verdict, Place place, Message message) {
		return new Finding(verdict.code(), verdict.severity(), message, place, List.of(), List.of());
	}
}
