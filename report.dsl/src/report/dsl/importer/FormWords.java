package report.dsl.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import report.dsl.evaluation.FormModel;
import report.dsl.evaluation.Paths;
import report.dsl.gzr.Block;
import report.dsl.gzr.Column;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.Named;
import report.dsl.gzr.Row;
import report.dsl.gzr.Table;
import report.dsl.importer.Labels.Candidate;
import report.dsl.report.CellKind;
import report.dsl.report.Numbering;
import report.dsl.report.TableForm;

/** The official labels of a form as they can stand in print: alone, with their numbers, behind those of their groups. */
final class FormWords {
	private final FormModel model;
	private final Map<Table, List<Candidate<Row>>> rows = new HashMap<>();
	private final Map<Table, List<Candidate<Column>>> columns = new HashMap<>();
	private final Map<Table, String> all = new HashMap<>();

	FormWords(FormModel model) {
		this.model = model;
		tables().forEach(this::collect);
	}

	Form form() {
		return model.form();
	}

	List<Table> tables() {
		return form().getChapters().stream().flatMap(chapter -> chapter.getTables().stream()).toList();
	}

	static String label(Named line) {
		String label = line instanceof Row row ? row.getLabel() : line instanceof Column column ? column.getLabel() : ((FormChapter) line).getLabel();
		return label == null ? line.getName() : label;
	}

	private void collect(Table table) {
		List<Candidate<Row>> candidates = new ArrayList<>();
		rows(Paths.rowsOf(table), 0, "", table, candidates);
		rows.put(table, candidates);
		List<Column> inside = Stream.concat(table.getColumns().stream(), table.getBlocks().stream().flatMap(block -> block.getColumns().stream())).toList();
		columns.put(table, Paths.allColumns(inside).stream().map(column -> new Candidate<>(column, Labels.bare(label(column)))).toList());
		Stream<String> lines = Stream.concat(candidates.stream().map(Candidate::label), columns.get(table).stream().map(Candidate::label));
		all.put(table, String.join("\n", Stream.concat(lines, others(table).stream().map(Labels::bare)).toList()));
	}

	private void rows(List<Row> inside, int level, String above, Table table, List<Candidate<Row>> candidates) {
		int number = 0;
		for (Row row : inside) {
			String pattern = level < table.getNumbering().size() ? table.getNumbering().get(level) : "";
			String numbered = Labels.bare(Numbering.inPattern(pattern, ++number) + label(row));
			candidates.add(new Candidate<>(row, Labels.bare(label(row))));
			candidates.add(new Candidate<>(row, numbered));
			candidates.add(new Candidate<>(row, above + numbered));
			rows(row.getRows(), level + 1, numbered, table, candidates);
		}
	}

	List<Candidate<Row>> rows(Table table) {
		return rows.get(table);
	}

	List<Candidate<Column>> columns(Table table) {
		return columns.get(table);
	}

	/** Labels that belong to no single row or column: the corner's and the blocks'. */
	List<String> others(Table table) {
		return Stream.concat(Stream.ofNullable(table.getCorner()), table.getBlocks().stream().map(Block::getLabel)).toList();
	}

	/** Whether each word is part of a label of the table. */
	boolean isPartOfLabels(String text, Table table) {
		String known = all.get(table);
		return Stream.of(text.split("\\s+")).map(Labels::bare).allMatch(known::contains);
	}

	/** What a cell of a row and a column of the same table may hold. */
	CellKind kind(Row row, Column column) {
		TableForm table = model.tables().get(Paths.tableOf(row));
		String path = Paths.pathOf(row);
		TableForm.Section block = table.blocks().stream().filter(section -> section.rows().stream().anyMatch(line -> line.path().equals(path))).findFirst()
				.orElseThrow();
		return block.kind(line(block.rows(), path), line(block.columns(), Paths.pathOf(column)));
	}

	private static TableForm.Line line(List<TableForm.Line> lines, String path) {
		return lines.stream().filter(line -> line.path().equals(path)).findFirst().orElseThrow();
	}
}
