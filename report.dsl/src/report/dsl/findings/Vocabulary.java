package report.dsl.findings;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a package says, in one of its two languages: whatever is not Chinese is English, also on a Chinese machine. */
public record Vocabulary(Locale locale, ResourceBundle bundle) {

	/** The bundle {@code messages} beside a class. */
	public static Vocabulary of(Class<?> beside, Locale locale) {
		return of(beside, "messages", locale);
	}

	/** @param name of the bundle, without its package */
	public static Vocabulary of(Class<?> beside, String name, Locale locale) {
		return new Vocabulary(locale, ResourceBundle.getBundle(beside.getPackageName() + "." + name, Message.isChinese(locale) ? Locale.CHINESE : Locale.ROOT,
				beside.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
	}

	/** A message with its arguments. */
	public String say(String key, Object... arguments) {
		return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
	}

	/** As a page of HTML names it. */
	public String language() {
		return Message.isChinese(locale) ? "zh-CN" : "en";
	}
}
