package report.dsl.report;

import java.util.List;
import java.util.Optional;

import report.dsl.report.Rules.Identity;
import report.dsl.report.Rules.Verdict;

/**
 * What a form (or the report itself, for a table of its own) says of a table.
 *
 * @param name       short name
 * @param label      printed name; equal to the name where the form gives none
 * @param official   whether it belongs to the form, not to the report
 * @param blocks     parts with columns of their own; one block for an ordinary table
 * @param identities what its totals add up to, and its rules, cell by cell
 * @param cellCheck  the verdict on a cell that is no number of its kind, or is missing
 * @param rowCheck   the verdict on a row nobody gave; empty where the cell check tells it
 */
public record TableForm(String name, String label, boolean official, List<Section> blocks, List<Identity> identities,
		Optional<Verdict> cellCheck, Optional<Verdict> rowCheck) {

	/** Whether its label is printed above it: where it has one, and always for a table of the report's own. */
	public boolean captioned() {
		return !official || !label.equals(name);
	}

	/** A cell as people name it: row and column by their short names where those say enough, by their paths where not. */
	public String name(Address address) {
		Section block = blocks.stream().filter(candidate -> candidate.rows().stream().anyMatch(row -> row.path().equals(address.row()))).findFirst().orElseThrow();
		String row = shortest(address.row(), blocks.stream().flatMap(candidate -> candidate.rows().stream()).toList());
		return block.columns().size() == 1 ? row : row + "." + shortest(address.column(), block.columns());
	}

	/** What a cell may hold; empty where there is none. */
	public Optional<CellKind> kind(Address address) {
		return blocks.stream().flatMap(block -> block.rows().stream().filter(row -> row.path().equals(address.row())).flatMap(row -> block.columns().stream()
				.filter(column -> column.path().equals(address.column())).map(column -> block.kind(row, column)))).findFirst();
	}

	private static String shortest(String path, List<Line> lines) {
		String name = lines.stream().filter(line -> line.path().equals(path)).findFirst().map(Line::name).orElse(path);
		return lines.stream().filter(line -> line.name().equals(name)).count() == 1 ? name : path;
	}

	/**
	 * A block: its rows by its columns.
	 *
	 * @param label as printed above it; empty for the one block of an ordinary table
	 */
	public record Section(String label, List<Line> rows, List<Line> columns) {

		/** The columns that an author fills in. */
		public List<Line> inputs() {
			return columns.stream().filter(column -> !column.computed()).toList();
		}

		/** What the cell of a row and a column may hold: the row's kind if it has one, else the column's. */
		public CellKind kind(Line row, Line column) {
			return row.kind().or(column::kind).orElse(CellKind.COUNT);
		}
	}

	/**
	 * A row or a column without parts of its own.
	 *
	 * @param path     full path of short names; one that has a dot of its own stands in quotes
	 * @param name     its last name
	 * @param labels   as printed, of the groups around it, too, outermost first
	 * @param kind     what its cells hold; empty where it leaves it to the other axis
	 * @param computed whether its cells are computed
	 */
	public record Line(String path, String name, List<String> labels, Optional<CellKind> kind, boolean computed) {
	}
}
