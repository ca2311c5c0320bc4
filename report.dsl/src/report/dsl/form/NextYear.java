package report.dsl.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ReplaceRegion;

import report.dsl.Workspace;
import report.dsl.evaluation.FormModel;
import report.dsl.evaluation.Paths;
import report.dsl.findings.Message;
import report.dsl.gzr.Column;
import report.dsl.gzr.Content;
import report.dsl.gzr.Entry;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.GzrPackage.Literals;
import report.dsl.gzr.Named;
import report.dsl.gzr.Prose;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportChapter;
import report.dsl.gzr.Rest;
import report.dsl.gzr.Row;
import report.dsl.gzr.RowCell;
import report.dsl.gzr.Segment;
import report.dsl.gzr.Table;
import report.dsl.parser.Names;
import report.dsl.report.Address;
import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.Operator;
import report.dsl.report.Rules.Ref;
import report.dsl.report.TableForm;
import report.dsl.report.Value;

/**
 * A report begun from last year's: structure and prose are kept, the prose marked as last year's; every number is awaited but those
 * carried over. Chapters whose tables the form of the new year has otherwise get that form's rows.
 */
public final class NextYear {
	private static final String REWRITE = "// " + Message.of("file.rewrite").in(Locale.CHINESE) + "\n";
	/** What the form's rules say is last year's cell: the number is brought forward. */
	private final Map<Ref, Ref> carried = new HashMap<>();
	/** What they say is last year's cell and something more: that is told beside the number that is awaited. */
	private final Map<Ref, Ref> continued = new HashMap<>();
	/** A report of a body for a year, as far as it can be begun. */
	public record Begun(String body, int year, String text) {
	}

	private final Report last;
	private final report.dsl.report.Report values;
	private final Optional<Form> otherForm;
	private final String text;
	private final List<ReplaceRegion> edits = new ArrayList<>();

	private NextYear(Workspace workspace, Report last, report.dsl.report.Report values) {
		this.last = last;
		this.values = values;
		this.text = NodeModelUtils.findActualNodeFor(last).getRootNode().getText();
		boolean shipped = workspace.forms().shipped().stream().anyMatch(form -> form.getName().equals(values.form()));
		FormLibrary forms = FormLibrary.of(last.eResource().getResourceSet());
		this.otherForm = shipped ? workspace.forms().forYear(values.year() + 1).filter(form -> !form.getName().equals(values.form())) : Optional.empty();
		otherForm.map(workspace.forms()::compiled).or(() -> forms.byName(values.form()).map(forms::compiled)).ifPresent(this::rules);
	}

	private void rules(FormModel form) {
		for (TableForm table : form.tables().values())
			for (Identity identity : table.identities()) {
				List<Ref> last = identity.right().stream().flatMap(operand -> operand.cells().stream()).filter(cell -> cell.of().equals(Ref.LAST)).toList();
				List<Ref> left = identity.left().stream().flatMap(operand -> operand.cells().stream()).toList();
				if (identity.operator() == Operator.EQUAL && identity.condition().isEmpty() && last.size() == 1 && left.size() == 1 && left.get(0).isHere())
					(identity.right().size() == 1 ? carried : continued).put(left.get(0), last.get(0));
			}
	}

	/**
	 * The text of the report of the year after.
	 *
	 * @param last   last year's report, linked
	 * @param values the same, evaluated
	 */
	public static String of(Workspace workspace, Report last, report.dsl.report.Report values) {
		NextYear next = new NextYear(workspace, last, values);
		next.head();
		last.getChapters().forEach(next::chapter);
		return workspace.format("next year", next.edited());
	}

	private void head() {
		int year = values.year();
		String before = "上年 " + Names.quoted(values.body()) + "." + year;
		boolean named = !last.getLasts().isEmpty();
		node(last, Literals.REPORT__YEAR).ifPresent(node -> replace(node, year + 1 + "年度"));
		if (!named) {
			int end = Stream.of(Literals.REPORT__YEAR, Literals.REPORT__FORM, Literals.REPORT__TITLE)
					.filter(feature -> feature != Literals.REPORT__FORM || otherForm.isEmpty()).flatMap(feature -> node(last, feature).stream())
					.mapToInt(INode::getEndOffset).max().orElse(0);
			edits.add(new ReplaceRegion(end, 0, "\n" + before));
		}
		last.getLasts().stream().limit(1).map(NodeModelUtils::findActualNodeFor).forEach(node -> replace(node, before));
		last.getRollUps().stream().flatMap(rollUp -> rollUp.getReports().stream())
				.forEach(part -> node(part, Literals.REPORT_REFERENCE__YEAR).ifPresent(node -> replaceYear(node, year)));
		if (last.getTitle() != null)
			replaceYear(NodeModelUtils.findActualNodeFor(last.getTitle()), year);
		last.getSignatures().forEach(signature -> node(signature, Literals.SIGNATURE__DATE).ifPresent(date -> replaceYear(date, year + 1)));
		if (otherForm.isPresent() && last.getForm() != null)
			node(last, Literals.REPORT__FORM).ifPresent(name -> delete(text.lastIndexOf('按', name.getOffset()), name.getEndOffset()));
		last.getPrefaces().stream().flatMap(preface -> preface.getProse().stream()).findFirst().ifPresent(this::rewrite);
	}

	private void replaceYear(INode node, int year) {
		String before = NodeModelUtils.getTokenText(node);
		replace(node, before.replace(String.valueOf(year), String.valueOf(year + 1)));
	}

	private void chapter(ReportChapter chapter) {
		chapter.getContents().stream().filter(Prose.class::isInstance).findFirst().ifPresent(this::rewrite);
		List<Content> rows = chapter.getContents().stream().filter(content -> content instanceof Entry || content instanceof Rest).toList();
		Optional<FormChapter> other = otherForm.flatMap(form -> chapter(form, chapter.getChapter()));
		if (other.isPresent() && !rows.isEmpty())
			replaceRows(rows, other.get());
		else
			rows.forEach(this::row);
		if (other.isEmpty())
			bringForward(chapter, rows);
		for (Content content : chapter.getContents())
			if (content instanceof Table own)
				Paths.leafRows(own.getRows()).stream().filter(row -> !row.getCells().isEmpty()).forEach(row -> cells(row, row.getCells(), row.getAsserted()));
	}

	private static Optional<FormChapter> chapter(Form form, FormChapter chapter) {
		return form.getChapters().stream().filter(candidate -> candidate.getName() != null && candidate.getName().equals(chapter.getName())).findFirst();
	}

	private void replaceRows(List<Content> rows, FormChapter chapter) {
		String made = chapter.getTables().stream().map(table -> Skeleton.rows(table, row -> broughtForward(row).orElse(Skeleton.awaited(row))))
				.collect(Collectors.joining());
		int start = NodeModelUtils.findActualNodeFor(rows.get(0)).getOffset();
		edits.add(new ReplaceRegion(start, NodeModelUtils.findActualNodeFor(rows.get(rows.size() - 1)).getEndOffset() - start, made.strip()));
	}

	private void row(Content content) {
		if (content instanceof Rest rest && rest.getValue() != null)
			replace(NodeModelUtils.findActualNodeFor(rest.getValue()), Skeleton.AWAITED);
		if (!(content instanceof Entry entry))
			return;
		ICompositeNode node = NodeModelUtils.findActualNodeFor(entry);
		if (target(entry).filter(row -> row.getComputed() != null).isPresent()) {
			delete(node.getOffset() - blanksBefore(node.getOffset()), node.getEndOffset());
			return;
		}
		Optional<String> carried = target(entry).flatMap(this::broughtForward);
		if (carried.isPresent()) {
			int end = NodeModelUtils.findActualNodeFor(entry.getRow()).getEndOffset();
			edits.add(new ReplaceRegion(end, node.getEndOffset() - end, ": " + carried.get()));
			return;
		}
		cells(entry, entry.getCells(), entry.getAsserted());
		target(entry).flatMap(this::continued).ifPresent(stock -> edits.add(new ReplaceRegion(node.getEndOffset(), 0, comment(stock, node.getEndOffset()))));
	}

	/** With the line break. */
	private int blanksBefore(int offset) {
		return offset - text.substring(0, offset).stripTrailing().length();
	}

	private void cells(EObject row, List<RowCell> cells, EObject asserted) {
		for (RowCell cell : cells)
			if (cell.getValue() != null)
				replace(NodeModelUtils.findActualNodeFor(cell.getValue()), Skeleton.AWAITED);
		if (asserted == null)
			return;
		INode sum = NodeModelUtils.findActualNodeFor(asserted);
		int equals = NodeModelUtils.findActualNodeFor(row).getOffset();
		for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(row).getLeafNodes())
			if (leaf.getOffset() < sum.getOffset() && !leaf.isHidden())
				equals = leaf.getOffset();
		delete(equals, sum.getEndOffset());
	}

	/** Where a chapter says nothing of a row that is brought forward, the row is added. */
	private void bringForward(ReportChapter chapter, List<Content> rows) {
		if (rows.isEmpty() || chapter.getChapter() == null)
			return;
		List<Row> said = rows.stream().filter(Entry.class::isInstance).map(Entry.class::cast).flatMap(entry -> target(entry).stream()).toList();
		int place = NodeModelUtils.findActualNodeFor(rows.get(0)).getEndOffset();
		boolean first = rows.get(0) instanceof Rest;
		for (Table table : chapter.getChapter().getTables())
			for (Row row : Paths.leafRows(Paths.rowsOf(table)))
				if (!said.contains(row))
					broughtForward(row).map(cells -> "  " + Skeleton.path(row, table) + ": " + cells).ifPresent(line -> edits.add(first
							? new ReplaceRegion(NodeModelUtils.findActualNodeFor(rows.get(0)).getOffset(), 0, line.strip() + "\n  ") : new ReplaceRegion(place, 0, "\n" + line)));
	}

	private static Optional<Row> target(Entry entry) {
		List<Segment> segments = entry.getRow() == null ? List.of() : entry.getRow().getSegments();
		Named named = segments.isEmpty() ? null : segments.get(segments.size() - 1).getTarget();
		return named instanceof Row row && !row.eIsProxy() ? Optional.of(row) : Optional.empty();
	}

	private Optional<String> broughtForward(Row row) {
		List<Ref> cells = Skeleton.inputs(row).stream().map(column -> ref(row, column)).toList();
		if (cells.isEmpty() || !carried.keySet().containsAll(cells))
			return Optional.empty();
		return Optional.of(cells.stream().map(cell -> value(carried.get(cell)).orElse(Skeleton.AWAITED)).collect(Collectors.joining(" ")));
	}

	/** {@code 上年现行有效 62} */
	private Optional<String> continued(Row row) {
		List<String> told = Skeleton.inputs(row).stream().filter(column -> continued.containsKey(ref(row, column)))
				.flatMap(column -> value(continued.get(ref(row, column))).map(number -> Ref.LAST + column.getName() + " " + number).stream()).toList();
		return told.isEmpty() ? Optional.empty() : Optional.of(String.join("，", told));
	}

	private static Ref ref(Row row, Column column) {
		return new Ref(Paths.tableOf(row).getName(), new Address(Paths.pathOf(row), Paths.pathOf(column)));
	}

	/** What last year's report says of a cell. */
	private Optional<String> value(Ref ref) {
		return values.tables().stream().filter(candidate -> candidate.form().official() && candidate.form().name().equals(ref.table()))
				.map(candidate -> candidate.cell(ref.address())).filter(Objects::nonNull).map(Value::stated).flatMap(Optional::stream)
				.findFirst().map(BigDecimal::toPlainString);
	}

	private String comment(String stock, int at) {
		int lineEnd = text.indexOf('\n', at);
		String rest = text.substring(at, lineEnd < 0 ? text.length() : lineEnd).strip();
		return " // " + stock + (rest.isEmpty() || rest.startsWith("//") ? "" : "\n");
	}

	private void rewrite(EObject prose) {
		edits.add(new ReplaceRegion(NodeModelUtils.findActualNodeFor(prose).getOffset(), 0, REWRITE));
	}

	private static Optional<INode> node(EObject object, EStructuralFeature feature) {
		return NodeModelUtils.findNodesForFeature(object, feature).stream().findFirst();
	}

	private void replace(INode node, String replacement) {
		edits.add(new ReplaceRegion(node.getOffset(), node.getLength(), replacement));
	}

	private void delete(int start, int end) {
		edits.add(new ReplaceRegion(start, end - start, ""));
	}

	private String edited() {
		StringBuilder edited = new StringBuilder(text);
		edits.sort(Comparator.comparingInt(ReplaceRegion::getOffset).reversed());
		for (ReplaceRegion edit : edits)
			edited.replace(edit.getOffset(), edit.getEndOffset(), edit.getText());
		return edited.toString();
	}
}
