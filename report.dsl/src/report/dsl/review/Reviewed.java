package report.dsl.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import report.dsl.Workspace.Checked;
import report.dsl.balance.Working;
import report.dsl.balance.Workings;
import report.dsl.evaluation.Evaluated;
import report.dsl.findings.Finding;
import report.dsl.findings.Message;
import report.dsl.findings.Severity;
import report.dsl.pdf.Remark;
import report.dsl.report.Block;
import report.dsl.report.Chapter;
import report.dsl.report.Paragraph;
import report.dsl.report.Heading;
import report.dsl.report.Place;
import report.dsl.report.Report;
import report.dsl.report.Run;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.Waiver;

/**
 * A report with its findings as a reviewer reads them: numbered, worst first, those that are waived last.
 *
 * @param files where its files go
 */
public record Reviewed(Files files, Checked checked, List<Item> items, List<Judged> waivers) {

	/**
	 * The files of a report, by their names.
	 *
	 * @param name     of the text, as the user named it
	 * @param original what it was imported from; empty where it was written as it is
	 * @param page     of the body, below the output directory, with slashes
	 * @param anchor   where the report stands on that page
	 * @param pdf      below the output directory, with slashes
	 */
	public record Files(String name, Optional<String> original, String page, String anchor, String pdf) {
	}

	/**
	 * A finding.
	 *
	 * @param where in the report, in the official words; empty where that is nowhere on paper
	 */
	public record Item(Remark remark, String where, List<Working> workings) {
		public int number() {
			return remark.number();
		}

		public Finding finding() {
			return remark.finding();
		}
	}

	/** Whether a waiver is needed. */
	public enum State {
		NEEDED, EXPIRED, UNUSED
	}

	/**
	 * A waiver.
	 *
	 * @param numbers of the findings that it is for
	 */
	public record Judged(Waiver waiver, State state, List<Integer> numbers) {
	}

	public static Reviewed of(Files files, Checked checked) {
		Optional<Workings> workings = checked.evaluated().map(Workings::new);
		List<Item> items = new ArrayList<>();
		for (Finding finding : checked.findings().stream().sorted(Comparator.comparing((Finding found) -> found.waived().isPresent()).thenComparing(Finding::severity)
				.thenComparing(Comparator.naturalOrder())).toList()) {
			Remark remark = new Remark(items.size() + 1, finding, workings.map(known -> known.cells(finding)).orElse(List.of()));
			items.add(new Item(remark, where(checked, workings, finding), workings.map(known -> known.of(finding)).orElse(List.of())));
		}
		List<Judged> waivers = checked.evaluated().stream().flatMap(evaluated -> evaluated.waivers().stream().map(waiver -> judged(waiver, evaluated, items))).toList();
		return new Reviewed(files, checked, List.copyOf(items), waivers);
	}

	public Optional<Report> report() {
		return checked.report();
	}

	/** The report as it is to be printed for the reviewer: with the totals that were typed, right or wrong. */
	public Optional<Report> asStated() {
		return checked.report().map(report -> new Report(report.body(), report.year(), report.form(), report.title(), report.titlePlace(), report.facts(), report.preface(),
				report.chapters().stream().map(AsStated::of).toList(), report.signature(), report.across(), report.place()));
	}

	public List<Remark> remarks() {
		return items.stream().map(Item::remark).toList();
	}

	/** Of those that are not waived. */
	public long count(Severity severity) {
		return items.stream().map(Item::finding).filter(finding -> finding.waived().isEmpty() && finding.severity() == severity).count();
	}

	public long waived() {
		return items.stream().filter(item -> item.finding().waived().isPresent()).count();
	}

	/** The codes of what is found and not waived, worst first. */
	public List<String> rules() {
		return items.stream().map(Item::finding).filter(finding -> finding.waived().isEmpty()).map(Finding::code).distinct().toList();
	}

	// ---- places

	private static String where(Checked checked, Optional<Workings> workings, Finding finding) {
		if (checked.report().isEmpty() || !finding.place().file().equals(checked.fileName()))
			return "";
		Optional<String> cell = workings.flatMap(known -> known.at(finding));
		return cell.or(() -> checked.report().get().chapters().stream().filter(chapter -> holds(chapter, finding.place())).map(Chapter::heading).findFirst())
				.or(() -> workings.flatMap(known -> known.about(finding))).orElse("");
	}

	private static boolean holds(Chapter chapter, Place place) {
		return Stream.concat(Stream.of(chapter.place()), chapter.blocks().stream().flatMap(Reviewed::places))
				.anyMatch(known -> known.offset() <= place.offset() && place.offset() < known.offset() + Math.max(1, known.length()));
	}

	private static Stream<Place> places(Block block) {
		Stream<Run> runs = block instanceof Paragraph paragraph ? paragraph.runs().stream() : block instanceof Heading heading ? heading.runs().stream() : Stream.empty();
		return Stream.concat(Stream.of(block.place()), runs.map(Run::place));
	}

	// ---- waivers

	private static Judged judged(Waiver waiver, Evaluated evaluated, List<Item> items) {
		List<String> codes = Stream.of(evaluated.identities().stream().map(identity -> identity.verdict()), evaluated.textRules().stream().map(rule -> rule.verdict()),
				evaluated.rollUpChecks().values().stream().map(check -> check.verdict())).flatMap(verdicts -> verdicts).filter(verdict -> is(verdict, waiver))
				.map(Verdict::code).distinct().toList();
		List<Integer> numbers = items.stream().filter(item -> codes.contains(item.finding().code())
				&& item.finding().waived().map(waiver.reason()::equals).orElse(true)).map(Item::number).toList();
		List<String> told = items.stream().map(Item::finding).filter(finding -> finding.place().equals(waiver.place())).map(Finding::message).map(Message::key).toList();
		State state = told.contains("waiver.unused") ? State.UNUSED : told.contains("waiver.expired") ? State.EXPIRED : State.NEEDED;
		return new Judged(waiver, state, numbers);
	}

	private static boolean is(Verdict verdict, Waiver waiver) {
		return verdict.name().equals(waiver.rule()) || verdict.code().equals(waiver.rule());
	}
}
