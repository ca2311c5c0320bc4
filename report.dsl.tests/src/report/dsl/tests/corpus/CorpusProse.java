package report.dsl.tests.corpus;

import java.util.ArrayList;
import java.util.List;

/** Prose of published reports, for the tests of other packages. */
public final class CorpusProse {

	private CorpusProse() {
	}

	/** The long lines of the seed and of the first reports; skips the calling test where they are not there. */
	public static List<String> paragraphs(int reports) {
		Shared.required();
		List<String> files = new ArrayList<>(List.of("seed/changchun-2024.txt"));
		CorpusReport.complete().stream().limit(reports).forEach(report -> files.add("corpus/" + report.file()));
		return files.stream().flatMap(file -> Shared.text(file).lines()).map(String::strip).filter(line -> line.length() > 60 && !line.startsWith("#") && !line.contains("|"))
				.map(CorpusProse::fullWidth).toList();
	}

	/** The corpus writes full-width marks as ASCII. */
	private static String fullWidth(String text) {
		return text.replaceAll("(?<=[^\\x00-\\xff]),", "，").replaceAll("(?<=[^\\x00-\\xff])\\(", "（").replaceAll("(?<=[^\\x00-\\xff])\\)", "）").replaceAll("(?<=[^\\x00-\\xff]):", "：")
				.replaceAll("(?<=[^\\x00-\\xff]);", "；");
	}
}
