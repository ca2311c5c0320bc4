package report.dsl.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import report.dsl.findings.Message;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.importer.Labels.Candidate;
import report.dsl.importer.Labels.Match;
import report.dsl.importer.Original.Cell;
import report.dsl.importer.Original.Grid;
import report.dsl.importer.Original.Piece;
import report.dsl.importer.Original.Text;
import report.dsl.importer.Recognized.Deviation;
import report.dsl.importer.Recognized.Part;
import report.dsl.report.Numbering;

/** Understands a published report as one on a given form. */
final class Recognizer {
	private static final int LONGEST_HEADING = 40;
	/** A heading with the right number may read rather differently; one without has to read nearly the same. */
	private static final double ALIKE_WITH_NUMBER = 0.45;
	private static final double ALIKE = 0.9;
	private final FormWords words;
	private final Map<Table, TableReader> readers = new LinkedHashMap<>();
	private final List<Building> chapters = new ArrayList<>();
	private final List<String> remarks = new ArrayList<>();

	/** A chapter while it is read. */
	private static final class Building {
		private final FormChapter chapter;
		private final Optional<Text> heading;
		private final boolean exact;
		private final List<Piece> pieces = new ArrayList<>();
		private final List<Text> prose = new ArrayList<>();
		private final List<Deviation> labels = new ArrayList<>();
		private final List<Text> left = new ArrayList<>();

		Building(FormChapter chapter, Optional<Text> heading, boolean exact) {
			this.chapter = chapter;
			this.heading = heading;
			this.exact = exact;
		}
	}

	private Recognizer(FormWords words) {
		this.words = words;
		words.tables().forEach(table -> readers.put(table, new TableReader(words, table)));
	}

	static Recognized recognize(Original original, FormWords words) {
		return new Recognizer(words).recognize(original);
	}

	private Recognized recognize(Original original) {
		remarks.addAll(original.remarks());
		Building before = new Building(null, Optional.empty(), true);
		Building current = before;
		List<Piece> own = own(original.pieces());
		for (Piece piece : own) {
			Optional<Building> next = piece instanceof Text text ? heading(text) : Optional.empty();
			if (next.isPresent()) {
				current = next.get();
				chapters.add(current);
			} else if (!(piece instanceof Text text && Reflow.PAGE.matcher(text.text()).matches() && remarks.add(text.text())))
				current.pieces.add(piece);
		}
		read(before);
		List.copyOf(chapters).forEach(this::read);
		HeadReader head = new HeadReader(words.form(), before.prose, original.remarks());
		chapters.stream().limit(1).forEach(first -> head.period(first.prose));
		if (!chapters.isEmpty())
			head.signature(chapters.get(chapters.size() - 1).prose);
		List<Part> parts = chapters.stream().sorted(Comparator.comparing(this::index)).map(this::part).toList();
		before.left.addAll(head.left());
		List<Text> second = original.pieces().subList(own.size(), original.pieces().size()).stream().flatMap(Recognizer::texts).toList();
		return new Recognized(words, head.head(), head.preface(), parts, head.signed(), remarks, before.left, second);
	}

	/** Up to the title of another report, behind which that one's chapters begin. */
	private List<Piece> own(List<Piece> pieces) {
		String first = Labels.bare(FormWords.label(words.form().getChapters().get(0)));
		Optional<String> title = Optional.empty();
		boolean begun = false;
		for (int i = 0; i < pieces.size(); i++) {
			if (!(pieces.get(i) instanceof Text text))
				continue;
			begun |= Labels.bare(Labels.unnumbered(text.text())).equals(first);
			boolean isTitle = HeadReader.isTitle(text.text());
			if (isTitle && begun && title.isPresent() && !title.get().equals(text.text()) && pieces.subList(i, pieces.size()).stream()
					.anyMatch(later -> later instanceof Text heading && Labels.bare(Labels.unnumbered(heading.text())).equals(first)))
				return pieces.subList(0, i);
			title = isTitle && title.isEmpty() ? Optional.of(text.text()) : title;
		}
		return pieces;
	}

	private static Stream<Text> texts(Piece piece) {
		return piece instanceof Text text ? Stream.of(text) : ((Grid) piece).rows().stream().map(row -> new Text(TableReader.joined(Headers.texts(row)), row.place()));
	}

	private int index(Building building) {
		return words.form().getChapters().indexOf(building.chapter);
	}

	// ---- headings

	/** The chapter that a line begins. Chapters stand in their order, so that it is none of those already begun. */
	private Optional<Building> heading(Text text) {
		String line = text.text();
		if (line.length() > LONGEST_HEADING || line.matches(".*[。；;！!].*"))
			return Optional.empty();
		List<FormChapter> all = words.form().getChapters();
		int next = chapters.isEmpty() ? 0 : index(chapters.get(chapters.size() - 1)) + 1;
		List<Candidate<FormChapter>> candidates = all.subList(next, all.size()).stream()
				.map(chapter -> new Candidate<>(chapter, Labels.bare(FormWords.label(chapter)))).toList();
		Optional<Match<FormChapter>> match = Labels.match(line, candidates, ALIKE_WITH_NUMBER);
		return match.filter(found -> {
			String number = Numbering.chapter(all.indexOf(found.thing()) + 1);
			return found.likeness() >= ALIKE || line.replace(" ", "").startsWith(number);
		}).map(found -> new Building(found.thing(), Optional.of(text), found.exact()));
	}

	// ---- what stands in a chapter

	private void read(Building part) {
		List<Table> own = part.chapter == null ? List.of() : part.chapter.getTables();
		List<Text> open = new ArrayList<>();
		for (Piece piece : Stacked.rows(part.pieces, own, words)) {
			if (piece instanceof Grid grid) {
				header(open, own, part);
				grid(grid, own, part);
			} else if (piece instanceof Text text && !own.isEmpty() && own.stream().anyMatch(table -> readers.get(table).take(text)))
				header(open, own, part);
			else
				open.add((Text) piece);
		}
		part.prose.addAll(open);
	}

	/** Lines before a row: parts of labels, which the form prints itself, else prose. */
	private void header(List<Text> lines, List<Table> tables, Building part) {
		for (Text line : lines)
			if (tables.stream().noneMatch(table -> isHeader(List.of(line.text().split("\\s+")), table, line.place(), part)))
				part.prose.add(line);
		lines.clear();
	}

	/** Whether cells hold nothing but the table's labels; tells those that deviate. */
	private boolean isHeader(List<String> cells, Table table, Message place, Building part) {
		List<Deviation> deviating = new ArrayList<>();
		for (String cell : cells) {
			if (cell.isEmpty())
				continue;
			if (TableReader.isValue(cell))
				return false;
			if (words.isPartOfLabels(cell, table))
				continue;
			Optional<String> official = official(cell, table);
			if (official.isEmpty())
				return false;
			deviating.add(new Deviation(cell, official.get(), place));
		}
		deviating.stream().filter(label -> part.labels.stream().noneMatch(known -> known.label().equals(label.label()))).forEach(part.labels::add);
		return true;
	}

	private Optional<String> official(String cell, Table table) {
		Optional<String> column = Labels.match(cell, words.columns(table)).map(match -> FormWords.label(match.thing()));
		return column.or(() -> Labels.match(cell, words.rows(table)).map(match -> FormWords.label(match.thing())))
				.or(() -> words.others(table).stream().filter(label -> Labels.likeness(Labels.bare(label), Labels.bare(cell)) >= Labels.ALIKE).findFirst());
	}

	private void grid(Grid grid, List<Table> own, Building part) {
		for (Table table : own) {
			Optional<List<String>> crossed = CrossTable.inOneRow(grid, words, table);
			if (crossed.isPresent() && readers.get(table).take(crossed.get(), grid.rows().get(0).place()))
				return;
		}
		TableReader reader = own.stream().filter(table -> size(grid, table) > 0).findFirst().or(() -> elsewhere(grid))
				.or(() -> own.stream().filter(table -> isHeader(grid, table, part)).findFirst()).map(readers::get).orElse(null);
		Building home = reader == null ? part : chapterOf(reader.table(), part);
		List<List<String>> rows = reader == null ? plain(grid) : Headers.inOrder(grid, words, reader.table());
		for (int i = 0; i < rows.size(); i++) {
			List<String> cells = rows.get(i);
			Message place = grid.rows().get(i).place();
			boolean known = cells.stream().allMatch(String::isEmpty) || reader != null && (reader.take(cells, place) || isHeader(cells, reader.table(), place, home));
			if (!known)
				home.left.add(new Text(TableReader.joined(cells), place));
		}
	}

	private boolean isHeader(Grid grid, Table table, Building part) {
		return grid.rows().stream().allMatch(row -> isHeader(row.cells().stream().map(Cell::text).toList(), table, row.place(), part));
	}

	private static List<List<String>> plain(Grid grid) {
		return grid.rows().stream().map(Headers::texts).toList();
	}

	private int size(Grid grid, Table table) {
		TableReader trial = new TableReader(words, table);
		List<List<String>> rows = plain(grid);
		for (int i = 0; i < rows.size(); i++)
			trial.take(rows.get(i), grid.rows().get(i).place());
		return trial.size();
	}

	/** The table of another chapter that a grid is: more than one of its rows are there. */
	private Optional<Table> elsewhere(Grid grid) {
		return readers.keySet().stream().filter(table -> !table.isAcross() && size(grid, table) > 1).max(Comparator.comparing(table -> size(grid, table)));
	}

	private Building chapterOf(Table table, Building here) {
		FormChapter chapter = (FormChapter) table.eContainer();
		if (here.chapter == chapter)
			return here;
		Optional<Building> known = chapters.stream().filter(building -> building.chapter == chapter).findFirst();
		return known.orElseGet(() -> {
			Building made = new Building(chapter, Optional.empty(), true);
			chapters.add(made);
			return made;
		});
	}

	private Part part(Building building) {
		Map<Table, Map<Row, RowValues>> tables = new LinkedHashMap<>();
		building.chapter.getTables().forEach(table -> tables.put(table, readers.get(table).rows(building.left)));
		return new Part(building.chapter, building.heading, building.exact, tables, building.prose, building.labels, building.left);
	}
}
