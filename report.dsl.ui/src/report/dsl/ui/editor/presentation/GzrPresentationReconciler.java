package report.dsl.ui.editor.presentation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;

import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ide.syntaxcoloring.Coloring;
import report.dsl.ide.syntaxcoloring.Coloring.StyledRegion;
import report.dsl.ide.syntaxcoloring.Style;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.document.GzrDocuments;

/** Colours a .gzr text: by its lexer at each keystroke, by its names as soon as a snapshot tells what they are. */
public class GzrPresentationReconciler extends PresentationReconciler {
	private final Painter painter = new Painter();
	private final Map<Style, TextAttribute> attributes = new EnumMap<>(Style.class);
	private final Consumer<Snapshot> listener = this::taken;
	private final IPropertyChangeListener colors = event -> {
		if (Colors.changes(event))
			recolor();
	};
	private ITextViewer viewer;
	private GzrDocument document;
	private Styles styles;

	public GzrPresentationReconciler() {
		setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
		setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
	}

	@Override
	public void install(ITextViewer textViewer) {
		viewer = textViewer;
		Colors.addListener(colors);
		super.install(textViewer);
	}

	@Override
	public void uninstall() {
		super.uninstall();
		Colors.removeListener(colors);
		connect(null);
	}

	private void connect(IDocument newDocument) {
		if (document != null)
			document.removeListener(listener);
		document = newDocument == null ? null : GzrDocuments.connect(newDocument);
		styles = null;
		if (document == null)
			return;
		styles = Styles.of(newDocument.get());
		document.addListener(listener);
		document.fresh().ifPresent(snapshot -> styles = styles.with(Coloring.of(snapshot)));
	}

	private void recolor() {
		attributes.clear();
		if (document != null)
			invalidate(0, document.document().getLength());
	}

	private void invalidate(int offset, int length) {
		StyledText widget = viewer.getTextWidget();
		if (widget != null && !widget.isDisposed())
			((ITextViewerExtension2) viewer).invalidateTextPresentation(offset, length);
	}

	private void taken(Snapshot snapshot) {
		List<StyledRegion> semantic = Coloring.of(snapshot);
		StyledText widget = viewer.getTextWidget();
		if (widget == null || widget.isDisposed())
			return;
		widget.getDisplay().asyncExec(() -> {
			if (styles == null || !styles.text().equals(snapshot.text()))
				return;
			Styles before = styles;
			styles = styles.with(semantic);
			IRegion changed = styles.since(before);
			if (changed.getLength() > 0)
				invalidate(changed.getOffset(), changed.getLength());
		});
	}

	/** Damage is what differs from what was painted; repair paints what is known. */
	private final class Painter implements IPresentationDamager, IPresentationRepairer {
		@Override
		public void setDocument(IDocument newDocument) {
			if (document == null ? newDocument != null : document.document() != newDocument)
				connect(newDocument);
		}

		@Override
		public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent edit, boolean documentPartitioningChanged) {
			String text = edit.getDocument().get();
			if (styles == null || text.equals(styles.text()))
				return partition;
			Styles before = styles;
			boolean whole = before.text().length() - edit.getLength() + edit.getText().length() != text.length();
			styles = whole ? Styles.of(text) : before.after(edit, text);
			return whole ? partition : styles.since(before, edit);
		}

		@Override
		public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
			if (styles == null)
				return;
			int end = damage.getOffset() + damage.getLength();
			for (StyledRegion region : styles.all()) {
				int from = Math.max(region.offset(), damage.getOffset());
				int to = Math.min(region.offset() + region.length(), end);
				if (from < to) {
					TextAttribute look = attributes.computeIfAbsent(region.style(), Colors::attribute);
					presentation.addStyleRange(new StyleRange(from, to - from, look.getForeground(), look.getBackground(), look.getStyle()));
				}
			}
		}
	}
}
