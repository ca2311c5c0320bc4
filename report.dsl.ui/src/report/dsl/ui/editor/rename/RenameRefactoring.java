package report.dsl.ui.editor.rename;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.DocumentChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEditGroup;
import org.eclipse.xtext.util.ReplaceRegion;

import report.dsl.findings.Message;
import report.dsl.ide.refactoring.Rename;
import report.dsl.ide.refactoring.Rename.Renaming;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.document.GzrDocuments;
import report.dsl.ui.editor.EditorWords;
import report.dsl.ui.preferences.GzrPreferences;

/** A renaming in all files of a project, those that are open and changed among them. */
final class RenameRefactoring extends Refactoring {
	private static final String TEXT_TYPE = "gzr";
	private final GzrDocument document;
	private final Snapshot snapshot;
	private final int offset;
	private final String oldName;
	private String newName;
	private Renaming renaming;

	RenameRefactoring(GzrDocument document, Snapshot snapshot, int offset, String oldName) {
		this.document = document;
		this.snapshot = snapshot;
		this.offset = offset;
		this.oldName = oldName;
		this.newName = oldName;
	}

	String oldName() {
		return oldName;
	}

	void setNewName(String name) {
		newName = name;
	}

	@Override
	public String getName() {
		return EditorWords.say("rename");
	}

	@Override
	public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
		return new RefactoringStatus();
	}

	@Override
	public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
		RefactoringStatus status = new RefactoringStatus();
		renaming = Rename.rename(document.snapshots(), snapshot, offset, newName);
		for (Message problem : renaming.problems())
			status.addError(problem.in(GzrPreferences.locale()));
		for (URI uri : renaming.edits().keySet())
			if (GzrDocuments.file(uri).isEmpty() && GzrDocuments.open(uri).isEmpty())
				status.addWarning(EditorWords.say("rename.outside", uri.lastSegment()));
		return status;
	}

	@Override
	public Change createChange(IProgressMonitor monitor) {
		CompositeChange all = new CompositeChange(EditorWords.say("rename.to", oldName, newName));
		for (Map.Entry<URI, List<ReplaceRegion>> edits : renaming.edits().entrySet())
			change(edits.getKey()).ifPresent(change -> {
				change.setTextType(TEXT_TYPE);
				change.setEdit(new MultiTextEdit());
				edits.getValue().forEach(edit -> add(change, edit));
				all.add(change);
			});
		return all;
	}

	private static Optional<TextChange> change(URI uri) {
		Optional<IFile> file = GzrDocuments.file(uri);
		if (file.isPresent()) {
			TextFileChange change = new TextFileChange(file.get().getName(), file.get());
			change.setSaveMode(TextFileChange.KEEP_SAVE_STATE);
			return Optional.of(change);
		}
		return GzrDocuments.open(uri).map(open -> new DocumentChange(uri.lastSegment(), open.document()));
	}

	private void add(TextChange change, ReplaceRegion edit) {
		ReplaceEdit replacement = new ReplaceEdit(edit.getOffset(), edit.getLength(), edit.getText());
		change.addEdit(replacement);
		change.addTextEditGroup(new TextEditGroup(getName(), replacement));
	}
}
