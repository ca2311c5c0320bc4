package report.dsl.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import report.dsl.findings.Finding;
import report.dsl.report.Report;
import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.RollUpCheck;
import report.dsl.report.Rules.TextRule;
import report.dsl.report.Waiver;

/**
 * A report with the rules it is judged by.
 *
 * @param report   empty where not even a body and a form could be made out
 * @param findings what was found while evaluating; the rules are not judged yet
 */
public record Evaluated(Optional<Report> report, List<Identity> identities, List<TextRule> textRules, Map<String, RollUpCheck> rollUpChecks,
		List<Waiver> waivers, List<Finding> findings) {
}
