package report.dsl.tests.chart;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import report.dsl.chart.ChartSvg;
import report.dsl.report.Chart;
import report.dsl.report.Chart.Item;
import report.dsl.report.Chart.Kind;

/** Charts as plain as most are, and as odd as they come. Run, it writes the drawings of all of them. */
public final class Charts {
	private Charts() {
	}

	public static void main(String[] arguments) {
		all().forEach((name, chart) -> System.out.writeBytes(drawing(name, chart).getBytes(StandardCharsets.UTF_8)));
	}

	static String drawing(String name, Chart chart) {
		return ChartSvg.of(chart, "图1　" + name, "数据：<" + chart.items().size() + "项> & 合计");
	}

	public static Map<String, Chart> all() {
		Map<String, Chart> charts = new LinkedHashMap<>();
		charts.put("bars", bars("", "予以公开 83", "部分公开 12", "不予公开 9", "无法提供 27", "不予处理 3", "其他处理 0"));
		charts.put("one-bar", bars("", "行政规范性文件 7"));
		charts.put("zeros", bars("", "规章 0", "行政规范性文件 0"));
		charts.put("long", bars("万元", "本单位不掌握相关政府信息且无法确定掌握机关的情形 1234567890123", "申请人逾期未按通知要求缴纳费用、本单位不再处理其申请的情形 20",
				"行政事业性收费（含滞纳金） 39405.28", "<&\"> 0.5"));
		charts.put("forty", bars("", IntStream.range(0, 40).mapToObj(i -> "事项" + i + " " + i * i).toArray(String[]::new)));
		charts.put("shares", shares("予以公开 83 61.9%", "部分公开 12 9%", "不予公开 9 6.7%", "无法提供 27 20.1%", "不予处理 3 2.2%", "其他处理 0 0%"));
		charts.put("whole", shares("予以公开 83 100%", "部分公开 0 0%", "不予公开 0 0%"));
		charts.put("halves", shares("自然人 1 50%", "法人或其他组织 1 50%"));
		charts.put("small-shares", shares("予以公开 134 94.4%", "部分公开 1 0.7%", "不予公开 2 1.4%", "无法提供 1 0.7%", "不予处理 3 2.1%", "其他处理 1 0.7%"));
		charts.put("twelve-shares", shares(IntStream.range(0, 12).mapToObj(i -> "属于第" + i + "类内部事务信息 " + (i + 5) + " " + (i + 5) + "%").toArray(String[]::new)));
		charts.put("six-shares", shares(IntStream.range(0, 6).mapToObj(i -> "没有现成信息需要另行制作之" + i + " 10 16.7%").toArray(String[]::new)));
		charts.put("years", years("新收申请 134 98", "办结 128 101", "结转下年度 9 —", "行政复议 3 0"));
		charts.put("no-last-year", years("新收申请 134 —", "办结 0 —"));
		return charts;
	}

	private static Chart bars(String unit, String... items) {
		return chart(Kind.BARS, unit, List.of(items).stream().map(item -> item(item.split(" "), Optional.empty(), Optional.empty())).toList());
	}

	private static Chart shares(String... items) {
		return chart(Kind.SHARES, "", List.of(items).stream().map(item -> item.split(" ")).map(parts -> item(parts, Optional.empty(), Optional.of(parts[2]))).toList());
	}

	private static Chart years(String... items) {
		return chart(Kind.YEARS, "", List.of(items).stream().map(item -> item.split(" "))
				.map(parts -> item(parts, parts[2].equals("—") ? Optional.empty() : Optional.of(new BigDecimal(parts[2])), Optional.empty())).toList());
	}

	private static Item item(String[] parts, Optional<BigDecimal> lastYear, Optional<String> share) {
		return new Item(parts[0], new BigDecimal(parts[1]), lastYear, share, List.of());
	}

	private static Chart chart(Kind kind, String unit, List<Item> items) {
		return new Chart(kind, 2024, unit, items);
	}

	/** What is to be read in a drawing: each label, and each number with its unit. */
	static List<String> words(Chart chart) {
		List<String> words = new ArrayList<>();
		for (Item item : chart.items()) {
			words.add(item.label());
			words.add(item.value().toPlainString() + chart.unit());
			item.lastYear().ifPresent(value -> words.add(value.toPlainString()));
			item.share().filter(share -> item.value().signum() > 0).ifPresent(share -> words.add("（" + share + "）"));
		}
		return words.stream().collect(Collectors.toList());
	}
}
