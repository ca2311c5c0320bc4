package report.dsl.report;

/**
 * Which cell of a table.
 *
 * @param row    path of the row, segments joined by {@code .}
 * @param column path of the column, likewise
 */
public record Address(String row, String column) {

	/** Written out, as all sums look cells up: the one that records come with is several times slower before the last compiler has seen it. */
	@Override
	public boolean equals(Object other) {
		return this == other || other instanceof Address address && row.equals(address.row) && column.equals(address.column);
	}

	@Override
	public int hashCode() {
		return 31 * row.hashCode() + column.hashCode();
	}

	@Override
	public String toString() {
		return row + "." + column;
	}
}
