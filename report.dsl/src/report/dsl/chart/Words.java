package report.dsl.chart;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What charts say besides labels and numbers: {@code words.properties}. */
final class Words {
	private static final ResourceBundle ALL = ResourceBundle.getBundle("report.dsl.chart.words", Locale.ROOT);

	private Words() {
	}

	static String of(String key, String... arguments) {
		return MessageFormat.format(ALL.getString(key), (Object[]) arguments);
	}
}
