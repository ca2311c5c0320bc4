package report.dsl.pdf;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import report.dsl.findings.Message;

/** What drafts and copies for review say besides the report, in one of their languages. */
record PaperWords(Locale locale, ResourceBundle bundle) {

	PaperWords(Locale locale) {
		this(locale, Message.bundle("report.dsl.pdf.paper", locale));
	}

	String say(String key, Object... arguments) {
		return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
	}
}
