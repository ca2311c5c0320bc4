package report.dsl.pdf;

import java.util.List;
import java.util.Locale;

import report.dsl.findings.Finding;
import report.dsl.report.Rules.Ref;

/**
 * A finding as a reviewer refers to it.
 *
 * @param number from 1, unique in the report
 * @param cells  of the report that it is about, those at its own place among them
 */
public record Remark(int number, Finding finding, List<Ref> cells) {

	/** How its marks look: told apart by their strokes, not only by their colours. */
	enum Kind {
		ERROR, WARNING, NOTE, WAIVED;

		/** The word for it in {@code paper.properties}. */
		String key() {
			return "kind." + name().toLowerCase(Locale.ROOT);
		}
	}

	Kind kind() {
		if (finding.waived().isPresent())
			return Kind.WAIVED;
		return switch (finding.severity()) {
			case ERROR -> Kind.ERROR;
			case WARNING -> Kind.WARNING;
			case INFO -> Kind.NOTE;
		};
	}

	String message(Locale locale) {
		return finding.message().in(locale);
	}
}
