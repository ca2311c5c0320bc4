package report.dsl.evaluation;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.xtext.parser.IParser;

import report.dsl.evaluation.Reports.Key;
import report.dsl.gzr.Model;
import report.dsl.gzr.Report;
import report.dsl.parser.Names;

/**
 * What the head of a report says without the rest being read.
 *
 * @param key   whose it is, and of which year
 * @param last  whether it speaks of last year's report
 * @param parts the reports that it sums
 */
public record ReportHead(Key key, boolean last, List<Key> parts) {
	private static final String LAST = "上年";
	/** The head as nearly everybody writes it, comments before it. */
	private static final Pattern USUAL = Pattern.compile("\\A(?:[\\s\\u3000\\uFEFF]++|//[^\\r\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/)*+"
			+ "报告[\\s\\u3000]+([\\p{L}][\\p{L}\\p{N}_·]*|\"[^\"\\r\\n]+\"|“[^“”\\r\\n]+”)[\\s\\u3000]+([0-9０-９]{4})(?![0-9０-９])");
	/** Where the head ends at the latest. */
	private static final Pattern CHAPTER = Pattern.compile("^[\\h\\u3000]*章", Pattern.MULTILINE);

	/** The head of the first report in a text; empty where there is none, or it names no body and year. */
	public static Optional<ReportHead> of(String text, IParser parser) {
		Matcher usual = USUAL.matcher(text);
		boolean found = usual.find();
		Matcher chapter = CHAPTER.matcher(text);
		String head = found && chapter.find(usual.end()) ? text.substring(0, chapter.start()) : text;
		if (found && !head.contains("汇总"))
			return Optional.of(new ReportHead(new Key(Names.unquoted(usual.group(1)), Integer.parseInt(Names.ascii(usual.group(2)))), head.contains(LAST), List.of()));
		return text.contains("报告") || text.contains("年度") ? parsed(head, parser) : Optional.empty();
	}

	/** The reports that it refers to, as far as the head tells: those that it sums, and its body's of the year before. */
	public Stream<Key> references() {
		return Stream.concat(parts.stream(), last ? Stream.of(key.before()) : Stream.empty());
	}

	private static Optional<ReportHead> parsed(String head, IParser parser) {
		Stream<Report> reports = parser.parse(new StringReader(head)).getRootASTElement() instanceof Model model
				? model.getElements().stream().filter(Report.class::isInstance).map(Report.class::cast) : Stream.empty();
		return reports.findFirst().flatMap(ReportHead::of);
	}

	private static Optional<ReportHead> of(Report report) {
		String year = Names.ascii(report.getYear()).replaceAll("\\s+", "");
		if (report.getBody() == null || !year.matches("\\d{4}(年度?)?"))
			return Optional.empty();
		Key key = new Key(report.getBody(), Integer.parseInt(year.substring(0, 4)));
		return Optional.of(new ReportHead(key, !report.getLasts().isEmpty(), report.getRollUps().stream().limit(1).flatMap(rollUp -> rollUp.getReports().stream())
				.flatMap(reference -> AcrossReader.key(reference, key.year()).stream()).distinct().toList()));
	}
}
