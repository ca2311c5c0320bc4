package report.dsl.importer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import report.dsl.findings.Message;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.importer.Original.Text;

/**
 * A published report, understood as one on a form.
 *
 * @param words    of the form
 * @param chapters those it has, in the form's order
 * @param left     what was not understood outside of them
 * @param second   another report that follows in the same file
 */
record Recognized(FormWords words, Head head, List<Text> preface, List<Part> chapters, Optional<Signed> signature, List<String> remarks,
		List<Text> left, List<Text> second) {

	/**
	 * A chapter.
	 *
	 * @param heading as it stands; empty where a table shows the chapter, but no heading
	 * @param tables  its tables with the rows that were found
	 * @param labels  column labels that deviate, with the official ones
	 * @param left    what was not understood
	 */
	record Part(FormChapter chapter, Optional<Text> heading, boolean exact, Map<Table, Map<Row, RowValues>> tables, List<Text> prose, List<Deviation> labels,
			List<Text> left) {
	}

	/** A label that is not the official one. */
	record Deviation(String label, String official, Message place) {
	}

	/**
	 * Body and year.
	 *
	 * @param body  empty if the original does not say
	 * @param year  0 if the original does not say
	 * @param title as it stands, where it is not the one the form makes; else empty
	 */
	record Head(String body, int year, String title) {
	}

	/** The body and the date at the end. */
	record Signed(String body, String date) {
	}

	/** How much of the form was found. */
	long rows() {
		return chapters.stream().flatMap(part -> part.tables().values().stream()).mapToLong(Map::size).sum();
	}

	/** How many of these rows go by another name or are too few for their group. */
	long deviating() {
		return chapters.stream().flatMap(part -> part.tables().values().stream()).flatMap(rows -> rows.values().stream())
				.filter(row -> !row.label().isEmpty() || !row.row().getRows().isEmpty()).count();
	}
}
