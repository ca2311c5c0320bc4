package report.dsl.evaluation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import report.dsl.parser.Names;

/** Dates as authors write them: 2025-01-21, 2025年1月21日, 2025.1.21. */
final class Dates {
	private static final Pattern DATE = Pattern.compile("(\\d{4})\\s*[-.年/]\\s*(\\d{1,2})\\s*[-.月/]\\s*(\\d{1,2})\\s*日?");

	private Dates() {
	}

	/** Empty where it is no day of the calendar. */
	static Optional<LocalDate> parse(String text) {
		Matcher date = DATE.matcher(Names.ascii(Names.unquoted(text)).strip());
		if (!date.matches())
			return Optional.empty();
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
