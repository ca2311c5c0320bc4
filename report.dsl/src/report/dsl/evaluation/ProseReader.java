package report.dsl.evaluation;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import report.dsl.findings.Finding;
import report.dsl.findings.Severity;
import report.dsl.gzr.Citation;
import report.dsl.gzr.Part;
import report.dsl.gzr.Prose;
import report.dsl.gzr.TextPart;
import report.dsl.parser.ProseScanner;
import report.dsl.report.Paragraph;
import report.dsl.report.Place;
import report.dsl.report.Run;

/** Cuts prose into paragraphs: a line is a paragraph, blank lines are free, blanks at its ends are dropped. */
final class ProseReader {
	private final Places places;
	private final Problems problems;
	private final Citations citations;
	private final List<Paragraph> paragraphs = new ArrayList<>();
	private List<Run> runs = new ArrayList<>();

	private ProseReader(Places places, Problems problems, Citations citations) {
		this.places = places;
		this.problems = problems;
		this.citations = citations;
	}

	static List<Paragraph> read(Prose prose, Places places, Problems problems, Citations citations) {
		ProseReader reader = new ProseReader(places, problems, citations);
		reader.parts(prose.getParts());
		reader.endParagraph();
		return List.copyOf(reader.paragraphs);
	}

	private void parts(List<Part> parts) {
		for (int i = 0; i < parts.size(); i++) {
			ICompositeNode node = NodeModelUtils.findActualNodeFor(parts.get(i));
			if (node == null)
				continue;
			if (parts.get(i) instanceof TextPart)
				text(node.getOffset(), node.getOffset() + node.getLength(), i == 0, i == parts.size() - 1);
			else if (parts.get(i) instanceof Citation citation && citation.getExpression() != null)
				runs.add(citations.cite(citation.getExpression(), places.of(node), "【" + NodeModelUtils.getTokenText(node) + "】"));
		}
	}

	private void text(int start, int end, boolean first, boolean last) {
		String source = places.text();
		int from = start + 1;
		int to = end - 1;
		if (first && ProseScanner.isFence(source, start)) {
			from = start + 3;
			if (source.substring(from, ProseScanner.lineEnd(source, from)).isBlank())
				from = ProseScanner.lineEnd(source, from);
			else if (source.substring(start, Math.max(end, from)).indexOf('\n') >= 0)
				problems.error(List.of(new Mending(places).insert(report.dsl.findings.Message.of("repair.line"), start + 3, "\n")), Codes.FENCE, places.at(start, 3), "fence.alone");
		}
		if (last)
			to = lastEnd(source, start, end, first);
		lines(Math.min(from, Math.max(from, to)), to);
	}

	private int lastEnd(String source, int start, int end, boolean first) {
		if (end - start >= (first ? 6 : 4) && ProseScanner.isFence(source, end - 3))
			return end - 3;
		boolean heading = ProseScanner.isQuote(source.charAt(end - 1)) && source.substring(start, end).indexOf('\n') < 0 && !ProseScanner.isFence(source, start);
		return heading ? end - 1 : end;
	}

	private void lines(int from, int to) {
		String source = places.text();
		int start = from;
		for (int at = from; at < to; at++) {
			char c = source.charAt(at);
			if (c == '\n' || c == '\r') {
				run(start, at);
				endParagraph();
				start = at + 1;
			} else if (c == '【' && at + 1 < to && source.charAt(at + 1) == '【') {
				run(start, at + 1);
				start = at + 2;
				at++;
			} else if (c == '【') {
				bracket(at, to);
			}
		}
		run(start, to);
	}

	private void bracket(int at, int to) {
		String source = places.text();
		int close = source.indexOf('】', at);
		int end = close < 0 || close >= Math.min(to, ProseScanner.lineEnd(source, at)) ? at + 1 : close + 1;
		Place place = places.at(at, end - at);
		String typed = source.substring(at, end);
		problems.add(Finding.of(Codes.BRACKET, Severity.WARNING, place, close < 0 || end == at + 1 ? "bracket.open" : "bracket.literal", typed).withRepairs(List.of(Problems.replace(place, "【" + typed))));
	}

	private void run(int from, int to) {
		if (to > from)
			runs.add(new Run.Text(places.text().substring(from, to), places.at(from, to - from)));
	}

	private void endParagraph() {
		trim(0);
		trim(runs.size() - 1);
		if (!runs.isEmpty()) {
			Place first = runs.get(0).place();
			Place last = runs.get(runs.size() - 1).place();
			paragraphs.add(new Paragraph(List.copyOf(runs), places.at(first.offset(), Math.max(0, last.offset() + last.length() - first.offset()))));
		}
		runs = new ArrayList<>();
	}

	/** Drops blanks at the paragraph's beginning (index 0) and end. */
	private void trim(int index) {
		if (runs.isEmpty() || index < 0 || index >= runs.size() || !(runs.get(index) instanceof Run.Text text))
			return;
		int from = 0;
		int to = text.text().length();
		while (index == 0 && from < to && blank(text.text().charAt(from)))
			from++;
		while (index == runs.size() - 1 && to > from && blank(text.text().charAt(to - 1)))
			to--;
		if (from == to)
			runs.remove(index);
		else
			runs.set(index, new Run.Text(text.text().substring(from, to), places.at(text.place().offset() + from, to - from)));
	}

	private static boolean blank(char c) {
		return Character.isWhitespace(c) || c == '\u3000' || c == '\u00A0' || c == '\uFEFF';
	}
}
