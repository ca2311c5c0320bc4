package report.dsl.report;

/**
 * Where something stands in a source text.
 *
 * @param file   the file as the user named it, or {@code <stdin>}
 * @param line   from 1
 * @param column from 1, in UTF-16 units
 * @param offset from 0, in UTF-16 units
 * @param length in UTF-16 units, may be 0
 */
public record Place(String file, int line, int column, int offset, int length) implements Comparable<Place> {

	@Override
	public int compareTo(Place other) {
		int byFile = file.compareTo(other.file);
		return byFile != 0 ? byFile : offset != other.offset ? Integer.compare(offset, other.offset) : Integer.compare(length, other.length);
	}
}
