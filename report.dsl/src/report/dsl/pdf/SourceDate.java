package report.dsl.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** {@code SOURCE_DATE_EPOCH}: seconds since 1970 that stand in for the time of printing. */
public final class SourceDate {
	public static final String VARIABLE = "SOURCE_DATE_EPOCH";
	/** The last second of the year 9999. */
	private static final long LAST = 253_402_300_799L;

	private SourceDate() {
	}

	/** It is set to something that is no such number. */
	public static final class Bad extends IllegalArgumentException {
		private static final long serialVersionUID = 1;
		private final String value;

		private Bad(String value) {
			super(VARIABLE + "=" + value);
			this.value = value;
		}

		public String value() {
			return value;
		}
	}

	/**
	 * The day it names, in UTC; none where it is not set, or empty.
	 *
	 * @throws Bad if it is no whole number of seconds from 1970 to 9999
	 */
	static Optional<LocalDate> of(Map<String, String> environment) {
		String value = environment.getOrDefault(VARIABLE, "");
		if (value.isEmpty())
			return Optional.empty();
		if (!value.matches("[0-9]{1,12}") || Long.parseLong(value) > LAST)
			throw new Bad(value);
		return Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(value)), ZoneOffset.UTC));
	}
}
