package report.dsl.ui.editor.edit;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.xtext.util.ReplaceRegion;

import report.dsl.ide.syntaxcoloring.Coloring;
import report.dsl.ide.syntaxcoloring.Coloring.StyledRegion;
import report.dsl.ide.syntaxcoloring.Style;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.editor.EditorWords;
import report.dsl.ui.editor.Editors;
import report.dsl.ui.editor.GzrHandler;

/** Makes comments of the selected lines, or lines of comments. Prose knows no comments: its lines alone are left as they are. */
public class ToggleComment extends GzrHandler {
	private static final String COMMENT = "//";

	@Override
	protected void execute(ITextEditor editor, ISourceViewer viewer, GzrDocument document, String command) {
		if (!editor.isEditable())
			return;
		Point selected = viewer.getSelectedRange();
		try {
			List<ReplaceRegion> edits = edits(viewer.getDocument(), selected.x, selected.x + selected.y);
			Editors.status(editor, edits.isEmpty() ? EditorWords.say("comment.prose") : null);
			Editors.apply(viewer, edits);
			if (selected.y > 0)
				viewer.setSelectedRange(selected.x, selected.y + edits.stream().mapToInt(edit -> edit.getText().length() - edit.getLength()).sum());
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static List<ReplaceRegion> edits(IDocument document, int from, int to) throws BadLocationException {
		int first = document.getLineOfOffset(from);
		int last = document.getLineOfOffset(to);
		if (last > first && document.getLineOffset(last) == to)
			last--;
		List<Integer> lines = new ArrayList<>();
		for (int line = first; line <= last; line++)
			if (!text(document, line).isBlank())
				lines.add(line);
		boolean comments = true;
		for (int line : lines)
			comments &= text(document, line).stripLeading().startsWith(COMMENT);
		int end = document.getLineOffset(last) + document.getLineLength(last);
		if (lines.isEmpty() || !comments && splitsProse(document.get(), document.getLineOffset(first), end))
			return List.of();
		List<ReplaceRegion> edits = new ArrayList<>();
		for (int line : lines)
			edits.add(comments ? uncomment(document, line) : new ReplaceRegion(document.getLineOffset(line), 0, COMMENT + " "));
		return edits;
	}

	/** Whether a prose is among the lines only in part. */
	private static boolean splitsProse(String text, int from, int to) {
		List<StyledRegion> fences = Coloring.lexical(text).stream().filter(region -> region.style() == Style.FENCE).toList();
		for (int i = 0; i < fences.size(); i += 2) {
			int start = fences.get(i).offset();
			int end = i + 1 < fences.size() ? fences.get(i + 1).offset() + fences.get(i + 1).length() : text.length();
			if (start < to && from < end && (start < from || to < end))
				return true;
		}
		return false;
	}

	private static ReplaceRegion uncomment(IDocument document, int line) throws BadLocationException {
		String text = text(document, line);
		int at = text.indexOf(COMMENT);
		int length = text.startsWith(COMMENT + " ", at) ? COMMENT.length() + 1 : COMMENT.length();
		return new ReplaceRegion(document.getLineOffset(line) + at, length, "");
	}

	private static String text(IDocument document, int line) throws BadLocationException {
		IRegion region = document.getLineInformation(line);
		return document.get(region.getOffset(), region.getLength());
	}
}
