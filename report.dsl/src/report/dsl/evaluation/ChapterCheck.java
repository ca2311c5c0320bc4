package report.dsl.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.GzrPackage;
import report.dsl.gzr.Prose;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportChapter;
import report.dsl.parser.Names;
import report.dsl.report.Chapter;
import report.dsl.report.Place;
import report.dsl.report.Rules.Verdict;

/** Whether a report has every chapter of its form, in order and none of them empty. */
final class ChapterCheck {
	private static final String FENCE = "\"\"\"";
	private final Report report;
	private final List<FormChapter> form;
	private final Map<ReportChapter, FormChapter> known;
	private final Verdict verdict;
	private final Places places;
	private final Problems problems;
	private final Mending mending;

	/** @param known the chapters of the report that the form has */
	ChapterCheck(Report report, List<FormChapter> form, Map<ReportChapter, FormChapter> known, Verdict verdict, Places places, Problems problems) {
		this.report = report;
		this.form = form;
		this.known = known;
		this.verdict = verdict;
		this.places = places;
		this.problems = problems;
		this.mending = new Mending(places);
	}

	/** @param head where a missing chapter is told */
	void check(List<Chapter> read, Place head) {
		int last = 0;
		for (Chapter chapter : read) {
			if (chapter.number() < last)
				tell(moved(chapter), chapter.place(), "chapter.order", chapter.name());
			last = Math.max(last, chapter.number());
			if (chapter.blocks().isEmpty() && !strays(chapter)) {
				String content = content(form.get(chapter.number() - 1));
				tell(List.of(mending.below(Message.of("repair.insert", content.strip().lines().skip(1).findFirst().orElse("")), chapter.place().offset(), content)),
						chapter.place(), "chapter.empty", chapter.name());
			}
		}
		for (int number = 1; number <= form.size(); number++) {
			int expected = number;
			if (read.stream().noneMatch(present -> present.number() == expected) && !misspelt(form.get(number - 1)))
				tell(List.of(added(expected)), head, "chapter.missing", form.get(number - 1).getName(), number);
		}
	}

	/** Whether something stands in the chapter that was told to be out of place. */
	private boolean strays(Chapter chapter) {
		return known.entrySet().stream().filter(entry -> entry.getValue() == form.get(chapter.number() - 1))
				.anyMatch(entry -> entry.getKey().getContents().stream().anyMatch(content -> !(content instanceof Prose)));
	}

	/** Whether a chapter that nobody knows, which was told, is probably this one. */
	private boolean misspelt(FormChapter missing) {
		List<String> names = form.stream().map(FormChapter::getName).toList();
		return report.getChapters().stream().filter(chapter -> !known.containsKey(chapter)).map(chapter -> Places.referenced(chapter, GzrPackage.Literals.REPORT_CHAPTER__CHAPTER))
				.anyMatch(name -> !name.isEmpty() && Problems.nearest(name, names).stream().findFirst().filter(missing.getName()::equals).isPresent());
	}

	private void tell(List<Repair> repairs, Place place, String key, Object... arguments) {
		problems.add(Finding.of(verdict.code(), verdict.severity(), place, key, arguments).withRepairs(repairs));
	}

	/** In front of the first chapter that has to follow it. */
	private List<Repair> moved(Chapter chapter) {
		Optional<Place> own = known.keySet().stream().map(places::of).filter(place -> place.offset() <= chapter.place().offset()
				&& chapter.place().offset() < place.offset() + place.length()).findFirst();
		return own.flatMap(place -> following(chapter.number()).map(next -> mending.move(Message.of("repair.move"), place, next.offset()))).stream().toList();
	}

	private Optional<Place> following(int number) {
		return known.entrySet().stream().filter(entry -> form.indexOf(entry.getValue()) >= number).map(entry -> places.of(entry.getKey())).findFirst();
	}

	/** The chapter as it begins; in front of those that follow it, or of the signature. */
	private Repair added(int number) {
		FormChapter missing = form.get(number - 1);
		String text = "章 " + Names.quoted(missing.getName()) + "\n" + content(missing) + "\n";
		Optional<Place> next = following(number).or(() -> report.getSignatures().stream().map(places::of).findFirst());
		int offset = next.map(Place::offset).orElse(places.text().length());
		boolean open = offset > 0 && places.text().charAt(offset - 1) != '\n';
		return mending.insert(Message.of("repair.chapter", missing.getName()), offset, (open ? "\n" : "") + text + (next.isPresent() ? "\n" : ""));
	}

	/** What the form proposes, numbers that are awaited, or brackets that cite nothing, so that they are told until somebody writes the prose. */
	private static String content(FormChapter chapter) {
		if (!chapter.getTables().isEmpty())
			return "  其余 待填";
		if (chapter.getDraft() == null)
			return FENCE + "\n" + Message.of("file.fill-in", chapter.getName()).in(Locale.CHINESE) + "\n" + FENCE;
		String draft = Places.source(chapter.getDraft());
		return FENCE + "\n" + draft.substring(FENCE.length(), draft.length() - FENCE.length()).strip() + "\n" + FENCE;
	}
}
