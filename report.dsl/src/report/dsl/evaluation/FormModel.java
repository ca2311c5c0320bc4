package report.dsl.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import report.dsl.findings.Finding;
import report.dsl.gzr.Form;
import report.dsl.gzr.Table;
import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.RollUpCheck;
import report.dsl.report.Rules.TextRule;
import report.dsl.report.Rules.Verdict;
import report.dsl.report.TableForm;

/**
 * A form, compiled once and used for every report on it.
 *
 * @param places       of the form's own text
 * @param tables       by their trees, in the order of the form
 * @param identities   rules of the whole form over cells
 * @param textRules    rules over words and the head
 * @param chapterCheck the verdict on missing chapters
 * @param rollUpChecks what must hold of a report that sums others, by one of {@link #ROLL_UP_CHECKS}
 * @param verdicts     every verdict of the form, its tables' among them, in order
 * @param problems     what is wrong with the form itself
 */
public record FormModel(Form form, Places places, Map<Table, TableForm> tables, List<Identity> identities, List<TextRule> textRules, Optional<Verdict> chapterCheck,
		Map<String, RollUpCheck> rollUpChecks, List<Verdict> verdicts, List<Finding> problems) {
	/** What a form can ask of a report that sums others. */
	static final List<String> ROLL_UP_CHECKS = List.of("相符", "不超", "齐全", "无误", "不重");

	/** @param places of the form's own text */
	public static FormModel of(Form form, Places places) {
		return FormCompiler.compile(form, places);
	}
}
