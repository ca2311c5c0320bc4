package report.dsl.report;

/**
 * Which cell of a table.
 *
 * @param row    path of the row, segments joined by {@code .}
 * @param column path of the column, likewise
 */
public record Address(String row, String column) {

	@Override
	public String toString() {
		return row + "." + column;
	}
}
