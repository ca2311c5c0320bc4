package report.dsl.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.gzr.Content;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.GzrPackage;
import report.dsl.gzr.Prose;
import report.dsl.gzr.ReportChapter;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.report.Across;
import report.dsl.report.Block;
import report.dsl.report.Chapter;
import report.dsl.report.Heading;
import report.dsl.report.Paragraph;
import report.dsl.report.Place;
import report.dsl.report.Run;

/** Reads the chapters of a report: first all their tables, so that prose anywhere can cite them, then their prose. */
final class ChapterReader {
	private final FormModel model;
	private final Places places;
	private final Problems problems;
	private final Map<String, String> heads;
	private final Across across;
	private final boolean named;
	private final Pictures files;
	private final Map<Table, report.dsl.report.Table> tables = new LinkedHashMap<>();
	/** The contents that are rows of a statutory table. */
	private final Set<Content> rows = new HashSet<>();
	/** The headings that were told to be wrong. */
	private final Set<Content> told = new HashSet<>();
	private Citations citations;
	private PictureReader pictures;

	/** @param named whether the report names last year's */
	ChapterReader(FormModel model, Places places, Problems problems, Map<String, String> heads, Across across, boolean named, Pictures files) {
		this.model = model;
		this.places = places;
		this.problems = problems;
		this.heads = heads;
		this.across = across;
		this.named = named;
		this.files = files;
	}

	/** What cites the tables of these chapters; only after {@link #read}. */
	Citations citations() {
		return citations;
	}

	List<Chapter> read(Map<ReportChapter, FormChapter> chapters) {
		List<Table> all = Stream.concat(model.tables().keySet().stream(), chapters.keySet().stream().flatMap(chapter -> own(chapter).stream())).toList();
		chapters.forEach((chapter, form) -> tables(chapter, form, all));
		Map<String, report.dsl.report.Table> values = tables.values().stream().collect(Collectors.toMap(table -> table.form().name(), table -> table, (a, b) -> a));
		citations = new Citations(places, problems, heads, all, values, across.last(), named);
		ChartReader charts = new ChartReader(Integer.parseInt(heads.get("年度")), named || across.last().isPresent(), citations, places, problems);
		pictures = new PictureReader(files, charts, places, problems);
		return chapters.entrySet().stream().map(entry -> chapter(entry.getKey(), entry.getValue())).toList();
	}

	private static List<Table> own(ReportChapter chapter) {
		return chapter.getContents().stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
	}

	// ---- tables

	private void tables(ReportChapter chapter, FormChapter form, List<Table> all) {
		Place place = places.of(chapter, GzrPackage.Literals.REPORT_CHAPTER__CHAPTER);
		Map<Table, TableReader> readers = new LinkedHashMap<>();
		form.getTables().forEach(table -> readers.put(table, new TableReader(table, model.tables().get(table), places, problems)));
		EntryReader entries = new EntryReader(places, problems, model.form(), readers);
		rows.addAll(entries.read(chapter.getContents()));
		told.addAll(entries.headings());
		readers.forEach((table, reader) -> tables.put(table, new TableEvaluator(reader, places, problems, place, across.rollUp()).evaluate()));
		own(chapter).forEach(table -> ownTable(table, all));
	}

	private void ownTable(Table table, List<Table> all) {
		Place place = places.of(table, GzrPackage.Literals.NAMED__NAME);
		if (table.getName() == null || all.stream().filter(other -> table.getName().equals(other.getName())).count() > 1) {
			problems.error(Codes.DUPLICATE, place, "table.twice", String.valueOf(table.getName()));
			return;
		}
		FormCompiler compiler = new FormCompiler(table.getName(), places, problems);
		if (compiler.unfinished(table))
			return;
		TableReader reader = new TableReader(table, compiler.table(table, all, false), places, problems);
		for (Row row : Paths.leafRows(table.getRows()))
			if (row.getColon() != null || !row.getCells().isEmpty())
				reader.entry(row, row, places.of(row, GzrPackage.Literals.NAMED__NAME), false);
		tables.put(table, new TableEvaluator(reader, places, problems, place, Optional.empty()).evaluate());
	}

	// ---- prose and headings

	private Chapter chapter(ReportChapter chapter, FormChapter form) {
		List<Block> blocks = new ArrayList<>();
		boolean placed = false;
		int section = 0;
		int item = 0;
		for (Content content : chapter.getContents()) {
			if (!placed && rows.contains(content)) {
				placed = true;
				form.getTables().forEach(table -> blocks.add(tables.get(table)));
			}
			if (content instanceof Prose prose)
				blocks.addAll(prose(prose));
			else if (content instanceof Table table)
				Optional.ofNullable(tables.get(table)).ifPresent(blocks::add);
			else if (content instanceof report.dsl.gzr.Picture picture)
				pictures.read(picture).ifPresent(blocks::add);
			else if (content instanceof report.dsl.gzr.Heading heading) {
				boolean top = heading.getLevel().equals("节");
				if (!top && section == 0)
					problems.error(List.of(Problems.replace(places.head(heading), "节")), Codes.SYNTAX, places.head(heading), "item.outside");
				section += top ? 1 : 0;
				item = top ? 0 : item + 1;
				String number = top ? Labels.number(model.form(), 1, section) : Labels.number(model.form(), 2, item);
				blocks.add(new Heading(top ? 2 : 3, number, words(heading), places.of(heading)));
			} else if (section > 0 && rows.contains(content)) {
				problems.error(List.of(beforeSections(chapter, content)), Codes.SYNTAX, places.head(content), "row.afterSection");
			}
		}
		if (!placed)
			form.getTables().forEach(table -> blocks.add(tables.get(table)));
		int number = model.form().getChapters().indexOf(form) + 1;
		return new Chapter(number, form.getName(), Labels.of(form), List.copyOf(blocks), places.of(chapter, GzrPackage.Literals.REPORT_CHAPTER__CHAPTER));
	}

	private Finding.Repair beforeSections(ReportChapter chapter, Content row) {
		Content first = chapter.getContents().stream().filter(report.dsl.gzr.Heading.class::isInstance).findFirst().orElseThrow();
		return new Mending(places).move(report.dsl.findings.Message.of("repair.move"), places.of(row), places.of(first).offset());
	}

	private List<Paragraph> prose(Prose prose) {
		if (!closed(prose))
			problems.error(List.of(new Mending(places).closed(places.of(prose))), Codes.FENCE, places.at(places.head(prose).offset(), 3), "fence.open");
		return ProseReader.read(prose, places, problems, citations);
	}

	private boolean closed(Prose prose) {
		Place whole = places.of(prose);
		int end = whole.offset() + whole.length();
		return whole.length() >= 6 && report.dsl.parser.ProseScanner.isFence(places.text(), end - 3);
	}

	private List<Run> words(report.dsl.gzr.Heading heading) {
		List<Run> words = runs(heading);
		Run first = words.isEmpty() ? new Run.Text("", places.of(heading)) : words.get(0);
		int number = told.contains(heading) ? 0 : HeadingNumber.length(first.text());
		if (number > 0) {
			int from = first.place().offset() + (places.text().startsWith(first.text(), first.place().offset()) ? 0 : 1);
			Place place = places.at(from, number);
			problems.add(Finding.of(Codes.SYNTAX, Severity.WARNING, place, "heading.number", first.text().substring(0, number).strip())
					.withRepairs(List.of(new Mending(places).remove(place))));
		}
		return words;
	}

	private List<Run> runs(report.dsl.gzr.Heading heading) {
		if (heading.getText() != null)
			return ProseReader.read(heading.getText(), places, problems, citations).stream().findFirst().map(Paragraph::runs).orElse(List.of());
		if (heading.getName() == null) {
			if (!told.contains(heading))
				problems.error(Codes.SYNTAX, places.head(heading), "heading.empty", heading.getLevel());
			return List.of();
		}
		return List.of(new Run.Text(heading.getName(), places.of(heading, GzrPackage.Literals.HEADING__NAME)));
	}
}
