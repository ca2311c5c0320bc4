package report.dsl.findings;

/** How bad a finding is, worst first. */
public enum Severity {
	/** The form itself or its arithmetic is violated; the report does not print. */
	ERROR,
	/** Almost surely wrong, but a legitimate exception exists. */
	WARNING,
	/** Worth another look. */
	INFO
}
