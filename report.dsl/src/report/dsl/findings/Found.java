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
		return finding.waived();
	}
}
