package report.dsl.ide.outline;

import static report.dsl.ide.outline.Nodes.orEmpty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.evaluation.Paths;
import report.dsl.evaluation.Places;
import report.dsl.gzr.Content;
import report.dsl.gzr.Entry;
import report.dsl.gzr.Fact;
import report.dsl.gzr.GzrPackage.Literals;
import report.dsl.gzr.Heading;
import report.dsl.gzr.Path;
import report.dsl.gzr.Picture;
import report.dsl.gzr.Report;
import report.dsl.gzr.ReportChapter;
import report.dsl.gzr.Rest;
import report.dsl.gzr.Row;
import report.dsl.gzr.Segment;
import report.dsl.gzr.Signature;
import report.dsl.gzr.Table;
import report.dsl.gzr.Waiver;
import report.dsl.ide.outline.OutlineNode.Kind;
import report.dsl.report.Address;
import report.dsl.report.Chapter;
import report.dsl.report.TableForm.Section;

/** The outline of a report; numbers and printed headings are there where it could be evaluated. */
final class ReportOutline {
	private static final String UNKNOWN = "?";
	private final Nodes nodes;
	private final Report tree;
	private final Optional<report.dsl.report.Report> evaluated;
	/** Headings of chapters and sections, and captions, as printed, by the offset of what names them. */
	private final Map<Integer, String> printed = new HashMap<>();

	ReportOutline(Nodes nodes, Optional<report.dsl.report.Report> evaluated, Report report) {
		this.nodes = nodes;
		this.tree = report;
		this.evaluated = evaluated.filter(plain -> plain.place().offset() == Nodes.head(report).getOffset());
		this.evaluated.ifPresent(plain -> plain.chapters().forEach(this::headings));
	}

	private void headings(Chapter chapter) {
		printed.put(chapter.place().offset(), chapter.heading());
		chapter.blocks().stream().filter(report.dsl.report.Heading.class::isInstance).map(report.dsl.report.Heading.class::cast)
				.forEach(heading -> printed.put(heading.place().offset(), heading.text()));
		chapter.blocks().stream().filter(report.dsl.report.Picture.class::isInstance).map(report.dsl.report.Picture.class::cast)
				.forEach(picture -> printed.put(picture.place().offset(), picture.label()));
	}

	void add() {
		String label = (orEmpty(tree.getBody()) + " " + orEmpty(tree.getYear())).strip();
		nodes.add("", label, evaluated.map(report.dsl.report.Report::form).orElse(""), Kind.REPORT,
				Nodes.region(tree), Nodes.region(tree, Literals.REPORT__BODY), () -> {
					tree.getFacts().forEach(this::fact);
					tree.getWaivers().forEach(this::waiver);
					tree.getPrefaces().forEach(preface -> nodes.leaf(preface.getKeyword(), "", Kind.PROSE, preface, Nodes.head(preface)));
					Stream.concat(tree.getChapters().stream(), tree.getSignatures().stream())
							.sorted((left, right) -> Integer.compare(Nodes.region(left).getOffset(), Nodes.region(right).getOffset())).forEach(this::part);
				});
	}

	private void part(EObject part) {
		if (part instanceof ReportChapter chapter)
			chapter(chapter);
		else if (part instanceof Signature signature)
			nodes.leaf(signature.getKeyword(), (orEmpty(signature.getBody()) + " " + orEmpty(signature.getDate())).strip(), Kind.SIGNATURE, signature,
					Nodes.head(signature));
	}

	private void fact(Fact fact) {
		nodes.leaf(Places.referenced(fact, Literals.FACT__ATTRIBUTE), Places.referenced(fact, Literals.FACT__VALUE), Kind.FACT, fact,
				Nodes.region(fact, Literals.FACT__ATTRIBUTE));
	}

	private void waiver(Waiver waiver) {
		String rule = waiver.getRule() == null ? "" : String.join(".", Places.names(waiver.getRule()));
		nodes.leaf(rule, orEmpty(waiver.getReason()), Kind.WAIVER, waiver, Nodes.region(waiver, Literals.WAIVER__RULE));
	}

	// ---- chapters

	private void chapter(ReportChapter chapter) {
		TextRegion name = Nodes.region(chapter, Literals.REPORT_CHAPTER__CHAPTER);
		String written = Places.referenced(chapter, Literals.REPORT_CHAPTER__CHAPTER);
		nodes.add(written, printed.getOrDefault(name.getOffset(), written), "", Kind.CHAPTER, Nodes.region(chapter), name,
				() -> contents(chapter.getContents(), 0));
	}

	/** @param level of the heading around the contents: 0 none, 1 节, 2 条 */
	private void contents(List<Content> contents, int level) {
		for (int i = 0; i < contents.size(); i++) {
			Content content = contents.get(i);
			if (content instanceof Heading heading) {
				List<Content> inside = inside(contents.subList(i + 1, contents.size()), level(heading));
				heading(heading, inside);
				i += inside.size();
			} else if (content instanceof Table table) {
				table(table);
			} else if (content instanceof Picture picture) {
				String label = printed.getOrDefault(Nodes.region(picture).getOffset(), picture.getKeyword() + " " + orEmpty(picture.getCaption()));
				nodes.leaf(label, orEmpty(picture.getPath()), Kind.PROSE, picture, Nodes.head(picture));
			} else if (content instanceof Entry entry && entry.getRow() != null) {
				String row = String.join(".", Places.names(entry.getRow()));
				nodes.leaf(row, target(entry.getRow()).map(this::numbers).orElse(""), Kind.ROW, entry, Nodes.region(entry.getRow()));
			} else if (content instanceof Rest rest) {
				nodes.leaf("其余", rest.getValue() == null ? "" : orEmpty(rest.getValue().getText()), Kind.ROW, rest, Nodes.head(rest));
			}
		}
	}

	private static int level(Heading heading) {
		return "节".equals(heading.getLevel()) ? 1 : 2;
	}

	/** What follows a heading up to the next of its level or a higher one. */
	private static List<Content> inside(List<Content> following, int level) {
		List<Content> inside = new ArrayList<>();
		for (Content content : following) {
			if (content instanceof Heading next && level(next) <= level)
				break;
			inside.add(content);
		}
		return inside;
	}

	private void heading(Heading heading, List<Content> inside) {
		TextRegion first = Nodes.region(heading);
		TextRegion whole = inside.isEmpty() ? first : Nodes.region(heading, inside.get(inside.size() - 1));
		String written = heading.getName() != null ? heading.getName() : heading.getText() == null ? "" : Places.source(heading.getText());
		TextRegion name = Nodes.region(heading, heading.getName() == null ? Literals.HEADING__TEXT : Literals.HEADING__NAME);
		nodes.add(written, printed.getOrDefault(first.getOffset(), written), "", Kind.HEADING, whole, name, () -> contents(inside, level(heading)));
	}

	// ---- tables

	private void table(Table table) {
		String name = orEmpty(table.getName());
		nodes.add(name, table.getLabel() == null ? name : table.getLabel(), table.getLabel() == null ? "" : name, Kind.TABLE, Nodes.region(table),
				FormOutline.name(table), () -> {
					rows(table.getRows());
					table.getRules().forEach(rule -> nodes.leaf(orEmpty(rule.getName()), orEmpty(rule.getCode()), Kind.RULE, rule, FormOutline.name(rule)));
				});
	}

	private void rows(List<Row> rows) {
		rows.forEach(row -> nodes.add(orEmpty(row.getName()), row.getRows().isEmpty() ? numbers(row) : "", Kind.ROW, row, FormOutline.name(row),
				() -> rows(row.getRows())));
	}

	private static Optional<Row> target(Path path) {
		List<Segment> segments = path.getSegments();
		return segments.isEmpty() ? Optional.empty()
				: Optional.ofNullable(segments.get(segments.size() - 1).getTarget()).filter(Row.class::isInstance).map(Row.class::cast);
	}

	/** {@code 2 0 0 0 0 0 = 2}: what was given, and what it comes to. */
	private String numbers(Row row) {
		Table owner = Paths.tableOf(row);
		if (owner == null || row.getName() == null)
			return "";
		String path = Paths.pathOf(row);
		return evaluated.stream().flatMap(plain -> plain.tables().stream()).filter(table -> table.form().name().equals(owner.getName())).findFirst()
				.map(table -> table.form().blocks().stream().filter(block -> block.rows().stream().anyMatch(line -> line.path().equals(path))).findFirst()
						.map(block -> numbers(table, block, path)).orElse(""))
				.orElse("");
	}

	private static String numbers(report.dsl.report.Table table, Section block, String row) {
		boolean computed = block.rows().stream().anyMatch(line -> line.path().equals(row) && line.computed());
		String given = numbers(table, block, row, false);
		String totals = numbers(table, block, row, true);
		return (computed ? "= " : "") + given + (totals.isEmpty() ? "" : " = " + totals);
	}

	private static String numbers(report.dsl.report.Table table, Section block, String row, boolean computed) {
		return block.columns().stream().filter(column -> column.computed() == computed).map(column -> table.cell(new Address(row, column.path())))
				.map(value -> value == null ? UNKNOWN : value.computed().map(BigDecimal::toPlainString).orElse(UNKNOWN)).collect(Collectors.joining(" "));
	}
}
