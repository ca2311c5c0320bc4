package report.dsl.findings;

import java.util.List;
import java.util.Locale;

/**
 * A message by its key in {@code report.dsl.findings.messages} with arguments. An argument may be a {@link Message} or a
 * {@link Wording} itself; a list is joined by the language's enumeration mark. Everything else is printed as it is.
 */
public record Message(String key, List<Object> arguments) {

	public static Message of(String key, Object... arguments) {
		return new Message(key, List.of(arguments));
	}

	/** The message in Chinese under a Chinese locale, in English elsewhere. */
	public String in(Locale locale) {
		Object[] words = arguments.stream().map(argument -> word(argument, locale)).toArray();
		return Vocabulary.of(Message.class, locale).say(key, words);
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

	/** A wording that the form gives in both languages. */
	public record Wording(String chinese, String english) {

		public String in(Locale locale) {
			return isChinese(locale) || english.isEmpty() ? chinese : english;
		}
	}
}
