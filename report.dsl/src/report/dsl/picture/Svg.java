package report.dsl.picture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

import report.dsl.picture.PictureFile.Sound;
import report.dsl.picture.PictureFile.Unusable;
import report.dsl.report.Image.Format;

/** Reads SVG and refuses what is more than a drawing: what runs, what is fetched from elsewhere, what is no SVG. */
public final class Svg extends DefaultHandler2 {
	private static final String NAMESPACE = "http://www.w3.org/2000/svg";
	private static final Pattern BEGINNING = Pattern.compile("\\A\\x{FEFF}?\\s*<(?:svg[\\s>]|\\?xml|!DOCTYPE\\s+svg|!--)");
	private static final Set<String> RUNNING = Set.of("script", "handler", "listener", "animate", "animateMotion", "animateTransform", "set");
	private static final Set<String> FOREIGN = Set.of("image", "foreignObject", "video", "audio", "iframe");
	private static final Pattern OUTSIDE = Pattern.compile("url\\(\\s*['\"]?(?!#)|@import", Pattern.CASE_INSENSITIVE);
	private static final Pattern LENGTH = Pattern.compile("\\s*([0-9]*\\.?[0-9]+)\\s*(px|mm|cm|in|pt|pc)?\\s*");
	private static final double PER_INCH = 96;
	/** A drawing that repeats its parts over and over (as to wear a program out) has more. */
	private static final int MOST_ELEMENTS = 200_000;
	private static final int DEEPEST = 500;
	private final StringBuilder text = new StringBuilder();
	private final StringBuilder style = new StringBuilder();
	private final Deque<String> open = new ArrayDeque<>();
	/** By id, and "" for the whole: how many elements are in it, and what it uses. */
	private final Map<String, Integer> elements = new HashMap<>();
	private final Map<String, List<String>> uses = new HashMap<>();
	private String element = "";
	private double width;
	private double height;

	private Svg() {
	}

	/** What is wrong with it, while the parser has the word. */
	private static final class Refused extends SAXException {
		private static final long serialVersionUID = 1;
		private final transient Unusable why;

		Refused(String key, Object... arguments) {
			why = new Unusable(key, arguments);
		}
	}

	/** Whether a text of whatever sort begins like XML, in an encoding that has ASCII in it. */
	static boolean looksLike(byte[] content) {
		return BEGINNING.matcher(new String(content, 0, Math.min(content.length, 4096), StandardCharsets.UTF_8)).find();
	}

	static Svg of(byte[] content) throws Unusable {
		Svg svg = new Svg();
		try {
			svg.parse(content);
		} catch (Refused refused) {
			throw refused.why;
		} catch (SAXParseException malformed) {
			throw new Unusable("picture.xml", malformed.getLineNumber());
		} catch (SAXException | IOException malformed) {
			throw new Unusable("picture.xml", 1);
		}
		if (OUTSIDE.matcher(svg.style).find())
			throw new Unusable("picture.outside", "style");
		if (svg.drawn("", new HashMap<>(), 0) > MOST_ELEMENTS)
			throw new Unusable("picture.use");
		if (svg.width <= 0 || svg.height <= 0)
			throw new Unusable("picture.size");
		return svg;
	}

	/** The text in it, for who looks after its characters; only of one that was found sound. */
	public static String text(byte[] content) {
		try {
			return of(content).text.toString();
		} catch (Unusable unsound) {
			throw new IllegalArgumentException(unsound);
		}
	}

	Sound sound() {
		return new Sound(Format.SVG, width, height);
	}

	private void parse(byte[] content) throws SAXException, IOException {
		try {
			SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
			SAXParser parser = factory.newSAXParser();
			parser.setProperty("jdk.xml.maxElementDepth", "0"); // ours is DEEPEST; a later JDK stops at 100 by itself
			parser.getXMLReader().setProperty("http://xml.org/sax/properties/lexical-handler", this);
			parser.getXMLReader().setProperty("http://xml.org/sax/properties/declaration-handler", this);
			parser.parse(new ByteArrayInputStream(content), this);
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException(e); // the JDK's own parser has these
		}
	}

	@Override
	public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
		return new InputSource(new java.io.StringReader(""));
	}

	@Override
	public void internalEntityDecl(String name, String value) throws SAXException {
		throw new Refused("picture.entity", name);
	}

	@Override
	public void externalEntityDecl(String name, String publicId, String systemId) throws SAXException {
		throw new Refused("picture.entity", name);
	}

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
		if (open.size() > DEEPEST)
			throw new Refused("picture.use");
		if (open.isEmpty())
			root(uri, name, attributes);
		open.push(open.isEmpty() || attributes.getValue("id") == null ? "" : attributes.getValue("id"));
		count(name, attributes);
		if (!uri.equals(NAMESPACE))
			return; // what drawing programs keep for themselves
		element = name;
		if (RUNNING.contains(name))
			throw new Refused("picture.script", name);
		if (FOREIGN.contains(name))
			throw new Refused("picture.within", name);
		for (int i = 0; i < attributes.getLength(); i++)
			attribute(attributes.getLocalName(i), attributes.getValue(i).strip());
	}

	private void count(String name, Attributes attributes) {
		String used = name.equals("use") ? used(attributes) : "";
		for (String id : Set.copyOf(open)) {
			elements.merge(id, 1, Integer::sum);
			if (used.startsWith("#"))
				uses.computeIfAbsent(id, first -> new ArrayList<>()).add(used.substring(1));
		}
	}

	private static String used(Attributes attributes) {
		String href = attributes.getValue("href") != null ? attributes.getValue("href") : attributes.getValue("http://www.w3.org/1999/xlink", "href");
		return href == null ? "" : href.strip();
	}

	/** How many elements are drawn for one when every {@code use} is followed; a circle is endless. */
	private double drawn(String id, Map<String, Double> known, int deep) {
		Double before = known.putIfAbsent(id, Double.POSITIVE_INFINITY);
		if (before != null || deep > DEEPEST)
			return before == null ? Double.POSITIVE_INFINITY : before;
		double all = elements.getOrDefault(id, 0);
		for (String used : uses.getOrDefault(id, List.of()))
			all += drawn(used, known, deep + 1);
		known.put(id, all);
		return all;
	}

	private static void attribute(String name, String value) throws SAXException {
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.startsWith("on") || value.toLowerCase(Locale.ROOT).startsWith("javascript:"))
			throw new Refused("picture.script", name);
		boolean link = lower.equals("href") && !value.startsWith("#") && !value.isEmpty();
		if (link || OUTSIDE.matcher(value).find())
			throw new Refused("picture.outside", value);
	}

	@Override
	public void endElement(String uri, String name, String qualified) {
		open.pop();
		if (!text.isEmpty() && name.equals("text"))
			text.append('\n');
		element = "";
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (element.equals("style"))
			style.append(characters, start, length);
		else if (element.equals("text") || element.equals("tspan") || element.equals("textPath"))
			text.append(characters, start, length);
	}

	/** As large as it says it is; where it only says what part of a plane it shows, a unit is a pixel of CSS (SVG 2, 7.2). */
	private void root(String uri, String name, Attributes attributes) throws SAXException {
		if (!name.equals("svg") || !uri.equals(NAMESPACE))
			throw new Refused("picture.format");
		String[] box = attributes.getValue("viewBox") == null ? new String[0] : attributes.getValue("viewBox").strip().split("[\\s,]+");
		width = length(attributes.getValue("width"), box, 2);
		height = length(attributes.getValue("height"), box, 3);
	}

	private static double length(String written, String[] box, int side) {
		Matcher length = LENGTH.matcher(written == null ? "" : written);
		boolean absolute = length.matches();
		Matcher shown = LENGTH.matcher(box.length == 4 ? box[side] : "");
		if (!absolute && !shown.matches())
			return 0;
		double number = Double.parseDouble(absolute ? length.group(1) : shown.group(1));
		String unit = absolute && length.group(2) != null ? length.group(2) : "px";
		double perInch = switch (unit) {
		case "mm" -> PictureFile.MILLIMETRES_PER_INCH;
		case "cm" -> PictureFile.MILLIMETRES_PER_INCH / 10;
		case "in" -> 1;
		case "pt" -> 72;
		case "pc" -> 6;
		default -> PER_INCH;
		};
		return number / perInch * PictureFile.MILLIMETRES_PER_INCH;
	}
}
