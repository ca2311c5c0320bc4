package report.dsl.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.util.List;

/** What charts are drawn with: black, greys and hatches, so that a copy of a copy says the same. */
final class Ink {
	/** 五号, as in the tables */
	static final ChartFont FONT = new ChartFont(10.5f);
	static final BasicStroke HAIR = new BasicStroke(0.5f);
	static final Color GREY = new Color(0x8C8C8C);
	static final Color DARK = new Color(0x595959);
	static final Hatch LIGHT_HATCH = new Hatch(true, 4, 0.6);
	/** As many as a pie has parts. */
	private static final List<Paint> PARTS = List.of(DARK, LIGHT_HATCH, new Color(0xBFBFBF), Color.WHITE, GREY, new Hatch(false, 2.5, 0.6));

	private Ink() {
	}

	/** For a part, by its place among them. */
	static Paint part(int number) {
		return PARTS.get(number % PARTS.size());
	}
}
