package report.dsl.ide.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import report.dsl.evaluation.Paths;
import report.dsl.evaluation.Paths.Reading;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.Row;
import report.dsl.ide.syntaxcoloring.Tokens;
import report.dsl.ide.syntaxcoloring.Tokens.Token;
import report.dsl.parser.Names;

/** The lines of the chapter of a report that a caret stands in, as long as rows can stand there. Broken texts have them, too. */
final class ChapterLines {
	private static final Set<String> ENDS = Set.of("章", "落款", "报告", "表式");
	private static final Set<String> BETWEEN = Set.of("节", "条");
	private static final Pattern ROW = Pattern.compile("([\\s\\u3000]*)([^:：{}/]*?)([\\s\\u3000]*[:：])(.*?)([\\s\\u3000]*//.*)?");
	private static final Pattern REST = Pattern.compile("[\\s\\u3000]*其余[\\s\\u3000]*([^/]*?)[\\s\\u3000]*(//.*)?");
	private final String text;
	private final List<Token> tokens;
	private final int chapter;

	/**
	 * A line.
	 *
	 * @param isCode whether it begins outside of prose and comments
	 */
	record Line(int start, String text, boolean isCode) {
		int end() {
			return start + text.length();
		}

		boolean isBlank() {
			return Lines.strip(text).isEmpty();
		}

		/** The value of 其余; empty where the line says no such thing. */
		Optional<String> rest() {
			Matcher rest = REST.matcher(text);
			return isCode && rest.matches() ? Optional.of(rest.group(1)) : Optional.empty();
		}
	}

	/**
	 * A line as a row.
	 *
	 * @param before up to its colon
	 * @param after  the comment with the blanks before it; may be empty
	 */
	record RowLine(Row row, String before, String cells, String after) {
		/** Whether nobody has given a number yet. */
		boolean isAwaited() {
			return cells.isEmpty() || cells.contains("待填") && !cells.matches("(?s).*\\p{Nd}.*");
		}
	}

	private ChapterLines(String text, List<Token> tokens, int chapter) {
		this.text = text;
		this.tokens = tokens;
		this.chapter = chapter;
	}

	/** Empty where the caret stands in prose, a comment or braces, behind a 节, or in no chapter of a report. */
	static Optional<ChapterLines> around(String text, int offset) {
		List<Token> tokens = Tokens.of(text);
		if (Lines.around(tokens, text, offset).filter(token -> token.isProse() || token.isComment() || token.isString()).isPresent())
			return Optional.empty();
		int chapter = -1;
		boolean report = false;
		int depth = 0;
		Token prose = null;
		for (int i = 0; i < tokens.size() && tokens.get(i).start() < offset; i++) {
			Token token = tokens.get(i);
			prose = token.isProse() ? token : prose;
			depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
			if (!startsLine(text, token))
				continue;
			if (token.is("报告") || token.is("表式"))
				report = token.is("报告");
			if (ENDS.contains(token.text()) || BETWEEN.contains(token.text())) {
				chapter = token.is("章") && report ? i : -1;
				depth = 0;
			}
		}
		boolean inProse = prose != null && !prose.closesProse();
		return chapter < 0 || depth > 0 || inProse ? Optional.empty() : Optional.of(new ChapterLines(text, tokens, chapter));
	}

	private static boolean startsLine(String text, Token token) {
		return Lines.strip(text.substring(Lines.start(text, token.start()), token.start())).isEmpty();
	}

	/** Which of the form's chapters it is. */
	Optional<FormChapter> chapter(List<FormChapter> known) {
		Optional<String> name = tokens.subList(chapter + 1, tokens.size()).stream().filter(token -> !token.isBlank() && !token.isComment()).findFirst()
				.map(token -> Names.unquoted(token.text()));
		return known.stream().filter(found -> name.equals(Optional.ofNullable(found.getName())) || name.equals(Optional.ofNullable(found.getLabel()))).findFirst();
	}

	/** From the heading to what ends the chapter or begins its first 节. */
	List<Line> lines() {
		int to = tokens.subList(chapter + 1, tokens.size()).stream()
				.filter(token -> (ENDS.contains(token.text()) || BETWEEN.contains(token.text())) && startsLine(text, token)).findFirst()
				.map(token -> Lines.start(text, token.start())).orElse(text.length());
		List<Line> lines = new ArrayList<>();
		int start = Lines.start(text, tokens.get(chapter).start());
		while (start < to || start == text.length() && to == start) {
			int end = Lines.end(text, start);
			lines.add(new Line(start, text.substring(start, end), isCode(start, end)));
			if (end == text.length())
				break;
			start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
		}
		return lines;
	}

	private boolean isCode(int start, int end) {
		return tokens.stream().filter(token -> token.start() < end && token.end() > start && !token.isBlank()).findFirst()
				.filter(token -> !token.isProse() && !token.isComment()).isPresent();
	}

	/** A line as one of the chapter's rows. */
	static Optional<RowLine> row(Line line, FormChapter chapter) {
		Matcher matcher = ROW.matcher(line.text());
		if (!line.isCode() || !matcher.matches())
			return Optional.empty();
		List<String> names = Arrays.stream(matcher.group(2).split("[\\s\\u3000]*[.．][\\s\\u3000]*")).map(Names::unquoted).toList();
		List<Reading> readings = Paths.rows(names, chapter.getTables());
		String before = matcher.group(1) + matcher.group(2) + matcher.group(3);
		String after = matcher.group(5) == null ? "" : matcher.group(5);
		return readings.size() != 1 || !readings.get(0).row().getRows().isEmpty() ? Optional.empty()
				: Optional.of(new RowLine(readings.get(0).row(), before, Lines.strip(matcher.group(4)), after));
	}
}
