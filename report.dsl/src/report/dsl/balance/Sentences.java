package report.dsl.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import report.dsl.report.Block;
import report.dsl.report.Heading;
import report.dsl.report.Paragraph;
import report.dsl.report.Place;
import report.dsl.report.Run;

/** The sentences of prose, as printed, with their places in the source. */
final class Sentences {
	private static final Pattern SENTENCE = Pattern.compile("[^。！？；]+[。！？；]?");
	/** What two years' sentences may differ in and still be the same. */
	private static final Pattern NUMBERS = Pattern.compile("[0-9０-９.．,，%％]+年?|[\\s\\u3000\\p{P}]");

	private Sentences() {
	}

	/**
	 * A sentence.
	 *
	 * @param start where it begins in the paragraph as printed
	 */
	record Sentence(String text, int start, List<Run> runs) {

		/** Without years, numbers and punctuation. */
		String bare() {
			return NUMBERS.matcher(text).replaceAll("");
		}

		Place place() {
			return place(0, text.length());
		}

		/** Where a part of it stands: what is cited, where its citation does. */
		Place place(int from, int length) {
			int at = 0;
			for (Run run : runs) {
				int inRun = start + from - at;
				if (inRun < run.text().length() || run == runs.get(runs.size() - 1))
					return run instanceof Run.Text ? inText(run, Math.max(0, inRun), length) : run.place();
				at += run.text().length();
			}
			throw new IllegalStateException("a sentence without runs");
		}

		private static Place inText(Run run, int inRun, int length) {
			Place whole = run.place();
			int most = Math.max(0, Math.min(length, run.text().length() - inRun));
			return new Place(whole.file(), whole.line(), whole.column() + inRun, whole.offset() + inRun, most);
		}
	}

	/** The sentences of a paragraph or a heading. */
	static List<Sentence> of(Block block) {
		List<Run> runs = block instanceof Paragraph paragraph ? paragraph.runs() : block instanceof Heading heading ? heading.runs() : List.of();
		StringBuilder text = new StringBuilder();
		runs.forEach(run -> text.append(run.text()));
		List<Sentence> sentences = new ArrayList<>();
		Matcher matcher = SENTENCE.matcher(text);
		while (matcher.find())
			sentences.add(new Sentence(matcher.group(), matcher.start(), runs));
		return sentences;
	}
}
