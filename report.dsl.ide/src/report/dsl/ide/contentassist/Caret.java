package report.dsl.ide.contentassist;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.scoping.IScopeProvider;

import report.dsl.evaluation.Places;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.GzrPackage;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportChapter;
import report.dsl.gzr.Table;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.ide.syntaxcoloring.Tokens;
import report.dsl.ide.syntaxcoloring.Tokens.Token;
import report.dsl.parser.Names;
import report.dsl.parser.ProseScanner;
import report.dsl.scoping.GzrScopeProvider;

/** Where completion was asked: the word under the caret, the path that it ends, and what stands around. */
final class Caret {
	private final Snapshot snapshot;
	private final String text;
	private final List<Token> tokens;
	private final Zone zone;
	private final int offset;
	private final int wordStart;
	private final int pathStart;
	private final List<String> path = new LinkedList<>();

	/** What kind of text the caret stands in. */
	enum Zone {
		CODE, CITATION,
		/** the string behind 行文 */
		TOPIC,
		/** comments, strings, prose, numbers */
		NOTHING
	}

	Caret(Snapshot snapshot, int offset) {
		this.snapshot = snapshot;
		this.text = snapshot.text();
		this.offset = offset;
		this.tokens = Tokens.of(text);
		this.zone = findZone();
		int start = offset;
		while (start > 0 && isWordPart(text.charAt(start - 1)))
			start--;
		this.wordStart = start;
		this.pathStart = switch (zone) {
		case NOTHING -> start;
		case TOPIC -> tokens.stream().filter(token -> token.isString() && token.start() < offset).mapToInt(Token::start).max().orElse(start);
		default -> readPath(start);
		};
	}

	private Zone findZone() {
		Token prose = null;
		for (Token token : tokens) {
			if (token.start() >= offset)
				break;
			if (token.isProse())
				prose = token;
			boolean inside = offset < token.end();
			if (token.isComment() && (inside || token.text().startsWith("//")) && offset <= token.end())
				return Zone.NOTHING;
			if ((token.isString() || token.isProse()) && offset <= token.end() && (inside || !closed(token)))
				return token.isString() && !headingText(token) ? topic(token) : bracket() < 0 ? Zone.NOTHING : Zone.CITATION;
			if (token.isNumber() && offset <= token.end())
				return Zone.NOTHING;
		}
		return prose != null && !prose.closesProse() ? Zone.CITATION : Zone.CODE;
	}

	private static boolean closed(Token token) {
		return token.isString() ? ProseScanner.isClosed(token.text()) : token.closesProse() && token.closingQuotes() > 0;
	}

	private Zone topic(Token string) {
		return lastVisible(string.start()).map(token -> token.is(ExpressionProposals.STATED)).orElse(false) ? Zone.TOPIC : Zone.NOTHING;
	}

	private boolean headingText(Token string) {
		return lastVisible(string.start()).map(token -> token.is("节") || token.is("条")).orElse(false);
	}

	/** The citation bracket of this line that is open at the caret; -1 where there is none. */
	private int bracket() {
		for (int at = offset - 1; at >= 0 && "\r\n】".indexOf(text.charAt(at)) < 0; at--)
			if (text.charAt(at) == '【') {
				int run = at;
				while (run >= 0 && text.charAt(run) == '【')
					run--;
				return (at - run) % 2 == 1 ? at : -1;
			}
		return -1;
	}

	/** Reads the segments before the word, each with its dot, back to where the path begins. */
	private int readPath(int from) {
		int start = from;
		while (start > 0 && isDot(text.charAt(start - 1))) {
			int end = start - 1;
			int name = end;
			if (end > 0 && ProseScanner.isQuote(text.charAt(end - 1)))
				name = tokens.stream().filter(token -> token.isString() && token.end() == end).map(Token::start).findFirst().orElse(end);
			else
				while (name > 0 && isWordPart(text.charAt(name - 1)))
					name--;
			if (name == end)
				return start;
			path.add(0, Names.unquoted(text.substring(name, end)));
			start = name;
		}
		return start;
	}

	private static boolean isDot(char c) {
		return c == '.' || c == '．';
	}

	private static boolean isWordPart(char c) {
		return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_' || c == '·';
	}

	// ---- the word

	Snapshot snapshot() {
		return snapshot;
	}

	Zone zone() {
		return zone;
	}

	String text() {
		return text;
	}

	List<Token> tokens() {
		return tokens;
	}

	/** What was typed of the word. */
	String typed() {
		return text.substring(wordStart, offset);
	}

	/** The names before the word that it goes on from. */
	List<String> path() {
		return path;
	}

	int wordStart() {
		return wordStart;
	}

	int pathStart() {
		return pathStart;
	}

	/** The end of the word that the caret stands in; letters typed in front of a Chinese word are a word of their own. */
	int wordEnd() {
		int end = offset;
		boolean latin = typed().chars().allMatch(c -> c < 0x250);
		if (offset == wordStart || isUnclosed() || latin && end < text.length() && text.charAt(end) >= 0x250)
			return end;
		while (end < text.length() && isWordPart(text.charAt(end)))
			end++;
		return end;
	}

	/** Whether a citation has only been begun, so that what follows on the line is the prose it was begun in. */
	private boolean isUnclosed() {
		if (zone != Zone.CITATION)
			return false;
		String rest = text.substring(offset, ProseScanner.lineEnd(text, offset));
		int closing = rest.indexOf('】');
		int opening = rest.indexOf('【');
		return closing < 0 || opening >= 0 && opening < closing;
	}

	/** The sign as this text mostly writes it. */
	String spelling(String ascii, String fullWidth) {
		long full = tokens.stream().filter(token -> token.is(fullWidth)).count();
		return full > tokens.stream().filter(token -> token.is(ascii)).count() ? fullWidth : ascii;
	}

	// ---- around it

	/** The last token before the path that is no white space and no comment. */
	Optional<Token> before() {
		return lastVisible(pathStart);
	}

	boolean isBehind(String... words) {
		return before().map(token -> List.of(words).contains(token.text())).orElse(false);
	}

	private Optional<Token> lastVisible(int end) {
		return visible(0, end).reduce((first, second) -> second);
	}

	/** The tokens between two offsets, without white space and comments. */
	java.util.stream.Stream<Token> visible(int from, int to) {
		return tokens.stream().filter(token -> token.start() >= from && token.end() <= to && !token.isBlank() && !token.isComment());
	}

	/** Whether nothing stands before the path on its line. */
	boolean startsLine() {
		return text.substring(lineStart(), pathStart).isBlank();
	}

	private int lineStart() {
		return Math.max(text.lastIndexOf('\n', pathStart - 1), text.lastIndexOf('\r', pathStart - 1)) + 1;
	}

	/** The blanks that the line begins with. */
	String indent() {
		int end = lineStart();
		while (end < pathStart && Character.isWhitespace(text.charAt(end)))
			end++;
		return text.substring(lineStart(), end);
	}

	/** What stands behind the word on its line. */
	String restOfLine() {
		int from = wordEnd();
		return text.substring(from, ProseScanner.lineEnd(text, from));
	}

	/** Whether nothing was typed and a name or number follows, so that no other can stand between. */
	boolean isOccupied() {
		String rest = restOfLine().strip();
		if (!typed().isEmpty() || isUnclosed())
			return false;
		if (!endsLine())
			return Character.isLetterOrDigit(rest.charAt(0)) || ProseScanner.isQuote(rest.charAt(0));
		return visible(offset, text.length()).findFirst().map(next -> next.isName() || next.isNumber() || next.is("若")).orElse(false);
	}

	/** Where the path under the caret ends. */
	int pathEnd() {
		int end = wordEnd();
		while (end > offset && end < text.length() && (isDot(text.charAt(end)) || isWordPart(text.charAt(end))))
			end++;
		return end;
	}

	/** Whether nothing but a comment stands behind the word on its line. */
	boolean endsLine() {
		String rest = restOfLine().strip();
		return rest.isEmpty() || rest.startsWith("//");
	}

	/** What the last token before the path belongs to; null at the beginning. */
	EObject context() {
		ILeafNode leaf = before().map(token -> NodeModelUtils.findLeafNodeAtOffset(snapshot.rootNode(), token.start())).orElse(null);
		return leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
	}

	<T extends EObject> Optional<T> around(Class<T> type) {
		EObject context = context();
		return context == null ? Optional.empty() : Optional.ofNullable(EcoreUtil2.getContainerOfType(context, type));
	}

	/** The report that the caret stands in or behind. */
	Optional<Report> report() {
		Optional<Report> around = around(Report.class);
		if (around.isPresent() || around(Form.class).isPresent())
			return around;
		return snapshot.elements().stream().filter(Report.class::isInstance).map(Report.class::cast).findFirst();
	}

	/** The form around, or that the report follows; the newest one where its head does not tell. */
	Form form() {
		Optional<Form> around = Optional.ofNullable(context()).flatMap(scopes()::form);
		return around.or(() -> report().flatMap(scopes()::form)).orElseGet(() -> snapshot.forms().shipped().get(0));
	}

	static GzrScopeProvider scopes() {
		return (GzrScopeProvider) Snapshots.injector().getInstance(IScopeProvider.class);
	}

	/** The form's chapter that a report's chapter fills. */
	Optional<FormChapter> filled(ReportChapter chapter) {
		String name = Places.referenced(chapter, GzrPackage.Literals.REPORT_CHAPTER__CHAPTER);
		return form().getChapters().stream().filter(known -> name.equals(known.getName()) || name.equals(known.getLabel())).findFirst();
	}

	/** The tables of the form, and of the report itself. */
	List<Table> tables() {
		List<Table> tables = new ArrayList<>();
		form().getChapters().forEach(chapter -> tables.addAll(chapter.getTables()));
		report().ifPresent(report -> tables.addAll(EcoreUtil2.getAllContentsOfType(report, Table.class)));
		return tables.stream().filter(table -> table.getName() != null).toList();
	}

	/** Whether something stands before the word. */
	boolean isBehind(EObject object) {
		INode node = NodeModelUtils.findActualNodeFor(object);
		return node != null && node.getOffset() < pathStart;
	}

	/** Whether the caret stands in something, or right behind it. */
	boolean isIn(EObject object) {
		INode node = NodeModelUtils.findActualNodeFor(object);
		return node != null && node.getOffset() < offset && offset <= node.getEndOffset();
	}
}
