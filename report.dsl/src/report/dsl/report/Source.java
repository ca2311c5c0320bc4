package report.dsl.report;

/**
 * A text that a report is derived from: its own, and that of each form that does not ship with the product.
 *
 * @param name a file name that depends on the text's part only, never on where it was read from
 * @param text decoded, as it was written
 */
public record Source(String name, String text) {
	/** The name of the report's own text. */
	public static final String REPORT = "report.gzr";
	/** The name of its form's text. */
	public static final String FORM = "form.gzr";
}
