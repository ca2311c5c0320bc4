package report.dsl.ui.editor.hover;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Display;

import report.dsl.ui.editor.presentation.Colors;

/**
 * What small windows show: text with bold, lists, code, links and colours, made of the little HTML that hovers speak
 * ({@code p br b ul li pre code a hr}, and {@code em class="…"} for a colour of the theme). Unknown tags are left out.
 */
public final class RichText {
	private static final Pattern PIECE = Pattern.compile("<(/?)(\\w+)([^>]*)>|[^<]+|<");
	private static final Pattern ATTRIBUTE = Pattern.compile("\"([^\"]*)\"");
	private static final Pattern MARKDOWN_BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
	private final StringBuilder text = new StringBuilder();
	private final List<StyleRange> styles = new ArrayList<>();
	private boolean bold;
	private boolean code;
	private String link;
	private Color color;

	private RichText() {
	}

	/** On the UI thread. */
	static RichText of(String html) {
		RichText made = new RichText();
		for (Matcher piece = PIECE.matcher(html); piece.find();)
			if (piece.group(2) == null)
				made.write(plain(piece.group()));
			else
				made.tag(piece.group(2), piece.group(1).isEmpty(), piece.group(3));
		return made;
	}

	/** A fragment of HTML of the little Markdown that proposals speak. */
	public static String fromMarkdown(String markdown) {
		StringBuilder html = new StringBuilder();
		boolean code = false;
		for (String line : escaped(markdown).lines().toList()) {
			if (line.startsWith("```"))
				code = !code;
			if (line.startsWith("```") || line.isBlank())
				continue;
			if (code)
				html.append("<pre>").append(line).append("</pre>");
			else {
				String marked = MARKDOWN_BOLD.matcher(line).replaceAll("<b>$1</b>").replaceAll("\\\\([\\\\`*_\\[\\]#|])", "$1").replace("\\&", "&")
						.replace("&amp;amp;", "&amp;");
				html.append(marked.startsWith("- ") ? "<li>" + marked.substring(2) + "</li>" : "<p>" + marked + "</p>");
			}
		}
		return html.toString();
	}

	/** Plain text as HTML. */
	public static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	private static String plain(String html) {
		return html.replace("&nbsp;", "\u00A0").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
	}

	String text() {
		return text.toString().stripTrailing();
	}

	/** Sorted; a link's range has what it leads to as its data. */
	StyleRange[] styles() {
		int end = text().length();
		return styles.stream().filter(range -> range.start + range.length <= end).toArray(StyleRange[]::new);
	}

	private void tag(String name, boolean opens, String attributes) {
		Matcher attribute = ATTRIBUTE.matcher(attributes);
		String value = attribute.find() ? attribute.group(1) : null;
		switch (name) {
			case "b", "strong", "h1", "h2", "h3" -> bold = opens;
			case "code" -> code = opens;
			case "a" -> link = opens ? value : null;
			case "em" -> color = opens && value != null ? Colors.get(value) : null;
			default -> {
			}
		}
		switch (name) {
			case "p", "ul", "ol", "h1", "h2", "h3" -> newLine();
			case "br" -> text.append('\n');
			case "li" -> item(opens);
			case "pre" -> {
				newLine();
				code = opens;
			}
			case "hr" -> {
				newLine();
				text.append('\n');
			}
			default -> {
			}
		}
	}

	private void item(boolean opens) {
		newLine();
		if (opens)
			text.append("  \u2022 ");
	}

	private void newLine() {
		if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n')
			text.append('\n');
	}

	private void write(String words) {
		if (words.isBlank() && (text.isEmpty() || text.charAt(text.length() - 1) == '\n'))
			return;
		if (bold || code || link != null || color != null) {
			StyleRange range = new StyleRange(text.length(), words.length(), color, null, bold ? SWT.BOLD : SWT.NORMAL);
			if (code)
				range.font = JFaceResources.getTextFont();
			if (link != null) {
				range.foreground = JFaceColors.getHyperlinkText(Display.getCurrent());
				range.data = link;
			}
			styles.add(range);
		}
		text.append(words);
	}
}
