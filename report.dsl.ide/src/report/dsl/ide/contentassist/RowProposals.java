package report.dsl.ide.contentassist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import report.dsl.evaluation.Paths;
import report.dsl.evaluation.Paths.Reading;
import report.dsl.evaluation.Places;
import report.dsl.gzr.Entry;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.Heading;
import report.dsl.gzr.ReportChapter;
import report.dsl.gzr.Rest;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.ide.contentassist.Proposal.Kind;

/** The rows of a chapter that are not there yet. */
final class RowProposals {
	private final Proposals proposals;
	private final Caret caret;
	private final Follow follow;

	RowProposals(Proposals proposals, Follow follow) {
		this.proposals = proposals;
		this.caret = proposals.caret();
		this.follow = follow;
	}

	/** The chapter whose rows can stand at the caret: it has tables, and no 节 began yet. */
	static Optional<ReportChapter> chapter(Caret caret, Follow follow) {
		if (!caret.startsLine() || !follow.allows("Content Entry"))
			return Optional.empty();
		return caret.around(ReportChapter.class).filter(chapter -> chapter.getContents().stream().noneMatch(content -> content instanceof Heading && caret.isBehind(content)))
				.filter(chapter -> caret.filled(chapter).map(form -> !form.getTables().isEmpty()).orElse(false));
	}

	/** The leaf rows of a chapter that it does not give yet, in the form's order; computed ones not among them. */
	static List<Row> missing(Caret caret, ReportChapter chapter) {
		List<Table> tables = caret.filled(chapter).map(FormChapter::getTables).map(List::copyOf).orElse(List.of());
		Set<Row> given = given(caret, chapter, tables).collect(Collectors.toSet());
		return tables.stream().flatMap(table -> Paths.leafRows(Paths.rowsOf(table)).stream())
				.filter(row -> row.getName() != null && row.getComputed() == null && !given.contains(row)).toList();
	}

	private static Stream<Row> given(Caret caret, ReportChapter chapter, Collection<Table> tables) {
		return entries(chapter).filter(entry -> !caret.isIn(entry.getRow())).flatMap(entry -> named(entry, tables));
	}

	private static Stream<Entry> entries(ReportChapter chapter) {
		return chapter.getContents().stream().filter(Entry.class::isInstance).map(Entry.class::cast).filter(entry -> entry.getRow() != null);
	}

	private static Stream<Row> named(Entry entry, Collection<Table> tables) {
		List<Reading> readings = Paths.rows(Places.names(entry.getRow()), tables);
		return readings.size() == 1 ? Stream.of(readings.get(0).row()) : Stream.empty();
	}

	void add() {
		Optional<ReportChapter> chapter = chapter(caret, follow);
		if (chapter.isEmpty())
			return;
		List<Table> tables = caret.filled(chapter.get()).orElseThrow().getTables();
		Optional<Row> last = entries(chapter.get()).filter(caret::isBehind).flatMap(entry -> named(entry, tables)).reduce((first, second) -> second)
				.filter(row -> hasRest(chapter.get()));
		List<Row> missing = missing(caret, chapter.get());
		List<Row> all = tables.stream().flatMap(table -> Paths.allRows(Paths.rowsOf(table)).stream()).toList();
		int from = last.map(all::indexOf).orElse(-1);
		Stream<Row> next = missing.stream().filter(row -> all.indexOf(row) > from);
		Stream.concat(next, missing.stream()).distinct().forEach(row -> row(row, tables));
		all.stream().filter(row -> row.getComputed() != null).forEach(row -> row(row, tables));
	}

	/** Where the rest is told, no row is asked for, and the likeliest is the one after the last given. */
	private static boolean hasRest(ReportChapter chapter) {
		return chapter.getContents().stream().anyMatch(Rest.class::isInstance);
	}

	private void row(Row row, List<Table> tables) {
		List<String> names = ShortNames.of(row, caret.path(), tables);
		if (!caret.path().isEmpty()) {
			List<Reading> readings = Paths.rows(ShortNames.join(caret.path(), List.of(row.getName())), tables);
			if (readings.size() != 1 || readings.get(0).row() != row)
				return;
			names = List.of(row.getName());
		}
		proposals.named(Kind.ROW, String.join(".", names), row, ShortNames.written(names) + colon(), proposals.say("detail.row", Paths.tableOf(row).getName()));
	}

	/** The colon, unless one follows; in front of other text also a new line. */
	private String colon() {
		String rest = caret.restOfLine().strip();
		if (rest.startsWith(":") || rest.startsWith("：") || rest.startsWith(".") || rest.startsWith("．"))
			return "";
		String colon = caret.spelling(":", "：");
		String gap = colon.equals(":") ? " " : "";
		return colon + gap + Snippet.stop("") + (caret.endsLine() ? "" : "\n");
	}
}
