package report.dsl.tests.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Tables three and four of a report as plain numbers, the .gzr that gives them, and their rules written once more in Java, so that
 * what the tool finds can be held against something it did not compute itself.
 *
 * @param rows  of table three, then the three of table four; the last cell of each is its total
 * @param three how many of them are table three's
 */
record Tables(List<Row> rows, int three) {
	static final List<String> FOUR = List.of("行政复议", "未经复议直接起诉", "复议后起诉");
	/** The path of a row of table four, from 0. */
	static String pathOfFour(int row) {
		return row == 0 ? FOUR.get(0) : "行政诉讼." + FOUR.get(row);
	}

	private static final String OUTCOME = "办理结果.总计";

	/** A row's key in the corpus and its path in the form. */
	record Name(String key, String path) {
	}

	/**
	 * A row.
	 *
	 * @param asserted whether its total is written, after {@code =}; else the last cell does not count
	 */
	record Row(String path, long[] cells, boolean asserted) {

		long total() {
			return asserted ? cells[cells.length - 1] : sum();
		}

		/** Of the cells before the total. */
		long sum() {
			long sum = 0;
			for (int i = 0; i < cells.length - 1; i++)
				sum += cells[i];
			return sum;
		}

		long stated(int column) {
			return column == cells.length - 1 ? total() : cells[column];
		}

		/** How many of its cells are written. */
		int written() {
			return asserted ? cells.length : cells.length - 1;
		}
	}

	/** The rows of table three in their order. */
	static List<Name> namesOfThree(int edition) {
		List<Name> names = new ArrayList<>();
		add(names, "", List.of("new", "carry", "g1", "g2"), List.of("新收", "结转", "予以公开", "部分公开"));
		add(names, "不予公开.", numbered("d", 8), List.of("国家秘密", "法律行政法规禁止", "三安全一稳定", "第三方合法权益", "内部事务信息", "过程性信息", "行政执法案卷", "行政查询事项"));
		add(names, "无法提供.", numbered("u", 3), List.of("不掌握", "另行制作", "补正后不明确"));
		add(names, "不予处理.", numbered("n", 5), List.of("信访举报投诉", "重复申请", "公开出版物", "大量反复申请", "确认或重新出具"));
		if (edition == 2019)
			names.add(new Name("o", "其他处理"));
		else
			add(names, "其他处理.", numbered("o", 3), List.of("逾期不补正", "逾期不缴费", "其他"));
		names.add(new Name("tot", OUTCOME));
		names.add(new Name("fwd", "结转下年"));
		return names;
	}

	private static List<String> numbered(String prefix, int count) {
		return java.util.stream.IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
	}

	private static void add(List<Name> names, String group, List<String> keys, List<String> rows) {
		for (int i = 0; i < keys.size(); i++)
			names.add(new Name(keys.get(i), group + rows.get(i)));
	}

	/** The same tables with the numbers of some cells exchanged for others; independent of this one. */
	Tables copy() {
		return new Tables(rows.stream().map(row -> new Row(row.path(), row.cells().clone(), row.asserted())).toList(), three);
	}

	/** The same tables, the totals of table four left to be computed. */
	Tables withoutTotalsOfFour() {
		List<Row> some = new ArrayList<>(rows.subList(0, three));
		rows.subList(three, rows.size()).forEach(row -> some.add(new Row(row.path(), row.cells().clone(), false)));
		return new Tables(some, three);
	}

	// ---- as a report

	String gzr(String body, int year, int edition) {
		StringBuilder text = new StringBuilder();
		text.append("报告 \"" + body + "\" " + year + "年度\n");
		text.append(edition == 2019 ? "按 \"政府信息公开工作年度报告（试行）\"\n" : "按 政府信息公开工作年度报告\n");
		text.append("\n章 总体情况\n\"\"\"\n依法公开政府信息。\n\"\"\"\n\n章 主动公开政府信息情况\n  其余 0\n\n章 收到和处理政府信息公开申请情况\n");
		rows.subList(0, three).forEach(row -> text.append(line(row)));
		text.append("\n章 政府信息公开行政复议行政诉讼情况\n");
		rows.subList(three, rows.size()).forEach(row -> text.append(line(row)));
		text.append("\n章 存在的主要问题及改进情况\n\"\"\"\n解读形式不多，今后改进。\n\"\"\"\n\n章 其他需要报告的事项\n\"\"\"\n收取信息处理费0元。\n\"\"\"\n");
		return text.toString();
	}

	private static String line(Row row) {
		StringJoiner line = new StringJoiner(" ", "  " + row.path() + ": ", "\n");
		for (int i = 0; i < row.cells().length - 1; i++)
			line.add(Long.toString(row.cells()[i]));
		if (row.asserted())
			line.add("= " + row.total());
		return line.toString();
	}

	// ---- the rules

	/** The codes of the sums that do not hold, each with how often: T3-BAL and T3-SUB by column, T3-ROW and T4-SUM by row. */
	Map<String, Integer> broken() {
		Map<String, Integer> broken = new TreeMap<>();
		for (int i = 0; i < rows.size(); i++)
			if (rows.get(i).total() != rows.get(i).sum())
				broken.merge(i < three ? "T3-ROW" : "T4-SUM", 1, Integer::sum);
		Row outcome = rows.get(three - 2);
		for (int column = 0; column < 7; column++) {
			if (rows.get(0).stated(column) + rows.get(1).stated(column) != outcome.stated(column) + rows.get(three - 1).stated(column))
				broken.merge("T3-BAL", 1, Integer::sum);
			long items = 0;
			for (Row row : rows.subList(2, three - 2))
				items += row.stated(column);
			if (items != outcome.stated(column))
				broken.merge("T3-SUB", 1, Integer::sum);
		}
		return broken;
	}
}
