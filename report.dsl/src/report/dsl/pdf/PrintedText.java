package report.dsl.pdf;

import java.util.ArrayList;
import java.util.List;

import report.dsl.picture.Svg;
import report.dsl.report.Block;
import report.dsl.report.Chapter;
import report.dsl.report.Chart;
import report.dsl.report.Drawing;
import report.dsl.report.Heading;
import report.dsl.report.Image;
import report.dsl.report.Image.Format;
import report.dsl.report.Paragraph;
import report.dsl.report.Picture;
import report.dsl.report.Place;
import report.dsl.report.Report;
import report.dsl.report.Run;
import report.dsl.report.Table;

/**
 * A text of the report as it is printed.
 *
 * @param verbatim whether its characters stand at the place one by one
 */
record PrintedText(Face face, String text, Place place, boolean verbatim) {

	/** All texts of a report in printing order, without the numbers of headings. */
	static List<PrintedText> of(Report report) {
		List<PrintedText> texts = new ArrayList<>();
		texts.add(new PrintedText(Face.TITLE, report.title(), report.place(), false));
		report.preface().forEach(paragraph -> addRuns(texts, Face.FANGSONG, paragraph.runs()));
		for (Chapter chapter : report.chapters()) {
			texts.add(new PrintedText(Face.HEI, chapter.heading(), chapter.place(), false));
			chapter.blocks().forEach(block -> addBlock(texts, block));
		}
		report.signature().ifPresent(by -> texts.add(new PrintedText(Face.FANGSONG, by.body(), by.place(), false)));
		return texts;
	}

	private static void addBlock(List<PrintedText> texts, Block block) {
		if (block instanceof Paragraph paragraph)
			addRuns(texts, Face.FANGSONG, paragraph.runs());
		else if (block instanceof Heading heading)
			addRuns(texts, heading.level() == 2 ? Face.KAI : Face.FANGSONG, heading.runs());
		else if (block instanceof Table table)
			addTable(texts, table);
		else if (block instanceof Picture picture)
			addPicture(texts, picture);
	}

	private static void addPicture(List<PrintedText> texts, Picture picture) {
		texts.add(new PrintedText(Face.HEI, picture.label(), picture.place(), false));
		Drawing drawing = picture.drawing().orElse(null);
		if (drawing instanceof Chart chart)
			chart.items().forEach(item -> texts.add(new PrintedText(Face.SONG, item.label(), picture.place(), false)));
		else if (drawing instanceof Image image && image.format() == Format.SVG)
			texts.add(new PrintedText(Face.SONG, Svg.text(image.content()).replaceAll("\\s+", " "), picture.place(), false));
	}

	private static void addTable(List<PrintedText> texts, Table table) {
		if (table.form().captioned())
			texts.add(new PrintedText(Face.HEI, table.form().label(), table.place(), false));
		for (PlacedCell placed : PlacedCell.of(table.grid()))
			texts.add(new PrintedText(Face.SONG, placed.cell().text(), placed.place(table.grid()).orElse(table.place()), false));
	}

	private static void addRuns(List<PrintedText> texts, Face face, List<Run> runs) {
		for (Run run : runs)
			texts.add(new PrintedText(face, run.text(), run.place(), run instanceof Run.Text));
	}
}
