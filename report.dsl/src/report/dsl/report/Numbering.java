package report.dsl.report;

/** The numbers of chapters, sections and items as official documents write them (GB/T 9704-2012, 7.3.3). */
public final class Numbering {
	private static final String DIGITS = "〇一二三四五六七八九";

	private Numbering() {
	}

	/** {@code 一、} */
	public static String chapter(int number) {
		return chinese(number) + "、";
	}

	/** {@code （一）} */
	public static String section(int number) {
		return "（" + chinese(number) + "）";
	}

	/** {@code 1.} */
	public static String item(int number) {
		return number + ".";
	}

	/** The number put into a pattern such as {@code 一、}, {@code （一）} or {@code 1.}, which shows the first of its series. */
	public static String inPattern(String pattern, int number) {
		return pattern.contains("一") ? pattern.replace("一", chinese(number)) : pattern.replace("1", Integer.toString(number));
	}

	/** 1 to 99 in Chinese numerals. */
	static String chinese(int number) {
		if (number < 1 || number > 99)
			return Integer.toString(number);
		String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.charAt(number / 10) + "十";
		return tens + (number % 10 == 0 ? "" : DIGITS.charAt(number % 10));
	}
}
