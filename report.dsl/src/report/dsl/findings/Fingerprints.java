package report.dsl.findings;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import report.dsl.report.Sha256;

/**
 * What tells the findings of one document apart, and finds each again in the next one: made of code, body, year and what the finding is about,
 * never of line numbers. What is the same twice is counted, in the order of the document.
 */
final class Fingerprints {
	private static final int DIGITS = 32;
	private final Map<String, Integer> counts = new HashMap<>();

	String next(FileFindings file, Found found) {
		String whose = file.body().isEmpty() ? FileFindings.path(file.file()) : file.body() + "\n" + file.year();
		String key = found.finding().code() + "\n" + whose + "\n" + found.subject();
		int count = counts.merge(key, 1, Integer::sum);
		return Sha256.of((count == 1 ? key : key + "\n" + count).getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
	}
}
