package report.dsl.importer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import report.dsl.evaluation.FormModel;
import report.dsl.evaluation.Paths;
import report.dsl.findings.Message;
import report.dsl.gzr.Column;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.importer.Draft.Note;
import report.dsl.importer.Original.Cell;
import report.dsl.importer.Original.Grid;
import report.dsl.importer.Original.Piece;
import report.dsl.importer.Original.Text;
import report.dsl.importer.Recognized.Deviation;
import report.dsl.importer.Recognized.Part;

/** Reads a table that was copied elsewhere (Word, Excel, a browser) as rows of a chapter. */
public final class CopiedTable {
	/** What is longer, or has the punctuation of sentences, is prose. */
	private static final String PROSE = ".{41,}|.*[。；;！!].*";
	private static final Message NOWHERE = Message.of("import.repair", "");
	private final FormWords words;
	private final FormChapter chapter;

	private CopiedTable(FormModel form, FormChapter chapter) {
		this.words = new FormWords(form);
		this.chapter = chapter;
	}

	/**
	 * A row of the form as a report writes it.
	 *
	 * @param path     its name
	 * @param cells    with the printed total as assertion
	 * @param comment  what of the original deviates from the form, or is awaited; may be empty
	 * @param zero     whether there is nothing to say of it but zeros
	 */
	public record Line(Row row, String path, String cells, String comment, boolean zero) {
	}

	/**
	 * What was copied.
	 *
	 * @param lines    in the form's order; at least one
	 * @param comments what deviates or was not understood
	 * @param told     the same as messages, those of the lines among them
	 */
	public record Rows(List<Line> lines, List<String> comments, List<Message> told) {
	}

	/**
	 * The rows; empty where it is no table of the chapter.
	 *
	 * @param first the row that numbers without labels begin with, if that is known
	 * @param html  as it lies on the clipboard; empty where there is none
	 * @param text  with tabs between the cells; empty where there is none
	 */
	public static Optional<Rows> read(FormModel form, FormChapter chapter, Optional<Row> first, String html, String text) {
		CopiedTable reader = new CopiedTable(form, chapter);
		return Stream.of(html(html), TextReader.read(text)).filter(original -> original.remarks().isEmpty())
				.flatMap(original -> reader.labelled(original).or(() -> reader.numbers(original, first)).stream()).findFirst();
	}

	/** Excel's fragment begins inside of its table, and Windows puts a header before it. */
	private static Original html(String html) {
		String page = html.substring(Math.max(0, html.indexOf('<')));
		boolean inside = page.matches("(?is)(?!.*<table\\b).*<tr\\b.*");
		return HtmlReader.read(inside ? "<table>" + page + "</table>" : page);
	}

	// ---- rows with labels

	private Optional<Rows> labelled(Original original) {
		if (original.pieces().stream().noneMatch(Grid.class::isInstance))
			return Optional.empty();
		List<Piece> pieces = new ArrayList<>(List.of(new Text(FormWords.label(chapter), NOWHERE)));
		pieces.addAll(original.pieces());
		Recognized read = Recognizer.recognize(new Original(List.of(), pieces), words);
		boolean alone = read.chapters().size() == 1 && read.signature().isEmpty() && read.remarks().isEmpty();
		return alone ? rows(read.chapters().get(0)) : Optional.empty();
	}

	private Optional<Rows> rows(Part part) {
		List<Text> beside = part.prose().stream().filter(text -> Labels.match(text.text(), List.of(new Labels.Candidate<>(chapter, Labels.bare(FormWords.label(chapter))))).isEmpty())
				.toList();
		List<RowValues> found = part.tables().values().stream().map(Map::values).flatMap(values -> values.stream()).toList();
		List<Text> left = new ArrayList<>(beside);
		left.addAll(part.left());
		found.stream().filter(values -> !values.row().getRows().isEmpty())
				.forEach(group -> left.add(new Text(FormWords.label(group.row()) + " " + group.original(), group.place())));
		List<RowValues> leaves = found.stream().filter(values -> values.row().getRows().isEmpty()).toList();
		if (beside.stream().anyMatch(text -> text.text().matches(PROSE)) || leaves.size() <= left.size() || leaves.stream().allMatch(row -> row.cells().isEmpty()))
			return Optional.empty();
		List<String> comments = new ArrayList<>();
		List<Message> told = new ArrayList<>();
		for (Deviation label : part.labels()) {
			comments.add(Draft.comment("import.comment.label", label.label()));
			told.add(Message.of("import.label", label.label(), label.official(), label.place()));
		}
		for (Text text : left) {
			comments.add(Draft.comment("import.comment.left", text.text()));
			told.add(Message.of("import.left", text.text(), text.place()));
		}
		return Optional.of(rows(leaves, comments, told));
	}

	private Rows rows(List<RowValues> values, List<String> comments, List<Message> told) {
		List<Line> lines = new ArrayList<>();
		for (RowValues row : values.stream().sorted(Comparator.comparing(row -> leaves(Paths.tableOf(row.row())).indexOf(row.row()))).toList()) {
			RowText text = RowText.of(row.row(), row, words);
			boolean quiet = row.label().isEmpty() && text.cells().completeButForTotals();
			lines.add(new Line(row.row(), text.path(), text.cells().text(), quiet ? "" : Draft.joined(text.comments()), text.zero()));
			if (!quiet)
				text.notes().stream().map(Note::message).forEach(told::add);
		}
		return new Rows(lines, comments.stream().map(comment -> Draft.joined(List.of(comment))).toList(), told);
	}

	private static List<Row> leaves(Table table) {
		return Paths.leafRows(Paths.rowsOf(table));
	}

	// ---- numbers alone

	/** Numbers from a row on, or of all rows of a table; with their totals or without. */
	private Optional<Rows> numbers(Original original, Optional<Row> first) {
		List<Original.Row> lines = lines(original, first.isPresent());
		List<Row> rows = first.map(row -> leaves(Paths.tableOf(row))).orElseGet(() -> chapter.getTables().stream().map(CopiedTable::leaves)
				.filter(leaves -> leaves.size() == lines.size()).findFirst().orElse(List.of()));
		int from = first.map(rows::indexOf).orElse(0);
		if (lines.isEmpty() || rows.size() - from < lines.size())
			return Optional.empty();
		List<RowValues> values = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			List<String> texts = lines.get(i).cells().stream().map(Cell::text).toList();
			List<String> cells = texts.stream().allMatch(TableReader::isValue) ? cells(texts, rows.get(from + i)) : List.of();
			if (cells.isEmpty())
				return Optional.empty();
			values.add(new RowValues(rows.get(from + i), cells, List.of(), TableReader.joined(texts), "", lines.get(i).place()));
		}
		return Optional.of(rows(values, List.of(), new ArrayList<>()));
	}

	/** The lines of a table, or those of a single column, which looks like text. */
	private static List<Original.Row> lines(Original original, boolean column) {
		List<Piece> pieces = original.pieces();
		if (pieces.size() == 1 && pieces.get(0) instanceof Grid grid)
			return grid.rows().stream().filter(row -> row.cells().stream().anyMatch(cell -> !cell.text().isEmpty())).toList();
		return column && pieces.stream().allMatch(Text.class::isInstance)
				? pieces.stream().map(Text.class::cast).map(text -> new Original.Row(List.of(new Cell(text.text())), text.place())).toList() : List.of();
	}

	/** One for each column of the row, those of computed ones blank where only the others were copied; none where they don't fit. */
	private static List<String> cells(List<String> texts, Row row) {
		List<Column> columns = Paths.leafColumns(Paths.columnsAt(row));
		int count = columns.size();
		if (texts.size() >= count)
			return texts.subList(count, texts.size()).stream().allMatch(String::isEmpty) ? texts.subList(0, count) : List.of();
		List<Integer> inputs = IntStream.range(0, count).filter(i -> columns.get(i).getComputed() == null).boxed().toList();
		if (texts.size() != inputs.size())
			return List.of();
		List<String> cells = new ArrayList<>(Collections.nCopies(count, ""));
		for (int i = 0; i < inputs.size(); i++)
			cells.set(inputs.get(i), texts.get(i));
		return cells;
	}
}
