package report.dsl.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A heading inside a chapter.
 *
 * @param level  2 for 节, 3 for 条
 * @param number as printed: {@code （一）}, {@code 1.}; empty where the form gives none
 */
public record Heading(int level, String number, List<Run> runs, Place place) implements Block {

	/** As printed, with its number. */
	public String text() {
		return number + runs.stream().map(Run::text).collect(Collectors.joining());
	}
}
