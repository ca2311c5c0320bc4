package report.dsl.tests.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import report.dsl.report.Chart;

/** Charts as they are drawn: the same everywhere, nothing left out, nothing on top of anything else. */
class ChartSvgTest {
	/** Of the estimated width of a text, which no font has more of. */
	private static final double SURE = 0.94;

	@TempDir
	Path directory;

	/** Each was looked at. What the drawings of all charts have to keep is asked below. */
	@Test
	void drawings() throws Exception {
		for (String name : List.of("bars", "long", "shares", "twelve-shares", "years")) {
			try (InputStream golden = ChartSvgTest.class.getResourceAsStream("golden/" + name + ".svg")) {
				assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), Charts.drawing(name, Charts.all().get(name)), name);
			}
		}
	}

	@Test
	void everyLabelAndNumberIsThereAsGiven() throws Exception {
		for (Map.Entry<String, Chart> chart : Charts.all().entrySet()) {
			String text = texts(chart.getValue(), chart.getKey()).stream().map(Element::getTextContent).collect(Collectors.joining());
			for (String word : Charts.words(chart.getValue()))
				assertTrue(text.contains(word) || word.equals("0"), chart.getKey() + ": " + word + " is not in " + text);
		}
	}

	@Test
	void noTextLeavesThePictureOrTouchesAnother() throws Exception {
		List<String> wrong = new ArrayList<>();
		for (Map.Entry<String, Chart> chart : Charts.all().entrySet()) {
			Document svg = parsed(Charts.drawing(chart.getKey(), chart.getValue()));
			String[] view = svg.getDocumentElement().getAttribute("viewBox").split(" ");
			Rectangle2D all = new Rectangle2D.Double(0, 0, Double.parseDouble(view[2]), Double.parseDouble(view[3]));
			List<Element> texts = elements(svg, "text");
			for (int i = 0; i < texts.size(); i++) {
				if (!all.contains(box(texts.get(i))))
					wrong.add(chart.getKey() + ": " + texts.get(i).getTextContent() + " is not inside");
				for (int j = 0; j < i; j++)
					if (box(texts.get(i)).intersects(box(texts.get(j))))
						wrong.add(chart.getKey() + ": " + texts.get(i).getTextContent() + " is on " + texts.get(j).getTextContent());
			}
		}
		assertEquals(List.of(), wrong);
	}

	/** Twice as much is twice as long. */
	@Test
	void barsAreAsLongAsTheirNumbersSay() throws Exception {
		List<Double> lengths = elements(parsed(Charts.drawing("bars", Charts.all().get("bars"))), "rect").stream().filter(bar -> !bar.getAttribute("fill").equals("none"))
				.map(bar -> Double.parseDouble(bar.getAttribute("width"))).toList();
		assertEquals(List.of("83", "12", "9", "27", "3"), lengths.stream().map(length -> "" + Math.round(83 * length / lengths.get(0))).toList());
	}

	/** Where anything that would ask for a font ends in an exception, in another language and charset; and no user interface wakes up. */
	@Test
	void needsNoFontsOfTheComputer() throws Exception {
		Path drawn = directory.resolve("drawn.txt");
		Path told = directory.resolve("told.txt");
		Path classes = directory.resolve("classes.txt");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xshare:auto",
				"-Dsun.font.fontmanager=none.Such", "-Duser.language=th", "-Duser.country=TH", "-Dfile.encoding=GBK", "-Duser.timezone=Asia/Kathmandu",
				"-Xlog:class+load:file=" + classes.getFileName(), "-cp", System.getProperty("java.class.path"), Charts.class.getName())
						.directory(directory.toFile()).redirectOutput(drawn.toFile()).redirectError(told.toFile()).start();
		assertEquals(0, process.waitFor(), () -> read(told));
		assertEquals(Charts.all().entrySet().stream().map(chart -> Charts.drawing(chart.getKey(), chart.getValue())).collect(Collectors.joining()), read(drawn));
		assertEquals(List.of(), read(classes).lines().filter(line -> line.matches(".* (javax\\.swing\\.UIManager|sun\\.awt\\.X11\\.|sun\\.font\\.SunFontManager|com\\.sun\\.java\\.swing\\.).*"))
				.toList());
		assertTrue(read(classes).contains("org.jfree.chart.plot.PiePlot"));
	}

	@Test
	void threadsDoNotMeet() {
		List<String> names = List.of("years", "shares", "long", "bars");
		List<String> alone = names.stream().map(name -> Charts.drawing(name, Charts.all().get(name))).toList();
		assertEquals(List.of(alone), IntStream.range(0, 16).parallel()
				.mapToObj(i -> names.stream().map(name -> Charts.drawing(name, Charts.all().get(name))).toList()).distinct().toList());
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static List<Element> texts(Chart chart, String name) throws Exception {
		return elements(parsed(Charts.drawing(name, chart)), "text");
	}

	private static Document parsed(String svg) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<Element> elements(Document svg, String name) {
		NodeList found = svg.getElementsByTagName(name);
		return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast).toList();
	}

	/** What the characters of a text take up at least: hanzi are as wide as high, and reach from a tenth below the line to nine tenths above. */
	private static Rectangle2D box(Element text) {
		double size = Double.parseDouble(text.getAttribute("font-size"));
		double width = SURE * size * text.getTextContent().codePoints().mapToDouble(c -> c < 0x80 ? 0.5 : 1).sum();
		double middle = Double.parseDouble(text.getAttribute("x"));
		double line = Double.parseDouble(text.getAttribute("y"));
		return new Rectangle2D.Double(middle - width / 2, line - 0.85 * size, width, 0.95 * size);
	}
}
