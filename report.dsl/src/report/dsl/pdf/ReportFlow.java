package report.dsl.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.BlockElement;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.IBlockElement;
import com.itextpdf.layout.element.Paragraph;

import report.dsl.report.Block;
import report.dsl.report.Chapter;
import report.dsl.report.Heading;
import report.dsl.report.Picture;
import report.dsl.report.Report;
import report.dsl.report.Run;
import report.dsl.report.Signature;
import report.dsl.report.Table;

/** Sets the text of a report, from its title to its signature. */
final class ReportFlow {
	/** Of a line of a signature, in ems. */
	private static final double SIGNATURE_ROOM = 24;
	private final Texts texts;
	private final TablePrinter tables;
	private final Outline outline;
	private final Positions positions;
	/** what a cited value prints that is not known */
	private final String unknown;
	private final List<IBlockElement> elements = new ArrayList<>();
	/** the headings that what comes next has above it; null where it has none */
	private Div headings;
	private PicturePrinter pictures;

	ReportFlow(Texts texts, Outline outline, Positions positions, String unknown) {
		this.texts = texts;
		this.outline = outline;
		this.positions = positions;
		this.unknown = unknown;
		tables = new TablePrinter(texts, positions);
	}

	void print(Report report, Document document) {
		pictures = new PicturePrinter(texts, positions, document.getPdfDocument());
		title(report);
		report.preface().forEach(paragraph -> prose(paragraph.runs()));
		report.chapters().forEach(this::chapter);
		report.signature().ifPresent(this::signature);
		new ListTags(document).add(elements);
	}

	private void title(Report report) {
		List<String> lines = TitleLines.of(texts.faces(), Face.TITLE, report.title(), report.body(), Sheet.WIDTH / Sheet.TITLE_SIZE);
		Paragraph title = texts.centred(Face.TITLE, Sheet.TITLE_SIZE, lines).pitch(Sheet.TITLE_LEADING);
		outline.title(title);
		positions.of(title, report.titlePlace());
		elements.add(title);
	}

	private void chapter(Chapter chapter) {
		Paragraph heading = heading(Face.HEI, 1, chapter.heading());
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
		else if (block instanceof Picture picture)
			elements.add(pictures.picture(picture));
	}

	/** A table of the form needs no caption: it has a chapter of its own. Of a half-written table without a column there is no more. */
	private void table(Table table) {
		if (table.form().captioned())
			keepWithNext(tables.caption(table));
		if (!table.grid().widths().isEmpty())
			elements.add(tables.table(table));
	}

	private void heading(Heading heading) {
		Paragraph paragraph = heading(heading.level() == 2 ? Face.KAI : Face.FANGSONG, heading.level(), heading.text());
		positions.of(paragraph, heading.place());
		keepWithNext(paragraph);
	}

	private Paragraph heading(Face face, int level, String text) {
		Paragraph heading = texts.prose(face, text);
		outline.heading(level, text, heading);
		return heading;
	}

	private void prose(List<Run> runs) {
		String text = runs.stream().map(this::printed).collect(Collectors.joining());
		SetParagraph paragraph = texts.prose(Face.FANGSONG, text).tags(new ProseTags(text));
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
	 * After two empty lines, so that a seal of 42 mm which is centred on it begins below the text and within a line of it; the date four
	 * characters from the right edge and the body centred over it (7.3.5.1), or two characters from the edge if it is too long for that.
	 */
	private void signature(Signature signature) {
		Optional<String> date = signature.date().map(ReportFlow::chinese);
		List<String> body = TitleLines.of(texts.faces(), Face.FANGSONG, signature.body(), signature.body(), SIGNATURE_ROOM);
		double bodyWidth = body.stream().mapToDouble(this::width).max().orElse(0);
		double room = (date.map(this::width).orElse(bodyWidth) - bodyWidth) / 2 + 4 * Sheet.CHARACTER;
		double middle = Sheet.WIDTH - Math.max(2 * Sheet.CHARACTER, room) - bodyWidth / 2;
		Div block = new Div().setKeepTogether(true);
		SetParagraph lines = texts.placed(Face.FANGSONG, Sheet.SIZE, body, line -> middle - line.width() / 2).before(2);
		positions.of(lines, signature.place());
		block.add(lines);
		date.ifPresent(day -> block.add(date(day, signature)));
		keepLastWith(lines.rows() + (date.isPresent() ? 1 : 0));
		elements.add(block);
	}

	private double width(String text) {
		return texts.width(Face.FANGSONG, Sheet.SIZE, text);
	}

	private SetParagraph date(String date, Signature signature) {
		SetParagraph line = texts.placed(Face.FANGSONG, Sheet.SIZE, List.of(date), set -> Sheet.WIDTH - 4 * Sheet.CHARACTER - set.width());
		positions.of(line, signature.place());
		return line;
	}

	/** Headings go to the next page with what they head. They are held in one block, since the library keeps only two together. */
	private void keepWithNext(Paragraph heading) {
		if (last() != headings) {
			headings = new Div().setKeepTogether(true).setKeepWithNext(true);
			headings.getAccessibilityProperties().setRole(null);
			elements.add(headings);
		}
		headings.add(heading);
	}

	/** A signature never stands alone on a page (7.3.5.5). */
	private void keepLastWith(int rows) {
		if (last() instanceof SetParagraph prose)
			prose.keepWith(rows);
		else if (last() instanceof BlockElement<?> table)
			table.setKeepWithNext(true);
	}

	private IBlockElement last() {
		return elements.get(elements.size() - 1);
	}

	private static String chinese(LocalDate date) {
		return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
	}
}
