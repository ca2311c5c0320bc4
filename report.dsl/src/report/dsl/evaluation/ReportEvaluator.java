package report.dsl.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.gzr.Attribute;
import report.dsl.gzr.Content;
import report.dsl.gzr.Fact;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.GzrPackage;
import report.dsl.gzr.Prose;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportChapter;
import report.dsl.gzr.Waiver;
import report.dsl.parser.Names;
import report.dsl.report.Across;
import report.dsl.report.Chapter;
import report.dsl.report.Paragraph;
import report.dsl.report.Place;
import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.Signature;
import report.dsl.report.Table;

/** Evaluates one report: finds its form, reads its head and chapters, and hands on plain values. */
public final class ReportEvaluator {
	/** 二〇二五年一月十六日 */
	private static final Pattern LIKE_DATE = Pattern.compile(".*年.*月.*日.*");
	private final Report report;
	private final Forms forms;
	private final Reports reports;
	private final Pictures pictures;
	private final Places places;
	private final Problems problems = new Problems();
	private final Mending mending;

	private ReportEvaluator(Report report, Forms forms, Reports reports, Pictures pictures, Places places) {
		this.report = report;
		this.forms = forms;
		this.reports = reports;
		this.pictures = pictures;
		this.places = places;
		this.mending = new Mending(places);
	}

	/**
	 * @param reports  those that it can refer to
	 * @param pictures the files that it can show
	 */
	public static Evaluated evaluate(Report report, Forms forms, Reports reports, Pictures pictures, Places places) {
		return new ReportEvaluator(report, forms, reports, pictures, places).evaluate();
	}

	private Evaluated evaluate() {
		Place head = places.head(report);
		if (report.getKeyword() == null)
			problems.error(List.of(mending.insert(head.offset(), "报告 ")), Codes.SYNTAX, head, "report.keyword");
		if (report.getBody() == null)
			problems.error(Codes.SYNTAX, head, "report.body");
		Optional<Integer> year = year();
		Optional<Form> form = form(year);
		if (form.isEmpty())
			return new Evaluated(Optional.empty(), List.of(), List.of(), Map.of(), List.of(), problems.findings());
		return evaluate(forms.compiled(form.get()), year.orElse(0), head);
	}

	private Evaluated evaluate(FormModel model, int year, Place head) {
		String body = report.getBody() == null ? "" : report.getBody();
		Map<String, String> heads = new LinkedHashMap<>();
		heads.put("单位", body);
		heads.put("年度", Integer.toString(year));
		Map<String, String> facts = facts(model.form());
		Across across = new AcrossReader(report, new Reports.Key(body, year), model.form().getName(), reports, places, problems).read();
		ChapterReader chapters = new ChapterReader(model, places, problems, heads, across, !report.getLasts().isEmpty(), pictures);
		Map<ReportChapter, FormChapter> known = known(model);
		List<Chapter> read = chapters.read(known);
		Citations citations = chapters.citations();
		lost(report.getLost(), "head.lost");
		List<Paragraph> preface = report.getPrefaces().stream().flatMap(words -> words.getProse().stream())
				.flatMap(prose -> ProseReader.read(prose, places, problems, citations).stream()).toList();
		report.getPrefaces().stream().skip(1).forEach(again -> problems.error(Codes.DUPLICATE, places.head(again), "preface.twice"));
		if (model.chapterCheck().isPresent())
			new ChapterCheck(report, model.form().getChapters(), known, model.chapterCheck().get(), places, problems).check(read, head);
		Optional<Signature> signature = signature(body);
		report.dsl.report.Report plain = new report.dsl.report.Report(body, year, model.form().getName(), title(model, citations),
				report.getTitle() == null ? head : places.of(report.getTitle()), facts, preface, read,
				signature, across, head);
		List<Identity> identities = new ArrayList<>(model.identities());
		plain.tables().stream().map(Table::form).forEach(table -> identities.addAll(table.identities()));
		return new Evaluated(Optional.of(plain), identities, model.textRules(), model.rollUpChecks(), waivers(model, identities), problems.findings());
	}

	// ---- head

	private Optional<Integer> year() {
		String written = report.getYear() == null ? "" : Names.ascii(report.getYear()).replaceAll("\\s+", "");
		if (written.matches("\\d{4}(年度?)?"))
			return Optional.of(Integer.valueOf(written.substring(0, 4)));
		problems.error(Codes.SYNTAX, report.getYear() == null ? places.head(report) : places.of(report, GzrPackage.Literals.REPORT__YEAR), "report.year");
		return Optional.empty();
	}

	private Optional<Form> form(Optional<Integer> year) {
		String name = Places.referenced(report, GzrPackage.Literals.REPORT__FORM);
		if (name.isEmpty()) {
			Optional<Form> inForce = year.flatMap(forms::forYear);
			if (year.isPresent() && inForce.isEmpty())
				problems.error(Codes.EDITION, places.head(report), "form.none", year.get());
			return inForce;
		}
		Place place = places.of(report, GzrPackage.Literals.REPORT__FORM);
		Optional<Form> named = forms.byName(name);
		if (named.isEmpty())
			problems.unknown(place, "form.unknown", name, forms.names());
		else if (year.isPresent() && !inForce(named.get(), year.get()))
			problems.error(forms.forYear(year.get()).stream().map(right -> Problems.replace(place, Names.quoted(right.getName()))).toList(), Codes.EDITION, place,
					"form.edition", name, year.get(), forms.forYear(year.get()).map(Form::getName).orElse("?"));
		return named;
	}

	/** Whether a form applies to a year; one that names no years applies to all. */
	public static boolean inForce(Form form, int year) {
		return year >= year(form.getFrom(), Integer.MIN_VALUE) && year <= year(form.getTo(), Integer.MAX_VALUE);
	}

	private static int year(String written, int otherwise) {
		String digits = Names.ascii(written);
		return digits.matches("\\d{4}") ? Integer.parseInt(digits) : otherwise;
	}

	private Map<String, String> facts(Form form) {
		Map<String, String> facts = new LinkedHashMap<>();
		for (Fact fact : report.getFacts()) {
			String name = Places.referenced(fact, GzrPackage.Literals.FACT__ATTRIBUTE);
			String value = Places.referenced(fact, GzrPackage.Literals.FACT__VALUE);
			Optional<Attribute> attribute = form.getAttributes().stream().filter(known -> known.getName().equals(name)).findFirst();
			if (attribute.isEmpty()) {
				problems.unknown(places.of(fact, GzrPackage.Literals.FACT__ATTRIBUTE), "fact.unknown", name, form.getAttributes().stream().map(Attribute::getName).toList());
				continue;
			}
			List<String> values = attribute.get().getValues().stream().map(known -> known.getName()).toList();
			if (!values.contains(value))
				problems.error(factValues(fact, value, values), Codes.NAME, places.of(fact), "fact.value", value, Problems.hint(value, values), name, values);
			else if (facts.put(name, value) != null)
				problems.error(List.of(mending.remove(places.of(fact))), Codes.DUPLICATE, places.of(fact), "fact.twice", name);
		}
		return facts;
	}

	/** Each of the values that there are. */
	private List<Repair> factValues(Fact fact, String written, List<String> values) {
		Place end = places.of(fact);
		return values.stream().map(Names::quoted).map(value -> written.isEmpty() ? mending.insert(end.offset() + end.length(), " " + value)
				: Problems.replace(places.of(fact, GzrPackage.Literals.FACT__VALUE), value)).toList();
	}

	private String title(FormModel model, Citations citations) {
		Form form = model.form();
		if (report.getTitle() != null)
			return ProseReader.read(report.getTitle(), places, problems, citations).stream().map(Paragraph::text).findFirst().orElse("");
		if (form.getTitle() == null)
			return report.getBody() + report.getYear() + form.getName();
		return ProseReader.read(form.getTitle(), model.places(), new Problems(), citations).stream().map(Paragraph::text).findFirst().orElse("");
	}

	private Optional<Signature> signature(String body) {
		if (report.getSignatures().isEmpty())
			return Optional.empty();
		report.getSignatures().stream().skip(1).forEach(again -> problems.error(Codes.DUPLICATE, places.head(again), "signature.twice"));
		report.dsl.gzr.Signature signature = report.getSignatures().get(0);
		lost(signature.getLost(), "signature.lost");
		if (report.getChapters().stream().anyMatch(chapter -> places.of(chapter).offset() > places.of(signature).offset()))
			problems.error(List.of(mending.move(Message.of("repair.move"), places.of(signature), places.text().length())), Codes.SYNTAX, places.head(signature), "signature.last");
		String signer = signature.getBody();
		String written = signature.getDate();
		Optional<LocalDate> date = written == null ? Optional.empty() : Dates.parse(written);
		if (date.isEmpty() && signer != null && written == null && Dates.parse(signer).isPresent()) {
			date = Dates.parse(signer);
			signer = null;
		}
		if (written != null && date.isEmpty())
			problems.error(Codes.SYNTAX, places.of(signature, GzrPackage.Literals.SIGNATURE__DATE), "date", written);
		return Optional.of(new Signature(signer == null ? body : signer, date, places.of(signature)));
	}

	private List<report.dsl.report.Waiver> waivers(FormModel model, List<Identity> identities) {
		List<Verdict> verdicts = new ArrayList<>(model.verdicts());
		identities.forEach(identity -> verdicts.add(identity.verdict()));
		List<report.dsl.report.Waiver> waivers = new ArrayList<>();
		for (Waiver waiver : report.getWaivers()) {
			List<String> names = Places.names(waiver.getRule());
			String name = names.get(names.size() - 1);
			Place place = places.of(waiver);
			Predicate<Verdict> meant = verdict -> verdict.name().equals(name) || verdict.code().equals(name);
			Optional<LocalDate> until = waiver.getUntil() == null ? Optional.empty() : Dates.parse(waiver.getUntil());
			if (verdicts.stream().noneMatch(meant))
				problems.unknown(places.of(waiver.getRule()), "waiver.unknown", name, verdicts.stream().filter(Verdict::waivable).map(Verdict::name).toList());
			else if (verdicts.stream().filter(meant).noneMatch(Verdict::waivable))
				problems.error(List.of(mending.remove(place)), Codes.WAIVER, place, "waiver.forbidden", name);
			else if (waiver.getReason() == null || waiver.getReason().isBlank())
				problems.error(Codes.WAIVER, place, "waiver.reason", name);
			else if (waiver.getUntil() != null && until.isEmpty())
				problems.error(Codes.SYNTAX, places.of(waiver, GzrPackage.Literals.WAIVER__UNTIL), "date", waiver.getUntil());
			else
				waivers.add(new report.dsl.report.Waiver(name, waiver.getReason(), until, place, mending.lines(place)));
		}
		return waivers;
	}

	/** Tells what stands where it cannot, once for all of it. */
	private void lost(List<Content> lost, String key) {
		if (lost.isEmpty())
			return;
		boolean prose = lost.get(0) instanceof Prose;
		Place place = prose ? places.head(lost.get(0)) : places.of(lost.get(0));
		String text = places.text().substring(place.offset(), place.offset() + Math.min(place.length(), 20)).replaceAll("\\s+", " ");
		List<Repair> repairs = prose && key.equals("head.lost") ? List.of(mending.insert(place.offset(), "前言\n")) : List.of();
		if (key.equals("signature.lost") && LIKE_DATE.matcher(text).matches()) {
			problems.error(Codes.SYNTAX, place, "date", text);
			return;
		}
		problems.error(repairs, Codes.SYNTAX, prose ? places.at(place.offset(), Math.min(3, place.length())) : place, prose ? key + ".prose" : key, text);
	}

	// ---- chapters

	/** The chapters that the form has, in the order of the report; unknown and repeated ones are told and left out. */
	private Map<ReportChapter, FormChapter> known(FormModel model) {
		Map<ReportChapter, FormChapter> known = new LinkedHashMap<>();
		List<FormChapter> chapters = model.form().getChapters();
		for (ReportChapter chapter : report.getChapters()) {
			String name = Places.referenced(chapter, GzrPackage.Literals.REPORT_CHAPTER__CHAPTER);
			Place place = places.of(chapter, GzrPackage.Literals.REPORT_CHAPTER__CHAPTER);
			if (chapter.getColon() != null) {
				Place colon = places.of(chapter, GzrPackage.Literals.REPORT_CHAPTER__COLON);
				problems.error(List.of(Problems.replace(colon, " ")), Codes.SYNTAX, colon, "chapter.colon");
			}
			if (chapter.getNumber() != null) {
				Place number = places.of(chapter, GzrPackage.Literals.REPORT_CHAPTER__NUMBER);
				problems.error(List.of(mending.remove(number)), Codes.SYNTAX, number, "heading.number", chapter.getNumber());
			}
			Optional<FormChapter> meant = chapters.stream().filter(form -> name.equals(form.getName()) || name.equals(form.getLabel())).findFirst();
			if (name.isEmpty())
				problems.error(Codes.SYNTAX, places.head(chapter), "chapter.name");
			else if (meant.isEmpty())
				problems.unknown(place, "chapter.unknown", name, chapters.stream().map(FormChapter::getName).toList());
			else if (known.containsValue(meant.get()))
				problems.error(Codes.DUPLICATE, place, "chapter.twice", name);
			else
				known.put(chapter, meant.get());
		}
		return known;
	}
}
