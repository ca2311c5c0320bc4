package report.dsl.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import report.dsl.report.Figures;
import report.dsl.report.Report;

/**
 * The other reports that a report can refer to, found by body and year. What they come to is evaluated when it is asked for, once.
 * Places in them carry the names of their own files.
 */
public interface Reports {

	/** Which report. */
	record Key(String body, int year) {
		Key before() {
			return new Key(body, year - 1);
		}

		@Override
		public String toString() {
			return report.dsl.parser.Names.quoted(body) + "." + year;
		}
	}

	/** The files that hold a report; more than one is an ambiguity. */
	List<String> files(Key key);

	/** A report, evaluated; empty where there is not one file with it, or not even a body and a form could be made out. */
	Optional<Report> report(Key key);

	/** The text of a report as it was read; empty where there is not one file with it. */
	Optional<String> text(Key key);

	/** The numbers of a report that was evaluated and judged. */
	Optional<Figures> figures(Key key);

	/** The reports that a report sums, as its head says. */
	List<Key> parts(Key key);

	/** Whether a report that is there has yet to be read: nothing is told of it, and nobody waits for it. */
	default boolean isPending(Key key) {
		return false;
	}

	/** All reports there are. */
	Collection<Key> keys();

	/** Whether last year's report is meant even where it is not named. */
	boolean impliesLastYear();

	/** None are known, and nothing is told of that: for a text that stands alone. */
	Reports NONE = new Reports() {
		@Override
		public List<String> files(Key key) {
			return List.of();
		}

		@Override
		public Optional<Report> report(Key key) {
			return Optional.empty();
		}

		@Override
		public Optional<String> text(Key key) {
			return Optional.empty();
		}

		@Override
		public Optional<Figures> figures(Key key) {
			return Optional.empty();
		}

		@Override
		public List<Key> parts(Key key) {
			return List.of();
		}

		@Override
		public Collection<Key> keys() {
			return List.of();
		}

		@Override
		public boolean impliesLastYear() {
			return false;
		}
	};
}
