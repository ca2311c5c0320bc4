package report.dsl.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.IBlockElement;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.TextAlignment;

import report.dsl.report.Block;
import report.dsl.report.Chapter;
import report.dsl.report.Heading;
import report.dsl.report.Report;
import report.dsl.report.Run;
import report.dsl.report.Signature;
import report.dsl.report.Table;

/** Sets the text of a report, from its title to its signature. */
final class ReportFlow {
	private final Texts texts;
	private final TablePrinter tables;
	private final Outline outline;
	private final Positions positions;
	/** what a cited value prints that is not known */
	private final String unknown;
	private final List<IBlockElement> elements = new ArrayList<>();

	ReportFlow(Texts texts, Outline outline, Positions positions, String unknown) {
		this.texts = texts;
		this.outline = outline;
		this.positions = positions;
		this.unknown = unknown;
		tables = new TablePrinter(texts, positions);
	}

	void print(Report report, Document document) {
		title(report);
		report.preface().forEach(paragraph -> prose(paragraph.runs()));
		report.chapters().forEach(this::chapter);
		report.signature().ifPresent(this::signature);
		for (IBlockElement element : elements) {
			if (element instanceof com.itextpdf.layout.element.Table table)
				document.add(table);
			else
				document.add(element);
		}
	}

	private void title(Report report) {
		List<String> lines = TitleLines.of(texts.faces(), report.title(), report.body(), Sheet.WIDTH / Sheet.TITLE_SIZE);
		float height = lines.size() * Sheet.TITLE_LEADING;
		// at least a line's space below, and the prose begins on the grid
		double rows = Math.ceil(height / Sheet.LEADING + 0.9);
		Paragraph title = texts.lines(Face.TITLE, Sheet.TITLE_SIZE, Sheet.TITLE_LEADING, lines).setTextAlignment(TextAlignment.CENTER)
				.setMarginBottom((float) rows * Sheet.LEADING - height);
		title.getAccessibilityProperties().setRole(StandardRoles.H1);
		positions.of(title, report.titlePlace());
		elements.add(title);
	}

	private void chapter(Chapter chapter) {
		Paragraph heading = heading(Face.HEI, chapter.heading(), StandardRoles.H2);
		outline.chapter(chapter.heading(), heading);
		positions.of(heading, chapter.place());
		keepWithNext(heading);
		chapter.blocks().forEach(this::block);
	}

	private void block(Block block) {
		if (block instanceof report.dsl.report.Paragraph paragraph)
			prose(paragraph.runs());
		else if (block instanceof Heading heading)
			heading(heading);
		else if (block instanceof Table table)
			table(table);
	}

	/** A table of the form needs no caption: it has a chapter of its own. Of a half-written table without a column there is no more. */
	private void table(Table table) {
		if (table.form().captioned())
			keepWithNext(tables.caption(table));
		if (!table.grid().widths().isEmpty())
			elements.add(tables.table(table));
	}

	private void heading(Heading heading) {
		boolean section = heading.level() == 2;
		Paragraph paragraph = heading(section ? Face.KAI : Face.FANGSONG, heading.text(), section ? StandardRoles.H3 : StandardRoles.H4);
		if (section)
			outline.section(heading.text(), paragraph);
		positions.of(paragraph, heading.place());
		keepWithNext(paragraph);
	}

	private Paragraph heading(Face face, String text, String role) {
		Paragraph heading = texts.onGrid(face, text).setFirstLineIndent(2 * Sheet.CHARACTER);
		heading.getAccessibilityProperties().setRole(role);
		return heading;
	}

	private void prose(List<Run> runs) {
		String text = runs.stream().map(this::printed).collect(Collectors.joining());
		Paragraph paragraph = texts.onGrid(Face.FANGSONG, text).setFirstLineIndent(2 * Sheet.CHARACTER)
				.setTextAlignment(TextAlignment.JUSTIFIED).setSpacingRatio(0);
		positions.of(paragraph, runs.stream().map(this::source).toList());
		elements.add(paragraph);
	}

	private Positions.Stretch source(Run run) {
		return new Positions.Stretch(printed(run).length(), run.place(), run instanceof Run.Text ? Position.Kind.PROSE : Position.Kind.WHOLE);
	}

	private String printed(Run run) {
		return run instanceof Run.Cited cited && !cited.known() ? unknown : run.text();
	}

	/**
	 * After an empty line; the date four characters from the right edge and the body centred over it (7.3.5.1), or two characters
	 * from the edge if it is too long for that.
	 */
	private void signature(Signature signature) {
		String date = signature.date().map(ReportFlow::chinese).orElse("");
		double dateWidth = texts.faces().width(Face.FANGSONG, date);
		double bodyWidth = texts.faces().width(Face.FANGSONG, signature.body());
		double bodyIndent = date.isEmpty() ? 4 : Math.max(2, 4 + (dateWidth - bodyWidth) / 2);
		Div block = new Div().setMarginTop(Sheet.LEADING).setKeepTogether(true);
		block.add(fromRight(signature, signature.body(), bodyIndent));
		if (!date.isEmpty())
			block.add(fromRight(signature, date, 4));
		keepLastProse();
		elements.add(block);
	}

	private Paragraph fromRight(Signature signature, String text, double characters) {
		Paragraph line = texts.onGrid(Face.FANGSONG, text).setTextAlignment(TextAlignment.RIGHT)
				.setMarginRight((float) characters * Sheet.CHARACTER);
		positions.of(line, signature.place());
		return line;
	}

	/** Headings go to the next page with what they head. They are held in one block, since the library keeps only two together. */
	private void keepWithNext(Paragraph heading) {
		if (!(last() instanceof Div)) {
			Div headings = new Div().setKeepTogether(true).setKeepWithNext(true);
			headings.getAccessibilityProperties().setRole(null);
			elements.add(headings);
		}
		((Div) last()).add(heading);
	}

	/** A signature never stands alone on a page (7.3.5.5), nor a heading before the prose that goes with the signature. */
	private void keepLastProse() {
		if (!(last() instanceof Paragraph prose))
			return;
		elements.remove(elements.size() - 1);
		if (!elements.isEmpty() && last() instanceof Div headings)
			headings.add(prose);
		else
			elements.add(prose.setKeepWithNext(true));
	}

	private IBlockElement last() {
		return elements.get(elements.size() - 1);
	}

	private static String chinese(LocalDate date) {
		return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
	}
}
