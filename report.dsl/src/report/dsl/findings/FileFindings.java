package report.dsl.findings;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import report.dsl.report.Place;
import report.dsl.report.Report;

/**
 * What was found in one file, as the machine formats write it.
 *
 * @param file    as the user named it
 * @param text    decoded; empty where it could not be
 * @param body    of its report; empty where there is none
 * @param year    likewise 0
 * @param stopped the file could not be read, or checking it failed
 */
public record FileFindings(String file, String text, String body, int year, List<Found> findings, boolean stopped) {
	private static final String ENDS = "。！？；\r\n";

	/** What was found in a file that was checked. */
	public static FileFindings of(String file, String text, Optional<Report> report, List<Finding> findings) {
		Map<Place, String> cells = report.map(FileFindings::cells).orElse(Map.of());
		List<Found> found = findings.stream().map(finding -> {
			String cell = cells.getOrDefault(finding.place(), "");
			return new Found(finding, cell, subject(finding, cell, finding.place().file().equals(file) ? text : ""));
		}).toList();
		return new FileFindings(file, text, report.map(Report::body).orElse(""), report.map(Report::year).orElse(0), found, false);
	}

	/** A file that was not checked, for one reason. */
	public static FileFindings stopped(String file, Finding reason) {
		return new FileFindings(file, "", "", 0, List.of(new Found(reason, "", "")), true);
	}

	/** The cells by their places; those that share a place ({@code 其余 0}) are not told apart and left out. */
	private static Map<Place, String> cells(Report report) {
		Map<Place, String> cells = new HashMap<>();
		report.tables().forEach(table -> table.cells().forEach(
				(address, value) -> cells.merge(value.place(), table.form().name() + "." + address, (one, other) -> "")));
		return cells;
	}

	/** The instance of a rule; else the cell; else the sentence, without blanks and with all numbers alike. */
	private static String subject(Finding finding, String cell, String text) {
		Message message = finding.unwaived();
		if ((message.key().equals("rule.equal") || message.key().equals("rule.compare")) && message.arguments().get(1) instanceof Message label)
			return message.arguments().get(0) + label.in(Locale.CHINESE);
		return cell.isEmpty() ? sentence(text, finding.place()).replaceAll("[\\s\\u3000]+", "").replaceAll("[0-9]+", "0") : cell;
	}

	private static String sentence(String text, Place place) {
		int begin = Math.min(place.offset(), text.length());
		int end = Math.min(begin + Math.max(1, place.length()), text.length());
		while (begin > 0 && ENDS.indexOf(text.charAt(begin - 1)) < 0)
			begin--;
		while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0)
			end++;
		return text.substring(begin, end);
	}

	/** A file name as systems that know the repository write it: with slashes, and without a dot in front. */
	static String path(String file) {
		String path = file.replace(File.separatorChar, '/');
		return path.startsWith("./") ? path.substring(2) : path;
	}

	/** Where the text at a place ends. A place in another file is taken to end on its line, as cells do. */
	End end(Place place) {
		int line = place.line();
		int column = place.column();
		if (!place.file().equals(file))
			return new End(line, column + place.length());
		int until = Math.min(place.offset() + place.length(), text.length());
		for (int i = place.offset(); i < until; i++) {
			boolean broken = text.charAt(i) == '\n' || text.charAt(i) == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
			line += broken ? 1 : 0;
			column = broken ? 1 : column + 1;
		}
		return new End(line, column);
	}

	/** Line and column behind a text, from 1. */
	record End(int line, int column) {
	}
}
