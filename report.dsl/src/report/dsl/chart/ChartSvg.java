package report.dsl.chart;

import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import report.dsl.report.Chart;
import report.dsl.report.Chart.Item;

/**
 * Draws charts as SVG: as wide as the text of a page, in black and grey, every number written where it is shown. The same chart is the same
 * drawing on every computer.
 */
public final class ChartSvg {
	/** 版心 in points */
	private static final double WIDTH = 442;
	private static final double LINE = 12.6;
	/** The longest line of a label, in ems: the longest of the statutory outcomes are hardly longer. */
	private static final double LABEL = 14;
	private static final double PART_LABEL = 11;
	private static final double PIE = 180;
	private static final int MOST_PARTS = 6;
	private static final double LEAST_PART = 0.02;

	private final SvgGraphics graphics = new SvgGraphics();
	private final Chart chart;
	private double height;

	private ChartSvg(Chart chart) {
		this.chart = chart;
	}

	/**
	 * The drawing, a whole document in one piece that may also be put into a page.
	 *
	 * @param title       what it shows, for who cannot see it
	 * @param description the same at length, with the data
	 */
	public static String of(Chart chart, String title, String description) {
		ChartSvg drawing = new ChartSvg(chart);
		switch (chart.kind()) {
			case BARS -> drawing.bars();
			case SHARES -> drawing.shares();
			case YEARS -> drawing.years();
		}
		return drawing.document(title, description);
	}

	private String document(String title, String description) {
		String size = SvgGraphics.number(WIDTH) + "pt\" height=\"" + SvgGraphics.number(height) + "pt\"";
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"" + size + " viewBox=\"0 0 " + SvgGraphics.number(WIDTH) + " "
				+ SvgGraphics.number(height) + "\">\n<title>" + SvgGraphics.escaped(title) + "</title>\n<desc>" + SvgGraphics.escaped(description)
				+ "</desc>\n<g font-family=\"" + ChartFont.FAMILY + "\" text-anchor=\"middle\">\n" + graphics.elements() + "</g>\n</svg>\n";
	}

	private void bars() {
		bars(chart.items().stream().map(item -> group(item, List.of(item.value().doubleValue()), List.of(text(item.value())))).toList(), List.of(""),
				List.of(Ink.GREY));
	}

	private void years() {
		List<String> series = List.of(Words.of("year", Integer.toString(chart.year() - 1)), Words.of("year", Integer.toString(chart.year())));
		List<Paint> paints = List.of(Ink.LIGHT_HATCH, Ink.DARK);
		legend(series, paints);
		bars(chart.items().stream().map(item -> group(item, List.of(item.lastYear().orElse(BigDecimal.ZERO).doubleValue(), item.value().doubleValue()),
				List.of(item.lastYear().map(this::text).orElse(Words.of("unknown")), text(item.value())))).toList(), series, paints);
	}

	private static BarPlot.Group group(Item item, List<Double> values, List<String> texts) {
		return new BarPlot.Group(Labels.lines(item.label(), LABEL), values, texts);
	}

	private void bars(List<BarPlot.Group> groups, List<String> series, List<Paint> paints) {
		int lines = groups.stream().mapToInt(group -> group.label().size()).max().orElse(1);
		double row = Math.max(lines * LINE + 4, series.size() * LINE / BarPlot.BARS);
		Rectangle2D area = new Rectangle2D.Double(0, height, WIDTH, groups.size() * row + 4);
		new BarPlot(groups, series, paints).draw(graphics, area, groups);
		height = area.getMaxY();
	}

	/** In the middle above. */
	private void legend(List<String> names, List<Paint> paints) {
		double size = Ink.FONT.getSize2D();
		double width = names.stream().mapToDouble(name -> (ChartFont.ems(name) + 4.5) * size).sum() - 2 * size;
		double x = (WIDTH - width) / 2;
		for (int i = 0; i < names.size(); i++) {
			Rectangle2D box = new Rectangle2D.Double(x, 2, 2 * size, 9);
			graphics.setPaint(paints.get(i));
			graphics.fill(box);
			graphics.setPaint(Color.BLACK);
			graphics.setStroke(Ink.HAIR);
			graphics.draw(box);
			graphics.setFont(Ink.FONT);
			graphics.drawString(names.get(i), (float) (x + 2.5 * size), 10.5f);
			x += (ChartFont.ems(names.get(i)) + 4.5) * size;
		}
		height = 18;
	}

	/** A pie, unless its parts are so many or so small that nobody could tell which label is whose. */
	private void shares() {
		List<SharePlot.Part> parts = chart.items().stream().filter(item -> item.value().signum() > 0)
				.map(item -> new SharePlot.Part(partLabel(item), item.value().doubleValue())).toList();
		if (!clear(parts)) {
			bars(chart.items().stream().map(item -> group(item, List.of(item.value().doubleValue()), List.of(share(item)))).toList(), List.of(""), List.of(Ink.GREY));
			return;
		}
		height = PIE;
		new SharePlot(parts).draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
		none(chart.items().stream().filter(item -> item.value().signum() == 0).map(Item::label).toList());
	}

	private static boolean clear(List<SharePlot.Part> parts) {
		double whole = parts.stream().mapToDouble(SharePlot.Part::value).sum();
		return !parts.isEmpty() && parts.size() <= MOST_PARTS && parts.stream().allMatch(part -> part.value() >= LEAST_PART * whole);
	}

	private String share(Item item) {
		return item.share().map(share -> Words.of("share", text(item.value()), share)).orElse(text(item.value()));
	}

	private List<String> partLabel(Item item) {
		List<String> lines = new ArrayList<>(Labels.lines(item.label(), PART_LABEL));
		lines.add(share(item));
		return lines;
	}

	/** What is 0 has no part of the whole, and is named below it. */
	private void none(List<String> labels) {
		if (labels.isEmpty())
			return;
		graphics.setFont(Ink.FONT);
		graphics.setPaint(Color.BLACK);
		for (String line : Labels.lines(Words.of("zeros", String.join(Words.of("separator"), labels)), WIDTH / Ink.FONT.getSize2D() - 1)) {
			height += LINE + 1;
			graphics.drawString(line, (float) (WIDTH - ChartFont.ems(line) * Ink.FONT.getSize2D()) / 2, (float) height - 3);
		}
	}

	private String text(BigDecimal value) {
		return value.toPlainString() + chart.unit();
	}
}
