package report.dsl.ui.editor.outline;

import java.util.Optional;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.dialogs.PatternFilter;
import org.eclipse.ui.texteditor.ITextEditor;

import report.dsl.ide.outline.Outline;
import report.dsl.ide.outline.OutlineNode;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.editor.EditorWords;
import report.dsl.ui.editor.Editors;
import report.dsl.ui.editor.GzrHandler;
import report.dsl.ui.preferences.GzrPreferences;

/** The outline in a small window over the text: typing narrows it, Enter goes there. */
public class QuickOutline extends GzrHandler {

	@Override
	protected void execute(ITextEditor editor, ISourceViewer viewer, GzrDocument document, String command) {
		document.snapshot().ifPresent(snapshot -> new Popup(editor.getSite().getShell(), editor, snapshot).open());
	}

	/** Matches what the nodes say. */
	private static final class Labels extends PatternFilter {
		@Override
		protected boolean isLeafMatch(Viewer viewer, Object element) {
			return wordMatches(((OutlineNode) element).label());
		}
	}

	private static final class Popup extends PopupDialog {
		private static final Point SIZE = new Point(460, 420);
		private final ITextEditor editor;
		private final Snapshot snapshot;
		private FilteredTree filtered;
		private OutlineTree tree;

		Popup(Shell shell, ITextEditor editor, Snapshot snapshot) {
			super(shell, SWT.RESIZE | SWT.TOOL | SWT.ON_TOP, true, false, false, false, false, null, EditorWords.say("outline.quick"));
			this.editor = editor;
			this.snapshot = snapshot;
		}

		@Override
		protected Control createDialogArea(Composite parent) {
			Composite area = (Composite) super.createDialogArea(parent);
			filtered = new FilteredTree(area, SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL, new Labels(), true, true);
			filtered.setInitialText("");
			filtered.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
			tree = new OutlineTree(filtered.getViewer());
			tree.show(Outline.of(snapshot, GzrPreferences.locale()));
			tree.viewer().expandToLevel(3);
			var path = tree.at(Editors.viewer(editor).getSelectedRange().x);
			if (!path.isEmpty())
				tree.viewer().setSelection(new StructuredSelection(path.get(path.size() - 1)), true);
			tree.viewer().getTree().addListener(SWT.DefaultSelection, event -> go());
			filtered.getFilterControl().addListener(SWT.DefaultSelection, event -> go());
			return area;
		}

		private void go() {
			String typed = filtered.getFilterControl().getText().strip();
			Optional<OutlineNode> node = tree.viewer().getStructuredSelection().getFirstElement() instanceof OutlineNode selected && selected.label().contains(typed)
					? Optional.of(selected) : tree.first(label -> label.contains(typed));
			close();
			node.ifPresent(found -> editor.selectAndReveal(found.name().getOffset(), found.name().getLength()));
		}

		@Override
		protected Control getFocusControl() {
			return filtered.getFilterControl();
		}

		@Override
		protected Point getInitialSize() {
			return SIZE;
		}

		@Override
		protected Point getInitialLocation(Point size) {
			Rectangle text = Editors.viewer(editor).getTextWidget().getClientArea();
			return Editors.viewer(editor).getTextWidget().toDisplay(Math.max(0, (text.width - size.x) / 2), Math.max(0, (text.height - size.y) / 3));
		}
	}
}
