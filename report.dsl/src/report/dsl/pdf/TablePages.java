package report.dsl.pdf;

import java.util.ArrayList;
import java.util.List;

import report.dsl.report.Grid;

/**
 * Where a table that is longer than a page goes on on the next one. Groups of rows stay together where a page holds them; else few pages
 * are better than many, a break between groups better than one inside, and the first pages are filled.
 */
final class TablePages {
	private static final double IMPOSSIBLE = 1e6;
	/** Costs, in pages. */
	private static final double TORN_GROUP = 5;
	private static final double TORN_OUTER_GROUP = 0.3;
	private static final double TORN_LONG_GROUP = 0.05;
	private static final double LONE_ROW = 0.4;

	private final TableFit fit;
	private final Grid grid;
	private final int end;
	private final double[] breakCosts;
	/** for each row, what it costs to begin a page with it */
	private final double[] costs;

	TablePages(TableFit fit) {
		this.fit = fit;
		grid = fit.grid();
		end = grid.rows().size();
		breakCosts = new double[end + 1];
		costs = new double[end + 1];
		for (int row = first() + 1; row < end; row++)
			breakCosts[row] = TablePart.isHead(grid, row - 1) ? IMPOSSIBLE : TablePart.beginsBlock(grid, row) ? 0 : loneRow(row);
		groups().forEach(this::keepTogether);
		for (int row = end - 1; row >= first(); row--) {
			int to = end(row, TableFit.PAGE);
			costs[row] = to == end ? TablePart.of(fit, row, end).height() / TableFit.PAGE : 1 + breakCosts[to] + costs[to];
		}
	}

	/** The first row below the header. */
	int first() {
		return grid.headerRows();
	}

	/** Where a page with so much room ends if it begins with a row: below it at least, even if it is too high. */
	int end(int row, double room) {
		int best = row + 1;
		for (int to = row + 1; to <= end && TablePart.of(fit, row, to).height() <= room; to++)
			if (breakCosts[to] + costs[to] <= breakCosts[best] + costs[best])
				best = to;
		return best;
	}

	/** Whether rows had better begin on the next page than end here. */
	boolean wait(int row, int to, double room) {
		return TablePart.of(fit, row, to).height() > room || breakCosts[to] + costs[to] > costs[row];
	}

	/** Rows from one to before another that belong together. */
	private record Group(int from, int to, boolean innermost) {
	}

	private List<Group> groups() {
		List<Group> groups = new ArrayList<>();
		List<PlacedCell> heads = fit.groups().stream().map(TableFit.Cell::placed).toList();
		for (PlacedCell head : heads) {
			int to = head.row() + head.cell().rowSpan();
			boolean innermost = heads.stream().noneMatch(other -> other.column() > head.column() && other.row() >= head.row() && other.row() < to);
			groups.add(new Group(head.row(), to, innermost));
		}
		for (int row = first(); row < end; row++)
			if (TablePart.beginsBlock(grid, row))
				groups.add(block(row));
		return groups;
	}

	private Group block(int row) {
		int to = row + 1;
		while (to < end && !TablePart.beginsBlock(grid, to))
			to++;
		return new Group(row, to, true);
	}

	private void keepTogether(Group group) {
		boolean onePage = TablePart.of(fit, group.from(), group.to()).height() <= TableFit.PAGE;
		double cost = !group.innermost() ? TORN_OUTER_GROUP : onePage ? TORN_GROUP : TORN_LONG_GROUP;
		for (int row = group.from() + 1; row < group.to(); row++)
			breakCosts[row] += cost;
	}

	private double loneRow(int row) {
		return (row == first() + 1 ? LONE_ROW : 0) + (row == end - 1 ? LONE_ROW : 0);
	}
}
