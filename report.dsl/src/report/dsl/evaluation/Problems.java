package report.dsl.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.apache.commons.text.similarity.LevenshteinDistance;

import report.dsl.findings.Finding;
import report.dsl.findings.Finding.Edit;
import report.dsl.findings.Finding.Repair;
import report.dsl.findings.Message;
import report.dsl.findings.Severity;
import report.dsl.report.Place;

/** The findings of one source text while it is evaluated. */
final class Problems {
	private static final int OFFERED = 3;
	private final List<Finding> findings = new ArrayList<>();

	void add(Finding finding) {
		findings.add(finding);
	}

	void error(String code, Place place, String key, Object... arguments) {
		add(Finding.of(code, Severity.ERROR, place, key, arguments));
	}

	void error(List<Repair> repairs, String code, Place place, String key, Object... arguments) {
		add(Finding.of(code, Severity.ERROR, place, key, arguments).withRepairs(repairs));
	}

	/** An error about a path with several readings, each of which is a repair. */
	void ambiguous(Place place, String written, List<String> readings) {
		error(readings.stream().map(reading -> replace(place, report.dsl.parser.Names.written(reading))).toList(), Codes.AMBIGUOUS, place, "path.ambiguous", written, readings);
	}

	void warning(String code, Place place, String key, Object... arguments) {
		add(Finding.of(code, Severity.WARNING, place, key, arguments));
	}

	/** An error about a name nobody knows, with the nearest known ones as repairs. */
	void unknown(Place place, String key, String name, Collection<String> known, Object... more) {
		List<String> near = nearest(name, known);
		List<Object> arguments = new ArrayList<>(List.of(name, hint(name, known)));
		arguments.addAll(List.of(more));
		List<Repair> repairs = near.stream().map(candidate -> replace(place, report.dsl.parser.Names.quoted(candidate))).toList();
		add(Finding.of(Codes.NAME, Severity.ERROR, place, key, arguments.toArray()).withRepairs(repairs));
	}

	/** What the author may have meant; nothing where no known name is like the given one. */
	static Message hint(String name, Collection<String> known) {
		List<String> near = nearest(name, known);
		return near.isEmpty() ? Message.of("hint.none") : Message.of("hint.nearest", near);
	}

	static Repair replace(Place place, String replacement) {
		return new Repair(Message.of("repair.replace", replacement.strip()), List.of(), List.of(new Edit(place, replacement)));
	}

	/** The known names that are like the given one, nearest first. */
	static List<String> nearest(String name, Collection<String> known) {
		LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
		Comparator<String> byLikeness = Comparator.comparingInt(candidate -> likeness(distance, name, candidate));
		return known.stream().distinct().filter(candidate -> likeness(distance, name, candidate) <= Math.max(1, name.length() / 2)).sorted(byLikeness)
				.limit(OFFERED).toList();
	}

	private static int likeness(LevenshteinDistance distance, String name, String candidate) {
		if (candidate.contains(name) || name.contains(candidate))
			return 1;
		return distance.apply(name, candidate);
	}

	List<Finding> findings() {
		return findings;
	}
}
