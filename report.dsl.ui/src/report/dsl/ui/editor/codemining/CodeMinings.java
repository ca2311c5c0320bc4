package report.dsl.ui.editor.codemining;

import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;

import report.dsl.ide.codemining.CodeMining;
import report.dsl.ide.codemining.CodeMining.Mood;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.editor.SnapshotReconciler;
import report.dsl.ui.editor.presentation.Colors;
import report.dsl.ui.preferences.GzrPreferences;

/**
 * Totals behind rows, and behind chapters how their rules stand. Painted, not given to the platform as code minings: those draw the
 * character before them anew, which with hanzi comes out in another place and weight, and move lines as they come and go.
 */
public class CodeMinings extends SnapshotReconciler {
	/** Between the text and what is painted, and between two paintings, in widths of a digit. */
	private static final int GAP = 2;
	private static final String KEY = CodeMinings.class.getName();
	private final PaintListener painter = event -> paint(event.gc);
	private final IDocumentListener edits = new IDocumentListener() {
		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			shown = shown.stream().map(mining -> mining.after(event)).toList();
		}
	};
	private List<Shown> shown = List.of();

	private record Shown(int offset, String text, Mood mood) {
		/** What stands behind an edit moves with the text; typing at the end of its line moves it, too. */
		Shown after(DocumentEvent edit) {
			int behind = edit.getOffset() + edit.getLength();
			if (offset < edit.getOffset())
				return this;
			return new Shown(offset < behind ? edit.getOffset() : offset + edit.getText().length() - edit.getLength(), text, mood);
		}
	}

	@Override
	public void install(ITextViewer textViewer) {
		super.install(textViewer);
		viewer().getTextWidget().addPaintListener(painter);
		viewer().getTextWidget().setData(KEY, this);
	}

	@Override
	public void uninstall() {
		StyledText widget = viewer().getTextWidget();
		if (widget != null && !widget.isDisposed())
			widget.removePaintListener(painter);
		super.uninstall();
	}

	@Override
	protected void connected() {
		shown = List.of();
		document().document().addDocumentListener(edits);
	}

	@Override
	protected void disconnected() {
		document().document().removeDocumentListener(edits);
		shown = List.of();
	}

	/** What a text widget shows behind a line, in order. */
	public static List<String> behind(StyledText widget, int line) {
		return widget.getData(KEY) instanceof CodeMinings minings
				? minings.shown.stream().filter(mining -> minings.line(mining) == line).map(Shown::text).toList() : List.of();
	}

	@Override
	protected void taken(Snapshot snapshot) {
		List<Shown> wanted = CodeMining.of(snapshot, GzrPreferences.locale()).stream()
				.map(mining -> new Shown(mining.offset(), mining.text(), mining.mood())).toList();
		show(snapshot, () -> {
			if (!wanted.equals(shown))
				viewer().getTextWidget().redraw();
			shown = wanted;
		});
	}

	private void paint(GC gc) {
		StyledText widget = viewer().getTextWidget();
		if (shown.isEmpty() || widget == null || viewer().getDocument() == null)
			return;
		int top = widget.getLineIndex(0);
		int bottom = widget.getLineIndex(widget.getClientArea().height);
		TextLayout layout = new TextLayout(widget.getDisplay());
		layout.setFont(widget.getFont());
		int gap = GAP * (int) gc.getFontMetrics().getAverageCharacterWidth();
		int last = -1;
		int right = 0;
		try {
			for (Shown mining : shown) {
				int line = line(mining);
				if (line < top || line > bottom)
					continue;
				int end = widget.getOffsetAtLine(line) + widget.getLine(line).length();
				Point location = widget.getLocationAtOffset(end);
				layout.setText(mining.text());
				int x = line == last ? right + gap : location.x + gap;
				int y = location.y + widget.getBaseline(end) - layout.getLineMetrics(0).getAscent() - layout.getLineMetrics(0).getLeading();
				gc.setForeground(color(mining.mood()));
				layout.draw(gc, x, y);
				right = x + layout.getBounds().width;
				last = line;
			}
		} finally {
			layout.dispose();
		}
	}

	/** In the widget; -1 where the line is folded away. */
	private int line(Shown mining) {
		IDocument text = viewer().getDocument();
		try {
			int line = text.getLineOfOffset(Math.min(mining.offset(), text.getLength()));
			return viewer() instanceof ITextViewerExtension5 folding ? folding.modelLine2WidgetLine(line) : line;
		} catch (BadLocationException e) {
			return -1;
		}
	}

	private Color color(Mood mood) {
		return switch (mood) {
			case HOLDS -> Colors.get("mining_holds");
			case BROKEN -> Colors.get("mining_broken");
			case UNDECIDED -> Colors.get("awaited");
			case NEUTRAL -> Colors.get("assertion");
		};
	}
}
