package report.dsl.ui.editor.outline;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

import report.dsl.ide.outline.Outline;
import report.dsl.ide.outline.OutlineNode;
import report.dsl.ide.snapshot.Snapshot;
import report.dsl.ui.document.GzrDocument;
import report.dsl.ui.editor.EditorWords;
import report.dsl.ui.editor.Editors;
import report.dsl.ui.editor.GzrImages;
import report.dsl.ui.preferences.GzrPreferences;

/** The outline of an editor's text. It follows the caret, and keeps open what is open while the text changes. */
final class GzrOutlinePage extends ContentOutlinePage {
	private final ITextEditor editor;
	private final GzrDocument document;
	private final Consumer<Snapshot> listener = this::taken;
	private final ISelectionChangedListener caret = event -> follow();
	private OutlineTree tree;
	private boolean following;

	GzrOutlinePage(ITextEditor editor, GzrDocument document) {
		this.editor = editor;
		this.document = document;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		tree = new OutlineTree(getTreeViewer());
		actions(getSite().getActionBars().getToolBarManager());
		((IPostSelectionProvider) viewer().getSelectionProvider()).addPostSelectionChangedListener(caret);
		document.addListener(listener);
		document.tell(listener);
	}

	@Override
	public void dispose() {
		document.removeListener(listener);
		ISourceViewer viewer = viewer();
		if (tree != null && viewer != null && viewer.getSelectionProvider() instanceof IPostSelectionProvider provider)
			provider.removePostSelectionChangedListener(caret);
		super.dispose();
	}

	private ISourceViewer viewer() {
		return Editors.viewer(editor);
	}

	private void actions(IToolBarManager bar) {
		Action problems = new Action(EditorWords.say("outline.problems"), IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				tree.setProblemsOnly(isChecked());
			}
		};
		problems.setImageDescriptor(GzrImages.descriptor("problems"));
		Action collapse = new Action(EditorWords.say("outline.collapse")) {
			@Override
			public void run() {
				tree.viewer().collapseAll();
			}
		};
		collapse.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_COLLAPSEALL));
		bar.add(problems);
		bar.add(collapse);
	}

	private void taken(Snapshot snapshot) {
		List<OutlineNode> nodes = Outline.of(snapshot, GzrPreferences.locale());
		Control control = getControl();
		if (control == null || control.isDisposed())
			return;
		control.getDisplay().asyncExec(() -> {
			if (control.isDisposed())
				return;
			tree.show(nodes);
			follow();
		});
	}

	/** Selects what the caret is in. */
	private void follow() {
		if (tree == null || tree.viewer().getControl().isDisposed() || viewer() == null || tree.viewer().getControl().isFocusControl())
			return;
		List<OutlineNode> path = tree.at(viewer().getSelectedRange().x);
		if (path.isEmpty())
			return;
		OutlineNode node = path.get(path.size() - 1);
		if (tree.viewer().getStructuredSelection().getFirstElement() instanceof OutlineNode selected && selected.key().equals(node.key()))
			return;
		following = true;
		try {
			tree.viewer().setSelection(new StructuredSelection(node), true);
		} finally {
			following = false;
		}
	}

	/** The platform tells other listeners, too: of what is selected by hand alone. */
	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (!following && getControl().isFocusControl() && ((IStructuredSelection) event.getSelection()).getFirstElement() instanceof OutlineNode node)
			editor.selectAndReveal(node.name().getOffset(), node.name().getLength());
	}

	@Override
	public TreeViewer getTreeViewer() {
		return super.getTreeViewer();
	}
}
