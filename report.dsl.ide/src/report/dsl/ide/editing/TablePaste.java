package report.dsl.ide.editing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.util.ReplaceRegion;

import report.dsl.evaluation.Paths;
import report.dsl.findings.Message;
import report.dsl.formatting.GzrFormatter;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.Report;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.ide.editing.ChapterLines.Line;
import report.dsl.ide.editing.ChapterLines.RowLine;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;
import report.dsl.importer.CopiedTable;
import report.dsl.importer.CopiedTable.Rows;
import report.dsl.parser.Names;
import report.dsl.scoping.GzrScopeProvider;

/**
 * Tables that were copied elsewhere become rows where they are pasted. Rows that are there already are filled where they are awaited;
 * where they have numbers, both stand, and the author is told as of any row that stands twice.
 */
public final class TablePaste {
	/** From so many rows on, those of zeros are said by one line. */
	private static final int MANY_ROWS = 8;
	/** Of a whole workbook nobody waits to be told that it is no table of the form. */
	private static final int MOST_TEXT = 50_000;
	private static final int MOST_HTML = 2_000_000;
	private static final String AWAITED = "待填";
	private static final String ZERO_REST = "  其余 0";
	private final List<Line> lines;
	private final FormChapter chapter;
	private final Rows rows;
	/** What becomes of the lines that change; an empty list where one goes. */
	private final Map<Integer, List<String>> changed = new HashMap<>();
	private final List<String> inserted = new ArrayList<>();

	private TablePaste(List<Line> lines, FormChapter chapter, Rows rows) {
		this.lines = lines;
		this.chapter = chapter;
		this.rows = rows;
	}

	/**
	 * What pasting does.
	 *
	 * @param edit    of the text with the selection in it
	 * @param caret   where it goes, in the text after the edit
	 * @param rows    how many were pasted
	 * @param awaited how many of them have cells that are awaited
	 * @param told    what deviates from the form, is awaited, or was not understood
	 */
	public record Pasted(ReplaceRegion edit, int caret, int rows, int awaited, List<Message> told) {
	}

	/**
	 * Empty where what was copied is no table of the chapter at the caret, or no rows can stand there: then it is pasted as it is.
	 *
	 * @param snapshot may be older than the text
	 * @param length   of the selection, which goes
	 * @param html     as it lies on the clipboard; empty where there is none
	 * @param copied   the same as text
	 */
	public static Optional<Pasted> paste(Snapshot snapshot, String text, int offset, int length, String html, String copied) {
		String without = text.substring(0, offset) + text.substring(offset + length);
		Optional<ChapterLines> around = ChapterLines.around(without, offset);
		Optional<Form> form = around.isEmpty() ? Optional.empty() : form(snapshot);
		Optional<FormChapter> chapter = form.flatMap(known -> around.get().chapter(known.getChapters())).filter(found -> !found.getTables().isEmpty());
		if (chapter.isEmpty() || copied.length() > MOST_TEXT)
			return Optional.empty();
		List<Line> lines = new ArrayList<>(around.get().lines());
		Line last = lines.get(lines.size() - 1);
		if (last.end() < offset)
			lines.add(new Line(offset, "", false));
		int caret = lineAt(lines, offset);
		Optional<Row> first = ChapterLines.row(lines.get(caret), chapter.get()).map(RowLine::row);
		Optional<Rows> rows = CopiedTable.read(snapshot.forms().compiled(form.get()), chapter.get(), first, html.length() > MOST_HTML ? "" : html, copied);
		return rows.map(read -> new TablePaste(lines, chapter.get(), read).at(caret, length, Lines.delimiter(text), isBetween(without, lines.get(caret))));
	}

	private static Optional<Form> form(Snapshot snapshot) {
		GzrScopeProvider scopes = (GzrScopeProvider) Snapshots.injector().getInstance(IScopeProvider.class);
		return snapshot.elements().stream().filter(Report.class::isInstance).findFirst().flatMap(scopes::form);
	}

	/** What follows the caret on its line is the next chapter's. */
	private static boolean isBetween(String text, Line line) {
		return line.isBlank() && line.end() < text.length() && "\r\n".indexOf(text.charAt(line.end())) < 0;
	}

	private static int lineAt(List<Line> lines, int offset) {
		int at = 0;
		while (at + 1 < lines.size() && lines.get(at + 1).start() <= offset)
			at++;
		return at;
	}

	// ---- what becomes of the lines

	private Pasted at(int caret, int length, String delimiter, boolean between) {
		boolean brief = rest();
		rows.comments().forEach(comment -> inserted.add("  // " + comment));
		boolean omitted = false;
		Map<Row, Integer> known = known();
		for (CopiedTable.Line row : rows.lines()) {
			Integer at = known.get(row.row());
			boolean filled = at != null && fill(at, row);
			if (at == null && brief && row.zero())
				omitted = true;
			else if (!filled)
				inserted.add("  " + row.path() + ": " + row.cells() + comment(row.comment()));
		}
		boolean restStays = lines.stream().anyMatch(line -> line.rest().filter("0"::equals).isPresent());
		if (omitted && !restStays)
			inserted.add(ZERO_REST);
		if (between && !inserted.isEmpty())
			inserted.add("");
		if (lines.get(caret).isBlank() && !inserted.isEmpty())
			changed.put(caret, inserted);
		else if (!inserted.isEmpty())
			changed.put(caret, Stream.concat(changed.getOrDefault(caret, List.of(lines.get(caret).text())).stream(), inserted.stream()).toList());
		return pasted(caret, length, delimiter);
	}

	/** Whether rows of zeros need not be written: all are there, and the line that stands for the others does not contradict. One that awaits them goes. */
	private boolean rest() {
		Set<Row> given = new HashSet<>(rows.lines().stream().map(CopiedTable.Line::row).toList());
		List<Row> all = chapter.getTables().stream().flatMap(table -> Paths.leafRows(Paths.rowsOf((Table) table)).stream()).toList();
		if (!all.stream().filter(row -> row.getComputed() == null).allMatch(given::contains))
			return false;
		boolean brief = all.size() > MANY_ROWS;
		for (int i = 0; i < lines.size(); i++) {
			Optional<String> rest = lines.get(i).rest();
			if (rest.filter(value -> value.isEmpty() || value.equals(AWAITED)).isPresent())
				changed.put(i, List.of());
			else if (rest.filter(value -> !value.equals("0")).isPresent())
				brief = false;
		}
		return brief;
	}

	private Map<Row, Integer> known() {
		Map<Row, Integer> known = new LinkedHashMap<>();
		for (int i = 0; i < lines.size(); i++) {
			int line = i;
			ChapterLines.row(lines.get(i), chapter).ifPresent(row -> known.putIfAbsent(row.row(), line));
		}
		return known;
	}

	/** Whether the row is there with the same numbers, or was awaited and has them now. */
	private boolean fill(int at, CopiedTable.Line row) {
		RowLine line = ChapterLines.row(lines.get(at), chapter).orElseThrow();
		if (line.cells().replaceAll("\\s+", " ").equals(row.cells()))
			return true;
		if (!line.isAwaited())
			return false;
		String after = line.after().isEmpty() || row.comment().isEmpty() ? line.after() + comment(row.comment()) : line.after() + "；" + row.comment();
		changed.put(at, List.of(line.before() + " " + row.cells() + after));
		return true;
	}

	private static String comment(String comment) {
		return comment.isEmpty() ? "" : " // " + comment;
	}

	// ---- the edit

	/** One edit, from the first line that changes to the last, the rows around them aligned with them. */
	private Pasted pasted(int caret, int length, String delimiter) {
		int from = Stream.concat(changed.keySet().stream(), Stream.of(caret)).min(Integer::compare).orElseThrow();
		int to = Stream.concat(changed.keySet().stream(), Stream.of(caret)).max(Integer::compare).orElseThrow();
		while (from > 1 && isRow(from - 1))
			from--;
		while (to + 1 < lines.size() && isRow(to + 1))
			to++;
		List<String> now = new ArrayList<>();
		int behind = 0;
		for (int i = from; i <= to; i++) {
			now.addAll(changed.getOrDefault(i, List.of(lines.get(i).text())));
			behind = i <= caret ? now.size() : behind;
		}
		int heading = from == 0 ? 1 : 0;
		List<String> laidOut = Stream.concat(now.subList(0, heading).stream(), formatted(now.subList(heading, now.size())).stream()).toList();
		int start = lines.get(from).start();
		int end = start + String.join(delimiter, laidOut.subList(0, Math.min(behind, laidOut.size()))).length();
		int awaited = (int) rows.lines().stream().filter(row -> row.cells().contains(AWAITED)).count();
		ReplaceRegion edit = new ReplaceRegion(start, lines.get(to).end() + length - start, String.join(delimiter, laidOut));
		return new Pasted(edit, end, rows.lines().size(), awaited, rows.told());
	}

	private boolean isRow(int line) {
		return lines.get(line).rest().isPresent() || ChapterLines.row(lines.get(line), chapter).isPresent();
	}

	/** As the formatter lays them out; as they are where something else is wrong with them. */
	private List<String> formatted(List<String> rows) {
		String head = "报告 甲 2024年度\n\n章 " + Names.quoted(chapter.getName()) + "\n";
		String text = new GzrFormatter().format(Snapshots.injector().getInstance(IParser.class).parse(new StringReader(head + String.join("\n", rows))));
		List<String> lines = List.of((text.startsWith(head) ? text.substring(head.length()) : String.join("\n", rows)).split("\n", -1));
		int end = lines.size();
		while (end > rows.size() && lines.get(end - 1).isEmpty())
			end--;
		return lines.subList(0, end);
	}
}
