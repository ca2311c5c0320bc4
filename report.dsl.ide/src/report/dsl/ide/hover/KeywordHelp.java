package report.dsl.ide.hover;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;

import report.dsl.findings.Vocabulary;
import report.dsl.ide.snapshot.Snapshots;

/** What each keyword is for, with an example. */
public final class KeywordHelp {

	private KeywordHelp() {
	}

	/** The words that mean something of their own, all of the grammar's. */
	public static Set<String> keywords() {
		return GrammarUtil.getAllKeywords(Snapshots.injector().getInstance(IGrammarAccess.class).getGrammar()).stream()
				.filter(keyword -> Character.isLetter(keyword.charAt(0)) && !keyword.startsWith("synthetic")).collect(Collectors.toCollection(TreeSet::new));
	}

	/** One line, and the example. */
	public static Card card(String keyword, Locale locale) {
		String[] help = Vocabulary.of(Hover.class, locale).say("keyword." + keyword).split(" \\| ", 2);
		Card card = new Card().title(keyword).text("", help[0]);
		return help.length < 2 ? card : card.code(help[1]);
	}
}
