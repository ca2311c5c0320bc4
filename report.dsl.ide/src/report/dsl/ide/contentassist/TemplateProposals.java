package report.dsl.ide.contentassist;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import report.dsl.evaluation.Paths;
import report.dsl.findings.Message;
import report.dsl.form.Skeleton;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportChapter;
import report.dsl.gzr.Rest;
import report.dsl.gzr.Row;
import report.dsl.gzr.Signature;
import report.dsl.gzr.Table;
import report.dsl.ide.contentassist.Proposal.Kind;
import report.dsl.ide.hover.Card;
import report.dsl.parser.Names;

/** Whole pieces of text: a report, chapters, rows, prose, a table, a signature. */
final class TemplateProposals {
	/** What stands in a file where prose is awaited. */
	private static final String FILL_IN = Message.of("file.fill-in", "[^】]*").in(Locale.CHINESE);
	/** A pair of fences. */
	static final String PROSE = "\"\"\"\n" + Snippet.stop("") + "\n\"\"\"";
	private final Proposals proposals;
	private final Caret caret;
	private final Follow follow;

	TemplateProposals(Proposals proposals, Follow follow) {
		this.proposals = proposals;
		this.caret = proposals.caret();
		this.follow = follow;
	}

	void add() {
		if (!caret.startsLine() || !caret.endsLine() || caret.isBehind("报告", "节", "条", "落款", "章", "表"))
			return;
		if (caret.snapshot().elements().stream().noneMatch(Report.class::isInstance) && caret.around(Form.class).isEmpty()) {
			report();
			form();
		}
		Optional<ReportChapter> chapter = RowProposals.chapter(caret, follow);
		chapter.ifPresent(this::rows);
		if (follow.allows("Content Prose") && chapter.isEmpty())
			template(proposals.say("label.prose"), "正文", PROSE);
		if (follow.allows("ReportTail chapters") && caret.around(Signature.class).isEmpty())
			chapters();
		if (follow.allows("Content OwnTable"))
			table();
	}

	private void template(String label, String name, String marked) {
		proposals.add(Kind.TEMPLATE, label, Stream.of(name), marked, proposals.say("detail.template"), new Card());
	}

	private void report() {
		int year = Year.now().getValue() - 1;
		Form form = caret.snapshot().forms().forYear(year).orElseGet(caret::form);
		String body = stop("stop.body");
		String chapters = form.getChapters().stream().map(TemplateProposals::chapter).collect(Collectors.joining("\n"));
		template(proposals.say("label.report"), "报告", "报告 " + body + " " + Snippet.stop(Integer.toString(year)) + "年度\n\n" + chapters + "\n落款 " + body + " "
				+ (year + 1) + "-01-31\n");
	}

	/** A chapter, each awaited number a stop. */
	private static String chapter(FormChapter chapter) {
		return Skeleton.chapter(chapter).replace(CellProposals.AWAITED, Snippet.stop(CellProposals.AWAITED)).replaceAll(FILL_IN, Snippet.stop("$0"));
	}

	private void form() {
		template(proposals.say("label.form"), "表式", "表式 " + stop("stop.name") + "\n\n章 " + stop("stop.name") + "\n  表 " + stop("stop.name") + "\n    列 "
				+ stop("stop.column") + "\n    行 " + stop("stop.row") + "\n");
	}

	private void chapters() {
		Set<FormChapter> given = caret.report().stream().flatMap(report -> report.getChapters().stream()).flatMap(chapter -> caret.filled(chapter).stream())
				.collect(Collectors.toSet());
		List<FormChapter> missing = caret.form().getChapters().stream().filter(chapter -> chapter.getName() != null && !given.contains(chapter)).toList();
		missing.forEach(chapter -> template(proposals.say("label.chapter", chapter.getName()), chapter.getName(), chapter(chapter)));
		if (missing.size() > 1)
			template(proposals.say("label.chapters", missing.size()), "其余各章", missing.stream().map(TemplateProposals::chapter).collect(Collectors.joining("\n")));
		Optional<Report> report = caret.report().filter(whole -> whole.getSignatures().isEmpty() && missing.isEmpty());
		report.map(Report::getBody).ifPresent(body -> template(proposals.say("label.signature", body), "落款",
				"落款 " + Names.quoted(body) + " " + Snippet.stop(caret.snapshot().report().map(known -> known.year() + 1).orElse(Year.now().getValue()) + "-01-31") + "\n"));
	}

	private void rows(ReportChapter chapter) {
		List<Row> missing = RowProposals.missing(caret, chapter);
		if (missing.size() < 2 || chapter.getContents().stream().anyMatch(Rest.class::isInstance))
			return;
		List<Table> tables = caret.filled(chapter).map(form -> List.<Table>copyOf(form.getTables())).orElse(List.of());
		String rows = missing.stream().map(row -> ShortNames.written(ShortNames.of(row, List.of(), tables)) + ": "
				+ Skeleton.awaited(row).replace(CellProposals.AWAITED, Snippet.stop(CellProposals.AWAITED))).collect(Collectors.joining("\n"));
		template(proposals.say("label.rows", missing.size()), "其余各行", rows);
	}

	private void table() {
		String name = stop("stop.name");
		EObject chapter = caret.context();
		if (chapter != null && Paths.tableOf(chapter) == null || caret.isBehind("}"))
			template(proposals.say("label.table"), "表", "表 " + name + " \"" + stop("stop.label") + "\" {\n  列 " + stop("stop.column") + "\n  行 " + stop("stop.row") + ": "
					+ Snippet.stop("0") + "\n}");
	}

	private String stop(String key) {
		return Snippet.stop(proposals.say(key));
	}
}
