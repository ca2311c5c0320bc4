package report.dsl.importer;

import java.util.List;

import report.dsl.findings.Message;
import report.dsl.gzr.Row;

/**
 * What a published report gives for a row of the form.
 *
 * @param row      of the form; a group where the original has one row for it
 * @param cells    what stands in each, totals among them; empty where that cannot be told apart
 * @param inferred the only numbers that the row can stand for where its cells ran together; empty if there is no such
 * @param original the row's values as they stand
 * @param label    as it stands, where it deviates from the official one; else empty
 */
record RowValues(Row row, List<String> cells, List<String> inferred, String original, String label, Message place) {
}
