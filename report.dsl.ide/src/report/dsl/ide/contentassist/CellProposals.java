package report.dsl.ide.contentassist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import report.dsl.evaluation.Labels;
import report.dsl.evaluation.Paths;
import report.dsl.evaluation.Paths.Reading;
import report.dsl.evaluation.Places;
import report.dsl.gzr.Column;
import report.dsl.gzr.Entry;
import report.dsl.gzr.GzrPackage;
import report.dsl.gzr.Rest;
import report.dsl.gzr.Row;
import report.dsl.gzr.RowCell;
import report.dsl.gzr.RowCells;
import report.dsl.ide.contentassist.Proposal.Kind;
import report.dsl.ide.syntaxcoloring.Tokens.Token;
import report.dsl.parser.Names;

/** What can stand behind the colon of a row: columns, values, the rest. */
final class CellProposals {
	static final String AWAITED = "待填";
	private static final Set<String> COMMAS = Set.of(",", "，", "、");
	private final Proposals proposals;
	private final Caret caret;

	CellProposals(Proposals proposals) {
		this.proposals = proposals;
		this.caret = proposals.caret();
	}

	/** Whether the caret stands among the cells of a row, so that nothing else can stand there. */
	boolean add() {
		if (caret.isBehind("其余") && caret.around(Rest.class).isPresent() && !caret.startsLine()) {
			values(proposals.say("detail.rest"));
			return true;
		}
		RowCells entry = caret.around(RowCells.class).orElse(null);
		Optional<INode> colon = entry == null ? Optional.empty() : NodeModelUtils.findNodesForFeature(entry, GzrPackage.Literals.ROW_CELLS__COLON).stream().findFirst();
		if (colon.isEmpty() || colon.get().getEndOffset() > caret.pathStart())
			return false;
		List<Token> cells = caret.visible(colon.get().getEndOffset(), caret.pathStart()).toList();
		boolean comma = !cells.isEmpty() && COMMAS.contains(cells.get(cells.size() - 1).text());
		if (caret.startsLine() && !comma)
			return false;
		if (cells.stream().anyMatch(token -> token.is("=") || token.is("＝")))
			return entry instanceof Entry;
		row(entry).ifPresent(row -> cells(entry, row, cells, comma));
		return entry instanceof Entry || cells.isEmpty() || comma || row(entry).map(row -> isColumn(row, cells.get(cells.size() - 1))).orElse(false);
	}

	private Optional<Row> row(RowCells entry) {
		if (entry instanceof Row row)
			return Optional.of(row);
		List<Reading> readings = Caret.scopes().readings(((Entry) entry).getRow());
		return readings.size() == 1 ? Optional.of(readings.get(0).row()) : Optional.empty();
	}

	private void cells(RowCells entry, Row row, List<Token> cells, boolean comma) {
		List<Column> inputs = inputs(row);
		Token last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
		boolean named = cells.stream().anyMatch(token -> isColumn(row, token) || token.is("其余"));
		if (last == null) {
			first(entry, row, inputs);
		} else if (comma) {
			columns(entry, row, inputs, "");
			rest(entry, "");
		} else if (isColumn(row, last)) {
			values(last.text());
		} else if (last.is("其余")) {
			values(proposals.say("detail.rest"));
		} else if (!named && cells.size() < inputs.size()) {
			value(AWAITED, Labels.of(inputs.get(cells.size())));
		} else if (named && cells.stream().noneMatch(token -> token.is("其余")) && caret.path().isEmpty() && caret.endsLine()) {
			proposals.startAt(last.end());
			columns(entry, row, inputs, comma());
			rest(entry, comma());
		}
	}

	static List<Column> inputs(Row row) {
		return Paths.leafColumns(Paths.columnsAt(row)).stream().filter(column -> column.getComputed() == null && column.getName() != null).toList();
	}

	private static boolean isColumn(Row row, Token token) {
		return (token.isWord() || token.isString()) && !Paths.columnsOf(row, List.of(Names.unquoted(token.text()))).isEmpty();
	}

	private void first(RowCells entry, Row row, List<Column> inputs) {
		if (inputs.size() == 1) {
			values(Labels.of(inputs.get(0)));
			return;
		}
		columns(entry, row, inputs, "");
		rest(entry, "");
		if (inputs.isEmpty() || !caret.endsLine() || !caret.path().isEmpty())
			return;
		String byName = inputs.stream().map(column -> name(column, row) + " " + Snippet.stop(AWAITED)).collect(Collectors.joining(comma()));
		String byPlace = inputs.stream().map(column -> Snippet.stop(AWAITED)).collect(Collectors.joining(" "));
		String all = inputs.stream().map(Column::getName).collect(Collectors.joining("、"));
		proposals.add(Kind.TEMPLATE, proposals.say("label.byName"), byName, all);
		proposals.add(Kind.TEMPLATE, proposals.say("label.byPlace", inputs.size()), byPlace, all);
	}

	private static String name(Column column, Row row) {
		return ShortNames.written(ShortNames.of(column, row));
	}

	/** @param before what parts them from the cell before */
	private void columns(RowCells entry, Row row, List<Column> inputs, String before) {
		List<Column> given = entry.getCells().stream().filter(cell -> cell.getColumn() != null && !caret.isIn(cell.getColumn()))
				.flatMap(cell -> Paths.columnsOf(row, Places.names(cell.getColumn())).stream()).map(Reading::column).toList();
		Optional<String> value = value();
		if (value.isEmpty())
			return;
		for (Column column : inputs) {
			boolean inside = caret.path().isEmpty() || Paths.columnsOf(row, ShortNames.join(caret.path(), List.of(column.getName()))).stream()
					.anyMatch(reading -> reading.column() == column);
			if (given.contains(column) || !inside)
				continue;
			List<String> names = caret.path().isEmpty() ? ShortNames.of(column, row) : List.of(column.getName());
			proposals.named(Kind.COLUMN, String.join(".", names), column, before + ShortNames.written(names) + value.get(), proposals.say("detail.column"));
		}
	}

	/** What a column's name is followed by: its value, where none stands there yet; empty where a name would part cells by position. */
	private Optional<String> value() {
		String rest = caret.restOfLine().strip();
		if (endsCell())
			return Optional.of(" " + Snippet.stop(""));
		if (Character.isLetter(rest.charAt(0)) && !rest.startsWith(AWAITED))
			return Optional.of(" " + Snippet.stop("") + comma());
		return caret.typed().isEmpty() ? Optional.empty() : Optional.of("");
	}

	/** Whether what follows is no part of a cell. */
	private boolean endsCell() {
		return caret.endsLine() || caret.restOfLine().matches("\\s*[,，、=＝].*");
	}

	private void rest(RowCells entry, String before) {
		boolean given = entry.getCells().stream().anyMatch(RowCell::isRest);
		if (given || !caret.path().isEmpty() || !caret.endsLine())
			return;
		proposals.add(Kind.KEYWORD, "其余 0", before + "其余 0", proposals.say("detail.rest"));
		proposals.add(Kind.KEYWORD, "其余 待填", before + "其余 待填", proposals.say("detail.rest"));
	}

	private void values(String detail) {
		value("0", detail);
		value(AWAITED, detail);
	}

	private void value(String value, String detail) {
		if (caret.path().isEmpty() && endsCell())
			proposals.add(Kind.VALUE, value, value, detail);
	}

	private String comma() {
		return caret.spelling(",", "，") + (caret.spelling(",", "，").equals(",") ? " " : "");
	}
}
