package report.dsl.evaluation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.parser.Names;
import report.dsl.report.Place;

/** The number in front of a heading, copied with it from elsewhere: the printer counts, so that it would be printed twice. */
final class HeadingNumber {
	private static final String DIGITS = "[〇零一二三四五六七八九十百0-9０-９]+";
	private static final Pattern NUMBER = Pattern.compile("(?:[（(]" + DIGITS + "[)）]|" + DIGITS + "[、.．)）]|第" + DIGITS + "[章节条][、\\s\u3000]+)[\\s\u3000]*(?![0-9０-９\\s])(?=.)");

	private HeadingNumber() {
	}

	/** Its length; 0 where there is none. */
	static int length(String heading) {
		Matcher number = NUMBER.matcher(heading);
		return number.lookingAt() ? number.end() : 0;
	}

	/** What to tell of a heading that stands without quotes, and needs them or begins with a number. */
	static Finding unquoted(String heading, Place place) {
		int number = length(heading);
		return number == 0 ? Finding.of(Codes.SYNTAX, Severity.ERROR, place, "heading.quotes").withRepairs(java.util.List.of(Problems.replace(place, Names.quoted(heading))))
				: Finding.of(Codes.SYNTAX, Severity.ERROR, place, "heading.number", heading.substring(0, number).strip())
						.withRepairs(java.util.List.of(Problems.replace(place, Names.quoted(heading.substring(number)))));
	}
}
