package report.dsl.evaluation;

import static report.dsl.report.RollUp.of;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import report.dsl.evaluation.Reports.Key;
import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Related;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.findings.Severity;
import report.dsl.gzr.GzrPackage.Literals;
import report.dsl.gzr.LastYear;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportReference;
import report.dsl.gzr.RollUp;
import report.dsl.parser.Names;
import report.dsl.report.Across;
import report.dsl.report.Figures;
import report.dsl.report.Place;
import report.dsl.report.RollUp.Part;
import report.dsl.report.RollUp.State;

/** Finds the reports that 上年 and 汇总 name, and tells where there are none, or where summing them would go wrong. */
final class AcrossReader {
	private final Report report;
	private final Key own;
	private final String form;
	private final Reports reports;
	private final Places places;
	private final Problems problems;
	private final Mending mending;

	/** @param form the name of the report's form */
	AcrossReader(Report report, Key own, String form, Reports reports, Places places, Problems problems) {
		this.report = report;
		this.own = own;
		this.form = form;
		this.reports = reports;
		this.places = places;
		this.problems = problems;
		this.mending = new Mending(places);
	}

	Across read() {
		report.getLasts().stream().skip(1).forEach(again -> problems.error(List.of(mending.remove(places.of(again))), Codes.DUPLICATE, places.head(again), "last.twice"));
		report.getRollUps().stream().skip(1).forEach(again -> problems.error(Codes.DUPLICATE, places.head(again), "rollup.twice"));
		Optional<report.dsl.report.Report> last = report.getLasts().isEmpty() ? unnamed() : last(report.getLasts().get(0));
		return new Across(last.map(AcrossReader::alone), report.getRollUps().stream().findFirst().map(this::rollUp));
	}

	/** So that a report does not hold all those of the years before. */
	private static report.dsl.report.Report alone(report.dsl.report.Report last) {
		return new report.dsl.report.Report(last.body(), last.year(), last.form(), last.title(), last.titlePlace(), last.facts(), last.preface(), last.chapters(),
				last.signature(), Across.NONE, last.place());
	}

	/** The key that a reference names, where it names a body and a year that can be read. */
	static Optional<Key> key(ReportReference reference, int otherwise) {
		if (reference == null || reference.getBody() == null)
			return Optional.empty();
		String year = Names.ascii(reference.getYear()).replaceAll("\\s+", "");
		if (year.isEmpty())
			return Optional.of(new Key(reference.getBody(), otherwise));
		return year.matches("\\d{4}(年度?)?") ? Optional.of(new Key(reference.getBody(), Integer.parseInt(year.substring(0, 4)))) : Optional.empty();
	}

	// ---- 上年

	/** Last year's report is there and nobody names it: nothing is judged by it, and that is told. */
	private Optional<report.dsl.report.Report> unnamed() {
		if (reports.files(own.before()).size() != 1)
			return Optional.empty();
		if (reports.impliesLastYear())
			return reports.report(own.before());
		Place head = places.head(report);
		Place year = places.of(report, Literals.REPORT__YEAR);
		String line = "上年 " + own.before();
		problems.add(Finding.of(Codes.LAST, Severity.INFO, places.at(head.offset(), year.offset() + year.length() - head.offset()), "last.unnamed", reports.files(own.before()).get(0), line)
				.withRepairs(List.of(mending.below(Message.of("repair.insert", line), headEnd(), line))));
		return Optional.empty();
	}

	/** Where the report has said what it is: behind its year, form and title. */
	private int headEnd() {
		return Stream.of(Literals.REPORT__YEAR, Literals.REPORT__FORM, Literals.REPORT__TITLE).filter(report::eIsSet).map(feature -> places.of(report, feature))
				.mapToInt(place -> place.offset() + place.length()).max().orElseThrow();
	}

	private Optional<report.dsl.report.Report> last(LastYear last) {
		Optional<Key> key = key(last.getReport(), own.year() - 1);
		if (key.isEmpty()) {
			problems.error(Codes.SYNTAX, places.of(last), "last.syntax", own.before());
			return Optional.empty();
		}
		if (key.get().year() != own.year() - 1) {
			Place year = places.of(last.getReport(), Literals.REPORT_REFERENCE__YEAR);
			problems.error(List.of(Problems.replace(year, String.valueOf(own.year() - 1))), Codes.LAST, year, "last.year", own.year() - 1, key.get().year());
			return Optional.empty();
		}
		Place place = places.of(last.getReport());
		if (!single(key.get(), last.getReport()) || reports.isPending(key.get()))
			return Optional.empty();
		ownIsThere(key.get(), last);
		Optional<report.dsl.report.Report> found = reports.report(key.get());
		if (found.isEmpty())
			problems.error(Codes.LAST, place, "report.unread", key.get(), reports.files(key.get()).get(0));
		return found;
	}

	/** A body may have had another name last year; where its own report is there, it had not. */
	private void ownIsThere(Key named, LastYear last) {
		if (named.body().equals(own.body()) || reports.files(own.before()).isEmpty())
			return;
		Place body = places.of(last.getReport(), Literals.REPORT_REFERENCE__BODY);
		problems.add(Finding.of(Codes.LAST, Severity.WARNING, body, "last.other", named.body(), own.body(), reports.files(own.before()).get(0))
				.withRepairs(List.of(Problems.replace(body, Names.quoted(own.body())))));
	}

	/** Whether just one file holds a report; tells where not. Nothing is told of a text that stands alone. */
	private boolean single(Key key, ReportReference reference) {
		List<String> files = reports.files(key);
		Place place = places.of(reference);
		if (files.size() > 1)
			problems.error(Codes.AMBIGUOUS, place, "report.ambiguous", key, files);
		else if (files.isEmpty() && reports != Reports.NONE)
			unknown(key, reference);
		return files.size() == 1;
	}

	private void unknown(Key key, ReportReference reference) {
		List<Integer> years = years(key.body());
		if (!years.isEmpty()) {
			problems.error(Codes.NAME, places.of(reference), "report.noYear", key.body(), key.year(), years);
			return;
		}
		Place body = places.of(reference, Literals.REPORT_REFERENCE__BODY);
		Set<String> bodies = new LinkedHashSet<>();
		reports.keys().stream().filter(other -> other.year() == key.year()).map(Key::body).sorted().forEach(bodies::add);
		List<Repair> repairs = Problems.nearest(key.body(), bodies).stream().map(near -> Problems.replace(body, Names.quoted(near))).toList();
		problems.error(repairs, Codes.NAME, body, "report.unknown", key, Problems.hint(key.body(), bodies));
	}

	private List<Integer> years(String body) {
		return reports.keys().stream().filter(other -> other.body().equals(body)).map(Key::year).distinct().sorted().toList();
	}

	// ---- 汇总

	private report.dsl.report.RollUp rollUp(RollUp rollUp) {
		if (rollUp.getReports().isEmpty())
			problems.error(Codes.SYNTAX, places.of(rollUp), "rollup.syntax");
		List<Part> parts = new ArrayList<>();
		Map<Key, Key> through = new HashMap<>();
		Map<Key, ReportReference> direct = new HashMap<>();
		for (ReportReference reference : rollUp.getReports())
			key(reference, own.year()).filter(key -> key.year() == own.year()).ifPresent(key -> direct.putIfAbsent(key, reference));
		for (ReportReference reference : rollUp.getReports()) {
			Optional<Key> key = key(reference, own.year());
			if (key.isEmpty())
				problems.error(Codes.SYNTAX, places.of(reference), "rollup.reference");
			else
				parts.add(part(key.get(), reference, direct, through));
		}
		return of(parts, rollUp.isPartial(), places.head(rollUp));
	}

	private Part part(Key key, ReportReference reference, Map<Key, ReportReference> direct, Map<Key, Key> through) {
		Place place = places.of(reference);
		if (key.year() != own.year()) {
			Place year = places.of(reference, Literals.REPORT_REFERENCE__YEAR);
			problems.error(List.of(Problems.replace(year, String.valueOf(own.year()))), Codes.ROLLUP, year, "rollup.year", own.year(), key.year());
			return wrong(key, place);
		}
		if (direct.get(key) != reference) {
			problems.error(Codes.ROLLUP, place, "rollup.same", key.body());
			return wrong(key, place);
		}
		if (reports.files(key).isEmpty() && !years(key.body()).isEmpty())
			return new Part(key.body(), key.year(), State.MISSING, Optional.empty(), place);
		if (!single(key, reference) || turnsBack(key, place) || twice(key, place, direct, through))
			return wrong(key, place);
		return figures(key, place);
	}

	private static Part wrong(Key key, Place place) {
		return new Part(key.body(), key.year(), State.WRONG, Optional.empty(), place);
	}

	/** Whether a report sums this one, itself or through others. */
	private boolean turnsBack(Key part, Place place) {
		List<Key> way = new ArrayList<>();
		if (!part.equals(own) && !leads(part, own, new HashSet<>(), way))
			return false;
		way.add(own);
		problems.error(Codes.ROLLUP, place, "rollup.cycle", own.body(), String.join(" → ", way.stream().map(Key::body).toList()));
		return true;
	}

	private boolean leads(Key from, Key to, Set<Key> seen, List<Key> way) {
		if (!seen.add(from))
			return false;
		way.add(from);
		for (Key part : reports.parts(from))
			if (part.equals(to) || leads(part, to, seen, way))
				return true;
		way.remove(way.size() - 1);
		return false;
	}

	/** Whether a report, or one that it sums, is summed beside it as well. */
	private boolean twice(Key key, Place place, Map<Key, ReportReference> direct, Map<Key, Key> through) {
		Set<Key> below = new LinkedHashSet<>();
		below(key, below);
		for (Key part : below) {
			Key other = direct.containsKey(part) ? part : through.putIfAbsent(part, key);
			if (other != null && !other.equals(key)) {
				boolean itself = other.equals(part);
				problems.add(Finding.of(Codes.ROLLUP, Severity.ERROR, itself ? places.of(direct.get(part)) : place, itself ? "rollup.through" : "rollup.twiceThrough", part.body(),
						key.body(), other.body()).withRelated(List.of(new Related(itself ? place : places.of(direct.get(other)), Message.of("related.summed", other.equals(part) ? key : other)))));
				return true;
			}
		}
		return false;
	}

	private void below(Key key, Set<Key> below) {
		for (Key part : reports.parts(key))
			if (below.add(part))
				below(part, below);
	}

	private Part figures(Key key, Place place) {
		if (reports.isPending(key))
			return wrong(key, place);
		Optional<Figures> figures = reports.figures(key);
		if (figures.isEmpty())
			problems.error(Codes.ROLLUP, place, "report.unread", key, reports.files(key).get(0));
		else if (!figures.get().form().equals(form))
			problems.error(Codes.ROLLUP, place, "rollup.form", key, figures.get().form(), form);
		else
			return known(key, figures.get(), place);
		return wrong(key, place);
	}

	private Part known(Key key, Figures figures, Place place) {
		if (figures.unknown() > 0 && figures.sound())
			problems.add(Finding.of(Codes.AWAITED, Severity.WARNING, place, "rollup.awaited", key, figures.unknown())
					.withRelated(List.of(new Related(figures.place(), Message.of("related.report", key)))));
		return new Part(key.body(), key.year(), State.KNOWN, Optional.of(figures), place);
	}
}
