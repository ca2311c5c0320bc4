package report.dsl.verify;

import java.util.List;
import java.util.Optional;

import report.dsl.Workspace.Checked;

/**
 * How a PDF stands to the source in it.
 *
 * @param remarks what there is to say of it, the most important first
 * @param source  the source as it was checked; empty where there is none
 */
public record Verdict(Result result, List<Remark> remarks, Optional<Checked> source) {
	/** How it stands. */
	public enum Result {
		/** it is what its source prints */
		SAME,
		/** it is not */
		DIFFERENT,
		/** it cannot be told: there is no source in it, it cannot be read, or its fonts are not here */
		UNKNOWN
	}

	/** Something to say; {@code key} names the words. */
	public record Remark(String key, List<Object> arguments) {
		static Remark of(String key, Object... arguments) {
			return new Remark(key, List.of(arguments));
		}
	}

	static Verdict unknown(String key, Object... arguments) {
		return new Verdict(Result.UNKNOWN, List.of(Remark.of(key, arguments)), Optional.empty());
	}
}
