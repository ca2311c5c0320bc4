package report.dsl.ui.editor.rename;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ui.texteditor.ITextEditor;

import report.dsl.ide.refactoring.Rename;
import report.dsl.ide.refactoring.Rename.Candidate;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.editor.EditorWords;
import report.dsl.ui.editor.Editors;
import report.dsl.ui.editor.GzrHandler;
import report.dsl.ui.preferences.GzrPreferences;

/** Renames the thing under the caret in all files of the project, after a preview. */
public class RenameHandler extends GzrHandler {
	private static final Duration BUDGET = Duration.ofSeconds(5);

	@Override
	protected void execute(ITextEditor editor, ISourceViewer viewer, GzrDocument document, String command) {
		int offset = viewer.getSelectedRange().x;
		Job job = Job.create(EditorWords.say("rename"), (ICoreRunnable) monitor -> document.current(BUDGET).ifPresent(snapshot -> {
			Optional<Candidate> candidate = Rename.at(snapshot, offset);
			viewer.getTextWidget().getDisplay().asyncExec(() -> open(editor, document, snapshot, offset, candidate));
		}));
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	private static void open(ITextEditor editor, GzrDocument document, Snapshot snapshot, int offset, Optional<Candidate> candidate) {
		if (Editors.viewer(editor) == null || !document.document().get().equals(snapshot.text()))
			return;
		String problem = candidate.isEmpty() ? EditorWords.say("rename.nothing")
				: candidate.get().refusal().map(refusal -> refusal.in(GzrPreferences.locale())).orElse(null);
		Editors.status(editor, problem);
		if (problem != null) {
			editor.getSite().getShell().getDisplay().beep();
			return;
		}
		RenameWizard wizard = new RenameWizard(new RenameRefactoring(document, snapshot, offset, candidate.get().name()));
		try {
			new RefactoringWizardOpenOperation(wizard).run(editor.getSite().getShell(), EditorWords.say("rename"));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
