package report.dsl.review;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import report.dsl.balance.Arithmetic;
import report.dsl.export.Cells;
import report.dsl.findings.Severity;
import report.dsl.findings.Vocabulary;
import report.dsl.report.Report;
import report.dsl.report.TableForm.Line;
import report.dsl.review.Reviewed.Files;
import report.dsl.review.Reviewed.Item;
import report.dsl.review.Reviewed.Judged;

/** What the tables of all reports say of one: little enough to be kept of thousands. */
public record Summary(Files files, String body, int year, boolean printed, long errors, long warnings, long notes, long waived, List<String> rules, List<Judged> waivers,
		List<Found> findings, List<Cell> cells) implements Comparable<Summary> {

	/** The newest first, as on the page of a body. */
	public static final Comparator<Summary> BY_YEAR = Comparator.comparing(Summary::year).reversed().thenComparing(report -> report.files().name());

	/** A finding. */
	record Found(int number, String kind, String code, String message, String where, int line, String sums, String reason) {
	}

	/** A cell. */
	record Cell(String table, Line row, Line column, Optional<BigDecimal> value, Optional<BigDecimal> stated, String origin, int line) {
	}

	/** @param printed whether there is a PDF of it */
	public static Summary of(Reviewed reviewed, boolean printed, Locale locale) {
		Vocabulary words = Vocabulary.of(Summary.class, locale);
		Optional<Report> report = reviewed.report();
		List<Cell> cells = report.stream().flatMap(known -> known.tables().stream()).flatMap(table -> Cells.of(table).stream().map(cell -> new Cell(table.form().label(),
				cell.row(), cell.column(), cell.value().computed(), cell.value().stated(), words.say("origin." + cell.value().origin()), cell.value().place().line()))).toList();
		return new Summary(reviewed.files(), report.map(Report::body).orElse(""), report.map(Report::year).orElse(0), printed, reviewed.count(Severity.ERROR),
				reviewed.count(Severity.WARNING), reviewed.count(Severity.INFO), reviewed.waived(), reviewed.rules(), reviewed.waivers(),
				reviewed.items().stream().map(item -> found(item, words)).toList(), cells);
	}

	private static Found found(Item item, Vocabulary words) {
		SumText sums = new SumText(words);
		String lines = item.workings().stream().flatMap(working -> sums.lines(working).stream()).collect(Collectors.joining("\n"));
		return new Found(item.number(), words.say("kind." + FindingsPart.kind(item.finding())), item.finding().code(), item.finding().unwaived().in(words.locale()),
				item.where(), item.finding().place().line(), lines, item.finding().waived().orElse(""));
	}

	static String number(Optional<BigDecimal> number) {
		return number.map(Arithmetic::plain).orElse("");
	}

	static String label(Line line) {
		return String.join(" / ", line.labels());
	}

	/** Those with errors first, then those with warnings; of each, by body and year. */
	@Override
	public int compareTo(Summary other) {
		int order = Integer.compare(other.worst(), worst());
		for (int next : new int[] { body.compareTo(other.body), Integer.compare(other.year, year), files.name().compareTo(other.files.name()) })
			order = order != 0 ? order : next;
		return order;
	}

	private int worst() {
		return errors > 0 ? 2 : warnings > 0 ? 1 : 0;
	}

	/** The text's name, and what it was imported from. */
	String source() {
		return Stream.concat(files.original().stream(), Stream.of(files.name())).findFirst().orElseThrow();
	}
}
