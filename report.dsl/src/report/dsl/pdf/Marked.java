package report.dsl.pdf;

/**
 * A mark on a page.
 *
 * @param number of the {@link Remark}
 * @param main   whether it is at the place of the finding; else it is at a cell that has to do with it
 * @param page   from 1
 */
public record Marked(int number, boolean main, int page, Position.Box box) {
}
