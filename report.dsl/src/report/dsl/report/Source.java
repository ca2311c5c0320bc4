package report.dsl.report;

/**
 * A text that a report is derived from: its own, that of its form if it does not ship with the product, and those of the reports that
 * it refers to.
 *
 * @param name a file name that depends on the text's part only, never on where it was read from
 * @param text decoded, as it was written
 */
public record Source(String name, String text) {
	/** The name of the report's own text. */
	public static final String REPORT = "report.gzr";
	/** The name of its form's text. */
	public static final String FORM = "form.gzr";
	/** The name of last year's report (上年). */
	public static final String LAST_YEAR = "last-year.gzr";
	private static final String PART = "part-";
	private static final String PICTURE = "picture-";

	/** One of the reports that it sums (汇总), at any level. */
	public static Source part(int number, String text) {
		return new Source(PART + number + ".gzr", text);
	}

	/**
	 * The name of a picture that a report shows; its bytes are the report's own.
	 *
	 * @param number from 1, of the pictures from files in their order
	 * @param suffix of its format
	 */
	public static String picture(int number, String suffix) {
		return PICTURE + number + "." + suffix;
	}

	/** Whether it is a report that the report refers to. */
	public static boolean isOther(String name) {
		return name.equals(LAST_YEAR) || name.startsWith(PART);
	}
}
