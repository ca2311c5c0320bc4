package report.dsl.tests.corpus;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;

import report.dsl.Workspace;

/**
 * What an author can lose of a text by one stroke too many: a fence, a bracket, a colon, a keyword.
 *
 * @param what    as it stands there
 * @param chapter the chapter it stands in, by the {@code 章} before it, from 1; 0 before the first
 */
record Loss(String what, int offset, int chapter) {
	private static final Set<String> BRACKETS = Set.of("{", "}", "(", ")", "（", "）");
	private static final Set<String> COLONS = Set.of(":", "：");

	/** All of them in a text, in their order. */
	static List<Loss> in(String text) {
		IParseResult parsed = Workspace.injector().getInstance(IParser.class).parse(new StringReader(text));
		List<Loss> losses = new ArrayList<>();
		int chapter = 0;
		for (ILeafNode leaf : parsed.getRootNode().getLeafNodes()) {
			if (leaf.isHidden())
				continue;
			if (leaf.getGrammarElement() instanceof Keyword && leaf.getText().equals("章"))
				chapter++;
			if (leaf.getText().length() >= 2 && (isQuote(leaf.getText(), 0) || leaf.getText().startsWith("】")))
				marks(losses, leaf, chapter);
			else if (BRACKETS.contains(leaf.getText()) || COLONS.contains(leaf.getText()) || isKeyword(leaf))
				losses.add(new Loss(leaf.getText(), leaf.getOffset(), chapter));
		}
		return losses;
	}

	/** The fences of prose, the quotes of a string, and the brackets of a citation, which are parts of the text tokens round it. */
	private static void marks(List<Loss> losses, ILeafNode leaf, int chapter) {
		String text = leaf.getText();
		int last = text.length() - 1;
		boolean opens = text.length() >= 3 && isQuote(text, 0) && isQuote(text, 1) && isQuote(text, 2);
		boolean closes = text.length() >= 6 && isQuote(text, last) && isQuote(text, last - 1) && isQuote(text, last - 2);
		losses.add(new Loss(text.substring(0, opens ? 3 : 1), leaf.getOffset(), chapter));
		if (closes || isQuote(text, last) || text.charAt(last) == '【')
			losses.add(new Loss(text.substring(closes ? last - 2 : last), leaf.getOffset() + (closes ? last - 2 : last), chapter));
	}

	private static boolean isKeyword(ILeafNode leaf) {
		return leaf.getGrammarElement() instanceof Keyword && Character.isLetter(leaf.getText().charAt(0));
	}

	private static boolean isQuote(String text, int at) {
		return "\"“”".indexOf(text.charAt(at)) >= 0;
	}

	/** The text without it. */
	String removedFrom(String text) {
		return text.substring(0, offset) + text.substring(offset + what.length());
	}
}
