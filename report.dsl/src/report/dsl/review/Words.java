package report.dsl.review;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

import report.dsl.findings.Message;

/** What the pages for a reviewer say, in one of their languages. */
record Words(Locale locale, ResourceBundle bundle) {

	Words(Locale locale) {
		this(locale, ResourceBundle.getBundle("report.dsl.review.messages", Message.isChinese(locale) ? Locale.CHINESE : Locale.ROOT,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
	}

	String say(String key, Object... arguments) {
		return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
	}

	/** Of the page. */
	String language() {
		return Message.isChinese(locale) ? "zh-CN" : "en";
	}
}
