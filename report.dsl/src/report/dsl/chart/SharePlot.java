package report.dsl.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.List;

import org.jfree.chart.labels.PieSectionLabelGenerator;
import org.jfree.chart.plot.PieLabelLinkStyle;
import org.jfree.chart.plot.PiePlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.general.DefaultPieDataset;
import org.jfree.data.general.PieDataset;

/** A pie whose parts, clockwise from the top, have their labels beside them, so that nobody has to tell greys apart. */
final class SharePlot extends PiePlot<Integer> {
	private static final long serialVersionUID = 1;

	/** @param value more than 0 */
	record Part(List<String> label, double value) {
	}

	SharePlot(List<Part> parts) {
		DefaultPieDataset<Integer> data = new DefaultPieDataset<>();
		for (int i = 0; i < parts.size(); i++) {
			data.setValue((Integer) i, parts.get(i).value());
			setSectionPaint(i, Ink.part(i));
		}
		setDataset(data);
		setSectionOutlinesVisible(parts.size() > 1);
		setInsets(RectangleInsets.ZERO_INSETS);
		setShadowPaint(null);
		setDefaultSectionOutlinePaint(Color.BLACK);
		setDefaultSectionOutlineStroke(Ink.HAIR);
		setInteriorGap(0.03);
		setLabelFont(Ink.FONT);
		setLabelPaint(Color.BLACK);
		setLabelBackgroundPaint(null);
		setLabelOutlinePaint(null);
		setLabelShadowPaint(null);
		setLabelPadding(new RectangleInsets(1, 2, 1, 2));
		setLabelLinkPaint(Color.BLACK);
		setLabelLinkStroke(Ink.HAIR);
		setLabelLinkStyle(PieLabelLinkStyle.STANDARD);
		setMaximumLabelWidth(0.3);
		setLabelGap(0.02);
		setLabelGenerator(new PieSectionLabelGenerator() {
			@Override
			public String generateSectionLabel(PieDataset all, Comparable part) {
				return String.join("\n", parts.get((Integer) part).label());
			}

			@Override
			public AttributedString generateAttributedSectionLabel(PieDataset all, Comparable part) {
				return new AttributedString(generateSectionLabel(all, part));
			}
		});
	}

	/** Of the parts of drawing, those that charts like these have: the others would start a user interface. */
	void draw(Graphics2D graphics, Rectangle2D area) {
		drawPie(graphics, area, null);
	}
}
