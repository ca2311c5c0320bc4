package report.dsl.tests.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import report.dsl.report.Grid;
import report.dsl.report.Report;
import report.dsl.report.Table;

/** What is true of every table in print. */
public final class TableLaws {
	private final List<String> broken = new ArrayList<>();

	private TableLaws() {
	}

	/** What a report in print breaks; empty if all is well. */
	public static List<String> broken(Report report) {
		TableLaws laws = new TableLaws();
		List<PrintedCell> rest = PrintedCell.of(report);
		for (Table table : report.tables())
			rest = laws.table(table, rest);
		if (!rest.isEmpty())
			laws.broken.add("printed, but in no table: " + rest);
		return laws.broken;
	}

	/** Takes a table's cells from the front of all printed ones. */
	private List<PrintedCell> table(Table table, List<PrintedCell> printed) {
		List<String> texts = table.grid().rows().stream().flatMap(List::stream).map(Grid.Cell::text).toList();
		Set<String> said = new HashSet<>();
		int next = 0;
		int at = 0;
		for (; at < printed.size(); at++) {
			PrintedCell cell = printed.get(at);
			boolean again = cell.page() > printed.get(0).page() && !cell.isNumber() && said.contains(cell.text());
			if (next < texts.size() && cell.text().equals(texts.get(next)))
				said.add(texts.get(next++));
			else if (!again)
				break;
		}
		if (next < texts.size())
			broken.add(table.form().name() + " lacks " + texts.get(next) + (at < printed.size() ? " before " + printed.get(at) : ""));
		oneTable(table, printed.subList(0, at));
		return printed.subList(at, printed.size());
	}

	private void oneTable(Table table, List<PrintedCell> cells) {
		cells.stream().filter(cell -> !cell.keepsItsBorders()).forEach(cell -> broken.add("crosses its borders: " + cell));
		Set<String> types = new TreeSet<>();
		Set<Double> figures = new TreeSet<>();
		for (PrintedCell cell : cells) {
			cell.glyphs().forEach(glyph -> types.add(glyph.face() + " " + glyph.size()));
			if (cell.isNumber())
				figures.addAll(cell.figures());
		}
		if (types.size() > 1)
			broken.add(table.form().name() + " in several types: " + types);
		if (figures.size() > 1)
			broken.add(table.form().name() + " has figures of several widths: " + figures);
	}
}
