package report.dsl.ui.editor.format;

import java.time.Duration;
import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.util.TextRegion;

import report.dsl.ide.formatting.Formatting;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.editor.EditorWords;
import report.dsl.ui.editor.Editors;
import report.dsl.ui.editor.GzrHandler;

/** Formats the selected lines, or the whole text. */
public class FormatHandler extends GzrHandler {
	private static final Duration BUDGET = Duration.ofSeconds(5);

	@Override
	protected void execute(ITextEditor editor, ISourceViewer viewer, GzrDocument document, String command) {
		if (!editor.isEditable())
			return;
		Point selected = viewer.getSelectedRange();
		Job job = Job.create(EditorWords.say("format"), (ICoreRunnable) monitor -> document.current(BUDGET).ifPresent(snapshot -> {
			TextRegion region = selected.y == 0 ? new TextRegion(0, snapshot.text().length()) : new TextRegion(selected.x, selected.y);
			List<ReplaceRegion> edits = Formatting.format(snapshot, region);
			viewer.getTextWidget().getDisplay().asyncExec(() -> apply(editor, viewer, snapshot, edits));
		}));
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
	}

	private static void apply(ITextEditor editor, ISourceViewer viewer, Snapshot snapshot, List<ReplaceRegion> edits) {
		if (viewer.getDocument() == null || !viewer.getDocument().get().equals(snapshot.text()))
			return;
		boolean broken = edits.isEmpty() && snapshot.resource().getParseResult().hasSyntaxErrors();
		Editors.status(editor, broken ? EditorWords.say("format.syntax") : null);
		Editors.apply(viewer, edits);
	}
}
