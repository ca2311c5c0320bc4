package report.dsl.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import report.dsl.evaluation.Places;
import report.dsl.gzr.Form;
import report.dsl.importer.Original.Text;
import report.dsl.importer.Recognized.Head;
import report.dsl.importer.Recognized.Signed;

/** Finds body and year in the title, what stands between it and the first chapter, and the signature. */
final class HeadReader {
	private static final String NUMERALS = "〇一二三四五六七八九";
	private static final String YEAR = "(?<year>[0-9]{4}|[" + NUMERALS + "○零]{4})年度?";
	private static final String OPENNESS = "(政府)?信息公开(工作)?";
	private static final String REPORT = "(年度)?(工作)?(年度)?(报告|年报)";
	/** The year stands behind the body, before it, or behind what is reported. */
	private static final List<Pattern> TITLES = Stream.of("(?<body>.{0,40}?)" + YEAR + OPENNESS + REPORT, YEAR + "(?<body>.{2,40}?)" + OPENNESS + REPORT,
			"(?<body>.{0,40}?)" + OPENNESS + YEAR + REPORT).map(Pattern::compile).toList();
	/** Who reports when: no part of a title's first line. */
	private static final Pattern NO_TITLE = Pattern.compile(".*([:：；;。!！]|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}).*");
	private static final Pattern PERIOD = Pattern.compile("统计(?:时间|期限|时限|期).{0,12}?([0-9]{4})年1月1日");
	private static final Pattern REMARK = Pattern.compile("(body|year|单位|年度|标题)[:：]\\s*(.+)");
	private static final Pattern DATE = Pattern.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日");
	private static final double ALIKE = 0.5;
	private final List<Text> preface;
	/** What the page around the report says. */
	private final List<Text> left = new ArrayList<>();
	private final Form form;
	private String body = "";
	private int year;
	private String title = "";
	private Optional<Signed> signed = Optional.empty();

	/** @param before what stands before the first chapter */
	HeadReader(Form form, List<Text> before, List<String> remarks) {
		this.form = form;
		this.preface = new ArrayList<>(before);
		for (int lines = 1; lines <= 2; lines++)
			for (int i = 0; i + lines <= preface.size() && year == 0; i++)
				title(i, lines);
		for (String remark : remarks) {
			Matcher said = REMARK.matcher(remark);
			if (said.matches())
				remark(said.group(1), said.group(2));
		}
		period(preface);
	}

	private void remark(String key, String value) {
		if (key.equals("body") || key.equals("单位"))
			body = body.isEmpty() ? value : body;
		else if (key.equals("标题"))
			Stream.of(value.split("[-—–_|·]")).map(part -> title(part.replace(" ", ""))).flatMap(Optional::stream).findFirst().ifPresent(this::known);
		else if (year == 0 && value.matches("[0-9]{4}"))
			year = Integer.parseInt(value);
	}

	private void known(Matcher title) {
		body = body.isEmpty() ? title.group("body") : body;
		year = year == 0 ? year(title.group("year")) : year;
	}

	/** A title may stand on two lines, broken anywhere. */
	private void title(int index, int lines) {
		List<Text> title = preface.subList(index, index + lines);
		if (lines > 1 && NO_TITLE.matcher(title.get(0).text()).matches())
			return;
		String whole = title.stream().map(text -> text.text().replace(" ", "")).collect(Collectors.joining());
		Optional<Matcher> read = title(whole);
		if (read.isEmpty() || read.get().group("body").isEmpty() && index > 0)
			return;
		this.title = whole;
		body = read.get().group("body");
		year = year(read.get().group("year"));
		title.clear();
		List<Text> above = preface.subList(0, index);
		if (index > 0)
			left.add(joined(above));
		above.clear();
	}

	private static Text joined(List<Text> texts) {
		return new Text(texts.stream().map(Text::text).collect(Collectors.joining(TableReader.BAR)), texts.get(0).place());
	}
	private static Optional<Matcher> title(String line) {
		return TITLES.stream().map(pattern -> pattern.matcher(line)).filter(Matcher::matches).findFirst();
	}

	/** Whether a line is a report's title. */
	static boolean isTitle(String line) {
		return title(line.replace(" ", "")).isPresent();
	}

	/** The year of which the numbers are said to be, where no title says one. */
	void period(List<Text> prose) {
		for (Text text : prose) {
			Matcher period = PERIOD.matcher(text.text().replace(" ", ""));
			if (year == 0 && period.find())
				year = Integer.parseInt(period.group(1));
		}
	}

	private static int year(String digits) {
		StringBuilder year = new StringBuilder();
		for (char c : digits.replace('○', '〇').replace('零', '〇').toCharArray())
			year.append(NUMERALS.indexOf(c) >= 0 ? (char) ('0' + NUMERALS.indexOf(c)) : c);
		return Integer.parseInt(year.toString());
	}

	/** Takes body and date from the end of the last chapter, if they stand there; what follows them is none of the report. */
	void signature(List<Text> prose) {
		for (int last = prose.size() - 1; last > 0; last--) {
			Matcher date = DATE.matcher(prose.get(last).text().replace(" ", ""));
			if (!date.matches() || Labels.likeness(Labels.bare(prose.get(last - 1).text()), Labels.bare(body)) < ALIKE)
				continue;
			signed = Optional.of(new Signed(prose.get(last - 1).text().replace(" ", ""),
					date.group(1) + "-%02d-%02d".formatted(Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)))));
			List<Text> below = prose.subList(last + 1, prose.size());
			if (!below.isEmpty())
				left.add(joined(below));
			prose.subList(last - 1, prose.size()).clear();
			return;
		}
	}

	List<Text> left() {
		return left;
	}

	Head head() {
		boolean official = form.getTitle() == null || title.isEmpty() || title.equals(official());
		return new Head(body, year, official ? "" : title);
	}

	/** As the form makes it. */
	private String official() {
		return Places.source(form.getTitle()).replaceAll("^\\W*?\"\"\"|\"\"\"$", "").strip().replace("【单位】", body).replace("【年度】", Integer.toString(year));
	}

	List<Text> preface() {
		return preface;
	}

	Optional<Signed> signed() {
		return signed;
	}
}
