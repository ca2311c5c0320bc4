package report.dsl.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.findings.Severity;
import report.dsl.report.Place;

/** A report while it is written. What is told of a line stands in a comment behind it, in Chinese as the file is. */
final class Draft {
	private static final String OPEN = "\uE000";
	private static final String CLOSE = "\uE001";
	private static final Pattern MARK = Pattern.compile(OPEN + "(\\d+)" + CLOSE);
	private static final Pattern CELLS = Pattern.compile("[^:：]*[:：]\\s*(.*?)\\s*//.*");
	private final StringBuilder text = new StringBuilder();
	private final List<Note> notes = new ArrayList<>();

	/**
	 * What is told of a line.
	 *
	 * @param cells what could stand in place of the row's cells
	 */
	record Note(String code, Severity severity, Message message, Optional<String> cells) {
	}

	void line(String line) {
		text.append(line).append('\n');
	}

	/** A line with what is told of it. */
	void line(String line, List<String> comments, List<Note> told) {
		StringBuilder marks = new StringBuilder();
		for (Note note : told) {
			marks.append(OPEN).append(notes.size()).append(CLOSE);
			notes.add(note);
		}
		String comment = joined(comments);
		line(comment.isEmpty() && marks.isEmpty() ? line : (line.isEmpty() ? "" : line + " ") + "// " + marks + comment);
	}

	/** Comments as one, on one line. */
	static String joined(List<String> comments) {
		return String.join("；", comments).replaceAll("[\\s\\uE000\\uE001]+", " ");
	}

	/** A remark of the importer's in Chinese. */
	static String comment(String key, Object... arguments) {
		return Message.of(key, arguments).in(Locale.CHINESE);
	}

	String marked() {
		return text.toString();
	}

	/** The text without the marks, which the formatter has left where they were, and what is told of it. */
	Imported finish(String file, String formatted) {
		List<Finding> findings = new ArrayList<>();
		StringBuilder clean = new StringBuilder();
		int number = 0;
		for (String line : formatted.split("\n", -1)) {
			number++;
			String bare = MARK.matcher(line).replaceAll("").stripTrailing().replaceFirst("\\s*//$", "");
			Matcher mark = MARK.matcher(line);
			while (mark.find())
				findings.add(finding(notes.get(Integer.parseInt(mark.group(1))), bare, new Place(file, number, 1, clean.length(), 0)));
			clean.append(bare).append('\n');
		}
		String whole = clean.toString().stripTrailing() + "\n";
		return new Imported(whole, findings.stream().sorted().toList());
	}

	private static Finding finding(Note note, String line, Place start) {
		int indent = line.length() - line.stripLeading().length();
		int comment = line.indexOf("//");
		int end = Math.max(indent + 1, comment <= indent ? line.length() : line.substring(0, comment).stripTrailing().length());
		Finding finding = new Finding(note.code(), note.severity(), note.message(), within(start, indent, end), List.of(), List.of());
		Matcher cells = CELLS.matcher(line);
		if (note.cells().isEmpty() || !cells.matches())
			return finding;
		Edit edit = new Edit(within(start, cells.start(1), cells.end(1)), note.cells().get());
		return finding.withRepairs(Stream.of(new Repair(Message.of("import.repair", note.cells().get()), List.of(), List.of(edit))).toList());
	}

	private static Place within(Place start, int from, int to) {
		return new Place(start.file(), start.line(), from + 1, start.offset() + from, to - from);
	}
}
