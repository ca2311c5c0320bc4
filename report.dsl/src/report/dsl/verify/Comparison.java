package report.dsl.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import report.dsl.verify.PdfFile.Annotation;
import report.dsl.verify.Verdict.Remark;

/** What a paper and the print of its source differ in, from what matters most to what matters least. */
final class Comparison {
	/** Beyond their own: what may be laid over the pages of a report in force. */
	private static final Set<String> SEALS = Set.of("Signature", "Stamp");
	private static final int SHOWN = 60;
	private final PdfFile paper;
	private final PdfFile print;
	private final List<Remark> differences = new ArrayList<>();
	private final Set<String> seals = new TreeSet<>();

	private Comparison(PdfFile paper, PdfFile print) {
		this.paper = paper;
		this.print = print;
	}

	static Comparison of(PdfFile paper, PdfFile print) {
		Comparison comparison = new Comparison(paper, print);
		comparison.attachments();
		comparison.pages();
		if (!Boolean.TRUE.equals(comparison.same(PdfFile::rest)))
			comparison.differ("rest");
		return comparison;
	}

	List<Remark> differences() {
		return differences;
	}

	/** The kinds of what was laid over pages and may be. */
	Set<String> seals() {
		return seals;
	}

	private void differ(String key, Object... arguments) {
		differences.add(Remark.of(key, arguments));
	}

	private void attachments() {
		Map<String, byte[]> there = paper.attachments();
		Map<String, byte[]> expected = print.attachments();
		Set<String> names = new TreeSet<>(there.keySet());
		names.addAll(expected.keySet());
		for (String name : names)
			if (!there.containsKey(name))
				differ("attachment.missing", name);
			else if (!expected.containsKey(name))
				differ("attachment.added", name);
			else if (!Arrays.equals(there.get(name), expected.get(name)))
				lines("attachment.line", name, lines(there.get(name)), lines(expected.get(name)));
	}

	private static List<String> lines(byte[] text) {
		return new String(text, StandardCharsets.UTF_8).lines().map(String::strip).toList();
	}

	/** The first line that differs; false where none does. */
	private boolean lines(String key, Object where, List<String> there, List<String> expected) {
		int line = 0;
		while (line < there.size() && line < expected.size() && there.get(line).equals(expected.get(line)))
			line++;
		if (line == there.size() && line == expected.size())
			return false;
		differ(key, where, line + 1, shown(there, line), shown(expected, line));
		return true;
	}

	private static String shown(List<String> lines, int line) {
		String text = line < lines.size() ? lines.get(line) : "";
		return text.codePointCount(0, text.length()) <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
	}

	/** Of the text, the first page that differs; where none does, the first that looks different. */
	private void pages() {
		int common = Math.min(paper.pages(), print.pages());
		boolean told = false;
		for (int page = 1; page <= common && !told; page++)
			told = text(page);
		if (paper.pages() != print.pages())
			differ("pages", paper.pages(), print.pages());
		for (int page = 1; page <= common && !told; page++) {
			int number = page;
			told = !Boolean.TRUE.equals(same(file -> file.content(number)));
			if (told)
				differ("content", page);
		}
		for (int page = 1; page <= common; page++)
			annotations(page);
	}

	private boolean text(int page) {
		List<String> expected = print.lines(page);
		try {
			return lines("line", page, paper.lines(page), expected);
		} catch (RuntimeException damaged) {
			differ("damaged", page);
			return true;
		}
	}

	private void annotations(int page) {
		List<Annotation> expected = new ArrayList<>(print.annotations(page));
		List<Annotation> added = new ArrayList<>();
		try {
			for (Annotation annotation : paper.annotations(page))
				if (!expected.remove(annotation))
					added.add(annotation);
		} catch (RuntimeException damaged) {
			differ("damaged", page);
			return;
		}
		added.stream().map(Annotation::kind).filter(SEALS::contains).forEach(seals::add);
		String others = added.stream().map(Annotation::kind).filter(kind -> !SEALS.contains(kind)).distinct().collect(Collectors.joining(", "));
		if (!others.isEmpty())
			differ("annotation.added", page, others);
		if (!expected.isEmpty())
			differ("annotation.missing", page, expected.get(0).kind());
	}

	/** Null where the paper is damaged. */
	private Boolean same(Function<PdfFile, String> of) {
		String expected = of.apply(print);
		try {
			return of.apply(paper).equals(expected);
		} catch (RuntimeException damaged) {
			return null;
		}
	}
}
