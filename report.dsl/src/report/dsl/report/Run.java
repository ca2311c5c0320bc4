package report.dsl.report;

import java.util.List;

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
	 * @param cells it is made of; none where it is a value of the head
	 */
	record Cited(String text, boolean known, List<Rules.Ref> cells, Place place) implements Run {
	}
}
