package report.dsl.report;

import java.util.List;
import java.util.stream.Collectors;

/** A paragraph of prose: text and cited values, in order. */
public record Paragraph(List<Run> runs, Place place) implements Block {

	/** The paragraph as printed. */
	public String text() {
		return runs.stream().map(Run::text).collect(Collectors.joining());
	}
}
