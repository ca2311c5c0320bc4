package report.dsl.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sample says it should be told, in comments beside the lines:
 * <pre>
 * // 应报 T3-BAL "申请平衡 不成立（自然人）"      a finding on this line, with its code and the beginning of its Chinese message
 * // 应报下2行 L-CITE "…"                      the same, two lines further down, where no comment can stand (in prose)
 * // 应无                                      nothing at all; only as the first line
 * </pre>
 */
record Expectations(List<Expected> expected, boolean saysNone) {
	private static final Pattern COMMENT = Pattern.compile("//(.*)$");
	private static final Pattern EXPECTED = Pattern.compile("应报(?:下(\\d+)行)?\\s+([A-Z0-9]+(?:-[A-Z0-9]+)+)\\s+\"([^\"]+)\"");

	/** A finding that must come, on a line counted from 1. */
	record Expected(int line, String code, String message) {
	}

	/** @throws IllegalArgumentException where the text says nothing, or what it says cannot be read */
	static Expectations in(String text) {
		List<Expected> expected = new ArrayList<>();
		List<String> lines = text.lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			Matcher comment = COMMENT.matcher(lines.get(i));
			if (comment.find())
				expected.addAll(onLine(i + 1, comment.group(1)));
		}
		boolean none = !lines.isEmpty() && lines.get(0).strip().equals("// 应无");
		if (none == !expected.isEmpty())
			throw new IllegalArgumentException(none ? "says 应无 and 应报" : "has no expectation: neither 应报 nor, on its first line, // 应无");
		return new Expectations(List.copyOf(expected), none);
	}

	private static List<Expected> onLine(int line, String comment) {
		List<Expected> found = new ArrayList<>();
		Matcher matcher = EXPECTED.matcher(comment);
		while (matcher.find()) {
			int down = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
			found.add(new Expected(line + down, matcher.group(2), matcher.group(3)));
		}
		if (found.size() != comment.split("应报", -1).length - 1)
			throw new IllegalArgumentException("line " + line + ": an expectation needs a code and the beginning of its message: " + comment.strip());
		return found;
	}
}
