package report.dsl.findings;

import java.util.Optional;

/**
 * A finding with what machines want to know of it beside.
 *
 * @param cell    full path of the cell that it stands at ({@code TABLE.ROW.COLUMN}); empty where it stands elsewhere, or for several
 * @param subject what it is about, in words that stay when lines and numbers change: see {@link Fingerprints}
 */
record Found(Finding finding, String cell, String subject) {

	/** The reason why the report waives what is found. */
	Optional<String> waived() {
		return isWaived(finding) ? Optional.of(String.valueOf(finding.message().arguments().get(0))) : Optional.empty();
	}

	static boolean isWaived(Finding finding) {
		return finding.message().key().equals("rule.waived");
	}

	/** The message as it would be without a waiver. */
	static Message unwaived(Finding finding) {
		return isWaived(finding) && finding.message().arguments().get(1) instanceof Message message ? message : finding.message();
	}
}
