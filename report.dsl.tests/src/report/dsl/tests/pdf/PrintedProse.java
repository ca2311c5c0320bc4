package report.dsl.tests.pdf;

import java.util.List;
import java.util.stream.Collectors;

import report.dsl.pdf.PdfStandard;

/** Paragraphs in print. */
final class PrintedProse {
	private static final String HEADING = "一、总体情况";

	private PrintedProse() {
	}

	/** The lines that paragraphs make in the first chapter of a report. */
	static List<PrintedLines.Line> lines(List<String> paragraphs) {
		List<PrintedLines.Line> all = body(PrintedLines.of(print(paragraphs)));
		int heading = all.stream().map(PrintedLines.Line::text).toList().indexOf(HEADING);
		return all.subList(heading + 1, all.size());
	}

	static String text(String... paragraphs) {
		return lines(List.of(paragraphs)).stream().map(line -> line.text() + "\n").collect(Collectors.joining());
	}

	static byte[] print(List<String> paragraphs) {
		String source = "报告 示例市 2024年度\n章 总体情况\n\"\"\"\n" + String.join("\n", paragraphs) + "\n\"\"\"\n";
		return Printing.of(source).print(Printing.options(PdfStandard.PLAIN));
	}

	/** Without the numbers of the pages. */
	static List<PrintedLines.Line> body(List<PrintedLines.Line> lines) {
		return lines.stream().filter(line -> line.size() != 14).toList();
	}
}
