package report.dsl.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as it is printed: rows of cells with spans, labels and numbers already in words.
 *
 * @param widths     one for each grid column, relative to each other
 * @param headerRows how many of the first rows are headers that repeat on each page
 */
public record Grid(List<Double> widths, int headerRows, List<List<Cell>> rows) {

	/** What a cell of the grid is for. */
	public enum Kind {
		/** the top left field */
		CORNER,
		/** heads one or more columns */
		COLUMN_HEADER,
		/** heads one or more rows */
		ROW_HEADER,
		/** heads a block, over the whole width */
		BLOCK_HEADER,
		/** a number; empty text where the value is not known */
		NUMBER
	}

	/**
	 * A cell of the grid. As in HTML, a row lists only the cells that begin in it.
	 *
	 * @param key unique in the grid; empty for cells that are not numbers and head nothing
	 * @param headers keys of the cells that head this one, outermost first
	 */
	public record Cell(Kind kind, String text, int rowSpan, int columnSpan, String key, List<String> headers, Place place) {
	}

	/** A cell with the row and the column it begins in. */
	public record Placed(Cell cell, int row, int column) {
	}

	/** The cells in order; each goes to the first column of its row that no cell from above reaches into. */
	public List<Placed> placed() {
		List<Placed> placed = new ArrayList<>();
		int[] freeFrom = new int[widths.size()];
		for (int row = 0; row < rows.size(); row++) {
			int column = 0;
			for (Cell cell : rows.get(row)) {
				while (column < freeFrom.length && freeFrom[column] > row)
					column++;
				placed.add(new Placed(cell, row, column));
				for (int i = 0; i < cell.columnSpan() && column < freeFrom.length; i++)
					freeFrom[column++] = row + cell.rowSpan();
			}
		}
		return placed;
	}
}
