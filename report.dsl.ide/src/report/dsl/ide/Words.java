package report.dsl.ide;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import report.dsl.findings.Message;

/** What a feature says in its own words: the bundle {@code messages} beside its classes, Chinese or English. */
public final class Words {

	private Words() {
	}

	/**
	 * A message with its arguments.
	 *
	 * @param feature a class of the package that has the bundle
	 */
	public static String say(Class<?> feature, Locale locale, String key, Object... arguments) {
		ResourceBundle bundle = ResourceBundle.getBundle(feature.getPackageName() + ".messages", Message.isChinese(locale) ? Locale.CHINESE : Locale.ROOT,
				feature.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
		return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
	}
}
