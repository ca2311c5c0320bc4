package report.dsl.html;

import java.util.Base64;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import report.dsl.chart.ChartSvg;
import report.dsl.chart.ChartTable;
import report.dsl.report.Chart;
import report.dsl.report.Image;
import report.dsl.report.Picture;

/** Writes pictures into the page itself. What others drew is an image, in which nothing runs and which loads nothing. */
final class PictureHtml {
	private final HtmlWriter html;

	PictureHtml(HtmlWriter html) {
		this.html = html;
	}

	void picture(Picture picture) throws XMLStreamException {
		html.open("figure");
		if (picture.drawing().orElse(null) instanceof Image image)
			image(image, picture.alternative());
		else if (picture.drawing().orElse(null) instanceof Chart chart)
			chart(chart, picture);
		html.element("figcaption", picture.label());
		html.close();
	}

	private void image(Image image, String alternative) throws XMLStreamException {
		String data = Base64.getEncoder().encodeToString(image.content());
		html.empty("img", "src", "data:" + image.format().mediaType() + ";base64," + data, "alt", alternative, "style", "width: " + Math.round(image.width()) + "mm");
	}

	/** With its numbers, for who cannot see it or wants to copy them. */
	private void chart(Chart chart, Picture picture) throws XMLStreamException {
		html.xml(ChartSvg.of(chart, picture.label(), picture.alternative()));
		ChartTable table = ChartTable.of(chart);
		html.open("details");
		html.element("summary", table.summary());
		html.open("table");
		html.element("caption", picture.label(), "class", "known");
		html.open("thead");
		html.open("tr");
		for (String head : table.heads())
			html.span("th", head, "scope", "col");
		html.end();
		html.close();
		html.open("tbody");
		for (List<String> row : table.rows())
			row(row);
		html.close();
		html.close();
		html.close();
	}

	private void row(List<String> cells) throws XMLStreamException {
		html.open("tr");
		html.span("th", cells.get(0), "scope", "row", "class", "row");
		for (String cell : cells.subList(1, cells.size()))
			html.span("td", cell);
		html.end();
	}
}
