package report.dsl.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import report.dsl.evaluation.Paths;
import report.dsl.findings.Message;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.importer.Labels.Match;
import report.dsl.importer.Original.Cell;
import report.dsl.importer.Original.Grid;
import report.dsl.importer.Original.Piece;
import report.dsl.importer.Original.Text;

/** Cells one under the other, as a page of the web is copied into a text: a row's label, then a line for each of its cells. */
final class Stacked {
	private final List<Piece> pieces;
	private final List<Table> tables;
	private final FormWords words;

	/**
	 * What stands alone on its line.
	 *
	 * @param bar whether a bar or a tab ends it, so that a blank cell can be told from a line between two
	 */
	private record Line(String text, boolean bar, Message place) {
	}

	private Stacked(List<Piece> pieces, List<Table> tables, FormWords words) {
		this.pieces = pieces;
		this.tables = tables;
		this.words = words;
	}

	/** The pieces with such cells as rows. */
	static List<Piece> rows(List<Piece> pieces, List<Table> tables, FormWords words) {
		return tables.isEmpty() ? pieces : new Stacked(pieces.stream().flatMap(Stacked::lines).toList(), tables, words).rows();
	}

	/** A row of a text's table as a piece of its own where it holds a single cell, or none. */
	private static Stream<Piece> lines(Piece piece) {
		boolean single = piece instanceof Grid grid && !grid.spans() && grid.rows().stream().anyMatch(row -> filled(row).size() < 2);
		return single ? ((Grid) piece).rows().stream().map(row -> new Grid(List.of(row), false)) : Stream.of(piece);
	}

	private static List<String> filled(Original.Row row) {
		return row.cells().stream().map(Cell::text).filter(text -> !text.isEmpty()).toList();
	}

	private static Optional<Line> line(Piece piece) {
		if (piece instanceof Text text)
			return Optional.of(new Line(text.text(), false, text.place()));
		Grid grid = (Grid) piece;
		boolean single = !grid.spans() && grid.rows().size() == 1 && filled(grid.rows().get(0)).size() < 2;
		return single ? Optional.of(new Line(String.join("", filled(grid.rows().get(0))), true, grid.rows().get(0).place())) : Optional.empty();
	}

	private List<Piece> rows() {
		List<Piece> rows = new ArrayList<>();
		int at = 0;
		while (at < pieces.size()) {
			Optional<Line> label = line(pieces.get(at));
			int width = label.map(line -> width(line.text())).orElse(0);
			int from = width == 0 ? at : at + 1;
			List<Line> values = values(from);
			List<String> cells = cells(values, width == 0 ? across() : width);
			if (cells.isEmpty()) {
				if (!label.filter(line -> line.bar() && line.text().isEmpty()).isPresent())
					rows.add(pieces.get(at));
				at++;
			} else {
				List<Cell> row = Stream.concat(width == 0 ? Stream.empty() : label.stream().map(Line::text), cells.stream()).map(Cell::new).toList();
				rows.add(row.size() == 2 && width > 1 ? new Text(row.get(0).text() + " " + row.get(1).text(), label.get().place())
						: new Grid(List.of(new Original.Row(row, label.get().place())), false));
				at = from + values.size();
			}
		}
		return rows;
	}

	/** How many cells the row with that label has; 0 if it is none. */
	private int width(String label) {
		if (TableReader.isValue(label))
			return 0;
		Optional<Row> row = tables.stream().filter(table -> !table.isAcross()).flatMap(table -> Labels.match(label, words.rows(table)).map(Match::thing).stream())
				.findFirst();
		return row.filter(found -> found.getRows().isEmpty()).map(found -> Paths.leafColumns(Paths.columnsAt(found)).size()).orElse(0);
	}

	/** How many cells a table that runs across has; 0 if there is no such table. */
	private int across() {
		return tables.stream().filter(Table::isAcross).mapToInt(table -> Paths.leafRows(table.getRows()).size() * Paths.leafColumns(table.getColumns()).size()).sum();
	}

	/** The single values from there on, with what may be blank cells between them. */
	private List<Line> values(int from) {
		List<Line> values = new ArrayList<>();
		for (int i = from; i < pieces.size(); i++) {
			Optional<Line> line = line(pieces.get(i)).filter(found -> TableReader.isValue(found.text()) && !found.text().contains(" "));
			if (line.isEmpty())
				break;
			values.add(line.get());
		}
		return values;
	}

	/** So many values, if they are; else, if each has its own end, with the blank ones; else those there are. */
	private static List<String> cells(List<Line> values, int width) {
		List<String> filled = values.stream().map(Line::text).filter(text -> !text.isEmpty()).toList();
		boolean ended = values.stream().allMatch(Line::bar);
		if (width == 0 || filled.size() == width || !ended && !filled.isEmpty())
			return width == 0 ? List.of() : filled;
		boolean fits = ended && values.size() >= width && values.subList(width, values.size()).stream().allMatch(value -> value.text().isEmpty());
		return fits ? values.subList(0, width).stream().map(Line::text).toList() : filled;
	}
}
