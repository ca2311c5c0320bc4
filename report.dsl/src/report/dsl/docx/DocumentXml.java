package report.dsl.docx;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import report.dsl.formatting.DisplayWidth;
import report.dsl.pdf.Paper;
import report.dsl.pdf.Typefaces;
import report.dsl.report.Block;
import report.dsl.report.Chapter;
import report.dsl.report.Heading;
import report.dsl.report.Paragraph;
import report.dsl.report.Picture;
import report.dsl.report.Report;
import report.dsl.report.Run;
import report.dsl.report.Signature;
import report.dsl.report.Table;

/** The text of a report, from its title to its signature, in the styles of {@code styles.xml}. In twentieths of a point. */
final class DocumentXml {
	/** 版心: 156 mm. */
	static final int WIDTH = 8845;
	/** 22 of them make 225 mm. */
	private static final int LEADING = 579;
	private static final int TITLE_LEADING = 720;
	/** 3号, and the same of the grid of 28 characters a line. */
	private static final int CHARACTER = 316;
	private final Wml wml = new Wml();
	private final Report report;
	private final Typefaces faces;
	private final PictureXml pictures;

	DocumentXml(Report report, Typefaces faces) {
		this.report = report;
		this.faces = faces;
		pictures = new PictureXml(wml, faces);
	}

	/** The pictures in what was written. */
	List<PictureXml.Media> media() {
		return pictures.media();
	}

	String part() {
		wml.open("w:document", "xmlns:w", Wml.MAIN, "xmlns:r", Wml.RELATIONS);
		wml.attributes(PictureXml.NAMESPACES);
		wml.open("w:body");
		title();
		report.preface().forEach(paragraph -> prose(paragraph, false));
		for (Chapter chapter : report.chapters())
			chapter(chapter, report.signature().isPresent() && chapter == report.chapters().get(report.chapters().size() - 1));
		report.signature().ifPresent(this::signature);
		section();
		return wml.close().close().part();
	}

	/** It takes up whole lines of the page, as in print. */
	private void title() {
		List<String> lines = Paper.title(report, faces);
		int rows = (int) Math.ceil(lines.size() * TITLE_LEADING / (double) LEADING + 0.9);
		open("Title", false);
		wml.empty("w:spacing", "w:after", Integer.toString(rows * LEADING - lines.size() * TITLE_LEADING)).close();
		text(lines);
		wml.close();
	}

	/** @param kept whether its end is on the page of what follows: a signature never stands alone on one (7.3.5.5) */
	private void chapter(Chapter chapter, boolean kept) {
		paragraph("Heading1", chapter.heading(), kept && chapter.blocks().isEmpty());
		for (Block block : chapter.blocks())
			block(block, kept && block == chapter.blocks().get(chapter.blocks().size() - 1));
	}

	private void block(Block block, boolean kept) {
		if (block instanceof Paragraph paragraph)
			prose(paragraph, kept);
		else if (block instanceof Heading heading)
			paragraph("Heading" + heading.level(), heading.text(), kept);
		else if (block instanceof Table table)
			table(table, kept);
		else if (block instanceof Picture picture)
			picture(picture, kept);
	}

	/** The caption below it; what is not known is not drawn. */
	private void picture(Picture picture, boolean kept) {
		picture.drawing().ifPresent(drawing -> {
			open("Picture", false);
			wml.close();
			pictures.write(picture, drawing);
			wml.close();
		});
		wml.open("w:p").open("w:pPr").value("w:pStyle", "Caption").value("w:keepNext", kept).close();
		text(List.of(picture.label()));
		wml.close();
	}

	private void prose(Paragraph paragraph, boolean kept) {
		paragraph("BodyText", paragraph.runs().stream().map(Run::text).collect(Collectors.joining()), kept);
	}

	/** Below it a low paragraph, without which Word makes one table of two. Of a half-written table without a column there is no more than the caption. */
	private void table(Table table, boolean kept) {
		if (table.form().captioned())
			paragraph("Caption", table.form().label(), kept);
		if (table.grid().widths().isEmpty())
			return;
		new TableXml(wml, table, Paper.type(table, faces), kept).write();
		open("TableText", kept);
		wml.empty("w:spacing", "w:line", "120", "w:lineRule", "exact").close().close();
	}

	/** The date four characters from the right edge and the body centred over it (7.3.5.1), or two characters from the edge. */
	private void signature(Signature signature) {
		Optional<String> date = signature.date().map(DocumentXml::chinese);
		double body = DisplayWidth.of(signature.body()) / 2.0;
		double room = (date.map(DisplayWidth::of).orElse(0) / 2.0 - body) / 2 + 4;
		signed("Signature", signature.body(), date.isEmpty() ? 4 : Math.max(2, room), date.isPresent());
		date.ifPresent(day -> signed("Date", day, 4, false));
	}

	/** @param room from the right edge, in characters */
	private void signed(String style, String text, double room, boolean keepNext) {
		open(style, keepNext);
		wml.empty("w:ind", "w:rightChars", Long.toString(Math.round(room * 100)), "w:right", Long.toString(Math.round(room * CHARACTER))).close();
		text(List.of(text));
		wml.close();
	}

	private void paragraph(String style, String text, boolean keepNext) {
		open(style, keepNext);
		wml.close();
		text(List.of(text));
		wml.close();
	}

	/** Leaves its properties open. */
	private void open(String style, boolean keepNext) {
		wml.open("w:p").open("w:pPr").value("w:pStyle", style);
		if (keepNext)
			wml.empty("w:keepNext");
	}

	/** Marks that Chinese and Latin share (“ ” … —) are Chinese. */
	private void text(List<String> lines) {
		wml.run(lines, () -> wml.empty("w:rFonts", "w:hint", "eastAsia"));
	}

	private void section() {
		wml.open("w:sectPr");
		wml.empty("w:footerReference", "w:type", "even", "r:id", "rId3").empty("w:footerReference", "w:type", "default", "r:id", "rId4");
		wml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
		wml.empty("w:pgMar", "w:top", "2098", "w:right", "1474", "w:bottom", "1984", "w:left", "1587", "w:header", "851", "w:footer", "1388", "w:gutter", "0");
		wml.empty("w:docGrid", "w:type", "lines", "w:linePitch", Integer.toString(LEADING)).close();
	}

	private static String chinese(LocalDate date) {
		return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
	}
}
