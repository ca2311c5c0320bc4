package report.dsl.ide.hover;

import java.util.ArrayList;
import java.util.List;

/**
 * What is told of one thing: a title and lines below it. Plain texts, made into Markdown or HTML only at the end, so that what an author
 * typed is never read as markup.
 */
public final class Card {
	private final List<Line> lines = new ArrayList<>();

	private enum Style {
		TITLE, TEXT, ITEM, CODE
	}

	/** @param term set off before the text; may be empty */
	private record Line(Style style, String term, String text) {
	}

	public Card title(String text) {
		return add(Style.TITLE, "", text);
	}

	/** A line of its own; nothing for an empty text. */
	public Card text(String term, String text) {
		return text.isEmpty() ? this : add(Style.TEXT, term, text);
	}

	public Card item(String term, String text) {
		return add(Style.ITEM, term, text);
	}

	/** An example in the language. */
	public Card code(String text) {
		return add(Style.CODE, "", text);
	}

	private Card add(Style style, String term, String text) {
		lines.add(new Line(style, term, text));
		return this;
	}

	boolean isEmpty() {
		return lines.isEmpty();
	}

	public String markdown() {
		StringBuilder text = new StringBuilder();
		Style before = null;
		for (Line line : lines) {
			String term = line.term().isEmpty() ? "" : "**" + escaped(line.term()) + "** ";
			if (before != null)
				text.append(before == Style.ITEM && line.style() == Style.ITEM ? "\n" : "\n\n");
			text.append(switch (line.style()) {
			case TITLE -> "**" + escaped(line.text()) + "**";
			case TEXT -> term + escaped(line.text());
			case ITEM -> "- " + term + escaped(line.text());
			case CODE -> "```gzr\n" + line.text() + "\n```";
			});
			before = line.style();
		}
		return text.toString();
	}

	/** A fragment without html or body element. */
	public String html() {
		StringBuilder text = new StringBuilder();
		boolean list = false;
		for (Line line : lines) {
			boolean item = line.style() == Style.ITEM;
			if (item != list)
				text.append(item ? "<ul>" : "</ul>");
			list = item;
			String term = line.term().isEmpty() ? "" : "<b>" + html(line.term()) + "</b> ";
			text.append(switch (line.style()) {
			case TITLE -> "<p><b>" + html(line.text()) + "</b></p>";
			case TEXT -> "<p>" + term + html(line.text()) + "</p>";
			case ITEM -> "<li>" + term + html(line.text()) + "</li>";
			case CODE -> "<pre>" + html(line.text()) + "</pre>";
			});
		}
		return list ? text.append("</ul>").toString() : text.toString();
	}

	private static String escaped(String text) {
		return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1").replace("&", "&amp;");
	}

	private static String html(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
