package report.dsl.report;

/**
 * A text that a report is derived from: its own, and that of each form that does not ship with the product.
 *
 * @param name a file name that depends on the text's part only, never on where it was read from: {@code report.gzr}, {@code form.gzr}
 * @param text decoded, as it was written
 */
public record Source(String name, String text) {
}
