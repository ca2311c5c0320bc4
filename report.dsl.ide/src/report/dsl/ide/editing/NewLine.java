package report.dsl.ide.editing;

import java.util.List;
import java.util.Optional;

import report.dsl.ide.editing.Editing.Insertion;
import report.dsl.ide.syntaxcoloring.Tokens;
import report.dsl.ide.syntaxcoloring.Tokens.Token;

/** Indents a new line as the formatter would; prose has no indentation. */
final class NewLine {
	private static final String STEP = "  ";

	private NewLine() {
	}

	static Optional<Insertion> insert(String text, int offset, String delimiter) {
		List<Token> tokens = Tokens.of(text);
		Token around = Lines.around(tokens, text, offset).orElse(null);
		if (around != null && (around.isProse() || around.isString() || around.text().startsWith("/*")))
			return Optional.empty();
		String indent = Lines.indent(text, offset);
		int from = Lines.start(text, offset);
		List<Token> before = tokens.stream().filter(token -> token.start() >= from && token.end() <= offset && !token.isBlank() && !token.isComment()).toList();
		String inner = deeper(before) ? indent + STEP : indent;
		if (opensBraces(before, tokens, offset, Lines.end(text, offset)))
			return Optional.of(new Insertion(delimiter + inner + delimiter + indent, delimiter.length() + inner.length()));
		return inner.isEmpty() ? Optional.empty() : Optional.of(new Insertion(delimiter + inner, delimiter.length() + inner.length()));
	}

	/** Whether what follows a line belongs to what the line begins. */
	private static boolean deeper(List<Token> line) {
		if (line.isEmpty())
			return false;
		String first = line.get(0).text();
		Token last = line.get(line.size() - 1);
		boolean closed = line.stream().anyMatch(token -> token.is("{"));
		boolean told = line.stream().anyMatch(token -> token.is(":") || token.is("：")) && !last.is(":") && !last.is("：");
		return last.is("{") || first.equals("章") && line.stream().noneMatch(token -> token.is("提及")) || first.equals("表") && !closed || first.equals("勾稽") && !told;
	}

	private static boolean opensBraces(List<Token> before, List<Token> tokens, int offset, int lineEnd) {
		boolean opened = !before.isEmpty() && before.get(before.size() - 1).is("{");
		return opened && tokens.stream().filter(token -> token.start() >= offset && token.start() < lineEnd && !token.isBlank()).findFirst()
				.filter(token -> token.is("}")).isPresent();
	}
}
