package report.dsl.tests.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import report.dsl.tests.corpus.Tables.Row;

/**
 * One slip of the hand in the tables of a report.
 *
 * @param where row and columns (from 0), for people
 */
record Mutation(Kind kind, String where, Tables tables) {

	/** What a hand does wrong. */
	enum Kind {
		/** a number is one too high */
		PLUS_ONE,
		/** two neighbouring, different digits of a number stand in each other's place */
		DIGITS,
		/** a number stands in the cell to the right, and that one's number here */
		EXCHANGED_ACROSS,
		/** a number stands in the cell below, and that one's number here */
		EXCHANGED_DOWN,
		/** the numbers of a row stand in the row below, and those of that row here */
		ROW_SLIPPED,
		/** the numbers of a row, its total apart, stand one column too far to the right, or to the left; only where it is a 0 that falls off */
		CELLS_SLIPPED,
		/** a total other than 0 was left at 0 */
		TOTAL_ZERO
	}

	/** Whether a number in a row of zeros is raised in each of its cells, or (which is faster) in one that differs from row to row. */
	private static final boolean EVERY_CELL = Boolean.getBoolean("gzr.every.cell");

	/** Every mutation of these kinds that changes a number which is written, in order of the cells; rows of zeros as {@link #EVERY_CELL} says. */
	static List<Mutation> of(Tables tables) {
		List<Mutation> mutations = new ArrayList<>();
		for (int row = 0; row < tables.rows().size(); row++) {
			Row line = tables.rows().get(row);
			for (int column = 0; column < line.written(); column++)
				cell(mutations, tables, row, column);
			slips(mutations, tables, row);
		}
		return mutations;
	}

	private static void cell(List<Mutation> mutations, Tables tables, int row, int column) {
		Row line = tables.rows().get(row);
		long number = line.cells()[column];
		if (EVERY_CELL || column == row % line.written() || Arrays.stream(line.cells()).anyMatch(cell -> cell != 0))
			changed(mutations, Kind.PLUS_ONE, tables, row, column, number + 1);
		String digits = Long.toString(number);
		for (int i = 0; i + 1 < digits.length(); i++)
			if (digits.charAt(i) != digits.charAt(i + 1))
				changed(mutations, Kind.DIGITS, tables, row, column,
						Long.parseLong(digits.substring(0, i) + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2)));
		if (column + 1 < line.written())
			exchanged(mutations, Kind.EXCHANGED_ACROSS, tables, row, column, row, column + 1);
		if (hasBelow(tables, row) && column < tables.rows().get(row + 1).written())
			exchanged(mutations, Kind.EXCHANGED_DOWN, tables, row, column, row + 1, column);
		boolean total = column == line.cells().length - 1 || line.path().endsWith("总计");
		if (total && number != 0)
			changed(mutations, Kind.TOTAL_ZERO, tables, row, column, 0);
	}

	private static boolean hasBelow(Tables tables, int row) {
		return row + 1 < tables.rows().size() && row + 1 != tables.three();
	}

	private static void changed(List<Mutation> mutations, Kind kind, Tables tables, int row, int column, long number) {
		Tables copy = tables.copy();
		copy.rows().get(row).cells()[column] = number;
		mutations.add(new Mutation(kind, tables.rows().get(row).path() + "[" + column + "]", copy));
	}

	private static void exchanged(List<Mutation> mutations, Kind kind, Tables tables, int row, int column, int otherRow, int otherColumn) {
		Tables copy = tables.copy();
		long[] cells = copy.rows().get(row).cells();
		long[] others = copy.rows().get(otherRow).cells();
		if (cells[column] == others[otherColumn])
			return;
		long number = cells[column];
		cells[column] = others[otherColumn];
		others[otherColumn] = number;
		mutations.add(new Mutation(kind, tables.rows().get(row).path() + "[" + column + "]", copy));
	}

	private static void slips(List<Mutation> mutations, Tables tables, int row) {
		Row line = tables.rows().get(row);
		int inputs = line.cells().length - 1;
		for (int step : new int[] { 1, inputs - 1 }) {
			Tables copy = tables.copy();
			if (line.cells()[step == 1 ? inputs - 1 : 0] != 0)
				continue;
			for (int i = 0; i < inputs; i++)
				copy.rows().get(row).cells()[(i + step) % inputs] = line.cells()[i];
			if (!Arrays.equals(copy.rows().get(row).cells(), line.cells()))
				mutations.add(new Mutation(Kind.CELLS_SLIPPED, line.path() + (step == 1 ? " right" : " left"), copy));
		}
		if (hasBelow(tables, row) && !Arrays.equals(line.cells(), tables.rows().get(row + 1).cells())) {
			Tables copy = tables.copy();
			// a blank total stays blank: only what is written slips
			int written = Math.min(line.written(), tables.rows().get(row + 1).written());
			System.arraycopy(line.cells(), 0, copy.rows().get(row + 1).cells(), 0, written);
			System.arraycopy(tables.rows().get(row + 1).cells(), 0, copy.rows().get(row).cells(), 0, written);
			mutations.add(new Mutation(Kind.ROW_SLIPPED, line.path(), copy));
		}
	}
}
