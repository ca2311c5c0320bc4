package report.dsl.ide.quickfix;

import java.util.List;

import org.eclipse.xtext.util.ReplaceRegion;

import report.dsl.findings.Finding;

/**
 * A change that mends a finding.
 *
 * @param label       what it does
 * @param effects     what it does to the other rules: those it mends as well, and those it would break
 * @param description the effects, and the lines before and after; plain text, may be empty
 * @param findings    what it mends; several for "all of a kind"
 * @param edits       in descending order of offset, not overlapping
 */
public record QuickFix(String label, List<String> effects, String description, List<Finding> findings, List<ReplaceRegion> edits) {
}
