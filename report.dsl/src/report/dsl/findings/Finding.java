package report.dsl.findings;

import java.util.List;
import java.util.Optional;

import report.dsl.report.Place;

/**
 * Something to tell the author of a report. Made once; editor, terminal and machine formats only show it.
 *
 * @param code    stable: a rule's code from the form, or one of {@link Codes}
 * @param place   the number (or word) the author would change
 * @param related the cells that contribute, each with what it says
 * @param repairs likeliest first
 */
public record Finding(String code, Severity severity, Message message, Place place, List<Related> related, List<Repair> repairs)
		implements Comparable<Finding> {

	/** A finding without related places or repairs. */
	public static Finding of(String code, Severity severity, Place place, String key, Object... arguments) {
		return new Finding(code, severity, new Message(key, List.of(arguments)), place, List.of(), List.of());
	}

	public Finding withRelated(List<Related> cells) {
		return new Finding(code, severity, message, place, List.copyOf(cells), repairs);
	}

	public Finding withRepairs(List<Repair> offers) {
		return new Finding(code, severity, message, place, related, List.copyOf(offers));
	}

	/** The reason why the report waives it. */
	public Optional<String> waived() {
		return isWaived() ? Optional.of(String.valueOf(message.arguments().get(0))) : Optional.empty();
	}

	private boolean isWaived() {
		return message.key().equals("rule.waived");
	}

	/** The message as it would be without a waiver. */
	public Message unwaived() {
		return isWaived() && message.arguments().get(1) instanceof Message own ? own : message;
	}

	/** By place, then worst first, then by code. */
	@Override
	public int compareTo(Finding other) {
		int byPlace = place.compareTo(other.place);
		if (byPlace != 0)
			return byPlace;
		int bySeverity = severity.compareTo(other.severity);
		return bySeverity != 0 ? bySeverity : code.compareTo(other.code);
	}

	/** A place that contributes to a finding. */
	public record Related(Place place, Message message) {
	}

	/**
	 * A change that would make it true.
	 *
	 * @param label   what it does, in words: {@code 将 结转下年 自然人 改为 1}
	 * @param effects what it does to the other rules: those it mends as well, and those it would break
	 * @param edits   replacements in the source, in descending order of offset, not overlapping
	 */
	public record Repair(Message label, List<Message> effects, List<Edit> edits) {
	}

	/** A replacement of the text at a place. */
	public record Edit(Place place, String replacement) {
	}
}
