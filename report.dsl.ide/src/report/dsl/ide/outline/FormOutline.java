package report.dsl.ide.outline;

import static report.dsl.ide.outline.Nodes.orEmpty;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.xtext.util.TextRegion;

import report.dsl.evaluation.Labels;
import report.dsl.evaluation.Places;
import report.dsl.gzr.Block;
import report.dsl.gzr.Check;
import report.dsl.gzr.Column;
import report.dsl.gzr.Expression;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.GzrPackage.Literals;
import report.dsl.gzr.Named;
import report.dsl.gzr.Row;
import report.dsl.gzr.Rule;
import report.dsl.gzr.Table;
import report.dsl.ide.outline.OutlineNode.Kind;

/** The outline of a form. */
final class FormOutline {
	private final Nodes nodes;
	private final Form form;

	FormOutline(Nodes nodes, Form form) {
		this.nodes = nodes;
		this.form = form;
	}

	void add() {
		nodes.add(orEmpty(form.getName()), orEmpty(form.getBasis()), Kind.FORM, form, name(form), () -> {
			form.getAttributes().forEach(attribute -> nodes.leaf(orEmpty(attribute.getName()),
					attribute.getValues().stream().map(value -> orEmpty(value.getName())).collect(Collectors.joining(" ")), Kind.FACT, attribute, name(attribute)));
			form.getChecks().forEach(this::check);
			form.getRules().forEach(this::rule);
			form.getChapters().forEach(this::chapter);
		});
	}

	private void chapter(FormChapter chapter) {
		nodes.add(orEmpty(chapter.getName()), Labels.of(chapter), "", Kind.CHAPTER, Nodes.region(chapter), name(chapter), () -> chapter.getTables().forEach(this::table));
	}

	private void table(Table table) {
		nodes.add(orEmpty(table.getName()), orEmpty(table.getLabel()), Kind.TABLE, table, name(table), () -> {
			columns(table.getColumns());
			rows(table.getRows());
			table.getBlocks().forEach(this::block);
			table.getChecks().forEach(this::check);
			table.getRules().forEach(this::rule);
		});
	}

	private void block(Block block) {
		nodes.add(orEmpty(block.getLabel()), "", Kind.BLOCK, block, Nodes.region(block, Literals.BLOCK__LABEL), () -> {
			columns(block.getColumns());
			rows(block.getRows());
		});
	}

	private void columns(List<Column> columns) {
		columns.forEach(column -> nodes.add(orEmpty(column.getName()), detail(column.getLabel(), column.getComputed(), column.getCode()), Kind.COLUMN, column,
				name(column), () -> columns(column.getColumns())));
	}

	private void rows(List<Row> rows) {
		rows.forEach(row -> nodes.add(orEmpty(row.getName()), detail(row.getLabel(), row.getComputed(), row.getCode()), Kind.ROW, row, name(row),
				() -> rows(row.getRows())));
	}

	private static String detail(String label, Expression computed, String code) {
		String formula = computed == null ? "" : "= " + Places.source(computed);
		return String.join(" ", List.of(orEmpty(label), formula, orEmpty(code))).strip().replaceAll(" {2,}", " ");
	}

	void rule(Rule rule) {
		nodes.leaf(orEmpty(rule.getName()), orEmpty(rule.getCode()), Kind.RULE, rule, name(rule));
	}

	private void check(Check check) {
		nodes.leaf(check.getSubject(), orEmpty(check.getCode()), Kind.RULE, check, Nodes.head(check));
	}

	static TextRegion name(Named named) {
		return Nodes.region(named, Literals.NAMED__NAME);
	}
}
