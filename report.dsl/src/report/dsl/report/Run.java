package report.dsl.report;

/** A piece of a paragraph. */
public sealed interface Run {

	/** As printed. */
	String text();

	/** Where it stands; a place of a text run begins at its first character, and its characters stand there one by one. */
	Place place();

	/** Text as typed. */
	record Text(String text, Place place) implements Run {
	}

	/**
	 * A value cited from a cell, or from the report's head.
	 *
	 * @param text  as printed; empty when the value is not known
	 * @param known whether there is a value
	 */
	record Cited(String text, boolean known, Place place) implements Run {
	}
}
