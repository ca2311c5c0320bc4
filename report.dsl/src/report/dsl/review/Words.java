package report.dsl.review;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import report.dsl.findings.Message;

/** What the pages for a reviewer say, in one of their languages. */
record Words(Locale locale, ResourceBundle bundle) {

	Words(Locale locale) {
		this(locale, Message.bundle("report.dsl.review.messages", locale));
	}

	String say(String key, Object... arguments) {
		return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
	}

	/** Of the page. */
	String language() {
		return Message.isChinese(locale) ? "zh-CN" : "en";
	}
}
