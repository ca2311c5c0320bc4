package report.dsl.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import report.dsl.findings.Message;

/** What the command line says, in one of its languages. */
record Texts(Locale locale, ResourceBundle bundle) {

	Texts(Locale locale) {
		this(locale, Message.bundle("report.dsl.cli.messages", locale));
	}

	String say(String key, Object... arguments) {
		return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
	}

	/** The locale that --lang names among the arguments, else the given one. Needed before the arguments are parsed: for the help. */
	static Locale locale(String[] arguments, Locale otherwise) {
		for (int i = 0; i < arguments.length; i++) {
			if (arguments[i].startsWith("--lang="))
				return Locale.forLanguageTag(arguments[i].substring("--lang=".length()));
			if (arguments[i].equals("--lang") && i + 1 < arguments.length)
				return Locale.forLanguageTag(arguments[i + 1]);
		}
		return otherwise;
	}
}
