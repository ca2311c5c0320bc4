package report.dsl.importer;

import java.util.List;

import report.dsl.findings.Finding;

/**
 * A published report as .gzr.
 *
 * @param text     formatted
 * @param findings what of the original deviates from the form, is awaited, or was not understood; their places are those in the text
 */
public record Imported(String text, List<Finding> findings) {
}
