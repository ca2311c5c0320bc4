package report.dsl.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import report.dsl.evaluation.Codes;
import report.dsl.evaluation.Paths;
import report.dsl.findings.Message;
import report.dsl.findings.Severity;
import report.dsl.form.Skeleton;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.importer.Draft.Note;
import report.dsl.importer.Original.Text;
import report.dsl.importer.Recognized.Deviation;
import report.dsl.importer.Recognized.Part;
import report.dsl.parser.Names;
import report.dsl.report.Numbering;

/** Writes what was recognised as a report. */
final class GzrText {
	private static final String FENCE = "\"\"\"";
	/** From so many rows on, those of zeros are said by one line. */
	private static final int MANY_ROWS = 8;
	private static final int LONGEST_SAID = 60;
	private static final Pattern SECTION = Pattern.compile("[(（]([一二三四五六七八九十]{1,3})[)）]\\s*([^。；;]{1,30})");
	private final Recognized report;
	private final Draft draft = new Draft();

	private GzrText(Recognized report) {
		this.report = report;
	}

	/** @param form to name in the head; empty where the year says it */
	static Draft of(Recognized report, Optional<String> form) {
		GzrText text = new GzrText(report);
		text.head(form);
		report.chapters().forEach(text::chapter);
		text.second(report.second());
		report.signature().ifPresent(signed -> text.draft.line("\n落款 " + Names.quoted(signed.body()) + " " + signed.date()));
		return text.draft;
	}

	// ---- head

	private void head(Optional<String> form) {
		List<String> pages = report.remarks().stream().filter(remark -> Reflow.PAGE.matcher(remark).matches()).toList();
		report.remarks().stream().filter(remark -> !pages.contains(remark)).forEach(remark -> draft.line("// " + remark));
		if (!pages.isEmpty())
			draft.line("// " + Draft.joined(List.of(Draft.comment("import.comment.pages", String.join(" ", pages)))));
		Recognized.Head head = report.head();
		String line = "报告" + (head.body().isEmpty() ? "" : " " + Names.quoted(head.body())) + (head.year() == 0 ? "" : " " + head.year() + "年度");
		boolean whole = !head.body().isEmpty() && head.year() != 0;
		List<Note> notes = new ArrayList<>(whole ? List.of() : List.of(warning(Codes.IMPORT_HEAD, "import.head")));
		List<String> missing = report.words().form().getChapters().stream().filter(chapter -> report.chapters().stream().noneMatch(part -> part.chapter() == chapter))
				.map(FormWords::label).toList();
		if (!missing.isEmpty())
			notes.add(warning(Codes.IMPORT_LABEL, "import.chapters", missing));
		draft.line(line, whole ? List.of() : List.of(Draft.comment("import.head")), notes);
		form.ifPresent(name -> draft.line("按 " + Names.quoted(name)));
		if (!head.title().isEmpty())
			draft.line("题名 " + FENCE + escaped(head.title()) + FENCE);
		report.left().forEach(this::left);
		if (!report.preface().isEmpty())
			draft.line("前言");
		paragraphs(report.preface());
	}

	private static Note warning(String code, String key, Object... arguments) {
		return new Note(code, Severity.WARNING, Message.of(key, arguments), Optional.empty());
	}

	private static Note row(String key, Object... arguments) {
		return new Note(Codes.IMPORT_ROW, Severity.ERROR, Message.of(key, arguments), Optional.empty());
	}

	// ---- chapters

	private void chapter(Part part) {
		List<String> comments = new ArrayList<>();
		List<Note> notes = new ArrayList<>();
		String official = FormWords.label(part.chapter());
		part.heading().filter(heading -> !part.exact()).ifPresent(heading -> {
			comments.add(Draft.comment("import.comment.heading", heading.text()));
			notes.add(warning(Codes.IMPORT_LABEL, "import.label", heading.text(), official, heading.place()));
		});
		if (part.heading().isEmpty()) {
			comments.add(Draft.comment("import.noHeading", official));
			notes.add(warning(Codes.IMPORT_LABEL, "import.noHeading", official));
		}
		draft.line("\n章 " + Names.quoted(part.chapter().getName()), comments, notes);
		part.labels().forEach(this::deviation);
		part.tables().forEach(this::table);
		part.left().forEach(this::left);
		lostHeading(part);
		prose(part.prose());
	}

	/** Prose in a chapter of tables may be that of the next chapter, if the original has no heading of that. */
	private void lostHeading(Part part) {
		List<FormChapter> all = report.words().form().getChapters();
		int next = all.indexOf(part.chapter()) + 1;
		if (part.prose().isEmpty() || part.chapter().getTables().isEmpty() || next == all.size() || !all.get(next).isProse()
				|| report.chapters().stream().anyMatch(known -> known.chapter() == all.get(next)))
			return;
		String lost = FormWords.label(all.get(next));
		draft.line("", List.of(Draft.comment("import.comment.lost", lost)), List.of(warning(Codes.IMPORT_LABEL, "import.lost", lost, FormWords.label(part.chapter()),
				part.prose().get(0).place())));
	}

	private void deviation(Deviation label) {
		draft.line("", List.of(Draft.comment("import.comment.label", label.label())),
				List.of(warning(Codes.IMPORT_LABEL, "import.label", label.label(), label.official(), label.place())));
	}

	private void left(Text left) {
		draft.line("", List.of(Draft.comment("import.comment.left", left.text())), List.of(warning(Codes.IMPORT_LEFT, "import.left", brief(left.text()), left.place())));
	}

	private void second(List<Text> second) {
		if (second.isEmpty())
			return;
		String title = second.get(0).text();
		draft.line("", List.of(Draft.comment("import.comment.left", title)), List.of(warning(Codes.IMPORT_LEFT, "import.second", title, second.get(0).place())));
		second.stream().skip(1).forEach(text -> draft.line("// " + text.text()));
	}

	private static String brief(String text) {
		return text.length() <= LONGEST_SAID ? text : text.substring(0, LONGEST_SAID) + "…";
	}

	// ---- tables

	private void table(Table table, Map<Row, RowValues> values) {
		List<Row> rows = Paths.leafRows(Paths.rowsOf(table));
		Set<Row> told = new HashSet<>();
		values.forEach((row, given) -> {
			if (!row.getRows().isEmpty())
				told.addAll(Paths.leafRows(List.of(row)));
		});
		List<Row> missing = rows.stream().filter(row -> !values.containsKey(row) && !told.contains(row)).toList();
		boolean brief = rows.size() > MANY_ROWS && missing.isEmpty();
		boolean omitted = false;
		for (Row row : rows) {
			RowValues given = values.get(row);
			if (given != null)
				omitted |= !row(row, given, brief);
			else if (told.contains(row))
				part(row, values);
		}
		if (!missing.isEmpty()) {
			String names = missing.size() == rows.size() ? "" : missing.stream().map(FormWords::label).collect(Collectors.joining("、"));
			Message said = names.isEmpty() ? Message.of("import.table.missing", table.getName()) : Message.of("import.row.missing", brief(names));
			draft.line("  其余 " + Cells.AWAITED, List.of(names.isEmpty() ? Draft.comment("import.table.missing", table.getName()) : Draft.comment("import.row.missing", names)),
					List.of(new Note(Codes.IMPORT_ROW, Severity.ERROR, said, Optional.empty())));
		}
		if (omitted)
			draft.line("  其余 0");
		values.forEach((row, given) -> {
			if (!row.getRows().isEmpty() && Paths.leafRows(List.of(row)).stream().allMatch(values::containsKey))
				draft.line("", List.of(Draft.comment("import.comment.left", FormWords.label(row) + " " + given.original())),
						List.of(warning(Codes.IMPORT_LEFT, "import.left", FormWords.label(row) + " " + given.original(), given.place())));
		});
	}

	/** @return whether it was written: a row of zeros may be left to 其余 */
	private boolean row(Row row, RowValues given, boolean brief) {
		RowText text = RowText.of(row, given, report.words());
		if (brief && text.zero())
			return false;
		draft.line("  " + text.line(), text.comments(), text.notes());
		return true;
	}

	/** A row of a group that the original gives as one: known only where the whole group is 0. */
	private void part(Row row, Map<Row, RowValues> values) {
		Row group = (Row) row.eContainer();
		RowValues given = values.get(group);
		int columns = Paths.leafColumns(Paths.columnsAt(row)).size();
		boolean zero = given != null && given.cells().size() == columns && given.cells().stream().allMatch("0"::equals);
		List<String> cells = zero ? given.cells() : List.of();
		String text = new Cells(new RowValues(row, cells, List.of(), "", "", Message.of("import.repair", "")), row, report.words()).text();
		boolean first = given != null && group.getRows().get(0) == row;
		String key = zero ? "import.row.group.zero" : "import.row.group";
		draft.line("  " + Skeleton.path(row, Paths.tableOf(row)) + ": " + text,
				first ? List.of(Draft.comment("import.comment.group", FormWords.label(group), given.original())) : List.of(),
				first ? List.of(row(key, FormWords.label(group), given.original(), given.place())) : List.of());
	}

	// ---- prose

	private void paragraphs(List<Text> prose) {
		if (prose.isEmpty())
			return;
		draft.line(FENCE);
		prose.forEach(text -> draft.line(escaped(text.text())));
		draft.line(FENCE);
	}

	/** Without what would end the prose: marks of a fence, a line that begins like a chapter; brackets stand for themselves. */
	private static String escaped(String prose) {
		return prose.replaceFirst("^(章|落款|表式)[\\s\\u3000]+", "$1").replace("【", "【【").replaceAll("([\"“”])(?=[\"“”]{2})", "$1 ");
	}

	/** Lines （一）, （二）… are headings where they count on from one; the printer numbers them anew. */
	private void prose(List<Text> prose) {
		List<Integer> sections = new ArrayList<>();
		for (int i = 0; i < prose.size(); i++) {
			Matcher section = SECTION.matcher(prose.get(i).text());
			if (section.matches() && Numbering.section(sections.size() + 1).equals("（" + section.group(1) + "）"))
				sections.add(i);
			else if (section.matches()) {
				paragraphs(prose);
				return;
			}
		}
		int from = 0;
		for (int section : sections) {
			paragraphs(prose.subList(from, section));
			Matcher heading = SECTION.matcher(prose.get(section).text());
			draft.line(heading.matches() ? "节 " + Names.quoted(heading.group(2).strip()) : "");
			from = section + 1;
		}
		paragraphs(prose.subList(from, prose.size()));
	}
}
