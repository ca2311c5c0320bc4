package report.dsl.ide.contentassist;

import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import report.dsl.evaluation.Places;
import report.dsl.evaluation.ReportEvaluator;
import report.dsl.evaluation.Reports.Key;
import report.dsl.findings.Finding;
import report.dsl.gzr.Attribute;
import report.dsl.gzr.AttributeValue;
import report.dsl.gzr.Fact;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.GzrPackage;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportChapter;
import report.dsl.gzr.ReportReference;
import report.dsl.gzr.Rule;
import report.dsl.ide.contentassist.Proposal.Kind;
import report.dsl.parser.Names;

/** What a report's head, its chapter titles and its signature name. */
final class HeadProposals {
	private final Proposals proposals;
	private final Caret caret;
	private final Follow follow;

	HeadProposals(Proposals proposals, Follow follow) {
		this.proposals = proposals;
		this.caret = proposals.caret();
		this.follow = follow;
	}

	/** Whether one of them must stand there, so that nothing else can. */
	boolean add() {
		Optional<Fact> fact = caret.around(Fact.class).filter(found -> follow.allows("Fact value") && caret.before().map(token -> token.is(attribute(found))).orElse(false));
		if (caret.isBehind("豁免") && follow.allows("Waiver rule"))
			rules();
		else if (caret.isBehind("按") && (follow.allows("Report form") || follow.allows("ReportTail form")))
			forms();
		else if (caret.isBehind("章") && (follow.allows("ReportChapter chapter") || follow.allows("Mention chapter")))
			chapters();
		else if (caret.isBehind("落款") && follow.allows("Signature body"))
			caret.report().map(Report::getBody).ifPresent(body -> proposals.add(Kind.VALUE, body, Names.quoted(body) + " ", proposals.say("detail.body")));
		else if (caret.isBehind("前言") && follow.allows("Preface prose"))
			prose();
		else if (caret.isBehind("题名") && follow.allows("Prose parts"))
			title();
		else if (follow.allows("ReportRest year"))
			years();
		else if (follow.allows("ReportReference body"))
			reports();
		else if (fact.isPresent())
			values(fact.get());
		else if (follow.allows("ReportTail facts"))
			return attributes();
		else
			return false;
		return true;
	}

	private void prose() {
		proposals.add(Kind.TEMPLATE, proposals.say("label.prose"), TemplateProposals.PROSE, proposals.say("detail.template"));
	}

	/** The form's own title, to be changed. */
	private void title() {
		if (caret.form().getTitle() != null && caret.around(Report.class).isPresent())
			proposals.add(Kind.TEMPLATE, Places.source(caret.form().getTitle()), Places.source(caret.form().getTitle()), proposals.say("detail.template"));
	}

	private void years() {
		if (caret.isBehind("报告"))
			return;
		int now = Year.now().getValue();
		for (int year : List.of(now - 1, now - 2))
			proposals.add(Kind.VALUE, year + "年度", year + "年度", proposals.say("detail.year"));
	}

	private void forms() {
		String written = caret.report().map(Report::getYear).map(Names::ascii).orElse("").replaceAll("\\D", "");
		Optional<Integer> year = written.length() == 4 ? Optional.of(Integer.valueOf(written)) : Optional.empty();
		List<Form> forms = caret.snapshot().forms().all();
		Stream<Form> inForce = forms.stream().filter(form -> year.map(known -> ReportEvaluator.inForce(form, known)).orElse(true));
		Stream.concat(inForce, forms.stream()).distinct()
				.forEach(form -> proposals.named(Kind.FORM, form.getName(), form, Names.quoted(form.getName()), basis(form)));
	}

	private static String basis(Form form) {
		return form.getBasis() == null ? "" : form.getBasis();
	}

	/** Behind 上年 last year's reports, the body's own first; behind 汇总 those of the year that are not named yet. */
	private void reports() {
		Optional<report.dsl.report.Report> own = caret.snapshot().report();
		int year = own.map(report.dsl.report.Report::year).orElse(0);
		String body = own.map(report.dsl.report.Report::body).orElse("");
		boolean last = caret.isBehind("上年");
		List<String> named = caret.report().stream().flatMap(report -> report.getRollUps().stream()).flatMap(rollUp -> rollUp.getReports().stream())
				.filter(reference -> !caret.isIn(reference)).map(ReportReference::getBody).toList();
		caret.snapshot().reports().stream().filter(key -> key.year() == (last ? year - 1 : year) && (last || !key.body().equals(body) && !named.contains(key.body())))
				.sorted(Comparator.comparing((Key key) -> !key.body().equals(body)).thenComparing(Key::body))
				.forEach(key -> proposals.add(Kind.VALUE, last ? key.toString() : key.body(), last ? key.toString() : Names.quoted(key.body()),
						proposals.say("detail.reference", key.year())));
	}

	/** Those that are missing: first what comes after the one before. */
	private void chapters() {
		List<FormChapter> all = caret.form().getChapters();
		Optional<ReportChapter> around = caret.around(ReportChapter.class);
		List<ReportChapter> present = caret.report().map(report -> List.<ReportChapter>copyOf(report.getChapters())).orElse(List.of());
		Set<FormChapter> given = present.stream().filter(chapter -> around.isEmpty() || chapter != around.get() || !caret.isBehind("章"))
				.flatMap(chapter -> caret.filled(chapter).stream()).collect(Collectors.toSet());
		int last = present.stream().filter(chapter -> caret.isBehind(chapter) && !chapter.equals(around.orElse(null))).flatMap(chapter -> caret.filled(chapter).stream())
				.mapToInt(all::indexOf).max().orElse(-1);
		boolean mention = follow.allows("Mention chapter");
		Stream<FormChapter> later = all.subList(last + 1, all.size()).stream();
		Stream.concat(later, all.stream()).distinct().filter(chapter -> chapter.getName() != null && (mention || !given.contains(chapter)))
				.forEach(chapter -> proposals.named(Kind.CHAPTER, chapter.getName(), chapter, Names.quoted(chapter.getName()), number(chapter)));
	}

	private String number(FormChapter chapter) {
		return proposals.say("detail.chapter", caret.form().getChapters().indexOf(chapter) + 1);
	}

	private static String attribute(Fact fact) {
		return Places.referenced(fact, GzrPackage.Literals.FACT__ATTRIBUTE);
	}

	private void values(Fact fact) {
		caret.form().getAttributes().stream().filter(attribute -> attribute(fact).equals(attribute.getName())).flatMap(attribute -> attribute.getValues().stream())
				.map(AttributeValue::getName).forEach(value -> proposals.add(Kind.VALUE, value, Names.quoted(value), attribute(fact)));
	}

	/** Something else may stand there, too. */
	private boolean attributes() {
		List<String> given = caret.report().stream().flatMap(report -> report.getFacts().stream()).filter(fact -> !caret.isIn(fact)).map(HeadProposals::attribute).toList();
		for (Attribute attribute : caret.form().getAttributes())
			if (attribute.getName() != null && !given.contains(attribute.getName()))
				proposals.named(Kind.ATTRIBUTE, attribute.getName(), attribute, Names.quoted(attribute.getName()) + " ", proposals.say("detail.attribute"));
		return false;
	}

	/** Rules that may be waived and are not yet, the broken ones first. */
	private void rules() {
		List<Rule> rules = Stream.concat(caret.form().getRules().stream(), caret.tables().stream().flatMap(table -> table.getRules().stream()))
				.filter(rule -> rule.isWaivable() && rule.getName() != null).toList();
		Set<String> broken = caret.snapshot().findings().stream().map(Finding::code).collect(Collectors.toSet());
		List<String> waived = caret.report().stream().flatMap(report -> report.getWaivers().stream()).filter(waiver -> !caret.isIn(waiver))
				.map(waiver -> Places.referenced(waiver, GzrPackage.Literals.WAIVER__RULE)).toList();
		String reason = caret.endsLine() ? " \"" + Snippet.stop(proposals.say("stop.reason")) + "\"" : "";
		Stream.concat(rules.stream().filter(rule -> broken.contains(rule.getCode())), rules.stream()).distinct().filter(rule -> !waived.contains(rule.getName()))
				.forEach(rule -> proposals.named(Kind.RULE, rule.getName(), rule, Names.quoted(rule.getName()) + reason, String.valueOf(rule.getCode())));
	}
}
