package report.dsl.html;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

import report.dsl.report.Block;
import report.dsl.report.Chapter;
import report.dsl.report.Heading;
import report.dsl.report.Paragraph;
import report.dsl.report.Picture;
import report.dsl.report.Report;
import report.dsl.report.Run;
import report.dsl.report.Signature;
import report.dsl.report.Table;

/** A report as one page for a portal: it prints on A4, and its tables can be read aloud. */
public final class ReportHtml {
	private static final String STYLE = """

			body { font: 16pt/28pt FangSong, FangSong_GB2312, STFangsong, serif; margin: 0 auto; max-width: 44em; padding: 1em; color: #000; background: #fff; }
			h1 { font: 22pt/35pt FZXiaoBiaoSong-B05S, STZhongsong, SimSun, serif; text-align: center; text-wrap: balance; margin: 1em 0; }
			h2, h3, h4 { font-size: inherit; font-weight: normal; text-indent: 2em; margin: 0; break-after: avoid; }
			h2 { font-family: SimHei, STHeiti, sans-serif; }
			h3 { font-family: KaiTi, KaiTi_GB2312, STKaiti, serif; }
			p { text-indent: 2em; text-align: justify; margin: 0; }
			.scroll { overflow-x: auto; margin: 6pt 0; }
			table { border-collapse: collapse; width: 100%; font: 10.5pt/1.3 SimSun, STSong, serif; }
			caption { font: 12pt/28pt SimHei, STHeiti, sans-serif; }
			caption.known { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
			th, td { border: 0.5pt solid #000; padding: 3pt; text-align: center; font-weight: normal; }
			th.row { text-align: left; }
			figure { break-inside: avoid; display: flex; flex-direction: column; align-items: center; margin: 14pt 0; }
			figure img, figure svg { max-width: 100%; height: auto; }
			figcaption { font: 12pt/28pt SimHei, STHeiti, sans-serif; }
			details { order: 1; font: 10.5pt/1.8 SimSun, STSong, serif; }
			details th, details td { padding: 1pt 9pt; }
			.signature { break-inside: avoid; margin-top: 28pt; text-align: right; }
			.signature p { text-align: inherit; padding-right: 4em; }
			@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
			@media print { body { max-width: none; padding: 0; } th, td { padding: 1pt 3pt; line-height: 1.2; } .scroll { overflow: visible; } details { display: none; } tr { break-inside: avoid; } table { break-inside: avoid; } thead { display: table-header-group; } }
			""";
	private final HtmlWriter html;
	private final TableHtml tables;
	private final PictureHtml pictures;

	private ReportHtml(HtmlWriter html) {
		this.html = html;
		tables = new TableHtml(html);
		pictures = new PictureHtml(html);
	}

	/** The page, which says that it is UTF-8. */
	public static String of(Report report) {
		return HtmlWriter.page("zh-CN", report.title(), STYLE, html -> new ReportHtml(html).page(report));
	}

	private void page(Report report) throws XMLStreamException {
		html.element("h1", report.title());
		for (Paragraph paragraph : report.preface())
			html.element("p", text(paragraph.runs()));
		for (Chapter chapter : report.chapters())
			chapter(chapter);
		if (report.signature().isPresent())
			signature(report.signature().get());
	}

	private void chapter(Chapter chapter) throws XMLStreamException {
		html.open("section", "id", "chapter-" + chapter.number());
		html.element("h2", chapter.heading());
		for (Block block : chapter.blocks())
			if (block instanceof Paragraph paragraph)
				html.element("p", text(paragraph.runs()));
			else if (block instanceof Heading heading)
				html.element(heading.level() == 2 ? "h3" : "h4", heading.text());
			else if (block instanceof Table table)
				tables.table(table);
			else if (block instanceof Picture picture)
				pictures.picture(picture);
		html.close();
	}

	private void signature(Signature signature) throws XMLStreamException {
		html.open("div", "class", "signature");
		html.element("p", signature.body());
		if (signature.date().isPresent())
			html.element("p", chinese(signature.date().get()));
		html.close();
	}

	private static String text(List<Run> runs) {
		return runs.stream().map(Run::text).collect(Collectors.joining());
	}

	private static String chinese(LocalDate date) {
		return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
	}
}
