package report.dsl.findings;

import java.util.List;
import java.util.Locale;

import report.dsl.findings.Finding.Related;
import report.dsl.findings.Finding.Repair;
import report.dsl.report.Place;

/**
 * Shows findings to people: {@code file:line:column: error CODE message}, the line with a caret under the place, the
 * places that contribute, and the repairs, numbered.
 */
public final class TerminalPrinter {
	private static final String INDENT = "    ";
	private static final String BOLD = "1";
	private static final String GREEN = "32";

	private final Locale locale;
	private final boolean colour;
	private final int width;
	private final Vocabulary words;

	/** @param width columns of the terminal; longer lines of source are shown in part */
	public TerminalPrinter(Locale locale, boolean colour, int width) {
		this.locale = locale;
		this.colour = colour;
		this.width = width;
		this.words = Vocabulary.of(TerminalPrinter.class, "terminal", locale);
	}

	/** The finding in whole lines; {@code source} is the text of the file {@code fileName}. */
	public String print(Finding finding, String fileName, String source) {
		StringBuilder lines = new StringBuilder();
		line(lines, paint(BOLD, position(finding.place())) + " " + paint(paintOf(finding.severity()), word(finding.severity())) + " "
				+ finding.code() + " " + plain(finding.message()));
		if (finding.place().file().equals(fileName))
			source(lines, finding.place(), source);
		finding.related().forEach(related -> related(lines, related));
		for (int i = 0; i < finding.repairs().size(); i++)
			repair(lines, i + 1, finding.repairs());
		return lines.toString();
	}

	/** The severity in words. */
	public String word(Severity severity) {
		return words.say(severity.name().toLowerCase(Locale.ROOT));
	}

	private void source(StringBuilder lines, Place place, String source) {
		SourceLine shown = SourceLine.of(source, place, width - INDENT.length());
		if (shown.text().isEmpty())
			return;
		line(lines, INDENT + shown.text());
		line(lines, INDENT + " ".repeat(shown.indent()) + paint(GREEN, "^" + "~".repeat(shown.length() - 1)));
	}

	private void related(StringBuilder lines, Related related) {
		line(lines, "  " + position(related.place()) + " " + plain(related.message()));
	}

	private void repair(StringBuilder lines, int number, List<Repair> repairs) {
		Repair repair = repairs.get(number - 1);
		line(lines, "  " + words.say("repair") + " " + number + ": " + plain(repair.label()));
		repair.effects().forEach(effect -> line(lines, INDENT + "- " + plain(effect)));
	}

	private static String position(Place place) {
		return SourceLine.plain(place.file()) + ":" + place.line() + ":" + place.column() + ":";
	}

	private String plain(Message message) {
		return SourceLine.plain(message.in(locale));
	}

	private static void line(StringBuilder lines, String line) {
		lines.append(line).append(System.lineSeparator());
	}

	private static String paintOf(Severity severity) {
		return switch (severity) {
			case ERROR -> "1;31";
			case WARNING -> "1;33";
			case INFO -> "1;36";
		};
	}

	private String paint(String code, String text) {
		return colour ? "\033[" + code + "m" + text + "\033[0m" : text;
	}
}
