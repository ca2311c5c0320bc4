package report.dsl.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import report.dsl.evaluation.Places;
import report.dsl.gzr.Form;
import report.dsl.importer.Original.Text;
import report.dsl.importer.Recognized.Head;
import report.dsl.importer.Recognized.Signed;

/** Finds body and year in the title, what stands between it and the first chapter, and the signature. */
final class HeadReader {
	private static final String NUMERALS = "〇一二三四五六七八九";
	private static final Pattern TITLE = Pattern.compile("(.{0,40}?)([0-9]{4}|[" + NUMERALS + "○零]{4})年度?(政府)?信息公开(工作)?(年度)?(工作)?(年度)?(报告|年报)");
	private static final Pattern REMARK = Pattern.compile("(body|year|单位|年度)[:：]\\s*(.+)");
	private static final Pattern DATE = Pattern.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日");
	private static final double ALIKE = 0.5;
	private final List<Text> preface;
	private final Form form;
	private String body = "";
	private int year;
	private String title = "";
	private Optional<Signed> signed = Optional.empty();

	/** @param before what stands before the first chapter */
	HeadReader(Form form, List<Text> before, List<String> remarks) {
		this.form = form;
		this.preface = new ArrayList<>(before);
		for (int i = 0; i < preface.size() && year == 0; i++)
			title(i);
		for (String remark : remarks) {
			Matcher said = REMARK.matcher(remark);
			if (said.matches())
				remark(said.group(1), said.group(2));
		}
	}

	private void remark(String key, String value) {
		if (key.equals("body") || key.equals("单位"))
			body = body.isEmpty() ? value : body;
		else if (year == 0 && value.matches("[0-9]{4}"))
			year = Integer.parseInt(value);
	}

	/** A title may stand on two lines, broken anywhere. */
	private void title(int index) {
		for (int lines = 1; lines <= 2 && index + lines <= preface.size(); lines++) {
			String whole = preface.subList(index, index + lines).stream().map(text -> text.text().replace(" ", "")).collect(Collectors.joining());
			Matcher title = TITLE.matcher(whole);
			if (!title.matches() || title.group(1).isEmpty() && index > 0)
				continue;
			this.title = whole;
			body = title.group(1);
			year = year(title.group(2));
			preface.subList(index, index + lines).clear();
			return;
		}
	}

	private static int year(String digits) {
		StringBuilder year = new StringBuilder();
		for (char c : digits.replace('○', '〇').replace('零', '〇').toCharArray())
			year.append(NUMERALS.indexOf(c) >= 0 ? (char) ('0' + NUMERALS.indexOf(c)) : c);
		return Integer.parseInt(year.toString());
	}

	/** Takes body and date from the end of the last chapter, if they stand there. */
	void signature(List<Text> prose) {
		int last = prose.size() - 1;
		Matcher date = last < 1 ? null : DATE.matcher(prose.get(last).text().replace(" ", ""));
		if (date == null || !date.matches() || Labels.likeness(Labels.bare(prose.get(last - 1).text()), Labels.bare(body)) < ALIKE)
			return;
		signed = Optional.of(new Signed(prose.get(last - 1).text().replace(" ", ""),
				date.group(1) + "-%02d-%02d".formatted(Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)))));
		prose.subList(last - 1, last + 1).clear();
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
