package report.dsl.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import report.dsl.formatting.DisplayWidth;
import report.dsl.importer.Original.Piece;
import report.dsl.importer.Original.Text;

/** Joins the lines of paragraphs in a text that was broken at the width of a page. */
final class Reflow {
	private static final int NARROWEST = 40;
	private static final int ENOUGH = 8;
	private static final int RAGGED = 4;
	/** What a page is numbered with. */
	static final Pattern PAGE = Pattern.compile("[-—–]\\s*\\d+\\s*[-—–]|第\\s*\\d+\\s*页.{0,12}");
	/** Words apart from each other, without punctuation: a line of a table. */
	private static final Pattern WORDS = Pattern.compile("[^，。；：、！？]*(?: [^ ，。；：、！？]+){3,}");
	/** What begins a paragraph of its own. */
	static final Pattern BEGINS = Pattern.compile("([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.．、]).*");

	private Reflow() {
	}

	static List<Piece> joined(List<Piece> pieces) {
		int width = width(pieces);
		if (width == 0)
			return pieces;
		List<Piece> joined = new ArrayList<>();
		int open = -1;
		for (Piece piece : pieces) {
			if (!(piece instanceof Text text) || PAGE.matcher(text.text()).matches() || WORDS.matcher(text.text()).matches()) {
				joined.add(piece);
				open = piece instanceof Text page && PAGE.matcher(page.text()).matches() ? open : -1;
				continue;
			}
			if (open >= 0 && !BEGINS.matcher(text.text()).matches()) {
				Text before = (Text) joined.get(open);
				joined.set(open, new Text(before.text() + text.text(), before.place()));
			} else {
				joined.add(text);
				open = joined.size() - 1;
			}
			if (Math.abs(DisplayWidth.of(text.text()) - width) > RAGGED)
				open = -1;
		}
		return joined;
	}

	/** The width at which most lines break; 0 where they don't. */
	private static int width(List<Piece> pieces) {
		Map<Integer, Integer> counts = new TreeMap<>();
		for (Piece piece : pieces)
			if (piece instanceof Text text && DisplayWidth.of(text.text()) >= NARROWEST)
				counts.merge(DisplayWidth.of(text.text()) / 2 * 2, 1, Integer::sum);
		return counts.entrySet().stream().filter(count -> count.getValue() >= ENOUGH).max(Comparator.comparing(Map.Entry::getValue)).map(Map.Entry::getKey).orElse(0);
	}
}
