package report.dsl.ide.contentassist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import report.dsl.evaluation.Paths;
import report.dsl.gzr.Attribute;
import report.dsl.gzr.Column;
import report.dsl.gzr.Form;
import report.dsl.gzr.Named;
import report.dsl.gzr.Row;
import report.dsl.gzr.Rule;
import report.dsl.gzr.Table;
import report.dsl.ide.contentassist.Caret.Zone;
import report.dsl.ide.contentassist.Proposal.Kind;
import report.dsl.parser.Names;
import report.dsl.parser.ProseScanner;
import report.dsl.prose.Phrases;

/** What totals and rules can add up and compare. */
final class ExpressionProposals {
	private static final List<String> HEAD_VALUES = List.of("题名年份", "年度", "落款年份", "单位", "落款单位");
	/** What the prose says. */
	static final String STATED = "行文";
	private final Proposals proposals;
	private final Caret caret;
	private final Follow follow;

	ExpressionProposals(Proposals proposals, Follow follow) {
		this.proposals = proposals;
		this.caret = proposals.caret();
		this.follow = follow;
	}

	void add() {
		topics();
		if (!follow.allows("Primary path") || caret.isOccupied())
			return;
		Optional<Table> table = caret.around(Table.class);
		if (!caret.path().isEmpty()) {
			deeper(table.map(List::of).orElse(caret.tables()));
			deeper(caret.tables());
		} else if (caret.around(Rule.class).isEmpty() && table.isPresent()) {
			total(table.get());
		} else {
			rule(table);
		}
	}

	/** 行文 "新收": what the prose data knows. */
	void topics() {
		if (!caret.isBehind(STATED) || !follow.allows("Primary topic"))
			return;
		boolean inside = caret.zone() == Zone.TOPIC;
		String quote = caret.pathEnd() < caret.text().length() && ProseScanner.isQuote(caret.text().charAt(caret.pathEnd())) ? "" : "\"";
		for (String topic : Phrases.names())
			proposals.add(Kind.VALUE, topic, inside ? topic + quote : "\"" + topic + "\"", proposals.say("detail.topic"));
	}

	/** A computed row adds rows, a computed column columns. */
	private void total(Table table) {
		List<Table> here = List.of(table);
		Column column = caret.around(Column.class).orElse(null);
		if (column != null)
			Inside.columns(table).stream().filter(part -> part != column && part.getName() != null).forEach(part -> column(part, here));
		else
			rows(here).filter(part -> part != caret.around(Row.class).orElse(null)).forEach(part -> row(part, here));
	}

	private static Stream<Row> rows(Collection<Table> tables) {
		return tables.stream().flatMap(table -> Paths.allRows(Paths.rowsOf(table)).stream()).filter(row -> row.getName() != null);
	}

	private void rule(Optional<Table> table) {
		facts();
		List<Table> here = table.map(List::of).orElse(List.of());
		rows(here).forEach(row -> row(row, here));
		here.stream().flatMap(around -> Inside.columns(around).stream()).filter(column -> column.getName() != null).forEach(column -> column(column, here));
		String dot = caret.restOfLine().startsWith(".") ? "" : ".";
		caret.tables().stream().filter(other -> !here.contains(other))
				.forEach(other -> proposals.named(Kind.TABLE, other.getName(), other, Names.quoted(other.getName()) + dot, proposals.say("detail.table")));
		if (table.isEmpty())
			HEAD_VALUES.forEach(head -> proposals.add(Kind.VALUE, head, head, proposals.say("detail.head")));
	}

	/** 若 规章制定权 = 无: facts of the body in a condition, and their values. */
	private void facts() {
		List<Attribute> attributes = caret.around(Form.class).map(form -> List.<Attribute>copyOf(form.getAttributes())).orElse(List.of());
		if (caret.isBehind("若"))
			attributes.stream().filter(attribute -> attribute.getName() != null)
					.forEach(attribute -> proposals.named(Kind.ATTRIBUTE, attribute.getName(), attribute, Names.quoted(attribute.getName()) + " = ", proposals.say("detail.attribute")));
		if (caret.isBehind("=", "＝"))
			attributes.stream().filter(this::isCompared).flatMap(attribute -> attribute.getValues().stream()).filter(value -> value.getName() != null)
					.forEach(value -> proposals.named(Kind.VALUE, value.getName(), value, Names.quoted(value.getName()), ((Attribute) value.eContainer()).getName()));
	}

	private boolean isCompared(Attribute attribute) {
		List<String> words = caret.visible(0, caret.pathStart()).map(token -> Names.unquoted(token.text())).toList();
		return words.size() > 1 && words.get(words.size() - 2).equals(attribute.getName());
	}

	private void row(Row row, List<Table> tables) {
		List<String> names = ShortNames.of(row, caret.path(), tables);
		proposals.named(Kind.ROW, String.join(".", names), row, ShortNames.written(names), proposals.say("detail.row", Paths.tableOf(row).getName()));
	}

	private void column(Column column, List<Table> tables) {
		List<String> names = ShortNames.of(column, caret.path(), tables);
		proposals.named(Kind.COLUMN, String.join(".", names), column, ShortNames.written(names), proposals.say("detail.column"));
	}

	/** What is inside of the table, row or column that the path names. */
	private void deeper(List<Table> tables) {
		Inside.of(caret.path(), tables).forEach(named -> deeper(named));
	}

	private void deeper(Named named) {
		Kind kind = named instanceof Row ? Kind.ROW : Kind.COLUMN;
		String detail = named instanceof Row ? proposals.say("detail.row", Paths.tableOf(named).getName()) : proposals.say("detail.column");
		proposals.named(kind, named.getName(), named, Names.quoted(named.getName()), detail);
	}
}
