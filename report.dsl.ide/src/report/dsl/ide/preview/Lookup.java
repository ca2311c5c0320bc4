package report.dsl.ide.preview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.xtext.util.TextRegion;

import report.dsl.pdf.Position;
import report.dsl.pdf.Position.Box;
import report.dsl.pdf.Position.Kind;
import report.dsl.report.Place;

/** Finds positions by offsets of the text that was printed, and the other way round. */
final class Lookup {
	/** How far from a line or a number a point may be that means it, in points. */
	private static final double NEAR = 12;

	private Lookup() {
	}

	/** What a caret stands on. Where a change makes it a region, its beginning counts first. */
	static List<Position> at(List<Position> positions, String text, TextRegion caret) {
		List<Position> around = narrowest(positions, caret.getOffset(), caret.getOffset() + caret.getLength());
		return around.isEmpty() ? nearest(positions, text, caret.getOffset()) : around;
	}

	/** What a finding is about. One that goes over several lines is about where it begins. */
	static List<Position> of(List<Position> positions, String text, TextRegion region) {
		int end = region.getOffset() + region.getLength();
		String at = text.substring(Math.min(region.getOffset(), text.length()), Math.min(end, text.length()));
		if (region.getLength() == 0 || at.indexOf('\n') >= 0)
			return at(positions, text, new TextRegion(region.getOffset(), 0));
		List<Position> same = printed(positions).filter(position -> begin(position) == region.getOffset() && end(position) == end).toList();
		if (!same.isEmpty())
			return same;
		List<Position> touched = printed(positions).filter(position -> begin(position) < end && end(position) > region.getOffset())
				.map(position -> part(position, region.getOffset(), end)).toList();
		return touched.isEmpty() ? at(positions, text, region) : touched;
	}

	private static List<Position> narrowest(List<Position> positions, int from, int to) {
		Optional<Position> narrowest = printed(positions).filter(position -> begin(position) <= from && to <= end(position))
				.min(Comparator.comparing((Position position) -> end(position) == from).thenComparing(position -> position.place().length()));
		return same(positions, narrowest);
	}

	/** A title takes two lines, a rest many cells. */
	private static List<Position> same(List<Position> positions, Optional<Position> found) {
		return found.map(first -> printed(positions).filter(position -> position.place().equals(first.place())).toList()).orElse(List.of());
	}

	private static List<Position> nearest(List<Position> positions, String text, int offset) {
		int at = Math.min(offset, text.length());
		int lineBegin = text.lastIndexOf('\n', at - 1) + 1;
		int lineEnd = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
		Optional<Position> onLine = printed(positions).filter(position -> begin(position) >= lineBegin && begin(position) <= lineEnd)
				.min(Comparator.comparing(position -> Math.max(begin(position) - at, at - end(position))));
		Optional<Position> before = printed(positions).filter(position -> begin(position) <= at).max(Comparator.comparing(Lookup::begin));
		return same(positions, onLine.or(() -> before).or(() -> printed(positions).findFirst()));
	}

	/** What is printed at a point, or else what is nearest to it on its line. */
	static Optional<Position> hit(List<Position> positions, int page, double x, double y) {
		List<Position> here = positions.stream().filter(position -> position.page() == page).toList();
		Comparator<Position> byDistance = Comparator.comparing(position -> distance(position.box(), x, y));
		return here.stream().filter(position -> distance(position.box(), x, y) <= NEAR).min(byDistance)
				.or(() -> here.stream().filter(position -> y >= position.box().y() && y <= position.box().y() + position.box().height()).min(byDistance));
	}

	private static double distance(Box box, double x, double y) {
		double across = Math.max(0, Math.max(box.x() - x, x - box.x() - box.width()));
		return across + Math.max(0, Math.max(box.y() - y, y - box.y() - box.height()));
	}

	static TextRegion source(Position hit, double x) {
		if (hit.kind() != Kind.PROSE)
			return new TextRegion(begin(hit), hit.place().length());
		double share = Math.max(0, Math.min(1, (x - hit.box().x()) / Math.max(1, hit.box().width())));
		return new TextRegion(begin(hit) + (int) Math.round(share * hit.place().length()), 0);
	}

	/** The part of a line of prose from one offset to another; anything else as a whole. */
	private static Position part(Position position, int from, int to) {
		Place place = position.place();
		if (position.kind() != Kind.PROSE || place.length() == 0)
			return position;
		int first = Math.max(from, place.offset());
		int length = Math.min(to, end(position)) - first;
		Box box = position.box();
		double unit = box.width() / place.length();
		return new Position(Kind.PROSE, new Place(place.file(), place.line(), place.column() + first - place.offset(), first, length), position.page(),
				new Box(box.x() + (first - place.offset()) * unit, box.y(), length * unit, box.height()));
	}

	private static Stream<Position> printed(List<Position> positions) {
		return positions.stream().filter(position -> position.kind() != Kind.LABEL);
	}

	private static int begin(Position position) {
		return position.place().offset();
	}

	private static int end(Position position) {
		return position.place().offset() + position.place().length();
	}
}
