package report.dsl.tests.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A published text as a report whose prose can be held against its numbers: preface, chapters one, five and six from the text, tables from
 * INDEX.tsv where it has them, else 待填.
 */
final class ProseReport {
	private static final Pattern CHAPTER = Pattern.compile("([一二三四五六])、.*");
	private static final List<String> NAMES = List.of("总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项");
	private static final Map<String, String> LEVELS = Map.of("municipal department", "市级部门", "county-level government", "县级政府");
	private final String file;
	private final List<String> lines;

	/** @param file in ../shared */
	ProseReport(String file) {
		this.file = file;
		this.lines = Shared.text(file).lines().toList();
	}

	/** @param cells of 行政规范性文件 where INDEX.tsv has them as digits run together */
	String gzr(Optional<String> cells) {
		Optional<CorpusReport> numbers = CorpusReport.complete().stream().filter(report -> file.endsWith("/" + report.file())).findFirst();
		int edition = numbers.map(CorpusReport::edition).orElse(Integer.parseInt(said("edition").orElse("2021")));
		String year = numbers.map(report -> Integer.toString(report.year())).orElse(said("year").filter(said -> said.matches("\\d{4}")).orElse("2024"));
		StringBuilder text = new StringBuilder("报告 \"" + said("body").orElse("示例局") + "\" " + year + "年度\n");
		// a text that was shortened is judged by what it says, not by what it does not say
		said("level").filter(level -> whole()).map(LEVELS::get).ifPresent(level -> text.append("级别 " + level + "\n"));
		Map<Integer, List<String>> prose = prose();
		if (prose.containsKey(0))
			text.append("\n前言\n" + fenced(prose.get(0)));
		for (int chapter = 1; chapter <= NAMES.size(); chapter++) {
			text.append("\n章 " + NAMES.get(chapter - 1) + "\n");
			switch (chapter) {
			case 2 -> text.append(table2(numbers, edition, cells));
			case 3 -> text.append(numbers.map(report -> between(report, edition, "章 " + NAMES.get(2), "章 " + NAMES.get(3))).orElse("  其余 待填\n"));
			case 4 -> text.append(numbers.map(report -> between(report, edition, "章 " + NAMES.get(3), "章 " + NAMES.get(4))).orElse("  其余 待填\n"));
			default -> text.append(fenced(prose.getOrDefault(chapter, List.of("无。"))));
			}
		}
		return text.toString();
	}

	/** Whether chapter one is there in full. */
	boolean whole() {
		return lines.stream().noneMatch(line -> line.contains("[…]") || line.contains("shortened"));
	}

	private Optional<String> said(String what) {
		return lines.stream().filter(line -> line.startsWith("# " + what + ": ")).map(line -> line.substring(what.length() + 4)).findFirst();
	}

	private static String between(CorpusReport report, int edition, String from, String to) {
		String whole = report.tables().gzr(report.body(), report.year(), edition);
		return whole.substring(whole.indexOf(from) + from.length() + 1, whole.indexOf(to)).stripTrailing() + "\n";
	}

	private static String table2(Optional<CorpusReport> numbers, int edition, Optional<String> cells) {
		List<Long> known = numbers.map(report -> report.numbers().getOrDefault("norm", List.of())).orElse(List.of());
		String row = cells.orElse(known.stream().map(String::valueOf).collect(Collectors.joining(" ")));
		String name = edition == 2019 ? "规范性文件" : "行政规范性文件";
		return (row.isEmpty() ? "" : "  " + name + ": " + row + "\n") + "  其余 待填\n";
	}

	private static String fenced(List<String> paragraphs) {
		return "\"\"\"\n" + String.join("\n", paragraphs).replace("【", "【【") + "\n\"\"\"\n";
	}

	/** The paragraphs by chapter, 0 for the preface; lines that a page or a column broke are joined. */
	private Map<Integer, List<String>> prose() {
		Map<Integer, List<String>> prose = new LinkedHashMap<>();
		int chapter = 0;
		boolean open = false;
		for (String line : lines.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.matches("- \\d+ -")).toList()) {
			Matcher heading = CHAPTER.matcher(line);
			boolean numbers = line.contains("|");
			if (heading.matches())
				chapter = "一二三四五六".indexOf(heading.group(1)) + 1;
			// the seed has lost its fifth heading
			else if (chapter == 4 && !numbers && line.matches("1\\..*。.*"))
				chapter = 5;
			if (heading.matches() || numbers || chapter > 1 && chapter < 5)
				continue;
			List<String> paragraphs = prose.computeIfAbsent(chapter, none -> new ArrayList<>());
			if (open)
				paragraphs.set(paragraphs.size() - 1, paragraphs.get(paragraphs.size() - 1) + line);
			else
				paragraphs.add(line);
			open = file.contains("201_") && !line.endsWith("。");
		}
		return prose;
	}
}
