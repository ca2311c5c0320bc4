package report.dsl.report;

import java.util.Optional;

/**
 * A picture with its caption.
 *
 * @param number      from 1, through the whole report
 * @param alternative what it shows, for who cannot see it; of a chart, its data
 * @param drawing     empty where there is nothing to show: the file is of no use, or a value is not known
 */
public record Picture(int number, String caption, String alternative, Optional<Drawing> drawing, Place place) implements Block {

	/** What is printed below it: {@code 图1　办理结果}. */
	public String label() {
		return caption.isEmpty() ? "图" + number : "图" + number + "\u3000" + caption;
	}
}
