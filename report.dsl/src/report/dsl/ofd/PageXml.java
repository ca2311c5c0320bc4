package report.dsl.ofd;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import com.itextpdf.kernel.geom.Point;

import report.dsl.export.XmlPart;
import report.dsl.ofd.PrintedPage.Bitmap;
import report.dsl.ofd.PrintedPage.Path;
import report.dsl.ofd.PrintedPage.Piece;
import report.dsl.ofd.PrintedPage.Text;

/** A page (GB/T 33190—2016, 7.7): texts with the place of each character, lines and areas. */
final class PageXml {
	static final String PAPER = "0 0 210 297";
	/** Above and below the base line of a text, of its size: room for what it draws. */
	private static final double ABOVE = 0.95;
	private static final double BELOW = 0.35;
	private final XmlPart xml = new XmlPart();
	private final Map<String, Integer> fonts;
	private final Map<BitmapFile, Integer> pictures;
	private final IntSupplier ids;

	/**
	 * @param fonts    the ids of fonts by their names
	 * @param pictures the ids of pictures
	 */
	PageXml(Map<String, Integer> fonts, Map<BitmapFile, Integer> pictures, IntSupplier ids) {
		this.fonts = fonts;
		this.pictures = pictures;
		this.ids = ids;
	}

	String part(List<Piece> pieces) {
		xml.open("ofd:Page", "xmlns:ofd", ReportOfd.NAMESPACE).open("ofd:Area").element("ofd:PhysicalBox", PAPER).close();
		xml.open("ofd:Content").open("ofd:Layer", "ID", id(), "Type", "Body");
		for (Piece piece : pieces)
			if (piece instanceof Text text)
				text(text);
			else if (piece instanceof Path path)
				path(path);
			else if (piece instanceof Bitmap bitmap)
				xml.empty("ofd:ImageObject", "ID", id(), "Boundary", numbers(bitmap.left(), bitmap.top(), bitmap.width(), bitmap.height()),
						"CTM", numbers(bitmap.width(), 0, 0, bitmap.height(), 0, 0), "ResourceID", pictures.get(bitmap.picture()).toString());
		return xml.close().close().close().part();
	}

	private void text(Text text) {
		List<Double> at = text.at();
		double above = ABOVE * text.size();
		xml.open("ofd:TextObject", "ID", id(), "Boundary", numbers(at.get(0), text.y() - above, text.end() - at.get(0), above + BELOW * text.size()),
				"Font", fonts.get(text.font()).toString(), "Size", number(text.size()), "HScale", number(text.scale()));
		xml.empty("ofd:FillColor", "Value", text.colour());
		String characters = text.characters().stream().map(Character::toString).collect(Collectors.joining());
		double[] from = at.stream().mapToDouble(x -> rounded(x - at.get(0))).toArray(); // so that roundings do not add up
		String steps = numbers(IntStream.range(1, from.length).mapToDouble(i -> from[i] - from[i - 1]).toArray());
		if (at.size() > 1)
			xml.element("ofd:TextCode", characters, "X", "0", "Y", number(above), "DeltaX", steps);
		else
			xml.element("ofd:TextCode", characters, "X", "0", "Y", number(above));
		xml.close();
	}

	private void path(Path path) {
		List<Point> points = path.steps().stream().flatMap(step -> step.points().stream()).toList();
		double half = path.stroke().isEmpty() ? 0 : path.width() / 2;
		double left = points.stream().mapToDouble(Point::getX).min().orElseThrow() - half;
		double top = points.stream().mapToDouble(Point::getY).min().orElseThrow() - half;
		double width = points.stream().mapToDouble(Point::getX).max().orElseThrow() + half - left;
		double height = points.stream().mapToDouble(Point::getY).max().orElseThrow() + half - top;
		xml.open("ofd:PathObject", "ID", id(), "Boundary", numbers(left, top, width, height), "LineWidth", number(path.width()),
				"Stroke", Boolean.toString(!path.stroke().isEmpty()), "Fill", Boolean.toString(!path.fill().isEmpty()));
		if (!path.fill().isEmpty())
			xml.empty("ofd:FillColor", "Value", path.fill());
		if (!path.stroke().isEmpty())
			xml.empty("ofd:StrokeColor", "Value", path.stroke());
		xml.element("ofd:AbbreviatedData", path.steps().stream().map(step -> step.operator() + step.points().stream()
				.map(point -> " " + numbers(point.getX() - left, point.getY() - top)).collect(Collectors.joining())).collect(Collectors.joining(" "))).close();
	}

	private String id() {
		return Integer.toString(ids.getAsInt());
	}

	static String numbers(double... numbers) {
		return DoubleStream.of(numbers).mapToObj(PageXml::number).collect(Collectors.joining(" "));
	}

	private static String number(double number) {
		return BigDecimal.valueOf(rounded(number)).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
	}

	/** To a tenth of a micrometre. */
	private static double rounded(double number) {
		return Math.round(number * 1e4) / 1e4;
	}
}
