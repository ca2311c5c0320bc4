package report.dsl.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryCrosshairState;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Lying bars, which leave room for long labels, each with its number at its end. */
final class BarPlot extends CategoryPlot {
	/** How much of a group's room its bars take. */
	static final double BARS = 0.6;
	/** Between a bar and its number. */
	private static final double GAP = 3;
	private static final long serialVersionUID = 1;

	/**
	 * A group of bars with one label.
	 *
	 * @param values one for each series; 0 where there is none
	 * @param texts  what to print at the end of each
	 */
	record Group(List<String> label, List<Double> values, List<String> texts) {
	}

	/** @param series a name and a paint for each bar of a group */
	BarPlot(List<Group> groups, List<String> series, List<Paint> paints) {
		setDataset(data(groups, series));
		setDomainAxis(new LabelAxis(groups));
		setRenderer(renderer(groups, paints));
		setOrientation(PlotOrientation.HORIZONTAL);
		setInsets(RectangleInsets.ZERO_INSETS);
		setAxisOffset(RectangleInsets.ZERO_INSETS);
		NumberAxis length = new NumberAxis();
		length.setVisible(false);
		setRangeAxis(length);
	}

	private static CategoryDataset data(List<Group> groups, List<String> series) {
		DefaultCategoryDataset data = new DefaultCategoryDataset();
		for (int group = 0; group < groups.size(); group++)
			for (int bar = 0; bar < series.size(); bar++)
				data.addValue(groups.get(group).values().get(bar), series.get(bar), (Integer) group);
		return data;
	}

	private static BarRenderer renderer(List<Group> groups, List<Paint> paints) {
		BarRenderer bars = new BarRenderer();
		bars.setBarPainter(new StandardBarPainter());
		bars.setShadowVisible(false);
		bars.setDrawBarOutline(true);
		bars.setItemMargin(0);
		bars.setItemLabelAnchorOffset(GAP);
		bars.setDefaultOutlinePaint(Color.BLACK);
		bars.setDefaultOutlineStroke(Ink.HAIR);
		bars.setDefaultItemLabelFont(Ink.FONT);
		bars.setDefaultItemLabelPaint(Color.BLACK);
		bars.setDefaultItemLabelsVisible(true);
		bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator() {
			private static final long serialVersionUID = 1;

			@Override
			public String generateLabel(CategoryDataset data, int row, int column) {
				return groups.get(column).texts().get(row);
			}
		});
		bars.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
		for (int bar = 0; bar < paints.size(); bar++)
			bars.setSeriesPaint(bar, paints.get(bar));
		return bars;
	}

	/** Of the parts of drawing, those that charts like these have: the others would start a user interface. */
	void draw(Graphics2D graphics, Rectangle2D area, List<Group> groups) {
		PlotRenderingInfo info = new PlotRenderingInfo(null);
		Rectangle2D data = calculateAxisSpace(graphics, area).shrink(area, null);
		scale(groups, data.getWidth());
		getDomainAxis().draw(graphics, data.getX(), area, data, RectangleEdge.LEFT, info);
		render(graphics, data, 0, info, new CategoryCrosshairState());
	}

	/** The longest bar, with room for the longest number, fills the width. */
	private void scale(List<Group> groups, double width) {
		double most = groups.stream().flatMap(group -> group.values().stream()).mapToDouble(Double::doubleValue).max().orElse(0);
		double numbers = groups.stream().flatMap(group -> group.texts().stream()).mapToDouble(ChartFont::ems).max().orElse(0);
		double room = numbers * Ink.FONT.getSize2D() + 2 * GAP;
		getRangeAxis().setRange(0, (most > 0 ? most : 1) * width / (width - room));
	}

	/** Sets labels in the lines that they were broken into. */
	private static final class LabelAxis extends CategoryAxis {
		private static final long serialVersionUID = 1;
		private final transient List<Group> groups;

		LabelAxis(List<Group> groups) {
			this.groups = groups;
			setTickLabelFont(Ink.FONT);
			setTickLabelPaint(Color.BLACK);
			setAxisLinePaint(Color.BLACK);
			setAxisLineStroke(Ink.HAIR);
			setTickMarksVisible(false);
			double gap = (1 - BARS) / groups.size();
			setLowerMargin(gap / 2);
			setUpperMargin(gap / 2);
			setCategoryMargin(gap * (groups.size() - 1));
		}

		@Override
		protected TextBlock createLabel(Comparable group, float width, RectangleEdge edge, Graphics2D graphics) {
			TextBlock block = new TextBlock();
			block.setLineAlignment(HorizontalAlignment.RIGHT);
			groups.get((Integer) group).label().forEach(line -> block.addLine(line, Ink.FONT, Color.BLACK));
			return block;
		}
	}
}
