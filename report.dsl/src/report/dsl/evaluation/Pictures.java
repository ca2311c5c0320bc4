package report.dsl.evaluation;

import java.util.List;

/** The files beside a report that it can show as pictures. */
public interface Pictures {
	/** Of a file, in bytes: it goes into the PDF twice, drawn and attached. */
	int LARGEST = 10_000_000;

	/** What there is at a path. */
	sealed interface Found {
	}

	/** A file's content; to be read, not changed. */
	record Content(byte[] bytes) implements Found {
	}

	/** Why there is no content. */
	enum None implements Found {
		ABSENT, UNREADABLE, TOO_LARGE,
		/** Nobody can say: nothing is told of it. */
		UNKNOWN
	}

	/** @param path below the report's own folder, with {@code /} between names */
	Found read(String path);

	/** The paths there are, as far as somebody who mistyped one may have meant them. */
	List<String> paths();

	/** For a text that stands alone. */
	Pictures UNKNOWN = new Pictures() {
		@Override
		public Found read(String path) {
			return None.UNKNOWN;
		}

		@Override
		public List<String> paths() {
			return List.of();
		}
	};
}
