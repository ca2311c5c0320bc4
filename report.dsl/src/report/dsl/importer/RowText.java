package report.dsl.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import report.dsl.evaluation.Codes;
import report.dsl.evaluation.Paths;
import report.dsl.findings.Message;
import report.dsl.findings.Severity;
import report.dsl.form.Skeleton;
import report.dsl.gzr.Row;
import report.dsl.importer.Draft.Note;

/**
 * A row as a report writes it, with what is told of it.
 *
 * @param zero     whether there is nothing to say of it but zeros
 * @param comments what stands behind it
 */
record RowText(String path, Cells cells, boolean zero, List<String> comments, List<Note> notes) {

	static RowText of(Row row, RowValues given, FormWords words) {
		Cells cells = new Cells(given, row, words);
		String path = Skeleton.path(row, Paths.tableOf(row));
		List<String> comments = new ArrayList<>();
		List<Note> notes = new ArrayList<>();
		if (!given.label().isEmpty()) {
			comments.add(Draft.comment("import.comment.label", given.label()));
			notes.add(new Note(Codes.IMPORT_LABEL, Severity.WARNING, Message.of("import.label", given.label(), FormWords.label(row), given.place()), Optional.empty()));
		}
		if (!cells.complete()) {
			comments.add(Draft.comment("import.comment.cells", given.original()));
			cells.offered().ifPresent(offer -> comments.add(Draft.comment("import.comment.offer", offer)));
			String key = given.cells().isEmpty() ? "import.cells.run" : "import.cells";
			notes.add(new Note(Codes.IMPORT_CELL, Severity.WARNING, Message.of(key, path, given.original(), given.place()), cells.offered()));
		}
		return new RowText(path, cells, cells.zero() && row.getComputed() == null && given.label().isEmpty(), comments, notes);
	}

	String line() {
		return path + ": " + cells.text();
	}
}
