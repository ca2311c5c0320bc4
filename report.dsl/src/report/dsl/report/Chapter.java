package report.dsl.report;

import java.util.List;

/**
 * A chapter.
 *
 * @param number from 1, its place in the form
 * @param name   its name in the form
 * @param heading as printed: {@code 一、总体情况}
 * @param blocks what stands in it, in printing order
 */
public record Chapter(int number, String name, String heading, List<Block> blocks, Place place) {
}
