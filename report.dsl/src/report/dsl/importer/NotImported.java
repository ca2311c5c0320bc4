package report.dsl.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

import report.dsl.findings.Message;

/** Why a file cannot be imported, and what to do about it. */
public final class NotImported extends IOException {
	private static final long serialVersionUID = 1;
	private static final long MOST_MEGABYTES = 200;

	private final transient Message reason;

	NotImported(String key, Object... arguments) {
		this(Message.of(key, arguments), null);
	}

	private NotImported(Message reason, Throwable cause) {
		super(reason.key(), cause);
		this.reason = reason;
	}

	/** What the readers' libraries say of a broken file, in their own words. */
	static NotImported broken(Throwable problem) {
		if (problem instanceof NotImported known)
			return known;
		return new NotImported(isBomb(problem) ? Message.of("import.not.bomb") : Message.of("import.not.broken", problem.getClass().getSimpleName()), problem);
	}

	/** Whether it unpacks to more than there is room for. */
	static boolean isBomb(Throwable problem) {
		return problem instanceof OutOfMemoryError
				|| Stream.iterate(problem, Objects::nonNull, Throwable::getCause).anyMatch(cause -> String.valueOf(cause.getMessage()).contains("Zip bomb"));
	}

	/** A file's content, unless it is larger than any report. */
	public static byte[] read(Path file) throws IOException {
		long megabytes = Files.size(file) >> 20;
		if (megabytes > MOST_MEGABYTES)
			throw new NotImported("import.not.large", megabytes, MOST_MEGABYTES);
		return Files.readAllBytes(file);
	}

	public Message reason() {
		return reason;
	}
}
