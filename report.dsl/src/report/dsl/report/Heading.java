package report.dsl.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A heading inside a chapter.
 *
 * @param level  2 for 节, printed （一）; 3 for 条, printed 1.
 * @param number from 1 within its parent
 */
public record Heading(int level, int number, List<Run> runs, Place place) implements Block {

	/** As printed, with its number. */
	public String text() {
		return (level == 2 ? Numbering.section(number) : Numbering.item(number)) + runs.stream().map(Run::text).collect(Collectors.joining());
	}
}
