package report.dsl.scoping;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.SimpleScope;

import report.dsl.evaluation.Paths;
import report.dsl.evaluation.Paths.Reading;
import report.dsl.evaluation.Places;
import report.dsl.form.FormLibrary;
import report.dsl.gzr.Attribute;
import report.dsl.gzr.Column;
import report.dsl.gzr.Comparison;
import report.dsl.gzr.Entry;
import report.dsl.gzr.Fact;
import report.dsl.gzr.Form;
import report.dsl.gzr.FormChapter;
import report.dsl.gzr.GzrPackage;
import report.dsl.gzr.Named;
import report.dsl.gzr.Path;
import report.dsl.gzr.Reference;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportChapter;
import report.dsl.gzr.Row;
import report.dsl.gzr.RowCell;
import report.dsl.gzr.Rule;
import report.dsl.gzr.Segment;
import report.dsl.gzr.Table;
import report.dsl.gzr.Total;
import report.dsl.gzr.Waiver;
import report.dsl.parser.Names;

/**
 * What a name can mean where it stands. A path is read as a whole ({@link Paths}); each segment then sees just what the path's
 * only reading says of it, and before it is complete, everything that could stand there.
 */
public class GzrScopeProvider extends AbstractGzrScopeProvider {

	@Override
	public IScope getScope(EObject context, EReference reference) {
		if (reference == GzrPackage.Literals.REPORT__FORM)
			return scope(library(context).all().stream());
		if (reference == GzrPackage.Literals.REPORT_CHAPTER__CHAPTER || reference == GzrPackage.Literals.MENTION__CHAPTER)
			return chapters(form(context).stream().flatMap(form -> form.getChapters().stream()).toList());
		if (reference == GzrPackage.Literals.FACT__ATTRIBUTE)
			return scope(form(context).stream().flatMap(form -> form.getAttributes().stream()));
		if (reference == GzrPackage.Literals.FACT__VALUE)
			return scope(values((Fact) context));
		if (reference == GzrPackage.Literals.SEGMENT__TARGET)
			return segment((Segment) context);
		return IScope.NULLSCOPE;
	}

	private Stream<? extends Named> values(Fact fact) {
		return attribute(fact, Places.referenced(fact, GzrPackage.Literals.FACT__ATTRIBUTE)).stream().flatMap(attribute -> attribute.getValues().stream());
	}

	private Optional<Attribute> attribute(EObject context, String name) {
		return form(context).stream().flatMap(form -> form.getAttributes().stream()).filter(attribute -> name.equals(attribute.getName())).findFirst();
	}

	private IScope segment(Segment segment) {
		Path path = (Path) segment.eContainer();
		if (path.eContainer() instanceof Waiver)
			return scope(rules(path));
		Optional<Attribute> asked = asked(path);
		if (asked.isPresent())
			return scope(isRight(path) ? asked.get().getValues().stream() : asked.stream());
		List<String> names = Places.names(path);
		List<Reading> readings = readings(path);
		int index = path.getSegments().indexOf(segment);
		if (readings.size() == 1 && index < readings.get(0).targets().size())
			return new SimpleScope(List.of(describe(names.get(index), readings.get(0).targets().get(index))));
		return scope(visible(path));
	}

	/** The fact that a condition asks for, where the path is a side of it: 若 规章制定权 = 无. */
	private Optional<Attribute> asked(Path path) {
		boolean side = path.eContainer() instanceof Reference && path.eContainer().eContainer() instanceof Comparison comparison
				&& comparison.eContainer() instanceof Rule rule && rule.getCondition() == comparison;
		if (!side || !(((Comparison) path.eContainer().eContainer()).getLeft() instanceof Reference left) || left.getPath() == null
				|| left.getPath().getSegments().size() != 1)
			return Optional.empty();
		return attribute(path, Places.names(left.getPath()).get(0));
	}

	private static boolean isRight(Path path) {
		return ((Comparison) path.eContainer().eContainer()).getLeft() != path.eContainer();
	}

	/** What a waiver can name: rules of the form and of tables, by name. */
	private Stream<? extends Named> rules(Path path) {
		Stream<Named> formRules = form(path).stream().flatMap(form -> form.getRules().stream());
		Stream<Named> tableRules = tables(path).stream().flatMap(table -> table.getRules().stream());
		return Stream.concat(formRules, tableRules);
	}

	/** Everything a path over cells can mean where it stands; a good one has one reading. */
	public List<Reading> readings(Path path) {
		List<String> names = Places.names(path);
		EObject parent = path.eContainer();
		if (parent instanceof Entry)
			return Paths.rows(names, chapterTables(path));
		if (parent instanceof RowCell cell)
			return row(cell).map(row -> Paths.columnsOf(row, names)).orElse(List.of());
		Collection<Table> all = tables(path);
		if (parent instanceof Total)
			return Paths.tables(names, all);
		Table around = Paths.tableOf(path);
		if (EcoreUtil2.getContainerOfType(path, Row.class) != null)
			return Paths.rows(names, List.of(around));
		if (EcoreUtil2.getContainerOfType(path, Column.class) != null)
			return Paths.columns(names, List.of(around));
		List<Reading> own = around == null ? List.of() : lines(names, List.of(around));
		List<Reading> lines = own.isEmpty() ? lines(names, all) : own;
		return lines.isEmpty() ? Paths.tables(names, all) : lines;
	}

	private static List<Reading> lines(List<String> names, Collection<Table> tables) {
		List<Reading> cells = Paths.cells(names, tables);
		return cells.isEmpty() ? Paths.columns(names, tables) : cells;
	}

	private Optional<Row> row(RowCell cell) {
		if (cell.eContainer() instanceof Row row)
			return Optional.of(row);
		if (!(cell.eContainer() instanceof Entry entry))
			return Optional.empty();
		List<Reading> readings = Paths.rows(Places.names(entry.getRow()), chapterTables(entry));
		return readings.size() == 1 ? Optional.of(readings.get(0).row()) : Optional.empty();
	}

	/** What can begin a path here. */
	private Stream<? extends Named> visible(Path path) {
		if (path.eContainer() instanceof RowCell cell)
			return row(cell).stream().flatMap(row -> Paths.allColumns(Paths.columnsAt(row)).stream());
		Collection<Table> tables = path.eContainer() instanceof Entry ? chapterTables(path) : tables(path);
		Stream<Named> rows = tables.stream().flatMap(table -> Paths.allRows(Paths.rowsOf(table)).stream());
		Stream<Named> facts = form(path).stream().flatMap(form -> form.getAttributes().stream())
				.flatMap(attribute -> Stream.concat(Stream.of(attribute), attribute.getValues().stream()));
		return Stream.concat(Stream.concat(tables.stream(), rows), facts);
	}

	private Collection<Table> chapterTables(EObject inside) {
		ReportChapter chapter = EcoreUtil2.getContainerOfType(inside, ReportChapter.class);
		if (chapter == null)
			return List.of();
		String name = Places.referenced(chapter, GzrPackage.Literals.REPORT_CHAPTER__CHAPTER);
		return form(inside).stream().flatMap(form -> form.getChapters().stream()).filter(known -> name.equals(known.getName()) || name.equals(known.getLabel()))
				.flatMap(known -> known.getTables().stream()).toList();
	}

	/** The tables of the form, and of the report itself. */
	private Collection<Table> tables(EObject inside) {
		Table around = Paths.tableOf(inside);
		Report report = EcoreUtil2.getContainerOfType(inside, Report.class);
		Stream<Table> own = report == null ? Stream.empty() : EcoreUtil2.getAllContentsOfType(report, Table.class).stream();
		Stream<Table> forms = form(inside).stream().flatMap(form -> form.getChapters().stream()).map(FormChapter::getTables).flatMap(Collection::stream);
		return Stream.concat(Stream.concat(Stream.ofNullable(around), forms), own).distinct().toList();
	}

	/** The form around something, or the one that the report around it follows. */
	public Optional<Form> form(EObject inside) {
		Form around = EcoreUtil2.getContainerOfType(inside, Form.class);
		Report report = EcoreUtil2.getContainerOfType(inside, Report.class);
		if (around != null || report == null)
			return Optional.ofNullable(around);
		String name = Places.referenced(report, GzrPackage.Literals.REPORT__FORM);
		if (!name.isEmpty())
			return library(report).byName(name);
		String year = report.getYear() == null ? "" : Names.ascii(report.getYear()).replaceAll("\\D", "");
		return year.length() == 4 ? library(report).forYear(Integer.parseInt(year)) : Optional.empty();
	}

	private static FormLibrary library(EObject context) {
		return FormLibrary.of(context.eResource().getResourceSet());
	}

	/** Chapters go by their names and by their official labels. */
	private static IScope chapters(List<FormChapter> chapters) {
		return new SimpleScope(scope(chapters.stream()),
				chapters.stream().filter(chapter -> chapter.getLabel() != null).map(chapter -> describe(chapter.getLabel(), chapter)).toList());
	}

	private static IScope scope(Stream<? extends Named> elements) {
		return new SimpleScope(elements.filter(element -> element.getName() != null).map(element -> describe(element.getName(), element)).toList());
	}

	private static IEObjectDescription describe(String name, Named element) {
		return EObjectDescription.create(QualifiedName.create(name), element);
	}
}
