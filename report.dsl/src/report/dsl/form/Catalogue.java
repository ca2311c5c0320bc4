package report.dsl.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import report.dsl.Workspace;
import report.dsl.evaluation.Codes;
import report.dsl.findings.Message;
import report.dsl.findings.Message.Wording;
import report.dsl.findings.Severity;
import report.dsl.gzr.Form;
import report.dsl.report.Rules.Verdict;

/** Every code a finding can carry: those of the shipped forms, read from the forms, then the language's own. */
public final class Catalogue {

	private Catalogue() {
	}

	/**
	 * A code and what it stands for.
	 *
	 * @param table   the table it belongs to; empty for the whole form and for the language
	 * @param formula as the form writes it; empty for the language's own
	 * @param form    name of the form; empty for the language's own
	 */
	public record Entry(String code, Severity severity, boolean waivable, Wording title, String table, String formula, String form) {
	}

	public static List<Entry> entries(Workspace workspace) {
		Set<Entry> entries = new LinkedHashSet<>();
		for (Form form : workspace.forms().shipped())
			for (Verdict verdict : workspace.forms().compiled(form).verdicts())
				entries.add(new Entry(verdict.code(), verdict.severity(), verdict.waivable(), verdict.wording(), verdict.table(), verdict.formula(), form.getName()));
		Codes.all().forEach((code, severity) -> entries.add(new Entry(code, severity, false, explained(code), "", "", "")));
		return new ArrayList<>(entries);
	}

	private static Wording explained(String code) {
		Message message = Message.of("explain." + code);
		return new Wording(message.in(Locale.CHINESE), message.in(Locale.ENGLISH));
	}
}
