package report.dsl.evaluation;

import java.util.List;

import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.report.Place;

/** Repairs that insert, remove or move pieces of a source text. */
final class Mending {
	private static final String FENCE = "\"\"\"";
	private final Places places;

	Mending(Places places) {
		this.places = places;
	}

	/** Inserts a text that its label shows. */
	Repair insert(int offset, String text) {
		return insert(Message.of("repair.insert", text.strip()), offset, text);
	}

	Repair insert(Message label, int offset, String text) {
		return new Repair(label, List.of(), List.of(new Edit(places.at(offset, 0), text)));
	}

	/** Inserts lines below the line of an offset. */
	Repair below(Message label, int offset, String lines) {
		return insert(label, lineEnd(offset), "\n" + lines);
	}

	/** Removes a piece, and its lines where nothing else stands on them. */
	Repair remove(Place piece) {
		return new Repair(Message.of("repair.remove", shown(piece)), List.of(), List.of(new Edit(lines(piece), "")));
	}

	/** Moves the lines of a piece to the beginning of another line. */
	Repair move(Message label, Place piece, int to) {
		Place lines = lines(piece);
		String text = places.text().substring(lines.offset(), lines.offset() + lines.length());
		int target = lineStart(to);
		String whole = text.endsWith("\n") ? text : text + "\n";
		boolean open = target > 0 && places.text().charAt(target - 1) != '\n';
		Edit removal = new Edit(lines, "");
		Edit insertion = new Edit(places.at(target, 0), open ? "\n" + whole : whole);
		return new Repair(label, List.of(), target > lines.offset() ? List.of(insertion, removal) : List.of(removal, insertion));
	}

	/** Makes prose of whole lines; empty where something else stands on them. */
	List<Repair> fenced(Place piece) {
		Place lines = lines(piece);
		if (lines == piece)
			return List.of();
		String text = places.text().substring(piece.offset(), piece.offset() + piece.length()).replaceAll("(?m)^[\"'“”‘’＂＇`]{2,3}\\h*(\\R|$)", "").stripTrailing();
		return List.of(new Repair(Message.of("repair.fence"), List.of(), List.of(new Edit(piece, FENCE + "\n" + text + "\n" + FENCE))));
	}

	/** The closing fence of prose that has none. */
	Repair closed(Place prose) {
		String text = places.text().substring(prose.offset(), prose.offset() + prose.length());
		return insert(Message.of("repair.insert", FENCE), prose.offset() + text.stripTrailing().length(), "\n" + FENCE);
	}

	private String shown(Place piece) {
		String text = places.text().substring(piece.offset(), piece.offset() + piece.length()).strip().replaceAll("\\s+", " ");
		return text.length() <= 20 ? text : text.substring(0, 20) + "…";
	}

	/** The lines that a piece takes, with their line break; the piece itself where something else stands on them. */
	Place lines(Place piece) {
		int from = lineStart(piece.offset());
		int to = lineEnd(piece.offset() + piece.length());
		boolean alone = places.text().substring(from, piece.offset()).isBlank() && places.text().substring(piece.offset() + piece.length(), to).isBlank();
		if (!alone)
			return piece;
		int next = to < places.text().length() && places.text().charAt(to) == '\r' ? to + 1 : to;
		next = next < places.text().length() && places.text().charAt(next) == '\n' ? next + 1 : next;
		return places.at(from, next - from);
	}

	private int lineStart(int offset) {
		int at = offset;
		while (at > 0 && places.text().charAt(at - 1) != '\n' && places.text().charAt(at - 1) != '\r')
			at--;
		return at;
	}

	private int lineEnd(int offset) {
		int at = offset;
		while (at < places.text().length() && places.text().charAt(at) != '\n' && places.text().charAt(at) != '\r')
			at++;
		return at;
	}
}
