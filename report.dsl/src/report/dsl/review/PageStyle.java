package report.dsl.review;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** What all pages for a reviewer look like, and how they lead to each other. */
final class PageStyle {
	/** Kinds of findings are told apart by words and frames, not only by colours; it prints on A4. */
	static final String CSS = """

			body { font: 11pt/1.6 SimSun, "Songti SC", STSong, "Noto Serif CJK SC", serif; margin: 0 auto; max-width: 64em; padding: 1em; color: #000; background: #fff; }
			h1, h2, h3, h4, th { font-family: SimHei, "Heiti SC", STHeiti, "Noto Sans CJK SC", sans-serif; font-weight: bold; }
			h1 { font-size: 18pt; line-height: 1.3; margin: 0 0 6pt; }
			h2 { font-size: 16pt; margin: 24pt 0 6pt; padding-top: 6pt; border-top: 1pt solid #000; break-after: avoid; }
			h3 { font-size: 13pt; margin: 15pt 0 6pt; break-after: avoid; }
			h4 { font-size: 11pt; margin: 0 0 3pt; break-after: avoid; }
			p, ul, ol { margin: 3pt 0; }
			.finding { margin: 9pt 0; padding: 4pt 0 4pt 10pt; border-left: 4pt solid #b00000; }
			.finding.warning { border-left-style: dashed; border-left-color: #965400; }
			.finding.info { border-left-style: dotted; border-left-color: #004a99; }
			.finding.waived { border-left-style: dotted; border-left-color: #545454; }
			.number { display: inline-block; min-width: 1.4em; padding: 0 3pt; margin-right: 5pt; text-align: center; border: 1pt solid #000; border-radius: 1em; }
			.error .number { color: #fff; background: #b00000; border-color: #b00000; border-radius: 0; }
			.sums, .source { margin: 4pt 0; padding: 4pt 8pt; background: #f3f3f3; }
			.sums p { margin: 0; padding-left: 2em; text-indent: -2em; }
			.source { font-family: "Noto Sans Mono CJK SC", NSimSun, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
			mark { background: #ffe38a; color: #000; border-bottom: 1.5pt solid #000; }
			.beside { color: #333; }
			.scroll { overflow-x: auto; }
			table { border-collapse: collapse; width: 100%; font-size: 10.5pt; }
			caption { text-align: left; padding: 3pt 0; }
			th, td { border: 0.5pt solid #000; padding: 3pt 5pt; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
			td.n, th.n { text-align: right; }
			.n, .code, td a, thead th { white-space: nowrap; }
			thead th { background: #e8e8e8; }
			tr.error td.errors { font-weight: bold; background: #f6d5d5; }
			a { color: #003c8f; }
			@page { size: A4; margin: 20mm 18mm; }
			@page wide { size: A4 landscape; }
			.wide { page: wide; }
			@media print { body { max-width: none; padding: 0; } .scroll { overflow: visible; } .finding, tr { break-inside: avoid; } h2 + p, h2 + p + p { break-after: avoid; } thead { display: table-header-group; } a { color: #000; } }
			""";

	private PageStyle() {
	}

	/** From one page to another file, both below the output directory. */
	static String link(String from, String to) {
		Path directory = Path.of("/" + from).getParent();
		String relative = directory.relativize(Path.of("/" + to)).toString().replace('\\', '/');
		try {
			return new URI(null, null, "/" + relative, null).getRawPath().substring(1);
		} catch (URISyntaxException impossible) {
			return relative;
		}
	}
}
