package report.dsl.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import report.dsl.report.Chart;
import report.dsl.report.Chart.Item;
import report.dsl.report.Chart.Kind;

/**
 * The numbers of a chart as a table, for who cannot see it or wants to copy them.
 *
 * @param summary what it is, in a word
 * @param heads   of the columns
 * @param rows    a label and its numbers, one for each other column
 */
public record ChartTable(String summary, List<String> heads, List<List<String>> rows) {

	public static ChartTable of(Chart chart) {
		return new ChartTable(Words.of("data"), heads(chart), chart.items().stream().map(item -> row(chart.kind(), item)).toList());
	}

	private static List<String> heads(Chart chart) {
		List<String> heads = new ArrayList<>(List.of(Words.of("item")));
		if (chart.kind() == Kind.YEARS)
			heads.add(year(chart, chart.year() - 1));
		heads.add(year(chart, chart.year()));
		if (chart.kind() == Kind.SHARES)
			heads.add(Words.of("part"));
		return heads;
	}

	private static String year(Chart chart, int year) {
		String head = Words.of("year", Integer.toString(year));
		return chart.unit().isEmpty() ? head : Words.of("unit", head, chart.unit());
	}

	private static List<String> row(Kind kind, Item item) {
		List<String> row = new ArrayList<>(List.of(item.label()));
		if (kind == Kind.YEARS)
			row.add(item.lastYear().map(BigDecimal::toPlainString).orElse(Words.of("unknown")));
		row.add(item.value().toPlainString());
		if (kind == Kind.SHARES)
			row.add(item.share().orElse(Words.of("unknown")));
		return row;
	}
}
