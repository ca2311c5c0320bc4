package report.dsl.findings;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A message by its key in {@code report.dsl.findings.messages} with arguments. An argument may be a {@link Message} or a
 * {@link Wording} itself; a list is joined by the language's enumeration mark. Everything else is printed as it is.
 */
public record Message(String key, List<Object> arguments) {

	private static final String BUNDLE = "report.dsl.findings.messages";

	public static Message of(String key, Object... arguments) {
		return new Message(key, List.of(arguments));
	}

	/** The message in Chinese under a Chinese locale, in English elsewhere. */
	public String in(Locale locale) {
		Object[] words = arguments.stream().map(argument -> word(argument, locale)).toArray();
		return new MessageFormat(bundle(locale).getString(key), Locale.ROOT).format(words);
	}

	private static Object word(Object argument, Locale locale) {
		if (argument instanceof Message message)
			return message.in(locale);
		if (argument instanceof Wording wording)
			return wording.in(locale);
		if (argument instanceof List<?> list)
			return String.join(isChinese(locale) ? "、" : ", ", list.stream().map(item -> String.valueOf(word(item, locale))).toList());
		return String.valueOf(argument);
	}

	public static boolean isChinese(Locale locale) {
		return locale.getLanguage().equals("zh");
	}

	private static ResourceBundle bundle(Locale locale) {
		return bundle(BUNDLE, locale);
	}

	/** The words of a package in one of its two languages: whatever is not Chinese is English, also on a Chinese machine. */
	public static ResourceBundle bundle(String name, Locale locale) {
		return ResourceBundle.getBundle(name, isChinese(locale) ? Locale.CHINESE : Locale.ROOT,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	/** A wording that the form gives in both languages. */
	public record Wording(String chinese, String english) {

		public String in(Locale locale) {
			return isChinese(locale) || english.isEmpty() ? chinese : english;
		}
	}
}
