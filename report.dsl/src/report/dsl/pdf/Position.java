package report.dsl.pdf;

import report.dsl.report.Place;

/**
 * Where a piece of the source stands in print.
 *
 * @param page from 1
 * @param box  on that page
 */
public record Position(Kind kind, Place place, int page, Box box) {

	/** What the box has to do with the place. */
	public enum Kind {
		/** prose on one line: the characters of the source stand in the box one by one */
		PROSE,
		/** a cited value or a heading: stands for the place as a whole */
		WHOLE,
		/** a cell of a table: stands for its number as a whole, or for what gives it its number */
		CELL,
		/** a label of a table: it only leads to the place */
		LABEL
	}

	/** A rectangle in points from the upper left corner of a page. */
	public record Box(double x, double y, double width, double height) {

		public boolean contains(double left, double down) {
			return left >= x && left <= x + width && down >= y && down <= y + height;
		}
	}
}
