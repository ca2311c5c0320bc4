package report.dsl.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import report.dsl.evaluation.Paths.Reading;
import report.dsl.findings.Finding.Repair;
import report.dsl.gzr.Cell;
import report.dsl.gzr.Content;
import report.dsl.gzr.Entry;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.GzrPackage;
import report.dsl.gzr.Heading;
import report.dsl.gzr.Picture;
import report.dsl.gzr.Rest;
import report.dsl.gzr.Row;
import report.dsl.gzr.Skipped;
import report.dsl.gzr.Table;
import report.dsl.report.Place;

/** Hands each row of a chapter to its table. What stands between rows and is none becomes one finding a stretch. */
final class EntryReader {
	/** Numbers by position, parted by commas. */
	private static final Pattern COMMAS = Pattern.compile("(\\s*[,，、]\\s*[+-]?[0-9０-９]+(\\.[0-9]+)?)+\\s*");
	/** Named cells without commas. */
	private static final Pattern NAMED_CELL = Pattern.compile("\\s*([^\\s,，、\\d]+)\\s+(\\d+|待填)");
	private static final Pattern NAMED = Pattern.compile("(" + NAMED_CELL + ")+");
	/** A column and its number without a blank. */
	static final Pattern GLUED = Pattern.compile("([^\\s0-9０-９]+)([0-9０-９]+)");
	private final Places places;
	private final Problems problems;
	private final Mending mending;
	private final Form form;
	private final Map<Table, TableReader> readers;
	/** The last content that was no stray. */
	private Content before;
	private final Set<Content> rows = new HashSet<>();
	private final Set<Content> headings = new HashSet<>();

	EntryReader(Places places, Problems problems, Form form, Map<Table, TableReader> readers) {
		this.places = places;
		this.problems = problems;
		this.mending = new Mending(places);
		this.form = form;
		this.readers = readers;
	}

	/** Reads the rows among a chapter's contents; those that are some. */
	Set<Content> read(List<Content> contents) {
		List<Content> stray = new ArrayList<>();
		for (int i = 0; i < contents.size(); i++) {
			Content content = contents.get(i);
			boolean torn = i + 1 < contents.size() && isStray(contents.get(i + 1)) && sameLine(content, contents.get(i + 1));
			boolean tornOff = content instanceof Rest && !stray.isEmpty() && sameLine(stray.get(stray.size() - 1), content);
			if (isStray(content) || tornOff) {
				stray.add(content);
				continue;
			}
			tell(stray);
			before = content;
			if (content instanceof Entry || content instanceof Rest)
				rows.add(content);
			if (content instanceof Entry entry)
				entry(entry, torn);
			else if (content instanceof Rest rest)
				rest(rest.getValue(), places.of(rest));
		}
		tell(stray);
		return rows;
	}

	/** The headings that were told to be wrong. */
	Set<Content> headings() {
		return headings;
	}

	/** A skipped token, or a word without a colon that no table of the form knows as a row. */
	private boolean isStray(Content content) {
		return content instanceof Skipped
				|| content instanceof Entry entry && entry.getColon() == null && readers.values().stream().noneMatch(reader -> reader.knows(entry));
	}

	private void tell(List<Content> stray) {
		boolean told = before instanceof Rest rest && rest.getValue() == null && !stray.isEmpty() && sameLine(rest, stray.get(0));
		if (told)
			stray.clear();
		if (stray.isEmpty())
			return;
		int from = places.of(stray.get(0)).offset();
		Place last = places.of(stray.get(stray.size() - 1));
		Place place = places.at(from, last.offset() + last.length() - from);
		if (before instanceof Heading heading && sameLine(heading, stray.get(0))) {
			quotes(heading, place);
			stray.clear();
			return;
		}
		String text = places.text().substring(from, from + place.length());
		if (before instanceof Picture picture && picture.getPath() == null && picture.getKind() == null && sameLine(picture, stray.get(0))) {
			problems.error(List.of(Problems.replace(place, '"' + text + '"')), Codes.SYNTAX, place, "picture.quotes");
			stray.clear();
			return;
		}
		String shown = text.length() > 20 ? text.substring(0, 20).replaceAll("\\s+", " ") + "…" : text.replaceAll("\\s+", " ");
		boolean inRow = before instanceof Entry entry && entry.getColon() != null && sameLine(before, stray.get(0));
		boolean comma = stray.get(0) instanceof Skipped skipped && (skipped.getText().equals(",") || skipped.getText().equals("，") || skipped.getText().equals("、"));
		problems.error(repairs(stray, place, text), Codes.SYNTAX, place, comma ? "cells.comma" : inRow && GLUED.matcher(text).matches() ? "cells.glued" : inRow ? "syntax.row" : "syntax.stray", shown);
		stray.clear();
	}

	private List<Repair> repairs(List<Content> stray, Place place, String text) {
		if (COMMAS.matcher(text).matches())
			return List.of(Problems.replace(place, text.replaceAll("\\s*[,，、]\\s*", " ")));
		boolean inRow = before instanceof Entry entry && entry.getColon() != null && sameLine(before, stray.get(0));
		Matcher glued = GLUED.matcher(text);
		if (inRow && glued.matches())
			return List.of(Problems.replace(place, glued.group(1) + " " + glued.group(2)));
		if (!inRow || !NAMED.matcher(text).matches())
			return mending.fenced(place);
		Place row = places.of(before);
		int end = row.offset() + row.length();
		String cells = NAMED_CELL.matcher(text).replaceAll(", $1 $2");
		return List.of(Problems.replace(places.at(end, place.offset() + place.length() - end), cells));
	}

	/** {@code 节 加强领导，落实责任} without its quotes, or {@code 节 （一）加强领导}. */
	private void quotes(Heading heading, Place rest) {
		int from = heading.getName() == null ? rest.offset() : places.of(heading, GzrPackage.Literals.HEADING__NAME).offset();
		Place whole = places.at(from, rest.offset() + rest.length() - from);
		String text = places.text().substring(from, from + whole.length());
		problems.add(HeadingNumber.unquoted(text, whole));
		headings.add(heading);
	}

	private boolean sameLine(Content content, Content next) {
		Place end = places.of(content);
		return places.at(end.offset() + end.length(), 0).line() == places.of(next).line();
	}

	private void entry(Entry entry, boolean torn) {
		List<String> names = Places.names(entry.getRow());
		Place name = places.of(entry.getRow());
		List<Reading> readings = Paths.rows(names, readers.keySet());
		if (readings.isEmpty()) {
			unknown(names, name);
			if (readers.isEmpty())
				rows.remove(entry);
			return;
		}
		if (readings.size() > 1) {
			readers.values().forEach(TableReader::doubt);
			problems.ambiguous(name, String.join(".", names), readings.stream().map(Reading::path).toList());
			return;
		}
		if (entry.getColon() == null)
			problems.error(List.of(mending.insert(name.offset() + name.length(), ":")), Codes.SYNTAX, name, "row.colon", String.join(".", names));
		Row row = readings.get(0).row();
		TableReader reader = readers.get(readings.get(0).table());
		reader.entry(entry, row, name, torn || entry.getColon() == null && entry.getCells().isEmpty());
		reader.tableRest(entry).ifPresent(rest -> rest(rest.getValue(), places.of(rest)));
	}

	private void unknown(List<String> names, Place place) {
		String written = String.join(".", names);
		Optional<FormChapter> other = form.getChapters().stream().filter(chapter -> !Paths.rows(names, chapter.getTables()).isEmpty()).findFirst();
		if (other.isPresent())
			problems.error(Codes.NAME, place, "row.elsewhere", written, other.get().getName());
		else if (readers.isEmpty())
			problems.error(Codes.NAME, place, "row.noTable", written);
		else {
			readers.values().forEach(TableReader::doubt);
			problems.unknown(place, "row.unknown", written, readers.keySet().stream().flatMap(table -> Paths.leafRows(Paths.rowsOf(table)).stream())
					.map(Row::getName).toList());
		}
	}

	private void rest(Cell value, Place place) {
		if (readers.isEmpty())
			problems.error(List.of(mending.remove(place)), Codes.NAME, place, "rest.noTable");
		readers.values().forEach(reader -> reader.rest(value, place));
	}
}
