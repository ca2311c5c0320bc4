package report.dsl.ui.editor.format;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
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
	/** So long the UI thread waits, so that the next keystroke (most often Save) meets the formatted text; it then comes later. */
	private static final Duration AT_ONCE = Duration.ofMillis(150);

	private record Formatted(Snapshot snapshot, List<ReplaceRegion> edits) {
	}

	@Override
	protected void execute(ITextEditor editor, ISourceViewer viewer, GzrDocument document, String command) {
		if (!editor.isEditable())
			return;
		Point selected = viewer.getSelectedRange();
		CompletableFuture<Formatted> formatted = new CompletableFuture<>();
		Job job = Job.create(EditorWords.say("format"), (ICoreRunnable) monitor -> document.current(BUDGET).ifPresent(snapshot -> {
			TextRegion region = selected.y == 0 ? new TextRegion(0, snapshot.text().length()) : new TextRegion(selected.x, selected.y);
			formatted.complete(new Formatted(snapshot, Formatting.format(snapshot, region)));
		}));
		job.setPriority(Job.INTERACTIVE);
		job.schedule();
		try {
			apply(editor, viewer, formatted.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS));
		} catch (TimeoutException late) {
			Display display = viewer.getTextWidget().getDisplay();
			formatted.thenAccept(found -> display.asyncExec(() -> apply(editor, viewer, found)));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void apply(ITextEditor editor, ISourceViewer viewer, Formatted formatted) {
		Snapshot snapshot = formatted.snapshot();
		if (viewer.getDocument() == null || !viewer.getDocument().get().equals(snapshot.text()))
			return;
		boolean broken = formatted.edits().isEmpty() && snapshot.resource().getParseResult().hasSyntaxErrors();
		Editors.status(editor, broken ? EditorWords.say("format.syntax") : null);
		Editors.apply(viewer, formatted.edits());
	}
}
