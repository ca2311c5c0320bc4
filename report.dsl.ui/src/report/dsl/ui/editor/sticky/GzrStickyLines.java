package report.dsl.ui.editor.sticky;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.stickyscroll.IStickyLine;
import org.eclipse.ui.texteditor.stickyscroll.IStickyLinesProvider;
import org.eclipse.ui.texteditor.stickyscroll.StickyLine;

import report.dsl.ide.folding.Folding;
import report.dsl.ide.folding.Folding.Fold;
import report.dsl.ide.folding.Folding.Kind;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.document.GzrDocuments;

/** The chapter, heading and table that the first visible line is in stay in sight. */
public class GzrStickyLines implements IStickyLinesProvider {
	private static final Set<Kind> STICKY = Set.of(Kind.CHAPTER, Kind.HEADING);
	private Snapshot last;
	private List<Fold> folds = List.of();

	@Override
	public List<IStickyLine> getStickyLines(ISourceViewer viewer, int line, StickyLinesProperties properties) {
		IDocument text = viewer.getDocument();
		GzrDocument document = text == null ? null : GzrDocuments.of(text);
		if (document == null || document.fresh().isEmpty())
			return List.of();
		List<IStickyLine> sticky = new ArrayList<>();
		try {
			for (Fold fold : folds(document.fresh().get())) {
				int from = text.getLineOfOffset(fold.region().getOffset());
				int to = text.getLineOfOffset(fold.region().getOffset() + fold.region().getLength());
				if (from < line && line <= to)
					sticky.add(new StickyLine(from, viewer));
			}
		} catch (BadLocationException newerText) {
			return List.of();
		}
		return sticky;
	}

	private List<Fold> folds(Snapshot snapshot) {
		if (snapshot != last)
			folds = Folding.of(snapshot).stream().filter(fold -> STICKY.contains(fold.kind()) || isTable(snapshot.text(), fold)).toList();
		last = snapshot;
		return folds;
	}

	/** The rows of a table of the form have no line of their own to stand for them. */
	private static boolean isTable(String text, Fold fold) {
		int from = fold.region().getOffset();
		return fold.kind() == Kind.TABLE && text.substring(from, from + fold.region().getLength()).stripLeading().startsWith("表");
	}
}
