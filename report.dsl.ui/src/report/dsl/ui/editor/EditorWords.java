package report.dsl.ui.editor;

import report.dsl.findings.Vocabulary;
import report.dsl.ui.preferences.GzrPreferences;

/** What the editor says, in the language of messages. */
public final class EditorWords {

	private EditorWords() {
	}

	/** A message of this package's bundle with its arguments. */
	public static String say(String key, Object... arguments) {
		return Vocabulary.of(EditorWords.class, GzrPreferences.locale()).say(key, arguments);
	}
}
