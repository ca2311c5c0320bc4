package report.dsl.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import report.dsl.findings.Finding;
import report.dsl.gzr.Form;
import report.dsl.gzr.Table;
import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.TextRule;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.TableForm;

/**
 * A form, compiled once and used for every report on it.
 *
 * @param tables       by their trees, in the order of the form
 * @param identities   rules of the whole form over cells
 * @param textRules    rules over words and the head
 * @param chapterCheck the verdict on missing chapters
 * @param verdicts     every verdict of the form, its tables' among them, in order
 * @param problems     what is wrong with the form itself
 */
public record FormModel(Form form, Map<Table, TableForm> tables, List<Identity> identities, List<TextRule> textRules, Optional<Verdict> chapterCheck,
		List<Verdict> verdicts, List<Finding> problems) {

	/** @param places of the form's own text */
	public static FormModel of(Form form, Places places) {
		return FormCompiler.compile(form, places);
	}
}
