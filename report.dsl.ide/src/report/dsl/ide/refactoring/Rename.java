package report.dsl.ide.refactoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.findings.Message;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.snapshot.Snapshots;

/** Renames what an author has named, wherever it is named. */
public final class Rename {

	private Rename() {
	}

	/**
	 * What can be renamed at an offset.
	 *
	 * @param region  the name as written there, quotes included
	 * @param name    without quotes
	 * @param refusal why it cannot be renamed (a name of a shipped form); empty where it can
	 */
	public record Candidate(TextRegion region, String name, Optional<Message> refusal) {
	}

	/**
	 * A renaming, to be shown before it is done.
	 *
	 * @param edits    by document, in descending order of offset
	 * @param problems why it would not be what the author wants (the name is taken, a path gets two readings)
	 */
	public record Renaming(Map<URI, List<ReplaceRegion>> edits, List<Message> problems) {
	}

	public static Optional<Candidate> at(Snapshot snapshot, int offset) {
		return Optional.empty();
	}

	/** @param newName without quotes; where it needs them it gets them */
	public static Renaming rename(Snapshots snapshots, Snapshot snapshot, int offset, String newName) {
		return new Renaming(Map.of(), List.of());
	}

	/** A message in the reader's language; the bundle is this module's. */
	public static String say(Message message, Locale locale) {
		return message.in(locale);
	}
}
