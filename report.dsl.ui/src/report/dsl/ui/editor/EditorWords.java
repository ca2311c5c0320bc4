package report.dsl.ui.editor;

import report.dsl.ide.Words;
import report.dsl.ui.preferences.GzrPreferences;

/** What the editor says, in the language of messages. */
public final class EditorWords {

	private EditorWords() {
	}

	/** A message of this package's bundle with its arguments. */
	public static String say(String key, Object... arguments) {
		return Words.say(EditorWords.class, GzrPreferences.locale(), key, arguments);
	}
}
